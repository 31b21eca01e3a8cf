import { describe, expect, it } from 'vitest'
import { axe, openFigure, useBrowser } from '../../../test/browser/harness'

useBrowser()

describe('pyramid', () => {
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

  it('stands complete from the start, with its note', async () => {
    const page = await openFigure({ name: 'pyramid', step: 0 })
    expect(await page.locator('.slab').count()).toBe(4)
    expect(await page.locator('.name').allTextContents()).toEqual(['作者', '藏家', '读者', '过客'])
    expect((await page.locator('.note tspan').allTextContents()).join('')).toBe('宽窄只示意从少到多，不是人数')
    await page.close()
  })

  it('is complete in print, as one named image', async () => {
    const page = await openFigure({ name: 'pyramid', print: 1, step: 0 })
    expect(await page.locator('.slab').count()).toBe(4)
    expect(await page.locator('.figure-frame button').count()).toBe(0)
    const name = await page.getByRole('img').getAttribute('aria-label')
    expect(name).toContain('读者的金字塔')
    expect(name).toContain('第 1 层作者，执笔人，自己也写书')
    expect(name).toContain('不是人数')
    await page.close()
  })

  it('has a table with the same facts', async () => {
    const page = await openFigure({ name: 'pyramid' })
    expect(await page.locator('caption').innerText()).toBe('宽窄只示意从少到多，不是人数')
    expect(await page.locator('thead th[scope="col"]').count()).toBe(4)
    expect(await page.locator('tbody th[scope="row"]').allInnerTexts()).toEqual(['作者 · 据 2025-01 原文', '藏家', '读者', '过客'])
    expect(await page.locator('tbody tr').last().locator('td').allInnerTexts()).toEqual(['4', '路人', '进来避一场雨'])
    await page.close()
  })
})
