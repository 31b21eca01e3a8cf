import { describe, expect, it } from 'vitest'
import { axe, openFigure, useBrowser } from '../../../test/browser/harness'
import { loop } from './data'

useBrowser()

const open = (params: Record<string, string | number> = {}) => openFigure({ name: 'loop', data: JSON.stringify(loop), ...params })

describe('loop', () => {
  it.each<Record<string, string | number>>([{}, { step: 0 }, { step: 2 }, { print: 1 }, { theme: 'dark' }])('has no violations with %j', async (params) => {
    const page = await open(params)
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('adds a station a step and closes with the last', async () => {
    for (const step of [0, 1, 2, 3, 4]) {
      const page = await open({ step })
      expect(await page.locator('.station').count()).toBe(step)
      expect(await page.locator('.way').count()).toBe(step === 4 ? 4 : Math.max(0, step - 1))
      expect(await page.locator('.core').count()).toBe(step === 4 ? 1 : 0)
      await page.close()
    }
  })

  it('is complete in print, under its name; the table says what leads to what', async () => {
    const print = await open({ print: 1, step: 0 })
    expect(await print.locator('.station').count()).toBe(4)
    expect(await print.getByRole('img').getAttribute('aria-label')).toMatch(/^面包店的循环：.*越难被隔壁学走。$/)
    await print.close()
    const page = await open()
    const cells = (column: number) => page.locator(`tbody tr > :nth-child(${column})`).allInnerTexts()
    expect(await cells(1)).toEqual(['1 烤面包', '2 卖面包', '3 问客人 · 本课整理', '4 改配方 · 据 2025-01 原文'])
    expect(await cells(3)).toEqual(['卖面包', '问客人', '改配方', '烤面包'])
    expect(await page.locator('tfoot').innerText()).toMatch(/口碑\s+转得越久/)
    await page.close()
  })

  it('has nothing to stop at but the toggle of the table', async () => {
    const page = await open()
    expect(await page.locator('.figure-frame button').count()).toBe(1)
    await page.close()
  })
})
