/** The handout: its page of sheets, and its PDF as a reader's program sees it. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Printed } from '../../tools/lib/handout-files'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { perSheet, UPS } from '../../core/sheets/n-up'
import zh from '../../roadmap/zh.yaml'
import { launchBrowser } from '../../tools/lib/browser'
import { readDeck } from '../../tools/lib/deck'
import { printFile } from '../../tools/lib/handout-files'
import { selectionOf } from '../../tools/lib/selection'
import { axe, newPage, useBrowser } from '../browser/harness'
import { bare, fontsOf, foreignIn, headingFaults, imagesOn, nodes, openPdf, textOf, treeOf } from './pdf-reader'

const titles = inject('titles')

useBrowser()

let printed: Printed
let pdf: PDFDocumentProxy
let pages: PDFPageProxy[]
let texts: string[]
type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

beforeAll(async () => {
  const browser = await launchBrowser()
  printed = await printFile(browser, inject('dist'), 'handout', { deck: await readDeck(selectionOf()), settings: { up: '6', paper: 'letter', date: '2026-03-02' } })
  await browser.close()
  ;({ pdf, pages } = await openPdf(printed.bytes))
  texts = (await Promise.all(pages.map(textOf))).map(bare)
})

/** Number of the page that a destination leads to. */
async function pageOf(dest: string | unknown[] | null): Promise<number> {
  const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
  return await pdf.getPageIndex(explicit![0] as Parameters<PDFDocumentProxy['getPageIndex']>[0]) + 1
}

describe('the document', () => {
  it('has the planned pages on Letter, none of them blank, and is small enough to send', () => {
    const sheets = Math.ceil(titles.length / perSheet('6'))
    expect(pages.length).toBe(printed.pages)
    // Cover and contents before them.
    expect(pages.length - sheets).toBeGreaterThanOrEqual(2)
    expect(pages.length - sheets).toBeLessThanOrEqual(3)
    expect(new Set(pages.map(page => page.view.slice(2).map(Math.round).join()))).toEqual(new Set(['612,792']))
    expect(texts.filter(text => text.length < 20)).toEqual([])
    expect(texts[0]).toContain('2026-03-02')
    expect(printed.bytes.length).toBeLessThan(2e6)
  })

  it('says its language and title, and has chapters and slides as outline, each leading to its sheet', async () => {
    expect((await pdf.getMetadata()).info).toMatchObject({ Language: 'zh-CN', Title: 'AI 产品经理进阶路线图 · 讲义' })
    const [root] = await pdf.getOutline()
    const parts = root!.items as Outline
    const [contents, ...chapters] = parts
    expect([root!.title, contents!.title].map(bare)).toEqual([zh.title, '目录'].map(bare))
    expect(contents!.items.map(({ title }) => title)).toEqual(chapters.map(({ title }) => title.replace(/^\d+ /, '')))
    const slides = chapters.flatMap(({ items }) => items as Outline)
    expect(slides.map(({ title }) => bare(title))).toEqual(titles.map(bare))
    const places = await Promise.all(slides.map(({ dest }) => pageOf(dest)))
    const first = pages.length - Math.ceil(titles.length / perSheet('6')) + 1
    expect(places).toEqual(titles.map((_, i) => first + Math.floor(i / perSheet('6'))))
  })

  it('leads from its contents to the sheet that is named there', async () => {
    const links = (await Promise.all(pages.slice(1, 3).map(page => page.getAnnotations() as Promise<{ dest?: string, url?: string }[]>))).flat()
    expect(links.filter(({ dest }) => dest)).toHaveLength(titles.length)
    expect(links.filter(({ url }) => url)).toEqual([])
    const places = await Promise.all(links.map(({ dest }) => pageOf(dest!)))
    expect(links.map(({ dest }) => dest)).toEqual(places.map(place => `sheet-${place}`))
  })

  it('has headings in order, and figures that are told', async () => {
    const trees = await Promise.all(pages.map(treeOf))
    expect(headingFaults(trees)).toEqual([])
    const alts = trees.flatMap(tree => nodes(tree, 'Figure')).map(({ alt }) => alt)
    expect(alts.length).toBeGreaterThan(12)
    expect(alts.filter(alt => (alt?.length ?? 0) < 10)).toEqual([])
  })

  it('is set in the shipped fonts, drawn, and has words that can be searched', async () => {
    const fonts = await fontsOf(pages)
    expect([...fonts.keys()].sort()).toEqual(['NotoSansSC-Black', 'NotoSansSC-Bold', 'NotoSansSC-Regular'])
    expect([...fonts.values()]).not.toContain('Type3')
    expect((await Promise.all(pages.map(imagesOn))).every(count => count === 0)).toBe(true)
    expect(texts.flatMap(foreignIn)).toEqual([])
  })
})

describe('the page', () => {
  it('has as many slides on a sheet as are chosen, whole and in their last state, and passes axe', async () => {
    const page = await newPage({ colorScheme: 'dark' })
    await page.goto(`${inject('deckUrl')}#/handout?up=4`)
    await page.locator('html[data-sheets=ready]').waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset.sheetsFaults)).toBe('[]')
    expect(await page.locator('.sheet-slide .slide').count()).toBe(titles.length)
    const grid = page.locator('.sheet', { has: page.locator('.sheet-slide') }).nth(1)
    expect(await grid.locator('.sheet-slide').count()).toBe(4)
    expect(await grid.locator('.sheet-slide').evaluateAll((slides) => {
      const body = slides[0]!.closest('.sheet-body')!.getBoundingClientRect()
      return slides.map(slide => slide.getBoundingClientRect()).filter(({ left, right, top, bottom }) => left < body.left - 1 || right > body.right + 1 || top < body.top - 1 || bottom > body.bottom + 1).length
    })).toBe(0)
    // Nothing on paper can be used; the bar above it can.
    expect(await page.locator('.sheet :is(button, input, textarea, select)').count()).toBe(0)
    expect(await axe(page, '.sheet-bar')).toEqual([])
    // Points are the trainer's: this build says so, and has none to choose.
    await page.getByLabel('每页几张').selectOption('1')
    await page.waitForURL(/up=1/)
    expect(await page.getByLabel('每页几张').locator('option').count()).toBe(UPS.length - 1)
    await page.goto(`${inject('deckUrl')}#/handout?up=points`)
    await page.getByRole('status').filter({ hasText: '讲师版' }).waitFor()
    // What the address says wrong is told.
    await page.goto(`${inject('deckUrl')}#/handout?up=5&paper=b5`)
    await page.getByRole('status').filter({ hasText: 'b5、5 认不出来' }).waitFor()
    await page.close()
  })
})
