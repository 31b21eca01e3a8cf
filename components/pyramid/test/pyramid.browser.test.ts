import { describe, expect, it } from 'vitest'
import { axe, openFigure, useBrowser } from '../../../test/browser/harness'

useBrowser()

describe('role pyramid', () => {
  it.each<Record<string, string | number>>([
    {},
    { print: 1 },
    { theme: 'dark' },
    { interactive: 0 },
  ])('has no violations with %j', async (params) => {
    const page = await openFigure({ name: 'pyramid', ...params })
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('stands complete from the start, and says that widths are no numbers', async () => {
    const page = await openFigure({ name: 'pyramid', step: 0 })
    expect(await page.locator('.slab').count()).toBe(4)
    expect(await page.locator('.name').allTextContents()).toEqual(['突破型', '创新型', '应用型', '普及型'])
    expect((await page.locator('.note tspan').allTextContents()).join('')).toBe('宽窄只示意从少到多，原文没有给出人数')
    await page.close()
  })

  it('is complete in print, as one named image', async () => {
    const page = await openFigure({ name: 'pyramid', print: 1, step: 0 })
    expect(await page.locator('.slab').count()).toBe(4)
    expect(await page.locator('.figure-frame button').count()).toBe(0)
    const name = await page.getByRole('img').getAttribute('aria-label')
    expect(name).toContain('四类 AI 产品经理的金字塔')
    expect(name).toContain('第 1 层突破型，先锋队')
    expect(name).toContain('没有给出人数')
    await page.close()
  })

  it('has a table with the same facts', async () => {
    const page = await openFigure({ name: 'pyramid' })
    expect(await page.locator('caption').innerText()).toBe('宽窄只示意从少到多，原文没有给出人数')
    expect(await page.locator('thead th[scope="col"]').count()).toBe(4)
    expect(await page.locator('tbody th[scope="row"]').allInnerTexts()).toEqual(['突破型 · 据 2025-01 原文', '创新型', '应用型', '普及型'])
    expect(await page.locator('tbody tr').last().locator('td').allInnerTexts()).toEqual(['4', '传教士', '扎根一线，把 AI 带进各行各业'])
    await page.close()
  })
})
