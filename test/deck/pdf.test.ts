/** The printed deck, read the way a reader's program does: pages, tags, outline, text, fonts. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readFileSync, statSync } from 'node:fs'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import * as kinds from '../../components/kinds'
import { viewOf } from '../../core/roadmap/figures'
import zh from '../../roadmap/zh.yaml'
import { bare, contentIds, fontsOf, foreignIn, imagesOn, markedText, nodes, openPdf, textOf, treeOf } from './pdf-reader'

let pdf: PDFDocumentProxy
let pages: PDFPageProxy[]
const titles = inject('titles')

beforeAll(async () => {
  ;({ pdf, pages } = await openPdf(new Uint8Array(readFileSync(inject('pdf')))))
})

describe('the document', () => {
  it('has one page a slide, each of the slide\'s size', () => {
    expect(pdf.numPages).toBe(titles.length)
    expect(new Set(pages.map(page => page.view.join()))).toEqual(new Set(['0,0,960,540']))
  })

  it('says its language, title and author', async () => {
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Language: 'zh-CN', Title: 'AI 产品经理进阶路线图', Author: 'AI 产品经理路线图工作坊' })
  })

  it('is tagged', async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  })

  it('has the slides\' titles as its outline, and each leads to its page', async () => {
    const outline = await pdf.getOutline()
    expect(outline.map(item => bare(item.title))).toEqual(titles.map(bare))
    const targets = await Promise.all(outline.map(async (item) => {
      const target = typeof item.dest === 'string' ? await pdf.getDestination(item.dest) : item.dest
      return await pdf.getPageIndex(target![0] as never)
    }))
    expect(targets).toEqual(titles.map((_, i) => i))
  })

  it('is small enough to send', () => {
    expect(statSync(inject('pdf')).size).toBeLessThan(1.5e6)
  })
})

describe('each page', () => {
  it('has one heading, which is the slide\'s title', async () => {
    const headings = await Promise.all(pages.map(async (page) => {
      const [tree, texts] = await Promise.all([treeOf(page), markedText(page)])
      expect(['H2', 'H3', 'H4', 'H5', 'H6'].flatMap(role => nodes(tree, role))).toEqual([])
      return nodes(tree, 'H1').map(node => contentIds(node).map(id => texts.get(id) ?? '').join(''))
    }))
    expect(headings.map(list => list.map(bare))).toEqual(titles.map(title => [bare(title)]))
  })

  it('tells in words what its figures show', async () => {
    const counts = await Promise.all(pages.map(async (page, i) => {
      const figures = nodes(await treeOf(page), 'Figure')
      expect(figures.filter(figure => !figure.alt || figure.alt.length < 20), titles[i]).toEqual([])
      return figures.length
    }))
    // Ten kinds of figure; the chain stands on two slides, the route map too, the timeline on five.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(17)
  })

  it('holds text as Unicode Han, never as Kangxi radicals or in a private area', async () => {
    const texts = await Promise.all(pages.map(textOf))
    const wrong = texts.flatMap((text, i) => foreignIn(text).map(char => `${i + 1}: ${char}`))
    expect(wrong).toEqual([])
  })

  it('is set in the shipped fonts, none of them drawn as Type 3', async () => {
    const fonts = await fontsOf(pages)
    expect([...fonts.keys()].sort()).toEqual(['NotoSansSC-Black', 'NotoSansSC-Bold', 'NotoSansSC-Regular'])
    expect([...fonts.values()]).not.toContain('Type3')
  })

  it('is drawn, not photographed', async () => {
    const images = await Promise.all(pages.map(imagesOn))
    expect(images.filter(count => count > 0)).toEqual([])
  })

  it('shows the final state', async () => {
    const page = async (title: string) => bare(await textOf(pages[titles.indexOf(title)]!))
    const chain = await page('场景要落地，三层得一起托')
    for (const item of viewOf(zh, 'industry-chain', kinds, 'chain').layers.flatMap(layer => layer.groups.flatMap(group => group.items)))
      expect(chain).toContain(bare(item.name))
    const quadrant = await page('公司看大小，技术看强弱')
    for (const archetype of viewOf(zh, 'archetypes', kinds, 'quadrant').profiles)
      expect(quadrant).toContain(bare(archetype.tagline ?? ''))
    const { above, below } = viewOf(zh, 'iceberg', kinds, 'iceberg')
    const iceberg = await page('水面上越简单，水面下越复杂')
    for (const item of [...above.items, ...below.items])
      expect(iceberg).toContain(bare(item))
    const traps = await page('五个坑常有人踩，个个有解法')
    for (const trap of zh.cards.traps!.cards)
      expect(traps).toContain(bare(trap.remedy))
    for (const stage of viewOf(zh, 'llm-route', kinds, 'timeline').stages)
      expect(await page('先懂原理，再接 API，最后自己部署')).toContain(bare(stage.name))
  })

  it('has every topic of a stage on the stage\'s page', async () => {
    const texts = (await Promise.all(pages.map(textOf))).map(bare)
    for (const stage of viewOf(zh, 'llm-route', kinds, 'timeline').stages) {
      const names = stage.topics.flatMap(topic => [topic, ...topic.topics]).map(topic => bare(topic.name))
      expect(texts.some(text => names.every(name => text.includes(name))), stage.name).toBe(true)
    }
  })
})
