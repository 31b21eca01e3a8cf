import { describe, expect, it } from 'vitest'
import { axe, openFigure, useBrowser } from '../../../test/browser/harness'

useBrowser()

describe('matrix', () => {
  it.each<Record<string, string | number>>([
    {},
    { step: 0 },
    { step: 2 },
    { print: 1 },
    { theme: 'dark' },
  ])('has no violations with %j', async (params) => {
    const page = await openFigure({ name: 'matrix', ...params })
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('draws one column a step and marks the matrix as our own', async () => {
    for (const step of [0, 1, 3]) {
      const page = await openFigure({ name: 'matrix', step })
      expect(await page.locator('.column.shown').count()).toBe(step)
      expect(await page.locator('svg').getByText('本课整理').isVisible()).toBe(true)
      await page.close()
    }
  })

  it('is complete in print', async () => {
    const page = await openFigure({ name: 'matrix', print: 1, step: 0 })
    expect(await page.locator('.column.shown').count()).toBe(3)
    expect(await page.getByRole('img').getAttribute('aria-label')).toContain('烘焙的人')
    expect(await page.locator('.figure-frame button').count()).toBe(0)
    await page.close()
  })

  it('has a matrix for a twin', async () => {
    const page = await openFigure({ name: 'matrix' })
    expect(await page.locator('thead th[scope="col"]').count()).toBe(4)
    expect(await page.locator('tbody th[scope="row"]').allInnerTexts()).toEqual(['面包房（烤和卖）', '磨坊（加工）', '田地（种出原料）'])
    expect(await page.locator('tbody td').count()).toBe(9)
    await page.close()
  })
})
