/** The plan on its slide of the built deck: kept, sent, and never in the way of a remote. */
import type { Page } from 'playwright-chromium'
import { readFileSync } from 'node:fs'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, inject, it } from 'vitest'
import * as kinds from '../../components/kinds'
import { viewOf } from '../../core/roadmap/figures'
import zh from '../../roadmap/zh.yaml'
import { newContext, useBrowser } from '../browser/harness'
import { useDevice } from './device'

const url = inject('deckUrl')
const no = inject('titles').indexOf('填上开工日，月数变成日期') + 1
const slide = `.slidev-page-${no}`

useBrowser()

const device = useDevice({ permissions: ['clipboard-read', 'clipboard-write'] })

const open = (address?: string) => device.open(no, '', { ready: '.plan-actions', address })

/** Dates are loaded first. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 })
const result = (page: Page) => page.locator(`${slide} .result`).innerText()
async function plan(page: Page, start: string): Promise<void> {
  await page.locator(`${slide} input.date`).fill(start)
}

it('keeps what is planned over a reload, shows it in another window, and loads the calendar only then', async () => {
  const audience = await open()
  const page = await device.context().newPage()
  const loaded: string[] = []
  page.on('request', request => loaded.push(request.url()))
  await page.goto(`${url}#/${no}`)
  await page.locator(`${slide} .plan-actions`).waitFor()
  expect(loaded.filter(address => /temporal|calendar/.test(address))).toEqual([])
  await plan(page, '2026-01-31')
  await soon(() => result(page)).toBe('2026-11-30 至 2027-03-31 走完')
  await soon(() => result(audience)).toBe('2026-11-30 至 2027-03-31 走完')
  expect(loaded.filter(address => /temporal/.test(address))).toHaveLength(1)
  await page.reload()
  await soon(() => result(page)).toBe('2026-11-30 至 2027-03-31 走完')
})

it('goes to the next person by a link, which asks before it replaces a plan', async () => {
  const page = await open()
  await plan(page, '2026-01-31')
  await page.locator(`${slide} .stage-button`).first().click()
  await page.locator(`${slide} [aria-label="L1.1 人工智能简述与大模型起源：未开始"]`).click()
  await page.keyboard.press('Escape')
  await page.locator(`${slide} .opened button[aria-label="回到全程"]`).or(page.locator(`${slide} .back`)).click()
  await page.locator(`${slide} .plan-actions button`, { hasText: '复制链接' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(`${url}#/llm-plan?plan=2~2026-01-31~~lL1.1&figure=llm-route`)

  // The same device has this very plan.
  const same = await open(link)
  await soon(() => same.url()).toBe(`${url}#/llm-plan`)
  await plan(same, '2026-02-01')
  const asked = await open(link)
  await asked.locator(`${slide} .plan-panel`).waitFor()
  await soon(() => result(asked)).toContain('2026-12-01')
  await asked.locator(`${slide} .plan-panel button`, { hasText: '换成它' }).click()
  await soon(() => result(asked)).toContain('2026-11-30')
  expect(asked.url()).toBe(`${url}#/llm-plan`)

  const next = await newContext({ reducedMotion: 'reduce' })
  const other = await next.newPage()
  await other.goto(link)
  await soon(() => other.locator(`${slide} .result`).innerText()).toBe('2026-11-30 至 2027-03-31 走完')
  await next.close()
})

it('lets a remote turn the page from every control', async () => {
  const page = await open()
  const controls = page.locator(`${slide} .figure-frame :is(button, input)`)
  const count = await controls.count()
  expect(count).toBeGreaterThan(8)
  for (let i = 0; i < count; i++) {
    await controls.nth(i).focus()
    await page.keyboard.press('PageDown')
    await page.locator(`.slidev-page-${no + 1} h1`).waitFor()
    await page.keyboard.press('PageUp')
    await page.locator(`${slide} .plan-actions`).waitFor()
  }
})

it('lets a remote turn the page from every control of an opened stage', async () => {
  const stage = inject('titles').indexOf('先弄懂大模型的来历和原理') + 1
  const page = await device.context().newPage()
  await page.goto(`${url}#/${stage}`)
  const controls = page.locator(`.slidev-page-${stage} .figure-frame button`)
  await controls.first().waitFor()
  for (let i = 0, count = await controls.count(); i < count; i++) {
    await controls.nth(i).focus()
    await page.keyboard.press('PageDown')
    await page.locator(`.slidev-page-${stage + 1} h1`).waitFor()
    await page.keyboard.press('PageUp')
    await page.locator(`.slidev-page-${stage} h1`).waitFor()
  }
})

it('keeps the keys that are typed into its fields from the deck', async () => {
  const page = await open()
  const hours = page.locator(`${slide} input.hours`)
  await hours.focus()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowUp', 'o', 'd', 'g', 'f', 'Enter', 'Space'])
    await page.keyboard.press(key)
  expect(page.url()).toBe(`${url}#/${no}`)
  expect(await page.locator('html').getAttribute('class')).not.toContain('dark')
})

it('is a sheet of all topics in the PDF, as text and vectors', async () => {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(inject('pdf'))), verbosity: 0 }).promise
  const page = await pdf.getPage(no)
  const { items } = await page.getTextContent({ disableNormalization: true })
  const text = items.map(item => 'str' in item ? item.str : '').join('').replace(/\s/g, '')
  for (const topic of viewOf(zh, 'llm-route', kinds, 'timeline').stages.flatMap(stage => stage.topics.flatMap(topic => [topic, ...topic.topics])))
    expect(text).toContain(topic.name.replace(/\s/g, ''))
  expect(text).not.toContain('导出')
  const { fnArray } = await page.getOperatorList()
  expect(fnArray.filter(fn => fn === OPS.paintImageXObject)).toEqual([])
  await pdf.loadingTask.destroy()
})
