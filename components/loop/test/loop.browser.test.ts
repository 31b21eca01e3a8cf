import { describe, expect, it } from 'vitest'
import { axe, openFigure, useBrowser } from '../../../test/browser/harness'

useBrowser()

describe('data loop', () => {
  it.each<Record<string, string | number>>([
    {},
    { step: 0 },
    { step: 2 },
    { print: 1 },
    { theme: 'dark' },
  ])('has no violations with %j', async (params) => {
    const page = await openFigure({ name: 'loop', ...params })
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('adds a station a step and closes with the last', async () => {
    for (const step of [0, 1, 2, 3, 4]) {
      const page = await openFigure({ name: 'loop', step })
      expect(await page.locator('.station').count()).toBe(step)
      expect(await page.locator('.way').count()).toBe(step === 4
        ? 4
        : Math.max(0, step - 1))
      expect(await page.locator('.core').count()).toBe(step === 4
        ? 1
        : 0)
      await page.close()
    }
  })

  it('is complete in print; the table says what leads to what', async () => {
    const print = await openFigure({ name: 'loop', print: 1, step: 0 })
    expect(await print.locator('.station').count()).toBe(4)
    expect(await print.getByRole('img').getAttribute('aria-label')).toContain('壁垒')
    await print.close()
    const page = await openFigure({ name: 'loop' })
    const cells = (column: number) => page.locator(`tbody tr > :nth-child(${column})`).allInnerTexts()
    const names = (await cells(1)).map(text => text.split(' ')[1])
    expect(await cells(3)).toEqual([
      ...names.slice(1),
      names[0],
    ])
    await page.close()
  })

  it('has nothing to stop at but the toggle of the table', async () => {
    const page = await openFigure({ name: 'loop' })
    expect(await page.locator('.figure-frame button').count()).toBe(1)
    await page.close()
  })
})
