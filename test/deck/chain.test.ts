/** The industry chain on its slides: links into it, lines that are chosen and marked, and a remote that is always heard. */
import type { Page } from 'playwright-chromium'
import { readFile } from 'node:fs/promises'
import { describe, expect, inject, it } from 'vitest'
import { axe, useBrowser } from '../browser/harness'
import { useDevice } from './device'

const titles = inject('titles')
const overview = titles.indexOf('场景要落地，三层得一起托') + 1
const line = titles.indexOf('一只音箱，串起整条产业链') + 1

useBrowser()

const device = useDevice()

const slide = (no: number) => `.slidev-page-${no}`

const open = (no: number, query = '?clicks=99') => device.open(no, query)

const button = (page: Page, name: string | RegExp) => page.locator(slide(line)).getByRole('button', { name, exact: true })

/** Marks a company with two stops and leaves it open for changes. */
async function mark(page: Page): Promise<void> {
  await button(page, /换一条/).click()
  await button(page, '标出你的公司或产品').click()
  await button(page, 'GPU').click()
  await button(page, '机器人').click()
}

const stops = (page: Page) => page.locator(`${slide(line)} .stop.shown > .figure-text:nth-last-child(2)`).allTextContents()
const product = (page: Page) => page.locator(`${slide(line)} .trigger`).getAttribute('aria-label')

describe('a link', () => {
  it.each(['technology', 'development-platform', 'speech-recognition'])('shows %s even before its click', async (id) => {
    const page = await open(overview, `?item=${id}`)
    await expect.poll(() => page.locator(`${slide(overview)} .detail`).isVisible()).toBe(true)
    const opened = page.locator(`${slide(overview)} [aria-expanded=true]`)
    expect(await opened.count()).toBe(1)
    // The layer is there with those it stands on, the next one is not yet.
    expect(await page.locator(`${slide(overview)} .stratum.shown`).count()).toBe(2)
    await opened.click()
    await expect.poll(() => page.locator(`${slide(overview)} .stratum.shown`).count()).toBe(0)
  })

  it('chooses a line', async () => {
    const page = await open(line, '?clicks=99&item=trace:drone')
    await expect.poll(() => product(page)).toContain('无人机')
    expect(await stops(page)).toHaveLength(7)
  })
})

describe('a line that is marked', () => {
  it('shows in the other window, stays over a reload, and leaves no trace of itself when removed', async () => {
    const trainer = await open(line)
    const audience = await open(line)
    await mark(trainer)
    await expect.poll(() => stops(audience)).toEqual(['GPU', '机器人'])
    await trainer.locator(`${slide(line)} input`).fill('我们公司')
    await button(trainer, '完成').click()
    await expect.poll(() => product(audience)).toContain('我们公司')

    await trainer.reload()
    await expect.poll(() => product(trainer)).toContain('我们公司')
    await button(trainer, /换一条/).click()
    await button(trainer, '删除「我们公司」').click()
    await expect.poll(() => product(audience)).toContain('智能音箱')
    await button(trainer, /换一条/).click()
    await button(trainer, '撤销').click()
    await expect.poll(() => product(trainer)).toContain('我们公司')
    expect(await stops(trainer)).toEqual(['GPU', '机器人'])
  })

  it('can be saved as a table', async () => {
    const page = await open(line)
    await mark(page)
    await button(page, '完成').click()
    await button(page, /换一条/).click()
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, '导出 CSV（1 条）').click()])
    expect(file.suggestedFilename()).toBe('人工智能产业链路线.csv')
    expect(await readFile(await file.path(), 'utf8')).toBe('\uFEFF路线,站,层,组,环节,环节 id\r\n未命名,1,基础层,计算硬件,GPU,gpu\r\n未命名,2,应用层,典型产品,机器人,robot\r\n')
  })
})

describe('the remote turns the page', () => {
  /** Presses PageDown with the focus on `selector`, then goes back. */
  async function expectTurn(page: Page, no: number, selector: string): Promise<void> {
    await page.locator(`${slide(no)} ${selector}`).first().focus()
    expect(await page.evaluate(() => document.activeElement?.tagName), selector).toMatch(/BUTTON|INPUT/)
    await page.keyboard.press('PageDown')
    await page.locator(`${slide(no + 1)} h1`).waitFor({ timeout: 5000 })
    await page.keyboard.press('PageUp')
    await page.locator(`${slide(no)} h1`).waitFor()
  }

  it.each(['.control.layer', '.control.group', '.control.item', '.toggle'])('from %s of the overview', async (selector) => {
    await expectTurn(await open(overview), overview, selector)
  })

  it('from everything on the slide of the line', async () => {
    const page = await open(line)
    await expectTurn(page, line, '.trigger')
    await button(page, /换一条/).press('Enter')
    await expectTurn(page, line, '.list button:last-child')
    await mark(page)
    for (const selector of ['.control.item', 'input', '.maker button:nth-child(2)', '.maker button:last-child'])
      await expectTurn(page, line, selector)
    // What was typed is kept, and letters and arrows stay in the field.
    await page.locator(`${slide(line)} input`).focus()
    await page.keyboard.type('of d ')
    await page.keyboard.press('ArrowLeft')
    await expectTurn(page, line, 'input')
    await expect.poll(() => page.locator(`${slide(line)} input`).inputValue()).toBe('of d')
  })
})

it('has nothing that axe finds while a line is chosen or marked', async () => {
  const page = await open(line)
  await button(page, /换一条/).click()
  expect(await axe(page, `${slide(line)} .figure-frame`)).toEqual([])
  await button(page, /换一条/).click()
  await mark(page)
  expect(await axe(page, `${slide(line)} .figure-frame`)).toEqual([])
})
