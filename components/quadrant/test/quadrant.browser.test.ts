import type { Page } from 'playwright-chromium'
import type { Params } from './quadrant-page'
import { describe, expect, it } from 'vitest'
import { axe, openFigure, useBrowser } from '../../../test/browser/harness'
import { collisions, listen, openQuadrant, press } from './quadrant-page'

useBrowser()

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id)
const profile = (page: Page) => page.locator('.quadrant-profile')
/** Names of the profiles that can be seen on the map, in the order they are drawn. */
const namesShown = (page: Page) => page.locator('.field .name').evaluateAll(all => all.filter(text => text.checkVisibility({ visibilityProperty: true })).map(text => text.textContent))

describe('accessibility', () => {
  it.each<Params>([
    {},
    { step: 0 },
    { step: 2 },
    { theme: 'dark' },
    { open: 'corner' },
    { open: 'landmark', theme: 'dark' },
    { print: 1 },
    { open: 'theme', print: 1 },
    { interactive: 0 },
    { points: 12 },
    { points: 12, open: 'corner', theme: 'dark' },
  ])('has no violations with %j', async (params) => {
    const page = await openQuadrant(params)
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it('has targets of at least 24 pixels, also when it is small', async () => {
    for (const open of ['', 'corner']) {
      const page = await openQuadrant({ width: 640, open })
      const sizes = await page.locator('.picture button').evaluateAll(all => all.map(button => button.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)))
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
      await page.close()
    }
  })

  it('has a table with every fact', async () => {
    const page = await openQuadrant({ points: 12 })
    const table = page.locator('table').first()
    expect((await table.locator('thead th').allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim())).toEqual(['类型', '1 地标型 据 2025-01 原文', '2 街角型', '3 主题型', '4 书房型'])
    const rows = await table.locator('tbody tr').evaluateAll(all => all.map(row => [...row.children].map(cell => cell.textContent?.trim())))
    expect(rows.map(([heading, first, , , last]) => [heading, first, last])).toEqual([
      ['形象', '城市客厅', '老朋友'],
      ['一句话', '什么书都有，能逛一天', '店主读过的才上架'],
      ['店面大小', '大店', '小店'],
      ['选书范围', '全', '专'],
      ['在哪里', '市中心的商场里', '老城的巷子里'],
      ['架上', '各类新书，外文也齐全', '店主挑的几百本'],
      ['客人', '游客和一家老小', '认得店主的熟客'],
    ])
    expect(await page.locator('table').nth(1).locator('tbody tr').allInnerTexts()).toHaveLength(12)
    await page.close()
  })

  it('shows the table in the picture\'s place', async () => {
    const page = await openQuadrant()
    await page.getByRole('button', { name: '看表格' }).click()
    expect(await page.locator('.picture').isVisible()).toBe(false)
    expect(await page.getByRole('columnheader', { name: /书房型/ }).isVisible()).toBe(true)
    expect(await axe(page)).toEqual([])
    const keys = await listen(page)
    await page.focus('#before')
    await press(page, 'Tab', 'ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region')
    await press(page, 'PageDown')
    expect((await keys()).slice(1), 'the arrows scroll the table, a remote still moves on').toEqual([['PageDown', true]])
    await page.close()
  })
})

describe('build-up', () => {
  it('adds one profile a step, in the order of the data', async () => {
    for (const step of [0, 1, 2, 3, 4]) {
      const page = await openQuadrant({ step })
      const expected = ['地标型', '街角型', '主题型', '书房型'].slice(0, step)
      expect(await namesShown(page)).toEqual(expected)
      expect(await page.locator('[data-roving]').evaluateAll(all => all.map(button => button.getAttribute('aria-label')))).toEqual(expected)
      await page.close()
    }
  })

  it('shows points when the map is complete', async () => {
    for (const [step, count] of [[3, 0], [4, 12]] as const) {
      const page = await openQuadrant({ step, points: 12 })
      expect(await page.locator('.mark').count()).toBe(count)
      await page.close()
    }
  })

  it('is final, without controls and one named image in print', async () => {
    const page = await openQuadrant({ print: 1, step: 1 })
    expect(await namesShown(page)).toEqual(['地标型', '街角型', '主题型', '书房型'])
    expect(await page.locator('.figure-frame button').count()).toBe(0)
    const label = await page.getByRole('img', { name: '四种书店' }).getAttribute('aria-label')
    for (const part of ['四种书店', '店面大小', '选书范围', '地标型', '街角型', '主题型', '书房型'])
      expect(label).toContain(part)
    await page.close()
    const opened = await openQuadrant({ print: 1, open: 'corner' })
    expect(await opened.getByRole('img', { name: '四种书店' }).getAttribute('aria-label')).toContain('住宅区的街角')
    expect(await opened.locator('.figure-frame button').count()).toBe(0)
    await opened.close()
    const marked = await openQuadrant({ print: 1, points: 12 })
    expect(await marked.getByRole('img', { name: '四种书店' }).getAttribute('aria-label')).toContain('产品 12：店面大小 7 / 100，选书范围 71 / 100')
    await marked.close()
  })

  it('has no control in a preview', async () => {
    const page = await openQuadrant({ interactive: 0, open: 'corner' })
    expect(await page.locator('.figure-frame button').count()).toBe(0)
    expect(await profile(page).isVisible()).toBe(true)
    await page.close()
  })
})

describe('keyboard', () => {
  it('is one tab stop, and arrows go where they point', async () => {
    const page = await openQuadrant()
    await page.focus('#before')
    await press(page, 'Tab')
    expect(await focused(page)).toBe('地标型')
    for (const [key, name] of [
      ['ArrowLeft', '街角型'],
      ['ArrowRight', '地标型'],
      ['ArrowDown', '主题型'],
      ['ArrowLeft', '书房型'],
      ['ArrowUp', '街角型'],
      ['ArrowUp', '街角型'],
      ['ArrowLeft', '街角型'],
      ['End', '书房型'],
      ['Home', '地标型'],
    ] as const) {
      await press(page, key)
      expect(await focused(page), key).toBe(name)
    }
    await press(page, 'ArrowLeft', 'Tab')
    expect(await page.evaluate(() => document.activeElement?.matches('.toggle'))).toBe(true)
    await press(page, 'Tab')
    expect(await focused(page)).toBe('after')
    // Back in, at the place it was left.
    await press(page, 'Shift+Tab', 'Shift+Tab')
    expect(await focused(page)).toBe('街角型')
    await page.close()
  })

  it('is one tab stop with an open profile too', async () => {
    const page = await openQuadrant({ open: 'corner' })
    await page.focus('#before')
    await press(page, 'Tab', 'Tab', 'Tab')
    expect(await focused(page)).toBe('after')
    await page.close()
  })

  it('opens with Enter or Space, keeps the focus, and closes with Escape', async () => {
    const page = await openQuadrant()
    await page.focus('#before')
    await press(page, 'Tab', 'ArrowLeft')
    for (const key of ['Enter', 'Space']) {
      await press(page, key)
      expect(await profile(page).innerText()).toContain('畅销书')
      expect(await focused(page)).toBe('街角型')
      const button = page.locator('[data-roving="corner"]')
      expect(await button.getAttribute('aria-expanded')).toBe('true')
      expect(await page.locator(`[id="${await button.getAttribute('aria-controls')}"]`).getAttribute('aria-label')).toBe('街角型')
      await press(page, 'Escape')
      expect(await profile(page).count()).toBe(0)
      expect(await focused(page)).toBe('街角型')
    }
    // From another field, the focus returns to the one that was open.
    await press(page, 'Enter', 'ArrowRight', 'Escape')
    expect(await focused(page)).toBe('街角型')
    await press(page, 'Enter', 'Enter')
    expect(await profile(page).count()).toBe(0)
    await page.close()
  })

  it('keeps the keys it handles from the deck, and no others', async () => {
    const page = await openQuadrant()
    const keys = await listen(page)
    await page.focus('#before')
    await press(page, 'Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter', 'Escape', 'Space', 'Escape')
    expect((await keys()).map(([key]) => key)).toEqual(['Tab'])
    for (const state of ['closed', 'opened']) {
      await press(page, 'g', 'PageDown', 'PageUp')
      expect(await keys(), state).toEqual([['g', true], ['PageDown', true], ['PageUp', true]])
      // The page would have turned: the figure has let the focus go.
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
      await page.locator('[data-roving="corner"]').focus()
      await press(page, 'Enter')
    }
    await press(page, 'Enter', 'Escape', 'Escape')
    expect(await keys(), 'an Escape that closes nothing is the deck\'s').toEqual([['Escape', true]])
    await page.close()
  })

  it('shows the focus', async () => {
    const page = await openQuadrant()
    await page.focus('#before')
    await press(page, 'Tab')
    expect(Number.parseFloat(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth))).toBeGreaterThanOrEqual(3)
    await page.close()
  })
})

describe('pointer', () => {
  const onBody = (page: Page) => page.evaluate(() => document.activeElement === document.body)

  it('opens, changes and closes, and leaves the focus off the buttons', async () => {
    const page = await openQuadrant()
    const field = (name: string) => page.getByRole('button', { name, exact: true })
    await field('主题型').click()
    expect(await profile(page).innerText()).toContain('同行和学生')
    expect(await onBody(page)).toBe(true)
    await field('书房型').click()
    expect(await profile(page).innerText()).toContain('认得店主')
    expect(await page.locator('[aria-expanded="true"]').count()).toBe(1)
    await field('书房型').click()
    expect(await profile(page).count()).toBe(0)
    await field('地标型').click()
    await field('收起').click()
    expect(await profile(page).count()).toBe(0)
    expect(await onBody(page)).toBe(true)
    await page.close()
  })

  it('opens a field that a point lies on', async () => {
    const page = await openFigure({ name: 'quadrant', points: JSON.stringify([{ id: 'me', name: '我', x: 0.75, y: 0.25 }]) })
    const mark = (await page.locator('.mark').boundingBox())!
    await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2)
    expect(await profile(page).getAttribute('aria-label')).toBe('主题型')
    await page.close()
  })
})

describe('motion', () => {
  const durations = (page: Page) => page.locator('.ground, .axis').evaluateAll(all => all.map(element => getComputedStyle(element)).map(style => style.transitionProperty === 'none' ? 0 : Number.parseFloat(style.transitionDuration)))

  it('moves, and stands still for those who ask for it', async () => {
    const moving = await openQuadrant()
    expect(Math.max(...await durations(moving))).toBeGreaterThan(0)
    await moving.close()
    const still = await openQuadrant({}, { reducedMotion: 'reduce' })
    expect(Math.max(...await durations(still))).toBe(0)
    await still.close()
  })
})

describe('size', () => {
  it.each<Params>([
    { width: 1152 },
    { width: 2304 },
    { width: 640 },
    { width: 1152, open: 'landmark' },
    { width: 2304, open: 'study' },
    { width: 640, open: 'corner' },
    { width: 640, open: 'theme' },
    { width: 1152, points: 60 },
    { width: 2304, points: 12, open: 'corner' },
    { width: 640, points: 12 },
    { width: 640, points: 60, open: 'landmark' },
  ])('touches nothing and stays inside with %j', async (params) => {
    const page = await openQuadrant(params, { viewport: { width: 2500, height: 1200 } })
    expect(await collisions(page)).toEqual([])
    await page.close()
  })

  it('puts each point where its data says', async () => {
    const page = await openFigure({ name: 'quadrant', points: JSON.stringify([{ id: 'a', name: '甲', x: 0, y: 0 }, { id: 'b', name: '乙', x: 0.5, y: 0.5 }, { id: 'c', name: '丙', x: 1, y: 1 }]) })
    const [frame, ...marks] = await Promise.all([page.locator('.picture').boundingBox(), ...[0, 1, 2].map(i => page.locator('.mark').nth(i).boundingBox())])
    const at = marks.map(mark => [mark!.x + mark!.width / 2 - frame!.x, mark!.y + mark!.height / 2 - frame!.y])
    expect(at[0]![0]! + at[2]![0]!).toBeCloseTo(frame!.width, 0)
    expect(at[0]![1]! + at[2]![1]!).toBeCloseTo(frame!.height, 0)
    expect(at[1]![0]).toBeCloseTo(frame!.width / 2, 0)
    expect(at[1]![1]).toBeCloseTo(frame!.height / 2, 0)
    expect(at[0]![0]! < at[1]![0]! && at[0]![1]! > at[1]![1]!).toBe(true)
    await page.close()
  })
})
