import type { Page } from 'playwright-chromium'
import { describe, expect, it } from 'vitest'
import { axe, openFigure, outOfReach, useBrowser } from '../../../test/browser/harness'
import { garden } from './data'

useBrowser()

const data = JSON.stringify(garden)
const openTimeline = (params: Record<string, string | number> = {}, options?: Parameters<typeof openFigure>[1]) => openFigure({ name: 'timeline', data, ...params }, options)

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id)
async function press(page: Page, ...keys: string[]) {
  for (const key of keys)
    await page.keyboard.press(key)
}
const shownTopics = (page: Page) => page.locator('.opened .code').allInnerTexts()

/** Keys that get past the figure, to where the deck listens. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const keys: string[] = []
    Object.assign(window, { keys })
    window.addEventListener('keydown', event => keys.push(event.key))
  })
  return () => page.evaluate(() => (window as unknown as { keys: string[] }).keys.splice(0))
}

describe('accessibility', () => {
  it.each<Record<string, string | number>>([
    {},
    { step: 2 },
    { print: 1 },
    { open: 'stage-2' },
    { open: 'G2.2.3' },
    { open: 'stage-3', print: 1 },
    { open: 'stage-4', theme: 'dark' },
    { theme: 'dark' },
    { interactive: 0 },
  ])('has no violations with %j', async (params) => {
    const page = await openTimeline(params)
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('is one image with everything in words in print', async () => {
    const page = await openTimeline({ print: 1, open: 'stage-1' })
    const label = await page.getByRole('img').getAttribute('aria-label')
    expect(label).toContain('G1.2.4 盐碱土')
    expect(await page.locator('button.hit, .toggle').count()).toBe(0)
    await page.close()
  })
})

describe('build-up', () => {
  it('adds one stage a step, and its months', async () => {
    for (const [step, total] of [
      [0, undefined],
      [1, '1–2 个月'],
      [2, '3–5 个月'],
      [4, '10–14 个月'],
    ] as const) {
      const page = await openTimeline({ step })
      expect(await page.locator('.stage-button').count()).toBe(step)
      expect(await page.locator('svg .name').count()).toBe(step)
      expect(await page.locator('text.total').allTextContents()).toEqual(total
        ? [total]
        : [])
      await page.close()
    }
  })

  it('shows the final state in print whatever the step', async () => {
    const page = await openTimeline({ step: 1, print: 1 })
    expect(await page.locator('svg .name').count()).toBe(4)
    await page.close()
  })
})

describe('keyboard', () => {
  it('is one tab stop; arrows move, Home and End go to the ends', async () => {
    const page = await openTimeline()
    await page.focus('#before')
    await press(page, 'Tab')
    expect(await focused(page)).toContain('1 认识土地')
    await press(page, 'ArrowRight', 'ArrowDown')
    expect(await focused(page)).toContain('3 ')
    await press(page, 'End')
    expect(await focused(page)).toContain('4 ')
    await press(page, 'Home')
    expect(await focused(page)).toContain('1 ')
    // The toggle of the table follows, then the page.
    await press(page, 'Tab', 'Tab')
    expect(await focused(page)).toBe('after')
    await page.close()
  })

  it('opens with Enter or Space, keeps the focus, and closes with Escape', async () => {
    const page = await openTimeline()
    const keys = await listen(page)
    await page.focus('#before')
    await press(page, 'Tab', 'ArrowRight')
    for (const key of ['Enter', 'Space']) {
      await press(page, key)
      expect(await shownTopics(page)).toEqual(['G2.1', 'G2.2', 'G2.3'])
      const button = page.locator('.stage-button').nth(1)
      expect(await button.getAttribute('aria-expanded')).toBe('true')
      expect(await page.locator(`#${await button.getAttribute('aria-controls')}`).count()).toBe(1)
      expect(await focused(page)).toContain('2 ')
      await press(page, 'Escape')
      expect(await page.locator('.opened').count()).toBe(0)
      expect(await focused(page)).toContain('2 ')
    }
    expect((await keys()).filter(key => key !== 'Tab')).toEqual([])
    await press(page, 'PageDown', 'Escape')
    expect(await keys()).toEqual(['PageDown', 'Escape'])
    await page.close()
  })

  it('folds the sub-topics of a topic, and brings the focus back from there', async () => {
    const page = await openTimeline({ open: 'stage-2' })
    await page.focus('#before')
    await press(page, 'Tab', 'End')
    expect(await focused(page)).toBe('G2.2 水')
    const list = page.getByText('存雨水', { exact: true }).last()
    expect(await list.isVisible()).toBe(true)
    await press(page, 'Enter')
    expect(await list.isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'G2.2 水' }).getAttribute('aria-expanded')).toBe('false')
    await press(page, 'Escape')
    expect(await focused(page)).toContain('2 备好工具')
    await page.close()
  })

  it('shows where the focus is', async () => {
    const page = await openTimeline()
    await page.focus('#before')
    await press(page, 'Tab')
    const width = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth)
    expect(Number.parseFloat(width)).toBeGreaterThanOrEqual(3)
    await page.close()
  })
})

describe('mouse', () => {
  it('opens, changes and closes stages and leaves the focus to the deck', async () => {
    const page = await openTimeline()
    await page.getByRole('button', { name: /^1 / }).click()
    expect((await shownTopics(page)).length).toBe(3)
    await page.getByRole('button', { name: /^3 / }).click()
    expect((await shownTopics(page))[0]).toBe('G3.1')
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await page.getByRole('button', { name: '回到全程' }).click()
    expect(await page.locator('.opened').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await page.close()
  })
})

describe('opened from outside', () => {
  it('shows every topic and sub-topic and marks the one that is meant', async () => {
    const page = await openTimeline({ open: 'G2.2.2' })
    expect(await shownTopics(page)).toEqual(['G2.1', 'G2.2', 'G2.3'])
    const subs = page.locator('.opened ol ol li')
    expect(await subs.count()).toBe(5)
    expect(await page.locator('[aria-current]').allInnerTexts()).toEqual([
      expect.stringContaining('存雨水'),
    ])
    await page.close()
  })

  it('keeps every line of text inside the figure and above 18 px', async () => {
    for (const open of [
      'stage-1',
      'stage-2',
      'stage-3',
      'stage-4',
    ]) {
      const page = await openTimeline({ open })
      const wrong = await page.evaluate(() => {
        const frame = document.querySelector('.picture')!.getBoundingClientRect()
        return [
          ...document.querySelectorAll('.opened .line, .picture text'),
        ].filter((element) => {
          const box = element.getBoundingClientRect()
          return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 4 || Number.parseFloat(getComputedStyle(element).fontSize) < 18
        }).map(element => element.textContent)
      })
      expect(wrong).toEqual([])
      await page.close()
    }
  })
})

it('gives a finger 44 pixels, and each button its own box', async () => {
  for (const params of [{}, { open: 'stage-2' }, { name: 'plan', open: 'stage-2' }] as Record<string, string>[]) {
    const page = await openTimeline(params, { hasTouch: true, isMobile: true })
    const targets = await page.locator('.timeline .hit').evaluateAll(all => all.map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect()
      const area = getComputedStyle(button, '::after')
      const own = [[0.5, 0.5], [0.5, 0.1], [0.5, 0.9]].every(([across = 0, down = 0]) => document.elementFromPoint(x + width * across, y + height * down) === button)
      return { name: button.getAttribute('aria-label'), own, least: Math.min(Number.parseFloat(area.width), Number.parseFloat(area.height)) }
    }))
    expect(targets.length).toBeGreaterThan(3)
    expect(targets.filter(({ own, least }) => !own || least < 44)).toEqual([])
    expect(await outOfReach(page)).toEqual([])
    await page.close()
  }
})

it.each<Record<string, string>>([
  { name: 'quadrant', open: 'innovation' },
  { name: 'chain', trace: 'smart-speaker' },
  { name: 'plan' },
])('gives a finger 44 pixels on every button of %j, and shows the one for the table', async (params) => {
  const page = await openFigure(params, { hasTouch: true, isMobile: true })
  const small = await page.locator('.figure-frame :is(button, input)').evaluateAll(all => all.filter(element => element.checkVisibility({ visibilityProperty: true })).map((element) => {
    const own = element.getBoundingClientRect()
    const more = getComputedStyle(element, '::after')
    const sizes = [[own.width, more.width], [own.height, more.height]].map(([size, more]) => Math.max(Number(size), Number.parseFloat(String(more)) || 0))
    return { name: element.getAttribute('aria-label') ?? element.textContent, sizes }
  }))
  expect(small.length).toBeGreaterThan(1)
  expect(small.filter(({ sizes }) => Math.min(...sizes) < 43.5)).toEqual([])
  expect(await outOfReach(page)).toEqual([])
  expect(await page.locator('.toggle').evaluate(button => getComputedStyle(button).opacity)).toBe('1')
  await page.close()
})

it('has a table with both ends of every stage and all topics', async () => {
  const page = await openTimeline()
  const rows = page.locator('table tbody > tr')
  expect(await rows.count()).toBe(4)
  expect(await rows.nth(2).textContent()).toMatch(/3–4 个月[\s\S]*满 3–5 个月[\s\S]*满 6–9 个月[\s\S]*G3.2.3/)
  expect(await page.locator('tfoot').textContent()).toContain('10–14 个月')
  await page.close()
})
