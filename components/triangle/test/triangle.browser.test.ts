import { describe, expect, it } from 'vitest'
import { axe, openFigure, useBrowser } from '../../../test/browser/harness'

useBrowser()

describe('triangle', () => {
  it.each<Record<string, string | number>>([
    {},
    { step: 0 },
    { step: 4 },
    { print: 1 },
    { theme: 'dark' },
  ])('has no violations with %j', async (params) => {
    const page = await openFigure({ name: 'triangle', ...params })
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('shows the product first, then the abilities, then the boundaries', async () => {
    for (const [step, abilities, boundaries] of [
      [0, 0, 0],
      [1, 1, 0],
      [3, 3, 0],
      [4, 3, 1],
      [5, 3, 2],
    ] as const) {
      const page = await openFigure({ name: 'triangle', step })
      expect(await page.locator('.product-name').count()).toBe(1)
      expect(await page.locator('.bullet').count()).toBe(abilities)
      expect(await page.locator('.wall').count()).toBe(boundaries)
      expect(await page.locator('.wedge').count()).toBe(boundaries === 2
        ? 1
        : 0)
      await page.close()
    }
  })

  it('is complete in print, with the same entries in the table', async () => {
    const print = await openFigure({ name: 'triangle', print: 1, step: 0 })
    expect(await print.locator('.wall').count()).toBe(2)
    expect(await print.getByRole('img').getAttribute('aria-label')).toContain('真的有人想读')
    await print.close()
    const page = await openFigure({ name: 'triangle' })
    expect(await page.locator('tbody tr').count()).toBe(5)
    await page.close()
  })
})
