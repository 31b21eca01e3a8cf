import { describe, expect, it } from 'vitest'
import { axe, openFigure, outOfReach, useBrowser } from '../../../test/browser/harness'

useBrowser()

describe('chain', () => {
  it.each<Record<string, string | number>>([
    {},
    { step: 0 },
    { step: 2 },
    { print: 1 },
    { theme: 'dark' },
    { open: 'gluten' },
    { open: 'field', theme: 'dark' },
    { trace: 'toast' },
    { trace: 'toast', step: 3, theme: 'dark' },
    { trace: 'toast', print: 1 },
  ])('has no violations with %j', async (params) => {
    const page = await openFigure({ name: 'chain', ...params })
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('builds up from the first layer, and its buttons with it', async () => {
    const buttons: number[] = []
    for (const step of [0, 1, 2, 3]) {
      const page = await openFigure({ name: 'chain', step })
      expect(await page.locator('.stratum.shown').count()).toBe(step)
      expect(await page.locator('.stratum:not(.shown) text').first().isVisible()).toBe(false)
      buttons.push(await page.locator('[data-roving]').count())
      await page.close()
    }
    expect(buttons[0]).toBe(0)
    expect(buttons).toEqual(buttons.toSorted((a, b) => a - b))
  })

  it('is one tab stop: arrows move, Enter opens, Escape closes, PageDown passes', async () => {
    const page = await openFigure({ name: 'chain' })
    await page.evaluate(() => {
      document.addEventListener('keydown', event => document.body.dataset.keys = `${document.body.dataset.keys ?? ''} ${event.key}`)
    })
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await page.locator('#before').focus()
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('面包房')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('面团')
    await page.keyboard.press('Enter')
    const detail = page.locator('.detail')
    expect(await detail.innerText()).toContain('面包房 · 烘焙')
    expect(await page.locator('[aria-expanded="true"]').getAttribute('aria-label')).toBe('面团')
    await page.keyboard.press('Escape')
    expect(await detail.count()).toBe(0)
    expect(await focused()).toBe('面团')
    await page.keyboard.press('End')
    expect(await focused()).toBe('肥料')
    await page.keyboard.press('Home')
    expect(await focused()).toBe('面包房')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.matches('.toggle'))).toBe(true)
    // Only what the figure does not use reaches the deck.
    expect(await page.evaluate(() => document.body.dataset.keys)).not.toMatch(/Arrow|Enter|Home|End|Escape/)
    expect(await page.evaluate(() => document.body.dataset.keys)).toContain('PageDown')
    await page.close()
  })

  it('shows the focus, and gives it up after a click', async () => {
    const page = await openFigure({ name: 'chain' })
    await page.locator('#before').focus()
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth)
    expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(3)
    await page.getByRole('button', { name: '黄油', exact: true }).click()
    expect(await page.locator('.detail').innerText()).toContain('乳品')
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await page.close()
  })

  it('says where examples come from, and never covers what is opened', async () => {
    for (const open of ['field', 'gluten', 'wheat', 'oven']) {
      const page = await openFigure({ name: 'chain', open })
      const [panel, control] = await Promise.all([page.locator('.detail').boundingBox(), page.locator('[aria-expanded="true"]').boundingBox()])
      expect(panel!.y + panel!.height <= control!.y || control!.y + control!.height <= panel!.y).toBe(true)
      // Over one band, and as wide as that.
      expect(panel!.height).toBeLessThan(170)
      expect(panel!.width).toBeCloseTo(1152, 0)
      if (open === 'field')
        expect(await page.locator('.detail').innerText()).toContain('据 2025-01 原文')
      await page.close()
    }
  })

  it('has targets of at least 24 pixels', async () => {
    const page = await openFigure({ name: 'chain' })
    const boxes = await page.locator('[data-roving]').evaluateAll(all => all.map(element => element.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)))
    expect(Math.min(...boxes)).toBeGreaterThanOrEqual(24)
    await page.close()
  })

  it('follows a trace stop by stop', async () => {
    for (const step of [0, 1, 3, 5]) {
      const page = await openFigure({ name: 'chain', trace: 'toast', step })
      expect(await page.locator('.stop.shown').count()).toBe(step)
      expect(await page.locator('.stop.current').count()).toBe(Math.min(step, 1))
      expect(await page.locator('.item.reached').count()).toBe(step)
      await page.close()
    }
  })

  it('is one stop more for the choice of a line: Enter opens the list, arrows move, Escape and a choice come back', async () => {
    const page = await openFigure({ name: 'chain', trace: 'toast' })
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim())
    await page.locator('#before').focus()
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('路线：吐司，换一条')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('吐司')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('蛋糕')
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('路线：吐司，换一条')
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    expect(await focused()).toBe('标出你的产品')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('路线：黑麦面包，换一条')
    // Marking: the name first, then the items as one stop, then its buttons as one.
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('产品的名字')
    await page.keyboard.type('甲')
    await page.keyboard.press('Shift+Tab')
    expect(await focused()).toBe('面团')
    await page.keyboard.press('Space')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('撤销')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('路线：甲，换一条')
    await page.close()
  })

  it('draws the line on its way, and at once where motion is not wanted', async () => {
    const moves = (page: Awaited<ReturnType<typeof openFigure>>) => page.locator('.leg').evaluateAll(all => all.map(leg => getComputedStyle(leg).transitionDuration))
    const page = await openFigure({ name: 'chain', trace: 'toast' }, { reducedMotion: 'no-preference' })
    expect(new Set(await moves(page))).toEqual(new Set(['0.22s']))
    await page.getByRole('button', { name: '换一条' }).click()
    await page.getByRole('button', { name: '黑麦面包' }).click()
    await expect.poll(() => page.locator('.leg').evaluateAll(all => all.map(leg => leg.getAnimations().length).reduce((a, b) => a + b, 0))).toBeGreaterThan(0)
    await expect.poll(() => page.locator('.leg').evaluateAll(all => all.every(leg => Number.parseFloat(getComputedStyle(leg).strokeDashoffset) === 0)), { timeout: 5000 }).toBe(true)
    await page.close()
    const calm = await openFigure({ name: 'chain', trace: 'toast' }, { reducedMotion: 'reduce' })
    expect(new Set(await moves(calm))).toEqual(new Set(['0s']))
    await calm.close()
  })

  it('gives a finger 44 pixels', async () => {
    const page = await openFigure({ name: 'chain' }, { hasTouch: true, isMobile: true })
    const heights = await page.locator('.control').evaluateAll(all => all.map(element => Number.parseFloat(getComputedStyle(element, '::after').height)))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    expect(await outOfReach(page)).toEqual([])
    await page.close()
  })

  it('is final and without controls in print', async () => {
    const page = await openFigure({ name: 'chain', print: 1, step: 0 })
    expect(await page.locator('.stratum.shown').count()).toBe(3)
    expect(await page.locator('.figure-frame button').count()).toBe(0)
    expect(await page.getByRole('img').getAttribute('aria-label')).toContain('辊式磨')
    await page.close()
    const trace = await openFigure({ name: 'chain', print: 1, step: 1, trace: 'toast' })
    expect(await trace.locator('.stop.shown').count()).toBe(5)
    expect(await trace.getByText('本课整理').isVisible()).toBe(true)
    await trace.close()
  })

  it('has no control in a preview', async () => {
    const page = await openFigure({ name: 'chain', interactive: 0 })
    expect(await page.locator('.figure-frame button').count()).toBe(0)
    await page.close()
  })

  it('has a table twin', async () => {
    const page = await openFigure({ name: 'chain' })
    expect(await page.locator('tbody th[scope="rowgroup"]').count()).toBe(3)
    expect(await page.locator('tbody tr').count()).toBe(8)
    await page.close()
    const trace = await openFigure({ name: 'chain', trace: 'toast' })
    expect(await trace.locator('tbody tr').count()).toBe(5)
    expect(await trace.locator('tbody th[scope="row"]').first().innerText()).toBe('小麦')
    await trace.close()
  })
})
