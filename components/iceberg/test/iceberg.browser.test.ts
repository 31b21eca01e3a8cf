import { describe, expect, it } from 'vitest'
import { axe, openFigure, useBrowser } from '../../../test/browser/harness'

useBrowser()

describe('iceberg', () => {
  it.each<Record<string, string | number>>([
    {},
    { step: 0 },
    { print: 1 },
    { theme: 'dark' },
  ])('has no violations with %j', async (params) => {
    const page = await openFigure({ name: 'iceberg', ...params })
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('shows what is below by a click, and in print', async () => {
    const below = (params: Record<string, string | number>) => openFigure({ name: 'iceberg', ...params }).then(async (page) => {
      const visible = await page.locator('.facet').first().isVisible()
      await page.close()
      return visible
    })
    expect(await below({ step: 0 })).toBe(false)
    expect(await below({ step: 1 })).toBe(true)
    expect(await below({ step: 0, print: 1 })).toBe(true)
  })

  it('names both sides in the table and in the alternative text', async () => {
    const page = await openFigure({ name: 'iceberg' })
    expect(await page.locator('tbody th[scope="row"]').count()).toBe(2)
    expect(await page.locator('.facet').count()).toBe((await page.locator('tbody td').last().innerText()).split('、').length)
    await page.close()
    const print = await openFigure({ name: 'iceberg', print: 1 })
    expect(await print.getByRole('img').getAttribute('aria-label')).toContain('水面以下')
    await print.close()
  })
})
