import { describe, expect, it } from 'vitest'
import { axe, openFigure, useBrowser } from '../../../test/browser/harness'
import { plot } from './data'

useBrowser()

const open = (params: Record<string, string | number> = {}) => openFigure({ name: 'plot', data: JSON.stringify(plot), ...params })

describe('plot', () => {
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

  it('adds a zone a step, the largest area last', async () => {
    const areas: number[] = []
    for (const step of [0, 1, 2, 3, 4]) {
      const page = await open({ step })
      expect(await page.locator('.text-block').count()).toBe(step)
      expect(await page.locator('.hit').count()).toBe(step)
      if (step) {
        const box = (await page.locator('.surface').boundingBox())!
        areas.push(box.width * box.height)
      }
      else {
        expect(await page.locator('.surface').count()).toBe(0)
      }
      await page.close()
    }
    expect(Math.min(...areas)).toBe(areas[0])
    expect(Math.max(...areas)).toBe(areas[3])
  })

  it('moves the point into the zone that is chosen, and back with Escape', async () => {
    const page = await open()
    await page.focus('#before')
    await page.keyboard.press('Tab')
    const pressed = () => page.locator('.hit[aria-pressed="true"]').getAttribute('aria-label')
    expect(await pressed()).toContain('马上学')
    await page.keyboard.press('Enter')
    expect(await pressed()).toContain('算了')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    expect(await pressed()).toContain('去店里吃')
    await page.keyboard.press('Escape')
    expect(await pressed()).toContain('马上学')
    await page.locator('.hit').first().click()
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await page.close()
  })

  it('is one complete picture in print, with its marks, and the same facts in the table', async () => {
    const print = await open({ print: 1, step: 1 })
    expect(await print.locator('.text-block').count()).toBe(4)
    expect(await print.locator('button.hit').count()).toBe(0)
    expect(await print.getByRole('img').getAttribute('aria-label')).toContain('去店里吃')
    expect(await print.locator('.mark').allTextContents()).toEqual(['本课整理'])
    await print.close()
    const page = await open()
    expect(await page.locator('tbody tr').count()).toBe(4)
    await page.close()
  })
})
