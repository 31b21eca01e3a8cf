import { describe, expect, it } from 'vitest'
import { axe, openFigure, useBrowser } from '../../../test/browser/harness'
import { phases } from './data'

useBrowser()

const open = (params: Record<string, string | number> = {}) => openFigure({ name: 'phases', data: JSON.stringify(phases), ...params })

describe('phases', () => {
  it.each<Record<string, string | number>>([
    {},
    { step: 0 },
    { step: 2 },
    { print: 1 },
    { theme: 'dark' },
    { interactive: 0 },
  ])('has no violations with %j', async (params) => {
    const page = await open(params)
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('shows one phase a step over the whole route, the sign with its phase', async () => {
    for (const step of [0, 1, 2, 3]) {
      const page = await open({ step })
      expect(await page.locator('.phase').count()).toBe(step)
      expect(await page.locator('.track.leads').count()).toBe(3)
      expect(await page.locator('.sign').count()).toBe(Math.min(step, 1))
      await page.close()
    }
  })

  it('dates the current phase', async () => {
    const page = await open()
    expect(await page.locator('.sign tspan').allTextContents()).toEqual(['我们在这里', '据 2025-01 原文'])
    await page.close()
  })

  it('sets texts as wide as they were measured', async () => {
    const page = await open()
    const excess = await page.locator('.phase .figure-text tspan').evaluateAll(lines => lines.flatMap((line) => {
      const { right } = line.getBoundingClientRect()
      return right > line.closest('svg')!.getBoundingClientRect().right ? [line.textContent] : []
    }))
    expect(excess).toEqual([])
    await page.close()
  })

  it('is complete in print, as one named image', async () => {
    const page = await open({ print: 1, step: 0 })
    expect(await page.locator('.phase').count()).toBe(3)
    expect(await page.locator('.ahead').count()).toBe(0)
    expect(await page.locator('.figure-frame button').count()).toBe(0)
    const name = await page.getByRole('img').getAttribute('aria-label')
    expect(name).toContain('一块地的三年')
    expect(name).toContain('我们在这里：开荒（据 2025-01 原文）')
    await page.close()
  })

  it('has a table with the same facts', async () => {
    const page = await open({ step: 0 })
    expect(await page.locator('thead th[scope="col"]').count()).toBe(4)
    expect(await page.locator('tbody th[scope="row"]').allInnerTexts()).toEqual(['1 开荒 · 我们在这里 · 据 2025-01 原文', '2 播种', '3 卖菜 · 本课整理'])
    expect(await page.locator('tbody tr').nth(1).locator('td').allInnerTexts()).toEqual(['种子', '力气', '选对种子，比多出力气要紧。'])
    await page.close()
  })
})
