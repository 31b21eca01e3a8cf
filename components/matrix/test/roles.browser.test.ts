import { describe, expect, it } from 'vitest'
import { axe, openFigure, useBrowser } from '../../../test/browser/harness'

useBrowser()

describe('role map', () => {
  it.each<Record<string, string | number>>([
    {},
    { step: 0 },
    { step: 2 },
    { print: 1 },
    { theme: 'dark' },
  ])('has no violations with %j', async (params) => {
    const page = await openFigure({ name: 'roles', ...params })
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('draws one archetype a step and marks the map as our own', async () => {
    for (const step of [0, 1, 4]) {
      const page = await openFigure({ name: 'roles', step })
      expect(await page.locator('.archetype.shown').count()).toBe(step)
      expect(await page.locator('svg').getByText('本课整理').isVisible()).toBe(true)
      await page.close()
    }
  })

  it('is complete in print', async () => {
    const page = await openFigure({ name: 'roles', print: 1, step: 0 })
    expect(await page.locator('.archetype.shown').count()).toBe(4)
    expect(await page.getByRole('img').getAttribute('aria-label')).toContain('普及型')
    expect(await page.locator('.figure-frame button').count()).toBe(0)
    await page.close()
  })

  it('has a matrix for a twin', async () => {
    const page = await openFigure({ name: 'roles' })
    expect(await page.locator('thead th[scope="col"]').count()).toBe(5)
    expect(await page.locator('tbody th[scope="row"]').allInnerTexts()).toEqual(['应用层', '技术层', '基础层'])
    expect(await page.locator('tbody td').count()).toBe(12)
    await page.close()
  })
})
