/** What is open in a figure: part of the address, gone with its slide, and the same on all screens of a presentation. */
import type { Page } from 'playwright-chromium'
import { expect, inject, it } from 'vitest'
import { useBrowser } from '../browser/harness'
import { useDevice } from './device'
import { placeOf } from './place'

const chain = inject('titles').indexOf('场景要落地，三层得一起托') + 1

useBrowser()

const device = useDevice()

const open = (query = '') => device.open(chain, query)

const expanded = (page: Page) => page.locator(`.slidev-page-${chain} [aria-expanded=true]`)
const item = (page: Page) => /[?&]item=([^&]*)/.exec(page.url())?.[1]

it('opens what the address names', async () => {
  const page = await open('?clicks=99&item=gpu')
  await expect.poll(() => expanded(page).getAttribute('aria-label')).toBe('GPU')
})

it('writes what is opened and closed into the address, and opens it again after a reload', async () => {
  const page = await open('?clicks=99')
  await page.locator(`.slidev-page-${chain} button[aria-label=云计算]`).click()
  await expect.poll(() => item(page)).toBe('cloud-computing')
  await page.reload()
  await expect.poll(() => expanded(page).getAttribute('aria-label')).toBe('云计算')
  await expanded(page).click()
  await expect.poll(() => expanded(page).count()).toBe(0)
  expect(item(page)).toBeUndefined()
})

it('closes it when the slide is left', async () => {
  const page = await open('?clicks=99&item=gpu')
  await page.keyboard.press('PageDown')
  await page.locator(`.slidev-page-${chain + 1} h1`).waitFor()
  expect([placeOf(page), item(page)]).toEqual([chain + 1, undefined])
  await page.keyboard.press('PageUp')
  await expect.poll(() => placeOf(page)).toBe(chain)
  expect(await expanded(page).count()).toBe(0)
})

it('shows on the other window', async () => {
  const audience = await open('?clicks=99')
  const trainer = await open('?clicks=99')
  await trainer.locator(`.slidev-page-${chain} button[aria-label=GPU]`).click()
  await expect.poll(() => expanded(audience).getAttribute('aria-label')).toBe('GPU')
  // One screen answers the other, not the other way round for ever.
  await audience.locator(`.slidev-page-${chain} button[aria-label=FPGA]`).click()
  await expect.poll(() => expanded(trainer).getAttribute('aria-label')).toBe('FPGA')
  await trainer.locator(`.slidev-page-${chain} button[aria-label=FPGA]`).click()
  await expect.poll(() => expanded(audience).count()).toBe(0)
})

it.each([
  ['quadrant', '公司看大小', 'application', '.quadrant-profile'],
  ['timeline', '先懂原理', 'stage-2', '.opened'],
])('shows on the other window what is opened in the %s, and closes there', async (_, title, id, shown) => {
  const no = inject('titles').findIndex(text => text.startsWith(title)) + 1
  const audience = await device.open(no, '?clicks=99')
  const trainer = await device.open(no, '?clicks=99')
  const panel = (page: Page) => page.locator(`.slidev-page-${no} ${shown}`)
  // Its buttons stand in the order of the data.
  await trainer.locator(`.slidev-page-${no} .picture button[aria-expanded]`).nth(id === 'stage-2' ? 1 : 2).click()
  await expect.poll(() => panel(audience).isVisible()).toBe(true)
  expect([item(trainer), item(audience)]).toEqual([id, id])
  await trainer.locator(`.slidev-page-${no} [aria-expanded=true]`).first().click()
  await expect.poll(() => panel(audience).count()).toBe(0)
})
