/** What the built deck keeps: nothing is lost between windows, and all of it works where the browser lets nothing be kept. */
import type { Page } from 'playwright-chromium'
import { describe, expect, inject, it } from 'vitest'
import { axe, useBrowser } from '../browser/harness'
import { useDevice } from './device'

const pageOf = (title: string) => inject('titles').indexOf(title) + 1
const exercise = pageOf('把你的产品放回产业链')
const before = pageOf('先答三题，收尾时再答一遍')
const map = pageOf('公司看大小，技术看强弱')
const end = inject('titles').length

useBrowser()

const device = useDevice()

const open = (no: number, query = '', ready = 'h1') => device.open(no, query, { ready })
const on = (page: Page, no: number) => page.locator(`.slidev-page-${no}`)
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 })
const fields = (page: Page) => on(page, exercise).locator('textarea').evaluateAll(all => all.map(field => (field as HTMLTextAreaElement).value))
const hands = (page: Page) => on(page, map).locator('.quadrant-hands strong').first().innerText()

describe('two windows', () => {
  it('that count a hand in the same moment, a hundred times, count every one', async () => {
    const pages = [await open(map, '?clicks=99&item=room', '.quadrant-hands'), await open(map, '?clicks=99&item=room', '.quadrant-hands')]
    const start = Date.now() + 300
    await Promise.all(pages.map(page => page.evaluate(async (start) => {
      for (let i = 0; i < 50; i++) {
        await new Promise(resolve => setTimeout(resolve, Math.max(0, start + i * 10 - Date.now())))
        document.querySelector<HTMLElement>('.quadrant-hands button:last-of-type')!.click()
      }
    }, start)))
    for (const page of pages)
      await soon(() => hands(page)).toBe('100')
    await pages[0]!.reload()
    await soon(() => hands(pages[0]!)).toBe('100')
  })

  it('that write at the same time keep every letter, also of what is being typed', async () => {
    const [one, other] = [await open(exercise, '', '.write-sheet'), await open(exercise, '', '.write-sheet')]
    const texts = ['麦克风收下一句话再交给模型', '识别听懂合成说出来给人听', '音箱放在客厅里每天有人用']
    const type = (page: Page, line: number) => on(page, exercise).locator('textarea').nth(line).pressSequentially(texts[line]!)
    await Promise.all([type(one, 0), type(other, 1).then(() => type(other, 2))])
    for (const page of [one, other])
      await soon(() => fields(page)).toEqual([...texts, ''])
    await one.reload()
    await soon(() => fields(one)).toEqual([...texts, ''])
  })

  it('go on, and so does one that is opened later, when something writes junk under their keys', async () => {
    const errors: string[] = []
    device.context().on('weberror', error => errors.push(error.error().message))
    const [one, other] = [await open(exercise, '', '.write-sheet'), await open(exercise, '', '.write-sheet')]
    await on(one, exercise).locator('textarea').first().fill('语音识别')
    for (const junk of ['{', '[1]', '{"floor":0,"entries":[["1.1",9e9,"x",{}]]}']) {
      await other.evaluate(text => ['exercises', 'countdowns', 'archetypes.room'].forEach(key => localStorage.setItem(`ai-pm-roadmap/${key}`, text)), junk)
      const late = await open(exercise, '', '.write-sheet')
      await soon(() => fields(late)).toEqual(['语音识别', '', '', ''])
      await on(late, exercise).getByRole('button', { name: '开始' }).click()
      await on(late, exercise).getByRole('button', { name: '重来' }).click()
      await late.close()
    }
    expect(await fields(one)).toEqual(['语音识别', '', '', ''])
    expect(errors).toEqual([])
  })
})

/** In the page, before all of its scripts. */
const FAULTS = {
  'a browser that blocks them': () => ['localStorage', 'sessionStorage'].forEach(name => Object.defineProperty(window, name, { get() {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  } })),
  'a browser that has none': () => ['localStorage', 'sessionStorage'].forEach(name => Object.defineProperty(window, name, { get: () => null })),
  'reading that throws': () => {
    Storage.prototype.getItem = () => {
      throw new DOMException('no reading', 'SecurityError')
    }
  },
  'a disk that is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  },
  'everything that throws': () => ['getItem', 'setItem', 'removeItem', 'key', 'clear'].forEach(name => Object.defineProperty(Storage.prototype, name, { value() {
    throw new DOMException('no', 'SecurityError')
  } })),
}

describe('where nothing can be kept', () => {
  it.each(Object.entries(FAULTS))('fields, countdown and list work as long as the page, which says so once: %s', async (_, fault) => {
    await device.context().addInitScript(fault)
    const errors: string[] = []
    device.context().on('weberror', error => errors.push(error.error().message))
    const page = await open(1)
    await on(page, 1).locator('h1').waitFor({ state: 'visible' })
    const notice = page.locator('.kept-notice')
    expect(await notice.innerText()).toContain('这台设备什么也留不住')
    expect(await axe(page, '.kept-notice')).toEqual([])
    expect(await page.evaluate(() => [localStorage, sessionStorage].map((storage) => {
      storage.setItem('a', '1')
      storage.setItem('b', '2')
      storage.removeItem('a')
      return [storage.getItem('a'), storage.getItem('b'), storage.getItem('c')]
    }))).toEqual([[null, '2', null], [null, '2', null]])

    const go = async (no: number) => {
      await page.evaluate(hash => location.hash = hash, `#/${no}`)
      await on(page, no).locator('h1').waitFor()
    }
    await go(before)
    await on(page, before).locator('input').first().fill('应用层')
    await on(page, before).locator('.points').first().getByText('1', { exact: true }).click()
    await go(exercise)
    await on(page, exercise).locator('textarea').first().fill('语音识别')
    await on(page, exercise).getByRole('button', { name: '开始' }).click()
    await soon(() => on(page, exercise).getByRole('timer').innerText()).toMatch(/^7:/)
    await go(before)
    expect(await on(page, before).locator('input').first().inputValue()).toBe('应用层')
    await go(exercise)
    expect((await fields(page))[0]).toBe('语音识别')
    expect(await on(page, exercise).getByRole('timer').innerText()).toMatch(/^7:/)
    expect(await page.getByText('留不住').count() + await page.getByText('存不下').count()).toBe(1)
    await notice.getByRole('button').click()

    await go(end)
    await on(page, end).locator('.kept-button').click()
    const panel = on(page, end).getByRole('dialog')
    expect(await panel.locator('dd').allInnerTexts()).toEqual(['开场答了 1 题', '练习 1', '练习 1'])
    await panel.getByRole('button', { name: '删除全部' }).click()
    await panel.getByRole('button', { name: '确定删除' }).click()
    expect(await panel.locator('.none').innerText()).toBe('什么也没留')
    expect(await notice.count()).toBe(0)
    expect(errors).toEqual([])
  })

  it('a full disk still shows what was kept before it was full', async () => {
    const page = await open(exercise, '', '.write-sheet')
    await on(page, exercise).locator('textarea').first().fill('语音识别')
    await device.context().addInitScript(FAULTS['a disk that is full'])
    await page.reload()
    await soon(() => fields(page)).toEqual(['语音识别', '', '', ''])
    expect(await page.locator('.kept-notice').count()).toBe(1)
  })

  it('says so when it begins in the middle of the session', async () => {
    const page = await open(exercise, '', '.write-sheet')
    expect(await page.locator('.kept-notice').count()).toBe(0)
    await page.evaluate(FAULTS['a disk that is full'])
    await on(page, exercise).locator('textarea').first().fill('语音识别')
    await soon(() => page.locator('.kept-notice').innerText()).toContain('full')
    expect((await fields(page))[0]).toBe('语音识别')
  })
})
