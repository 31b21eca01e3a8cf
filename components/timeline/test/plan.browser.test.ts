/** The board of a plan in a real browser: keys, files, what a screen reader and a remote get. */
import type { Page } from 'playwright-chromium'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { axe, openFigure, useBrowser } from '../../../test/browser/harness'
import { garden } from './data'

useBrowser()

const dated = { start: '2026-01-31', marks: { 'G1.1': 'done', 'G1.2.1': 'skipped', 'G2.1.1': 'learning' } }
function openPlan(params: Record<string, string | number> = {}, plan: object = dated) {
  return openFigure({ name: 'plan', data: JSON.stringify(garden), today: '2026-03-20', plan: JSON.stringify(plan), ...params })
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? (document.activeElement?.textContent || document.activeElement?.className))
async function press(page: Page, ...keys: string[]) {
  for (const key of keys)
    await page.keyboard.press(key)
}

describe('accessibility', () => {
  it.each<Record<string, string | number>>([{}, { open: 'G1.2.2', theme: 'dark' }, { print: 1 }, { interactive: 0, theme: 'dark' }, { offer: '9~x' }])('has no violations with %j', async (params) => {
    const page = await openPlan(params)
    if (!params.print && !params.open)
      await page.getByText('走完').first().waitFor()
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('has its fields, then one tab stop; arrows go through stages and actions', async () => {
    const page = await openPlan()
    await page.locator('.today').waitFor()
    await page.focus('input.hours')
    await press(page, 'Tab')
    expect(await focused(page)).toBe('1 认识土地：1–2 个月 · 学完 1 / 5，最早 2026-02-28、最晚 2026-03-31 到站')
    await press(page, 'End')
    expect(await focused(page)).toBe('清空')
    await press(page, 'Home', 'Enter', 'ArrowDown')
    expect(await focused(page)).toContain('2 备好工具')
    await page.getByRole('button', { name: 'G1.2.2 黏土：未开始' }).focus()
    await press(page, 'Enter')
    expect(await page.getByRole('status').first().textContent()).toBe('G1.2.2 黏土：在学')
    expect(await focused(page)).toBe('G1.2.2 黏土：在学')
    await press(page, 'Space')
    expect(await focused(page)).toBe('G1.2.2 黏土：学完')
    await press(page, 'Escape')
    expect(await page.locator('.opened').count()).toBe(0)
    expect(await focused(page)).toContain('1 认识土地')
    // The toggle of the table follows, then the page.
    await press(page, 'Tab', 'Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('after')
    await page.close()
  })

  it('gives the focus up and the key on when a remote turns the page, from every control', async () => {
    const page = await openPlan({ offer: '1~2027-01-01~8' })
    await page.locator('.plan-panel').waitFor()
    await page.evaluate(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      window.addEventListener('keydown', event => seen.push(`${event.key} ${document.activeElement?.tagName}`))
    })
    const controls = await page.locator('.figure-frame :is(button, input)').all()
    expect(controls.length).toBeGreaterThan(10)
    for (const control of controls) {
      for (const key of ['PageDown', 'PageUp']) {
        await control.focus()
        await press(page, key)
      }
    }
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    expect(seen).toEqual(controls.flatMap(() => ['PageDown BODY', 'PageUp BODY']))
    expect(await page.locator('input.date').inputValue()).toBe('2026-01-31')
    expect(await page.locator('input.hours').inputValue()).toBe('8')
    await page.close()
  })

  it('puts the focus on a question that a key has asked for, and back after Escape', async () => {
    const page = await openPlan()
    await page.getByRole('button', { name: '清空' }).focus()
    await press(page, 'Enter')
    expect(await focused(page)).toBe('清空')
    expect(await page.evaluate(() => !!document.activeElement?.closest('.plan-panel'))).toBe(true)
    await press(page, 'Escape')
    expect(await page.locator('.plan-panel').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.closest('.plan-actions')?.className)).toBe('plan-actions')
    await page.close()
  })
})

describe('settings', () => {
  it('take a day from the field for dates, key by key', async () => {
    const page = await openPlan({}, { marks: {} })
    await page.locator('input.date').focus()
    await page.keyboard.type('01312026')
    await page.getByText('2026-11-30 至 2027-03-31 走完').first().waitFor()
    expect(await page.locator('input.date').inputValue()).toBe('2026-01-31')
    await page.close()
  })

  it('say why a day cannot be', async () => {
    const page = await openPlan()
    await page.locator('input.date').focus()
    await page.keyboard.type('02312026')
    await press(page, 'Tab', 'Tab', 'Tab', 'Tab')
    await page.getByText('日历上没有这一天').first().waitFor()
    await page.close()
  })
})

describe('files', () => {
  it('has a calendar that another library reads', async () => {
    const page = await openPlan()
    await page.locator('.today').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '日历文件' }).click()])
    expect(download.suggestedFilename()).toBe('学习计划-2026-01-31.ics')
    const events = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8'))).getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-06-30', '2026-07-31', '2026-10-31', '2026-11-30', '2027-03-31'])
    await page.close()
  })

  it('takes an exported plan in again, asks first, and says what is wrong with a broken one', async () => {
    const page = await openPlan()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出' }).click()])
    const text = readFileSync(await download.path(), 'utf8')
    const choose = async (content: string) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '导入' }).click()])
      await chooser.setFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(content) })
    }
    await choose(text.replace('2026-01-31', '2026-02-31'))
    await page.getByText('start：2026 年 2 月没有 31 日；这个月是 1 到 28 日', { exact: true }).waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
    await choose(text.replace('2026-01-31', '2027-01-31'))
    await page.getByText('2026-11-30 至').first().waitFor()
    await page.getByRole('button', { name: '换成它' }).click()
    await page.getByText('2027-11-30 至 2028-03-31 走完').first().waitFor()
    await page.close()
  })
})
