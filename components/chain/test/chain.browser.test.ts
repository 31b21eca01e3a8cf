import { describe, expect, it } from 'vitest'
import { axe, openFigure, outOfReach, useBrowser } from '../../../test/browser/harness'

useBrowser()

describe('industry chain', () => {
  it.each<Record<string, string | number>>([
    {},
    { step: 0 },
    { step: 2 },
    { print: 1 },
    { theme: 'dark' },
    { open: 'speech-recognition' },
    { open: 'technology', theme: 'dark' },
    { trace: 'smart-speaker' },
    { trace: 'smart-speaker', step: 3, theme: 'dark' },
    { trace: 'smart-speaker', print: 1 },
    { direction: 'left-to-right', open: 'sensor' },
  ])('has no violations with %j', async (params) => {
    const page = await openFigure({ name: 'chain', ...params })
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('builds up from upstream, and its buttons with it', async () => {
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
    expect(await focused()).toBe('应用层')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('AI+ 行业')
    await page.keyboard.press('Enter')
    const detail = page.locator('.detail')
    expect(await detail.innerText()).toContain('应用层 · 行业解决方案')
    expect(await page.locator('[aria-expanded="true"]').getAttribute('aria-label')).toBe('AI+ 行业')
    await page.keyboard.press('Escape')
    expect(await detail.count()).toBe(0)
    expect(await focused()).toBe('AI+ 行业')
    await page.keyboard.press('End')
    expect(await focused()).toBe('数据分析')
    await page.keyboard.press('Home')
    expect(await focused()).toBe('应用层')
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
    await page.getByRole('button', { name: '云计算', exact: true }).click()
    expect(await page.locator('.detail').innerText()).toContain('计算系统技术')
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await page.close()
  })

  it('says where companies come from, and never covers what is opened', async () => {
    for (const open of ['technology', 'speech-recognition', 'gpu', 'drone']) {
      const page = await openFigure({ name: 'chain', open })
      const [panel, control] = await Promise.all([page.locator('.detail').boundingBox(), page.locator('[aria-expanded="true"]').boundingBox()])
      expect(panel!.y + panel!.height <= control!.y || control!.y + control!.height <= panel!.y).toBe(true)
      // Over one band, and as wide as that.
      expect(panel!.height).toBeLessThan(170)
      expect(panel!.width).toBeCloseTo(1152, 0)
      if (open === 'technology')
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
    for (const step of [0, 1, 4, 8]) {
      const page = await openFigure({ name: 'chain', trace: 'smart-speaker', step })
      expect(await page.locator('.stop.shown').count()).toBe(step)
      expect(await page.locator('.stop.current').count()).toBe(Math.min(step, 1))
      expect(await page.locator('.item.reached').count()).toBe(step)
      await page.close()
    }
  })

  it('is one stop more for the choice of a line: Enter opens the list, arrows move, Escape and a choice come back', async () => {
    const page = await openFigure({ name: 'chain', trace: 'smart-speaker' })
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim())
    await page.locator('#before').focus()
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('路线：智能音箱，换一条')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('智能音箱')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('智能汽车')
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('路线：智能音箱，换一条')
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    expect(await focused()).toBe('标出你的公司或产品')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('路线：无人机，换一条')
    // Marking: the name first, then the items as one stop, then its buttons as one.
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('公司或产品的名字')
    await page.keyboard.type('甲')
    await page.keyboard.press('Shift+Tab')
    expect(await focused()).toBe('AI+ 行业')
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
    const page = await openFigure({ name: 'chain', trace: 'smart-speaker' }, { reducedMotion: 'no-preference' })
    expect(new Set(await moves(page))).toEqual(new Set(['0.22s']))
    await page.getByRole('button', { name: '换一条' }).click()
    await page.getByRole('button', { name: '无人机' }).click()
    await expect.poll(() => page.locator('.leg').evaluateAll(all => all.map(leg => leg.getAnimations().length).reduce((a, b) => a + b, 0))).toBeGreaterThan(0)
    await expect.poll(() => page.locator('.leg').evaluateAll(all => all.every(leg => Number.parseFloat(getComputedStyle(leg).strokeDashoffset) === 0)), { timeout: 5000 }).toBe(true)
    await page.close()
    const calm = await openFigure({ name: 'chain', trace: 'smart-speaker' }, { reducedMotion: 'reduce' })
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
    expect(await page.getByRole('img').getAttribute('aria-label')).toContain('自然语言理解')
    await page.close()
    const trace = await openFigure({ name: 'chain', print: 1, step: 1, trace: 'smart-speaker' })
    expect(await trace.locator('.stop.shown').count()).toBe(8)
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
    const trace = await openFigure({ name: 'chain', trace: 'smart-speaker' })
    expect(await trace.locator('tbody tr').count()).toBe(8)
    expect(await trace.locator('tbody th[scope="row"]').first().innerText()).toBe('传感器')
    await trace.close()
  })
})
