/** What participants do on the slides of the built deck: kept, in step in two windows, and never in a remote's way. */
import type { Page } from 'playwright-chromium'
import { expect, inject, it } from 'vitest'
import { axe, problemsOf, useBrowser } from '../browser/harness'
import { useDevice } from './device'
import { placeOf } from './place'

const pageOf = (title: string) => inject('titles').indexOf(title) + 1
const exercise = pageOf('把你的产品放回产业链')
const before = pageOf('先答三题，收尾时再答一遍')
const after = pageOf('同样三题，看看你走了多远')
const traps = pageOf('五个坑常有人踩，个个有解法')
const week = pageOf('七天之内，只做一件事')
const end = inject('titles').length

useBrowser()

const device = useDevice()

const open = (no: number) => device.open(no, '', { ready: 'h1' })
const on = (page: Page, no: number) => page.locator(`.slidev-page-${no}`)
const press = (page: Page, no: number, name: string) => on(page, no).getByRole('button', { name, exact: true }).click()
const clock = (page: Page) => on(page, exercise).getByRole('timer').innerText()
/** A second has to pass before the clock shows another time. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 })
const stored = (page: Page, key: string) => page.evaluate(key => localStorage.getItem(key), `ai-pm-roadmap/${key}`)

it('counts down in step in two windows, over a reload, to an end that stays and moves no slide', async () => {
  const [trainer, audience] = [await open(exercise), await open(exercise)]
  await press(trainer, exercise, '开始')
  await soon(() => clock(audience)).toMatch(/^7:/)
  await press(audience, exercise, '暂停')
  const left = await clock(audience)
  await soon(() => clock(trainer)).toBe(left)
  await trainer.reload()
  expect(await clock(trainer)).toBe(left)
  await press(trainer, exercise, '＋1 分钟')
  await soon(() => clock(audience)).toBe(left.replace('7:', '8:'))

  // The end as it comes while both look.
  await trainer.evaluate(end => localStorage.setItem('ai-pm-roadmap/countdowns', JSON.stringify({ floor: 0, entries: [['exercise-chain', end, 'test', { end }]] })), Date.now() + 300)
  await Promise.all([trainer.reload(), audience.reload()])
  for (const page of [trainer, audience]) {
    await soon(() => clock(page)).toBe('时间到')
    expect(placeOf(page)).toBe(exercise)
    expect(await problemsOf(page, `.slidev-page-${exercise}`)).toEqual([])
  }
  await press(audience, exercise, '重来')
  await soon(() => clock(trainer)).toBe('8:00')
})

it('turns the page by a remote from every control, and keeps typing in its field', async () => {
  const page = await open(before)
  for (const no of [before, exercise, traps, after, week]) {
    await page.goto(`${inject('deckUrl')}#/${no}?clicks=99`)
    await on(page, no).locator('h1').waitFor()
    const controls = on(page, no).locator('.slide :is(button:enabled, input, textarea)').filter({ visible: true })
    const count = await controls.count()
    expect(count, String(no)).toBeGreaterThan(2)
    for (let i = 0; i < count; i++) {
      await controls.nth(i).focus()
      await page.keyboard.press('PageDown')
      await soon(() => placeOf(page)).toBe(no + 1)
      await page.keyboard.press('PageUp')
      await soon(() => placeOf(page)).toBe(no)
    }
    const field = on(page, no).locator('input[type=text], textarea').first()
    if (await field.count() === 0)
      continue
    await field.focus()
    for (const key of ['d', 'o', 'g', 'Space', 'ArrowRight', 'ArrowDown', 'Enter'])
      await page.keyboard.press(key)
    expect(await field.inputValue()).toMatch(/^dog \n?$/)
    expect(placeOf(page)).toBe(no)
  }
})

it('presses with the keyboard what it points at, and the slide stays', async () => {
  const page = await open(exercise)
  await on(page, exercise).getByRole('button', { name: '开始' }).focus()
  await page.keyboard.press('Space')
  await soon(() => clock(page)).toMatch(/^7:/)
  await page.keyboard.press('Enter')
  await soon(() => on(page, exercise).getByRole('button', { name: '继续' }).count()).toBe(1)
  expect(placeOf(page)).toBe(exercise)
  // After a click the keys are the deck's again.
  await press(page, exercise, '继续')
  await page.keyboard.press('ArrowRight')
  await soon(() => placeOf(page)).toBe(exercise + 1)
})

it('keeps answers, trap and promise, lists them at the end, and deletes all of it in every window', async () => {
  const page = await open(before)
  await on(page, before).locator('input').first().fill('应用层')
  await on(page, before).locator('.points').first().getByText('1', { exact: true }).click()
  const other = await open(after)
  await on(other, after).locator('.points').first().getByText('3', { exact: true }).click()
  await soon(() => on(other, after).locator('.remark').innerText()).toContain('1 题合计：开场 1 分，现在 3 分，多了 2 分')
  await page.goto(`${inject('deckUrl')}#/${exercise}`)
  await on(page, exercise).getByRole('textbox', { name: '技术层：算法、平台、技术' }).fill('语音识别')
  await page.goto(`${inject('deckUrl')}#/${traps}`)
  await on(page, traps).locator('button.bullet').nth(3).click()
  await page.goto(`${inject('deckUrl')}#/${week}`)
  await on(page, week).locator('input[type=date]').fill('2026-12-01')
  await on(page, week).locator('input[type=text]').first().fill('约人问清数据从哪来')
  await page.keyboard.press('Tab')
  await page.reload()
  expect(await on(page, week).locator('input').first().inputValue()).toBe('约人问清数据从哪来')
  await other.goto(`${inject('deckUrl')}#/${exercise}`)
  await soon(() => on(other, exercise).locator('textarea').evaluateAll(fields => fields.map(field => (field as HTMLTextAreaElement).value))).toEqual(['', '语音识别', '', ''])
  expect(await axe(other, `.slidev-page-${exercise}`)).toEqual([])
  await other.goto(`${inject('deckUrl')}#/${after}`)

  await page.goto(`${inject('deckUrl')}#/${end}`)
  await page.evaluate(() => localStorage.setItem('ai-pm-roadmap/archetypes.room.unreadable', '?'))
  const opener = on(page, end).locator('.kept-button')
  await opener.focus()
  await page.keyboard.press('Enter')
  const panel = on(page, end).getByRole('dialog')
  await panel.waitFor()
  expect(await panel.locator('dt').allInnerTexts()).toEqual(['开场和收尾的三题', '练习里写下来的', '四象限：全班的点（读不出来的旧内容）', '上次踩的坑', '七天之内的一件事'])
  expect(await panel.locator('dd').allInnerTexts()).toEqual(['开场答了 1 题，收尾答了 1 题', '练习 1', '原样放着，1 个字符', '停止学习', '约人问清数据从哪来，2026-12-01'])
  expect(await problemsOf(page, `.slidev-page-${end}`)).toEqual([])
  expect(await axe(page, `.slidev-page-${end}`)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await panel.count()).toBe(0)
  expect(await opener.evaluate(button => button === document.activeElement)).toBe(true)

  await opener.click()
  await panel.getByRole('button', { name: '删除全部' }).click()
  await panel.getByRole('button', { name: '确定删除' }).click()
  expect(await panel.locator('.none').innerText()).toBe('什么也没留')
  expect(await page.evaluate(() => Object.keys(localStorage).filter(key => !key.startsWith('slidev')))).toEqual([])
  await soon(() => on(other, after).locator('.remark').innerText()).toContain('每题照旧打 0 到 3 分')
  await page.reload()
  expect(await stored(page, 'checks')).toBeNull()
})

it('sets aside what it cannot read, and goes on', async () => {
  await device.context().addInitScript(() => {
    for (const name of ['countdowns', 'exercises', 'checks', 'trap', 'commitment']) {
      const key = `ai-pm-roadmap/${name}`
      localStorage.getItem(key) ?? localStorage.setItem(key, '{"1":"foreign","id":1}')
    }
  })
  const keys = [[exercise, 'countdowns', '.countdown'], [exercise, 'exercises', '.write-sheet'], [before, 'checks', '.check-sheet'], [traps, 'trap', '.traps'], [week, 'commitment', '.commitment-card']] as const
  const page = await open(exercise)
  for (const [no, key, ready] of keys) {
    await page.goto(`${inject('deckUrl')}#/${no}`)
    await on(page, no).locator(ready).waitFor()
    expect(await stored(page, `${key}.unreadable`)).toBe('{"1":"foreign","id":1}')
  }
})
