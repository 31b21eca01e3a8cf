/** `npm start`: the deck that is presented and edited at the same time. */
import type { Page } from 'playwright-chromium'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { parseRehearsal } from '../../core/session/rehearsal'
import { newContext, useBrowser } from '../browser/harness'
import { placeOf } from './place'
import { copyProject, startDeck, stop } from './project'

const chain = inject('titles').indexOf('场景要落地，三层得一起托') + 1

let server: Awaited<ReturnType<typeof startDeck>>
let url: string
let folder: string
let file: string
let good: string
let page: Page

useBrowser()
beforeAll(async () => {
  folder = await copyProject()
  file = join(folder, 'roadmap/zh.yaml')
  good = await readFile(file, 'utf8')
  server = await startDeck(folder)
  url = server.url
  page = await (await newContext()).newPage()
})
afterAll(async () => {
  await stop(server)
  await rm(folder, { recursive: true, force: true })
})

const figure = () => page.locator(`.slidev-page-${chain} .figure-frame`)
const overlay = () => page.locator('vite-error-overlay')
const soon = { timeout: 30_000, interval: 200 }

async function open(): Promise<void> {
  await page.goto(`${url}${chain}?clicks=99`)
  await page.reload()
  await figure().waitFor({ timeout: 60_000 })
}

it('opens, and shows a changed fact without a reload', async () => {
  await open()
  expect(await figure().textContent()).toContain('云计算')
  await page.evaluate('window.sameWindow = true')
  await writeFile(file, good.replace('name: 云计算\n', 'name: 云端算力池\n'))
  await expect.poll(() => figure().textContent(), soon).toContain('云端算力池')
  await writeFile(file, good)
  await expect.poll(() => figure().textContent(), soon).toContain('云计算')
  expect(await page.evaluate('window.sameWindow')).toBe(true)
})

it('shows errors in the terminal and over the deck, keeps the last good data, and recovers', async () => {
  await writeFile(file, good.replace('name: 云计算\n', 'nmae: 云计算\n').replace('takes: [2, 3]', 'takes: [3, 2]'))
  const errors = [
    'roadmap/zh.yaml:96:17  figures.industry-chain.layers[0].groups[1].items[0].name  "name" is missing; needed here: id, name',
    'roadmap/zh.yaml:97:17  figures.industry-chain.layers[0].groups[1].items[0].nmae  is not known; allowed here: id, name, text, asOf, origin',
    'roadmap/zh.yaml:727:16  figures.llm-route.stages[1].takes  [3, 2] runs backwards; the shorter duration comes first',
  ]
  await overlay().waitFor({ timeout: 30_000 })
  for (const error of errors) {
    expect(await overlay().locator('.message').innerText()).toContain(error)
    expect(server.output()).toContain(error)
  }
  expect(await figure().textContent()).toContain('云计算')

  await open()
  await overlay().waitFor({ timeout: 30_000 })
  expect(await figure().textContent()).toContain('云计算')

  await writeFile(file, good)
  await expect.poll(() => overlay().count(), soon).toBe(0)
  expect(await figure().textContent()).toContain('云计算')
})

it('sets a character that was never used before in the shipped font', async () => {
  await writeFile(file, good.replace('name: 云计算\n', 'name: 饕餮算力\n'))
  await expect.poll(() => figure().textContent(), soon).toContain('饕餮')
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  await expect.poll(async () => {
    const { root } = await session.send('DOM.getDocument', { depth: 0 })
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: `.slidev-page-${chain} svg tspan` })
    const used = await Promise.all(nodeIds.map(async (nodeId) => {
      const [{ outerHTML }, { fonts }] = await Promise.all([session.send('DOM.getOuterHTML', { nodeId }), session.send('CSS.getPlatformFontsForNode', { nodeId })])
      return outerHTML.includes('饕餮') ? fonts.map(font => [font.familyName, font.isCustomFont]) : []
    }))
    return used.flat()
  }, soon).toEqual([['Noto Sans SC', true]])
  // Where the machine has no Chinese font, a missing glyph counts as the shipped font's own: as its empty box.
  await expect.poll(() => page.evaluate(async () => {
    const font = '40px "Noto Sans SC"'
    await document.fonts.load(font, '饕')
    const [glyph, box] = ['饕', '\u{10FFFD}'].map((char) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 60 })
      const context = canvas.getContext('2d')!
      context.font = font
      context.fillText(char, 5, 45)
      return canvas.toDataURL()
    })
    return glyph !== box
  }), soon).toBe(true)
  await writeFile(file, good)
})

it('has the presenter view with the slide\'s notes', async () => {
  await page.goto(`${url}presenter/${chain}`)
  await page.reload()
  await expect.poll(() => page.locator('body').innerText(), soon).toContain('最底下是基础层')
  // Of the lines that part by track, this track's alone.
  const notes = await page.locator('.slidev-note').first().innerText()
  expect(notes).toContain('转：从最底下开始')
  expect(notes).not.toContain('三层认得了')
})

it('has the route line right in the presenter view, for this slide and the next', async () => {
  const lineOf = (no: number) => page.locator(`.slidev-page-${no} .route-line .page`)
  await page.goto(`${url}presenter/${chain}`)
  await page.reload()
  await expect.poll(() => lineOf(chain).first().innerText(), soon).toBe(String(chain))
  await expect.poll(() => lineOf(chain + 1).last().innerText(), soon).toBe(String(chain + 1))
  expect(await page.locator(`.slidev-page-${chain + 1} .route-line button:visible`).count()).toBe(0)
  await page.locator(`.slidev-page-${chain} .route-line button:visible`).nth(3).click()
  await expect.poll(() => placeOf(page), soon).toBe(inject('titles').indexOf('两把尺子，量出四种人') + 1)
  expect(page.url()).toContain('/presenter/')
})

it('shows the audience what the presenter opens, also when their screen comes later', async () => {
  await page.goto(`${url}presenter/${chain}?clicks=99`)
  await page.reload()
  await page.locator(`.slidev-page-${chain} button[aria-label=GPU]`).first().click()
  await expect.poll(() => page.url(), soon).toContain('item=gpu')
  // A screen of another machine: it shares nothing with the presenter's but the server.
  const audience = await (await newContext()).newPage()
  const expanded = audience.locator(`.slidev-page-${chain} .control[aria-expanded=true]`)
  await audience.goto(`${url}${chain}?clicks=99`)
  await expect.poll(() => expanded.getAttribute('aria-label'), soon).toBe('GPU')
  await page.locator(`.slidev-page-${chain} button[aria-label=FPGA]`).first().click()
  await expect.poll(() => expanded.getAttribute('aria-label'), soon).toBe('FPGA')
})

it('leads the audience without being pulled back, however quick, and is not moved by a window that is opened', async () => {
  await page.goto(`${url}presenter/40`)
  await page.locator('.slidev-page-40 h1').first().waitFor({ timeout: 60_000 })
  const audience = await page.context().newPage()
  await audience.goto(`${url}39`)
  await audience.locator('.slidev-page-39 h1').waitFor({ timeout: 60_000 })
  expect(placeOf(page)).toBe(40)
  await page.goto(`${url}presenter/1`)
  await page.locator('.slidev-page-1 h1').first().waitFor({ timeout: 60_000 })
  for (let no = 2; no <= 5; no++) {
    await page.keyboard.press('PageDown')
    await expect.poll(() => placeOf(page), soon).toBe(no)
  }
  await expect.poll(() => placeOf(audience), soon).toBe(5)
  // What the audience's window said on its way would have arrived by now.
  await audience.waitForTimeout(500)
  expect(placeOf(page)).toBe(5)
  // It leads where somebody turns its pages, and goes on to the next step.
  await audience.keyboard.press('PageDown')
  await expect.poll(() => placeOf(page), soon).toBe(6)
  await audience.locator('.slidev-page-6 .figure-frame').waitFor()
  await audience.keyboard.press('PageDown')
  const stepOf = (screen: Page) => `${placeOf(screen)} ${new URL(screen.url()).searchParams.get('clicks') ?? 0}`
  await expect.poll(() => stepOf(page), soon).toBe('6 1')
  await audience.waitForTimeout(500)
  expect([page, audience].map(stepOf)).toEqual(['6 1', '6 1'])
  await audience.close()
})

it('runs the countdown on a screen of another machine as on the presenter\'s', async () => {
  const exercise = inject('titles').indexOf('把你的产品放回产业链') + 1
  await page.goto(`${url}presenter/${exercise}`)
  const audience = await (await newContext()).newPage()
  await audience.goto(`${url}${exercise}`)
  const sign = (screen: Page) => screen.locator(`.slidev-page-${exercise} .countdown`)
  await sign(audience).waitFor({ timeout: 60_000 })
  await sign(page).getByRole('button', { name: '开始' }).click()
  await expect.poll(() => sign(audience).getByRole('timer').innerText(), soon).toMatch(/^7:/)
  await sign(page).getByRole('button', { name: '暂停' }).click()
  const left = await sign(page).getByRole('timer').innerText()
  await expect.poll(() => sign(audience).getByRole('timer').innerText(), soon).toBe(left)
  // A screen that comes later has it too.
  const late = await (await newContext()).newPage()
  await late.goto(`${url}${exercise}`)
  await expect.poll(() => sign(late).getByRole('timer').innerText(), { timeout: 60_000 }).toBe(left)
  await Promise.all([audience, late].map(screen => screen.context().close()))
})

it('counts every hand and takes every name from two machines, however they cross, and a third that comes later has all', async () => {
  const map = inject('titles').indexOf('公司看大小，技术看强弱') + 1
  const machine = async () => {
    const screen = await (await newContext()).newPage()
    await screen.goto(`${url}${map}?clicks=99&item=room`)
    await screen.locator('.quadrant-hands').waitFor({ timeout: 60_000 })
    return screen
  }
  const [one, other] = [await machine(), await machine()]
  const hands = (screen: Page) => screen.locator('.quadrant-hands strong').allInnerTexts()
  // Of the tables of the map the last counts, the one before it names.
  const names = (screen: Page) => screen.locator(`.slidev-page-${map} .twin table`).nth(-2).locator('tbody tr > :first-child').allTextContents()

  // The author's file has a mistake meanwhile, which covers the screens and stops nothing.
  await writeFile(file, good.replace('name: 云计算\n', 'nmae: 云计算\n'))
  for (const screen of [one, other])
    await screen.locator('vite-error-overlay').waitFor()
  await Promise.all([one, other].map((screen, k) => screen.evaluate(async (k) => {
    const [, more] = document.querySelectorAll<HTMLElement>('.quadrant-hands li:first-child button')
    const field = document.querySelector<HTMLInputElement>('.quadrant-panel form input')!
    const pad = document.querySelector<HTMLElement>('.quadrant-pad')!
    for (let i = 0; i < 30; i++) {
      more!.click()
      await new Promise(resolve => setTimeout(resolve))
      if (i % 3 === 0) {
        field.value = `${'甲乙'[k]}${i}`
        field.dispatchEvent(new Event('input'))
        pad.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      }
      await new Promise(resolve => setTimeout(resolve, i % 7))
    }
  }, k)))
  for (const screen of [one, other])
    await expect.poll(() => hands(screen), soon).toEqual(['60', '0', '0', '0'])
  await expect.poll(() => names(one), soon).toHaveLength(20)
  await expect.poll(() => names(other), soon).toEqual(await names(one))
  expect(new Set(await names(one)).size).toBe(20)
  await writeFile(file, good)
  for (const screen of [one, other])
    await screen.locator('vite-error-overlay').waitFor({ state: 'detached' })

  // Junk on the same way is told to the trainer, and reaches nobody.
  const junk = [null, 7, 'x', { docs: { 'archetypes.room': 1 } }, { docs: { nothing: { floor: 0, entries: [] } } }, { docs: { 'archetypes.room': { floor: 9e15, entries: [] } } }]
  // As text: an import would be taken for one of this file.
  await other.evaluate(`import('/@vite/client').then(({ createHotContext }) => ${JSON.stringify(junk)}.forEach(junk => createHotContext('/test').send('workshop:kept', junk)))`)
  await expect.poll(() => server.output(), soon).toContain('more than a day ahead')

  const third = await machine()
  await expect.poll(() => hands(third), soon).toEqual(['60', '0', '0', '0'])
  expect(await names(third)).toEqual(await names(one))
  await third.locator('.quadrant-panel').getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => hands(one), soon).not.toEqual(['60', '0', '0', '0'])
  await Promise.all([one, other, third].map(screen => screen.context().close()))
})

it('brings a line that is deleted with everything kept back on no machine, whatever could be undone', async () => {
  const no = inject('titles').indexOf('一只音箱，串起整条产业链') + 1
  const [one, other] = [await (await newContext()).newPage(), await (await newContext()).newPage()]
  const slide = (screen: Page) => screen.locator(`.slidev-page-${no}`)
  const press = (screen: Page, name: string | RegExp) => slide(screen).getByRole('button', { name, exact: true }).click()
  const lines = (screen: Page) => slide(screen).locator('.list button').allInnerTexts()
  for (const screen of [one, other]) {
    await screen.goto(`${url}${no}?clicks=99`)
    await slide(screen).locator('.trigger').waitFor({ timeout: 60_000 })
  }
  await press(one, /换一条/)
  await press(one, '标出你的公司或产品')
  await press(one, 'GPU')
  await press(one, '完成')
  await press(other, /换一条/)
  await expect.poll(() => lines(other), soon).toContain('未命名')
  await press(one, /换一条/)
  await press(one, '删除「未命名」')
  await expect.poll(() => lines(other), soon).not.toContain('未命名')
  const end = inject('titles').length
  await other.goto(`${url}${end}`)
  await other.locator(`.slidev-page-${end} .kept-button`).click({ timeout: 60_000 })
  await other.getByRole('button', { name: '删除全部' }).click()
  await other.getByRole('button', { name: '确定删除' }).click()
  await press(one, /换一条/)
  await expect.poll(() => lines(one), soon).not.toContain('撤销')
  await Promise.all([one, other].map(screen => screen.context().close()))
})

it('keeps the presenter\'s time over slides, a pause and a reload, and shows it to nobody else', async () => {
  const trainer = await (await newContext()).newPage()
  await trainer.clock.install({ time: new Date('2026-03-02T09:00:00') })
  await trainer.goto(`${url}presenter/1`)
  const bar = trainer.locator('.presenter-pace')
  await bar.getByRole('button', { name: '开始计时' }).click({ timeout: 60_000 })
  // The click gave the keys back to the deck.
  await trainer.keyboard.press('PageDown')
  await expect.poll(() => placeOf(trainer), soon).toBe(2)
  await trainer.clock.fastForward('18:00')
  await expect.poll(() => bar.innerText(), soon).toContain('12:14 结束')
  expect(await bar.innerText()).toContain('慢 15 分钟')
  expect(await bar.innerText()).toContain('原定 12:00')

  await bar.getByRole('button', { name: '暂停' }).click()
  await trainer.clock.fastForward('05:00')
  await trainer.reload()
  await expect.poll(() => bar.innerText(), { timeout: 60_000 }).toContain('已暂停 · 慢 20 分钟')
  await bar.getByRole('button', { name: '慢 20 分钟' }).press('Enter')
  const rows = trainer.locator('.pace-panel tbody tr')
  expect(await rows.first().innerText()).toMatch(/开场\s*正在这一站\s*15:00\s*18:0\d/)
  expect(await rows.count()).toBe(9)
  // What each slide took goes into a file that the run sheet reads.
  const saved = trainer.waitForEvent('download')
  await trainer.locator('.pace-panel button', { hasText: '存为排练记录' }).click()
  const read = parseRehearsal(await readFile(await (await saved).path(), 'utf8'))
  expect(read).toMatchObject({ rehearsal: { roadmap: 'ai-pm-roadmap', track: 'full', slides: [{ id: 'outcomes', title: inject('titles')[1] }] } })
  expect('rehearsal' in read && Math.abs(read.rehearsal.slides[0]!.seconds - 18 * 60)).toBeLessThan(10)
  await trainer.keyboard.press('PageDown')
  await expect.poll(() => placeOf(trainer), soon).toBe(3)
  await trainer.locator('.pace-panel button').first().press('Escape')
  expect(await trainer.locator('.pace-panel').count()).toBe(0)

  const audience = await trainer.context().newPage()
  await audience.goto(`${url}3`)
  await audience.locator('.slidev-page-3 h1').waitFor()
  expect(await audience.locator('.presenter-pace').count()).toBe(0)
  await trainer.context().close()
})

it('finds a slide by the id that its headline gives, and stays on it when the author changes that', async () => {
  const no = inject('ids').indexOf('roles') + 1
  const chapter = join(folder, 'pages/zh/40-roles.md')
  const text = (await readFile(chapter, 'utf8')).replace('routeAlias: roles\n', '')
  await writeFile(chapter, text)
  const page = await (await newContext()).newPage()
  await page.goto(`${url}产业链每一层-都要产品经理`)
  await page.locator(`.slidev-page-${no} h1`).waitFor({ timeout: 60_000 })
  expect(placeOf(page)).toBe(no)
  await writeFile(chapter, text.replace('# 产业链每一层，都要产品经理', '# 每一层都缺产品经理'))
  await expect.poll(() => page.locator(`.slidev-page-${no} h1`).innerText(), soon).toContain('缺')
  expect(placeOf(page)).toBe(no)
  await page.context().close()
})

// Last: there is no server after it.
it('ends with the npm that started it', async () => {
  server.child.kill('SIGKILL')
  // Every program that writes where npm wrote has ended.
  await server.ended
  await expect(fetch(url)).rejects.toThrow()
})
