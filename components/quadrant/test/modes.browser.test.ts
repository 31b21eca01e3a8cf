/** What people do with the quadrant map beside reading it: place themselves, gather the room, take the self-assessment. */
import type { Page } from 'playwright-chromium'
import type { Params } from './quadrant-page'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { axe, useBrowser } from '../../../test/browser/harness'
import { collisions, listen, openQuadrant, press } from './quadrant-page'

useBrowser()

const modes = JSON.stringify(['self', 'room', 'quiz'])
const open = (params: Params = {}, options: Parameters<typeof openQuadrant>[1] = {}) => openQuadrant({ modes, ...params }, options)

/** 60 people with names of 2 to 8 characters, most of them in three clusters. */
const people = Array.from({ length: 60 }, (_, i) => ({
  id: `r${i + 1}`,
  name: '平台产品技术数据场景'.slice(i % 3, i % 3 + 2 + i % 7),
  x: [0.2, 0.72, 0.75, 0.4][i % 4]! + (i * 37 % 20 - 10) / 80,
  y: [0.3, 0.75, 0.7, 0.6][i % 4]! + (i * 53 % 20 - 10) / 60,
}))
const crowd = JSON.stringify({ points: people, tallies: { corner: 12 }, past: [] })
const answered = (...answers: number[]) => JSON.stringify({ answers: Object.fromEntries(['x-1', 'x-2', 'x-3', 'x-4', 'x-5', 'y-1', 'y-2', 'y-3', 'y-4', 'y-5'].slice(0, answers.length).map((id, i) => [id, answers[i]])) })

const status = (page: Page) => page.getByRole('status').innerText()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const pad = (page: Page) => page.getByRole('application')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim())

/** Clicks where a position from 0 to 1 lies on the map. */
async function point(page: Page, x: number, y: number) {
  const { width, height } = (await pad(page).boundingBox())!
  const inset = 16 * height / 500
  await pad(page).click({ position: { x: inset + x * (width - inset * 2), y: height - inset - y * (height - inset * 2) } })
}

describe('accessibility', () => {
  it.each<[name: string, params: Params]>([
    ['choice', {}],
    ['place yourself, before', { open: 'self' }],
    ['place yourself, after', { open: 'self', self: '{"place":{"x":0.3,"y":0.7},"answers":{}}', theme: 'dark' }],
    ['the room, empty', { open: 'room', theme: 'dark' }],
    ['the room, full', { open: 'room', room: crowd }],
    ['a question', { open: 'quiz', self: answered(1, -1), theme: 'dark' }],
    ['the result', { open: 'quiz', self: answered(1, -1, 0, 0, 2, 3, 3, 2, 2, 0) }],
  ])('has no violations: %s', async (_, params) => {
    const page = await open(params)
    await page.locator(params.open ? '.quadrant-panel' : '.quadrant-modes').waitFor()
    expect(await axe(page)).toEqual([])
    await page.close()
  })

  it.each(['self', 'room', 'quiz'])('has targets of at least 44 pixels for a finger, and 24 for a mouse: %s', async (mode) => {
    for (const [hasTouch, least] of [[false, 24], [true, 44]] as const) {
      const page = await open({ open: mode, width: hasTouch ? 1152 : 720 }, { hasTouch, isMobile: hasTouch })
      await page.locator('.quadrant-panel').waitFor()
      const small = await page.locator('.picture :is(button, input)').evaluateAll(all => all.map((element) => {
        const { width, height } = element.getBoundingClientRect()
        return { name: element.getAttribute('aria-label') ?? element.textContent, size: Math.min(width, height) }
      }))
      expect(small.filter(({ size }) => size < least - 0.5)).toEqual([])
      await page.close()
    }
  })

  it('is one tab stop before a mode is chosen; the arrows reach the modes', async () => {
    const page = await open()
    await page.focus('#before')
    await press(page, 'Tab', 'ArrowUp')
    expect(['看画像', '放自己', '全班', '自测']).toContain(await focused(page))
    await press(page, 'Tab', 'Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('after')
    await page.close()
  })

  it('comes back to where it was opened by Escape', async () => {
    const page = await open()
    await button(page, '全班').focus()
    await press(page, 'Enter')
    await pad(page).waitFor()
    await press(page, 'Tab')
    expect(await focused(page)).toContain('图上的位置')
    await press(page, 'Escape')
    expect(await pad(page).count()).toBe(0)
    expect(await focused(page)).toBe('全班')
    await page.close()
  })
})

describe('a crowd', () => {
  it.each<Params>([
    { open: 'room', room: crowd, width: 1152 },
    { open: 'room', room: crowd, width: 640 },
    { open: 'quiz', self: answered(1, 0, 0, 0, 2, 3, 3, 2, 2, 0), width: 640 },
  ])('touches nothing and stays inside with %j', async (params) => {
    const page = await open(params)
    await page.locator('.quadrant-panel').waitFor()
    expect(await collisions(page)).toEqual([])
    await page.close()
  })

  it('opens the names behind "+n", by mouse and by keyboard, and closes them again', async () => {
    const page = await open({ open: 'room', room: crowd })
    const plus = page.locator('.plus').first()
    const count = Number(/\d+/.exec((await plus.getAttribute('aria-label'))!)![0])
    await plus.click()
    const list = page.locator('.names')
    expect(await list.locator('li').count()).toBe(count)
    expect(await page.locator('.mark.filled').count()).toBe(count)
    expect(await list.evaluate(element => element.scrollHeight <= element.clientHeight + 1)).toBe(true)
    const [box, frame] = [(await list.boundingBox())!, (await page.locator('.picture').boundingBox())!]
    expect(box.x >= frame.x - 1 && box.y >= frame.y - 1 && box.x + box.width <= frame.x + frame.width + 1 && box.y + box.height <= frame.y + frame.height + 1).toBe(true)
    expect(await axe(page)).toEqual([])
    await plus.click()
    expect(await list.count()).toBe(0)
    await plus.focus()
    await press(page, 'Enter')
    expect(await list.count()).toBe(1)
    await press(page, 'Escape')
    expect(await list.count()).toBe(0)
    expect(await focused(page)).toBe(await plus.getAttribute('aria-label'))
    expect(await pad(page).count(), 'Escape closed the list alone').toBe(1)
    await page.close()
  })

  it('opens them over points of the data too', async () => {
    const page = await openQuadrant({ points: 60, open: 'corner' })
    await page.locator('.plus').first().click()
    expect(await page.locator('.names li').count()).toBeGreaterThan(0)
    expect(await page.locator('.quadrant-profile').count(), 'the profile stays').toBe(1)
    await page.close()
  })
})

describe('place yourself', () => {
  it('takes a click, arrows and two sliders, says where it is, and lets go', async () => {
    const page = await open({ open: 'self' })
    expect(await page.locator('.mark').count()).toBe(0)
    await point(page, 0.3, 0.7)
    expect(await status(page)).toBe('在街角型一格：店面大小 30，选书范围 70')
    await pad(page).focus()
    await press(page, 'ArrowRight', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown')
    expect(await status(page)).toBe('在街角型一格：店面大小 36，选书范围 74')
    const sliders = page.getByRole('slider')
    expect(await sliders.evaluateAll(all => all.map(slider => (slider as HTMLInputElement).value))).toEqual(['36', '74'])
    await sliders.first().fill('80')
    await sliders.last().focus()
    await press(page, 'ArrowDown')
    expect(await status(page)).toBe('在地标型一格：店面大小 80，选书范围 73')
    expect(await page.locator('.quadrant-points .figure-text').allTextContents()).toEqual(['我'])
    expect((await page.locator('.twin').textContent())!.replace(/\s+/g, '')).toContain('我在地标型一格：店面大小80，选书范围73')
    await button(page, '拿走').click()
    expect(await page.locator('.mark').count()).toBe(0)
    expect(await status(page)).toBe('已拿走')
    await page.close()
  })

  it('starts in the middle and stops at the edges by keyboard', async () => {
    const page = await open({ open: 'self' })
    await pad(page).focus()
    for (let i = 0; i < 12; i++)
      await press(page, 'ArrowLeft')
    expect(await status(page)).toContain('店面大小 0，选书范围 50')
    await page.close()
  })

  it('keeps its keys from the deck, and lets those of a remote through from every control', async () => {
    const page = await open({ open: 'self', self: '{"place":{"x":0.3,"y":0.7},"answers":{}}' })
    await pad(page).waitFor()
    const keys = await listen(page)
    await pad(page).focus()
    await press(page, 'ArrowLeft', 'Shift+ArrowUp')
    await page.getByRole('slider').first().focus()
    await press(page, 'ArrowLeft')
    expect((await keys()).filter(([key]) => key !== 'Shift')).toEqual([])
    for (const control of await page.locator('.figure-frame :is(button:enabled, input, [role=application])').all()) {
      await control.focus()
      await press(page, 'PageDown')
    }
    const passed = (await keys()).map(([key]) => key)
    expect(passed.length).toBeGreaterThan(6)
    expect(new Set(passed)).toEqual(new Set(['PageDown']))
    expect(await page.getByRole('slider').first().inputValue(), 'a slider does not take the key').toBe('24')
    await page.close()
  })

  it('is seen by nobody else: not in a preview, not on paper', async () => {
    for (const params of [{ interactive: 0 }, { print: 1 }] satisfies Params[]) {
      const page = await open({ ...params, open: 'self', self: '{"place":{"x":0.3,"y":0.7},"answers":{}}' })
      expect(await page.locator('.mark').count()).toBe(0)
      expect(await page.locator('.figure-frame :is(button, input, [role=application])').count()).toBe(0)
      expect(await page.locator('.figure-frame').innerHTML()).not.toContain('店面大小 30')
      await page.close()
    }
  })
})

describe('the room', () => {
  const names = (page: Page) => page.locator('.quadrant-points .figure-text:not(.fold)').allTextContents()
  const fields = (page: Page) => page.locator('.field .name').allTextContents()

  it('takes a name and a click, or a click and a name', async () => {
    const page = await open({ open: 'room' })
    await page.getByRole('textbox').fill('平台')
    await point(page, 0.8, 0.9)
    expect(await status(page)).toBe('平台在地标型一格：店面大小 80，选书范围 90')
    await point(page, 0.2, 0.2)
    expect(await focused(page), 'the name is asked for').toBe('名字')
    await page.keyboard.type('产品')
    await press(page, 'Enter')
    expect(await names(page)).toEqual(['平台', '产品'])
    expect(await fields(page)).toEqual(['地标型 1 人', '街角型', '主题型', '书房型 1 人'])
    await page.close()
  })

  it('takes them by keyboard alone', async () => {
    const page = await open({ open: 'room' })
    await pad(page).focus()
    await press(page, 'ArrowRight', 'ArrowDown', 'Shift+ArrowDown', 'Enter')
    await page.keyboard.type('技术')
    await press(page, 'Enter')
    expect(await status(page)).toBe('技术在主题型一格：店面大小 55，选书范围 44')
    await page.close()
  })

  it('takes pasted lines, names the bad ones and keeps them to be mended', async () => {
    const page = await open({ open: 'room' })
    await button(page, '贴名单').click()
    await page.getByRole('textbox').fill('平台, 30, 70\n产品，三十，70\n技术\t80\t20\n数据, 130, 2')
    await button(page, '加入').click()
    expect(await status(page)).toBe('加入 2 人，按 0–100 读；第 2 行「产品，三十，70」：第二项不是数；第 4 行「数据, 130, 2」：超出范围')
    expect(await page.getByRole('textbox').inputValue()).toBe('产品，三十，70\n数据, 130, 2')
    expect(await names(page)).toEqual(['平台', '技术'])
    expect(await axe(page)).toEqual([])
    // Escape leaves the field, not the list.
    await page.getByRole('textbox').focus()
    await press(page, 'Escape')
    expect(await page.getByRole('textbox').inputValue()).toContain('三十')
    await page.close()
  })

  it('counts hands, undoes each step, clears, and brings back what was cleared', async () => {
    const page = await open({ open: 'room' })
    await button(page, '主题型多举一只手').click()
    await button(page, '主题型多举一只手').click()
    await page.getByRole('textbox').fill('平台')
    await point(page, 0.8, 0.2)
    expect(await fields(page)).toEqual(['地标型', '街角型', '主题型 3 人', '书房型'])
    await button(page, '清空').click()
    expect(await fields(page)).toEqual(['地标型', '街角型', '主题型', '书房型'])
    for (const expected of ['主题型 3 人', '主题型 2 人', '主题型 1 人', '主题型']) {
      await button(page, '撤销').click()
      expect((await fields(page))[2]).toBe(expected)
    }
    expect(await button(page, '撤销').isDisabled()).toBe(true)
    await page.close()
  })

  it('tells counts and centres in the table, and marks the centres', async () => {
    const page = await open({ open: 'room', room: JSON.stringify({ points: [{ id: 'r1', name: '平台', x: 0.6, y: 0.8 }, { id: 'r2', name: '产品', x: 0.8, y: 0.6 }], tallies: { study: 5 }, past: [] }) })
    expect(await page.locator('.centre').count()).toBe(1)
    const rows = await page.locator('table').last().locator('tbody tr').evaluateAll(all => all.map(row => [...row.children].map(cell => cell.textContent?.trim())))
    expect(rows).toEqual([
      ['地标型', '2', '2', '0', '70 / 100，70 / 100'],
      ['街角型', '0', '0', '0', '—'],
      ['主题型', '0', '0', '0', '—'],
      ['书房型', '5', '0', '5', '—'],
    ])
    await page.close()
  })

  it('saves a CSV', async () => {
    const page = await open({ open: 'room', room: crowd })
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, '导出 CSV').click()])
    expect(download.suggestedFilename()).toBe('全班落点.csv')
    const text = await readFile(await download.path(), 'utf8')
    expect(text.startsWith('\uFEFF名字,店面大小,选书范围,类型,人数\r\n')).toBe(true)
    expect(text.trim().split('\r\n')).toHaveLength(62)
    await page.close()
  })

  it('keeps typing from the deck', async () => {
    const page = await open({ open: 'room' })
    const keys = await listen(page)
    await page.getByRole('textbox').focus()
    await press(page, 'a', 'ArrowRight', 'Space', 'g', 'Escape')
    expect(await keys()).toEqual([])
    await page.close()
  })
})

describe('the self-assessment', () => {
  it('asks question by question, by keyboard, and ends in a position with reasons', async () => {
    const page = await open({ open: 'quiz' })
    for (let i = 0; i < 10; i++) {
      expect(await page.locator('.quadrant-panel .heading').innerText()).toContain(`第 ${i + 1} 题，共 10 题`)
      await page.locator('.answer').nth(i < 5 ? 3 : 0).focus()
      await press(page, 'Enter')
    }
    expect(await page.locator('.verdict').innerText()).toMatch(/主题型[\s\S]*站得稳/)
    expect(await status(page)).toContain('在主题型一格：店面大小 100，选书范围 0')
    expect(await page.locator('.axes').innerText()).toContain('店员人数：二十个以上')
    await button(page, '放到图上').click()
    await button(page, '放自己').click()
    expect(await page.getByRole('slider').evaluateAll(all => all.map(slider => (slider as HTMLInputElement).value))).toEqual(['100', '0'])
    await page.close()
  })

  it('goes back to a question, takes another answer, and says when answers make it less firm', async () => {
    const page = await open({ open: 'quiz', self: answered(3, 3, 3, 3, 3, 0, 0, 0, 0, 0) })
    expect(await page.locator('.doubt').getAttribute('width')).toBe('0')
    await page.locator('.stop').nth(6).click()
    expect(await page.locator('.answer[aria-pressed=true]').innerText()).toBe('请客人去别家')
    await page.locator('.answer').nth(3).click()
    await page.locator('.stop').nth(7).click()
    await page.locator('.answer').nth(3).click()
    expect(await page.locator('.verdict').innerText()).toContain('有一条轴拿不准')
    expect(await page.locator('.axes').innerText()).toContain('相反的回答：')
    await page.close()
  })

  it('says what is missing when an axis was skipped', async () => {
    const page = await open({ open: 'quiz', self: answered(3, 3, 3, 3, 3, -1, -1, -1, -1, -1) })
    expect(await page.locator('.quadrant-panel').innerText()).toContain('选书范围一题也没答')
    await button(page, '从头再答').click()
    expect(await page.locator('.heading').first().innerText()).toContain('第 1 题')
    await page.close()
  })
})
