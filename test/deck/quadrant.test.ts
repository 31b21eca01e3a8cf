/** The quadrant in the deck: what it keeps, where it shows, and that a remote turns the page from every control of it. */
import type { Page } from 'playwright-chromium'
import { describe, expect, inject, it } from 'vitest'
import { axe, newContext, problemsOf, useBrowser } from '../browser/harness'
import { useDevice } from './device'
import { placeOf } from './place'

const url = inject('deckUrl')
const no = inject('titles').indexOf('公司看大小，技术看强弱') + 1
const slide = `.slidev-page-${no}`

useBrowser()

const device = useDevice()

async function open(item = ''): Promise<Page> {
  const page = await device.open(no, `?clicks=99${item && `&item=${item}`}`)
  await page.evaluate(() => document.fonts.ready)
  return page
}

const button = (page: Page, name: string) => page.locator(slide).getByRole('button', { name, exact: true })
const marks = (page: Page) => page.locator(`${slide} .quadrant-points .mark`)
const PLACED = '{"place":{"x":0.3,"y":0.7},"answers":{}}'

/** Puts what a device has kept in its place, before the page is opened. */
async function keep(self: string) {
  await device.context().addInitScript(text => localStorage.setItem('ai-pm-roadmap/archetypes.self', text), self)
}

it('opens what the address names, and writes what is chosen into it', async () => {
  const page = await open('application')
  expect(await page.locator(`${slide} .quadrant-profile`).getAttribute('aria-label')).toBe('应用型')
  await button(page, '全班').click()
  await expect.poll(() => page.url()).toContain('item=room')
  await button(page, '看画像').click()
  await expect.poll(() => page.url()).not.toContain('item=')
})

it('a finger that drags a slider does not swipe to another slide', async () => {
  const context = await newContext({ reducedMotion: 'reduce', hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await page.goto(`${url}#/${no}?clicks=99&item=self`)
  const slider = page.locator(`${slide} input[type=range]`).first()
  await slider.waitFor()
  const { x, y, width, height } = (await slider.boundingBox())!
  const session = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) => session.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x: at, y: y + height / 2 }] })
  await touch('touchStart', x + width / 2)
  for (let i = 1; i <= 10; i++)
    await touch('touchMove', x + width / 2 - i * width * 0.04)
  await touch('touchEnd')
  await expect.poll(async () => Number(await slider.inputValue())).toBeLessThan(20)
  expect(placeOf(page)).toBe(no)
  expect(page.url()).toContain('item=self')
  await context.close()
})

describe('a remote', () => {
  it.each(['innovation', 'self', 'room', 'quiz'])('turns the page with the focus in each control: "%s"', async (item) => {
    await keep(PLACED)
    const page = await open(item)
    const controls = page.locator(`${slide} .figure-frame :is(button:enabled, input, [role=application])`)
    // The row of modes comes while nothing else is to be done.
    await page.locator(`${slide} .quadrant-modes`).waitFor()
    const count = await controls.count()
    expect(count).toBeGreaterThan(8)
    for (let i = 0; i < count; i++) {
      await controls.nth(i).focus()
      await page.keyboard.press('PageDown')
      await expect.poll(() => placeOf(page)).toBe(no + 1)
      await page.evaluate(hash => location.hash = hash, `#/${no}?clicks=99${item && `&item=${item}`}`)
      await expect.poll(() => placeOf(page)).toBe(no)
      await expect.poll(() => controls.count()).toBe(count)
    }
  })

  it('turns it while somebody types, and while a list is pasted', async () => {
    for (const paste of [false, true]) {
      const page = await open('room')
      if (paste)
        await button(page, '贴名单').click()
      await page.locator(slide).getByRole('textbox').focus()
      await page.keyboard.type('go')
      expect(placeOf(page), 'typing turns no page and opens nothing').toBe(no)
      await page.keyboard.press('PageDown')
      await expect.poll(() => placeOf(page)).toBe(no + 1)
      await page.close()
    }
  })
})

describe('what the room adds', () => {
  it('shows on the audience\'s screen at once, survives a reload, and is undone there too', async () => {
    const audience = await open()
    const trainer = await open()
    await button(trainer, '全班').click()
    await trainer.locator(slide).getByRole('textbox').fill('产品')
    await trainer.locator(`${slide} .quadrant-pad`).click({ position: { x: 100, y: 100 } })
    await button(trainer, '普及型多举一只手').click()
    await expect.poll(() => marks(audience).count()).toBe(1)
    await expect.poll(() => audience.locator(`${slide} .field .name`).allTextContents()).toEqual(['突破型', '创新型 1 人', '应用型', '普及型 1 人'])
    await trainer.reload()
    await expect.poll(() => marks(trainer).count()).toBe(1)
    await button(trainer, '撤销').click()
    await button(trainer, '撤销').click()
    await expect.poll(() => marks(audience).count()).toBe(0)
  })

  it('is put aside where it cannot be read, and the figure says so', async () => {
    await device.context().addInitScript(() => localStorage.setItem('ai-pm-roadmap/archetypes.room', '{"points":[{"id":1}]}'))
    const page = await open('room')
    expect(await page.locator(`${slide} .quadrant-panel`).innerText()).toContain('这台设备留不住')
  })
})

describe('the own point', () => {
  it('is on this device after a reload, and never on paper', async () => {
    const page = await open('self')
    await page.locator(`${slide} .quadrant-pad`).click({ position: { x: 100, y: 100 } })
    await page.reload()
    await expect.poll(() => marks(page).count()).toBe(1)
    expect(await page.evaluate(() => localStorage.getItem('ai-pm-roadmap/archetypes.self'))).toContain('"place"')
    const paper = await device.context().newPage()
    await paper.goto(`${url}?print&range=${no}#/print`)
    await paper.locator('.figure-frame svg').first().waitFor()
    expect(await paper.locator('.field').count()).toBe(4)
    expect(await paper.locator('.quadrant-points .mark').count()).toBe(0)
    expect(await paper.locator('.figure-frame :is(button, input)').count()).toBe(0)
  })
})

it.each(['', 'self', 'room', 'quiz'])('fits its slide: "%s"', async (item) => {
  await keep(PLACED)
  const page = await open(item)
  expect(await problemsOf(page, slide)).toEqual([])
  expect(await axe(page, slide)).toEqual([])
})
