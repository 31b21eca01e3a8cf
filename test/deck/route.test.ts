/** The route line and the maps in decks of another size than ours, in every view. */
import type { Page } from 'playwright-chromium'
import type { Served } from '../../tools/lib/serve'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../tools/lib/serve'
import { newPage, problemsOf, useBrowser } from '../browser/harness'
import { copyProject, runScript } from './project'

const NAMES = ['开场', '产业链', 'AI 能力', '四象限', '岗位', '成长', '大模型路线', '收尾']

/** A deck of `chapters` chapters with `each` slides: the first a cover, then the agenda, the last one the end. */
function deckOf(chapters: number, each: number): string {
  const slides = Array.from({ length: chapters * each }, (_, i) => {
    const [chapter, slide] = [Math.floor(i / each), i % each]
    const opening = slide === 0 ? [`chapter: c${chapter}`] : []
    const layout = i === 0 ? 'cover' : i === 1 ? 'figure' : i === chapters * each - 1 ? 'end' : slide === 0 ? 'chapter' : 'statement'
    return ['---', `layout: ${layout}`, ...opening, '---', '', `# 第 ${i + 1} 页`, '', i === 1 ? '<RouteMap />' : ''].join('\n')
  })
  const named = NAMES.slice(0, chapters).map((name, chapter) => `    c${chapter}: { name: ${name}, minutes: ${10 + chapter * 5} }\n`).join('')
  return `---\ntitle: 测试\nworkshop:\n  chapters:\n${named}${slides.join('\n').slice(4)}\n`
}

useBrowser()

describe.each([[2, 5], [8, 15]])('a deck of %i chapters with %i slides each', (chapters, each) => {
  const count = chapters * each
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  const chapterOf = (no: number) => Math.floor((no - 1) / each)
  /** Slides that have the line and no map. */
  const lined = numbers.filter(no => (no - 1) % each !== 0 && no !== count)
  let folder: string
  let server: Served
  let page: Page

  beforeAll(async () => {
    folder = await copyProject()
    await rm(join(folder, 'pages'), { recursive: true })
    await mkdir(join(folder, 'pages'))
    await writeFile(join(folder, 'slides.md'), deckOf(chapters, each))
    const build = runScript(folder, 'build')
    expect(await build.ended, build.output()).toBe(0)
    server = await serveFolder(join(folder, 'dist'))
    page = await newPage({ reducedMotion: 'reduce' })
  }, 120_000)
  afterAll(async () => {
    await page.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function open(no: number): Promise<void> {
    await page.goto(`${server.url}#/${no}`)
    await page.locator(`.slidev-page-${no} h1`).waitFor()
    await page.evaluate(() => document.fonts.ready)
  }

  it('moves on with every slide, in the chapter it is in, and touches nothing', async () => {
    let before = 0
    for (const no of lined.filter((no, i) => i % 4 === 0 || no > count - 3)) {
      await open(no)
      const line = page.locator(`.slidev-page-${no} .route-line`)
      expect(await line.locator('.page').innerText()).toBe(String(no))
      expect((await line.locator('.name').innerText()).replace(/\s/g, '')).toBe(`${chapterOf(no)}${NAMES[chapterOf(no)]}`.replace(/\s/g, ''))
      expect(await line.locator('.station').evaluateAll(stations => stations.map(station => station.classList.contains('here')))).toEqual(Array.from({ length: chapters }, (_, i) => i === chapterOf(no)))
      const x = Number(await line.locator('.train').getAttribute('cx'))
      expect(x).toBeGreaterThan(before)
      before = x
      expect(await problemsOf(page, `.slidev-page-${no}`)).toEqual([])
    }
  })

  it('draws every map with all chapters, and nothing touches', async () => {
    for (const no of [1, 2, 1 + each, 1 + (chapters - 1) * each, count]) {
      await open(no)
      const text = (await page.locator(`.slidev-page-${no} .slide svg`).first().textContent())!.replace(/\s/g, '')
      for (const name of no === count ? [] : NAMES.slice(0, chapters))
        expect(text).toContain(name.replace(/\s/g, ''))
      expect((await problemsOf(page, `.slidev-page-${no}`)).map(problem => `${no}: ${problem}`)).toEqual([])
      expect(await page.locator(`.slidev-page-${no} .slide .route-stations button`).count()).toBe(chapters)
    }
  })

  it('leads from the last slide to the first station of a chapter', async () => {
    await open(count)
    await page.locator(`.slidev-page-${count} .slide .route-stations button`).nth(1).click()
    await page.locator(`.slidev-page-${each + 1} h1`).waitFor()
  })

  it('is right on every card of the overview, and offers nothing to click there', async () => {
    await open(3)
    await page.keyboard.press('o')
    const cards = (no: number) => page.locator(`.slidev-page-${no}.disable-view-transition`)
    await cards(count).first().waitFor({ state: 'attached' })
    for (const no of lined) {
      expect(await cards(no).locator('.route-line .page').first().textContent()).toContain(String(no))
      expect(await cards(no).locator('.route-line .station.here').count()).toBe(1)
    }
    expect(await page.locator('.disable-view-transition .route-stations').count()).toBe(0)
    await page.keyboard.press('Escape')
  })

  it('is right on every printed page', async () => {
    await page.goto(`${server.url}?print#/print`)
    await page.locator('.print-slide-container .slide').nth(count - 1).waitFor({ state: 'attached' })
    const pages = await page.locator('.print-slide-container').evaluateAll(slides => slides.map(slide => slide.querySelector('.route-line .page')?.textContent?.trim()))
    expect(pages).toEqual(numbers.map(no => lined.includes(no) ? String(no) : undefined))
    expect(await page.locator('.print-slide-container .route-stations').count()).toBe(0)
  })
})
