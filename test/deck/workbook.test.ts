/** The workbook: its page of sheets, and its PDF with form fields, read and filled in the way a reader does. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readdirSync, readFileSync } from 'node:fs'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import * as kinds from '../../components/kinds'
import { viewOf } from '../../core/roadmap/figures'
import zh from '../../roadmap/zh.yaml'
import { launchBrowser } from '../../tools/lib/browser'
import { readDeck } from '../../tools/lib/deck'
import { printFile } from '../../tools/lib/handout-files'
import { selectionOf } from '../../tools/lib/selection'
import { readWorkbook } from '../../tools/lib/workbook'
import { axe, newPage, useBrowser } from '../browser/harness'
import { bare, fontsOf, foreignIn, imagesOn, nodes, openPdf, textOf, treeOf, walk } from './pdf-reader'

interface Widget { id: string, fieldName: string, alternativeText: string, fieldType: string, multiLine?: boolean, checkBox?: boolean, maxLen?: number, fieldValue: unknown, rect: [number, number, number, number] }

useBrowser()

let bytes: Uint8Array
let pdf: PDFDocumentProxy
let pages: PDFPageProxy[]
let texts: string[]
let widgets: Widget[][]

async function print(paper: string) {
  const browser = await launchBrowser()
  try {
    return await printFile(browser, inject('dist'), 'workbook', { deck: await readDeck(selectionOf()), settings: { paper, date: '2026-03-02' } })
  }
  finally {
    await browser.close()
  }
}
const widgetsOf = async (page: PDFPageProxy) => (await page.getAnnotations() as Widget[]).filter(({ fieldName }) => fieldName)

beforeAll(async () => {
  bytes = (await print('a4')).bytes
  ;({ pdf, pages } = await openPdf(bytes))
  texts = (await Promise.all(pages.map(textOf))).map(bare)
  widgets = await Promise.all(pages.map(widgetsOf))
})

/** The page on which `text` stands beside others that make it the one. */
const pageWith = (...parts: string[]) => texts.findIndex(text => parts.every(part => text.includes(bare(part))))

describe('the document', () => {
  it('is on A4 or Letter, every sheet of it, and small enough to send', async () => {
    expect(new Set(pages.map(page => page.view.slice(2).map(Math.round).join()))).toEqual(new Set(['595,842']))
    expect(bytes.length).toBeLessThan(2e6)
    const letter = await openPdf((await print('letter')).bytes)
    expect(new Set(letter.pages.map(page => page.view.slice(2).map(Math.round).join()))).toEqual(new Set(['612,792']))
    // More sheets, all with as much on them.
    expect((await Promise.all(letter.pages.map(widgetsOf))).flat().length).toBeGreaterThanOrEqual(widgets.flat().length)
  })

  it('says its language and title, and has its chapters as outline', async () => {
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Language: 'zh-CN', Title: 'AI 产品经理进阶路线图 · 学员手册' })
    const outline = await pdf.getOutline()
    const titles = outline.flatMap(({ title, items }) => [title, ...(items as typeof outline).map(({ title }) => title)]).map(bare)
    const { chapters } = await readWorkbook('full')
    expect(titles).toEqual([zh.title, '今天的路线', ...chapters.map(({ name, number, title = name }) => `${number}${title}`), '术语表'].map(bare))
  })

  it('has headings in order, figures that are told, and tables', async () => {
    const levels: number[] = []
    const alts: (string | undefined)[] = []
    for (const tree of await Promise.all(pages.map(treeOf))) {
      walk(tree, ({ role, alt }) => {
        if (/^H\d$/.test(role))
          levels.push(Number(role[1]))
        if (role === 'Figure')
          alts.push(alt)
      })
    }
    expect(levels[0]).toBe(1)
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    expect(levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1)).toEqual([])
    // Iceberg, chain twice, both maps to mark and what they are of, roles, triangle, timeline.
    expect(alts.length).toBeGreaterThanOrEqual(9)
    expect(alts.filter(alt => (alt?.length ?? 0) < 20)).toEqual([])
    expect((await Promise.all(pages.map(treeOf))).flatMap(tree => nodes(tree, 'Table')).length).toBeGreaterThan(8)
  })

  it('is set in the shipped fonts, drawn, and has words that can be searched', async () => {
    const fonts = await fontsOf(pages)
    expect([...fonts.keys()].sort()).toEqual(['NotoSansSC-Black', 'NotoSansSC-Bold', 'NotoSansSC-Regular'])
    expect([...fonts.values()]).not.toContain('Type3')
    expect((await Promise.all(pages.map(imagesOn))).every(count => count === 0)).toBe(true)
    expect(texts.flatMap(foreignIn)).toEqual([])
    expect(texts.filter(text => text.length < 20)).toEqual([])
  })

  it('has every exercise whole on the sheets of its chapter, and nothing of the notes', async () => {
    const { chapters } = await readWorkbook('full')
    const all = texts.join('')
    for (const { steps, title, write } of chapters.flatMap(({ exercises }) => exercises)) {
      expect(pageWith(title, ...steps.map(({ text }) => text)), title).toBeGreaterThan(0)
      expect(write.length).toBeGreaterThan(1)
    }
    for (const { name } of viewOf(zh, 'llm-route', kinds, 'timeline').stages.flatMap(({ topics }) => topics).flatMap(topic => [topic, ...topic.topics]))
      expect(all).toContain(bare(name))
    for (const { term, en } of zh.glossary)
      expect(pageWith(term, en!), term).toBeGreaterThan(0)
    const notes = readdirSync('pages/zh').flatMap(file => [...readFileSync(`pages/zh/${file}`, 'utf8').matchAll(/^(?:说|问|目的|留意|参考|复盘)：(.{12})/gm)].map(([, text = '']) => bare(text)))
    expect(notes.length).toBeGreaterThan(100)
    expect(notes.filter(note => all.includes(note))).toEqual([])
  })
})

describe('the form', () => {
  it('has a name, and words for it, on every field', () => {
    const names = widgets.flat().map(({ fieldName }) => fieldName)
    expect(new Set(names).size).toBe(names.length)
    expect(widgets.flat().filter(({ alternativeText }) => !/\p{Script=Han}/u.test(alternativeText))).toEqual([])
  })

  it('has a box for every topic, two numbers for each place on the quadrant, and room for every question', () => {
    const boxes = widgets.flat().filter(({ checkBox, fieldName }) => checkBox && fieldName.startsWith('topic-'))
    expect(boxes).toHaveLength(viewOf(zh, 'llm-route', kinds, 'timeline').stages.flatMap(({ topics }) => topics).reduce((sum, { topics }) => sum + 1 + topics.length, 0))
    const numbers = widgets[pageWith('在四格里放下自己的点', '邻座的点，一句理由')]!.filter(({ maxLen }) => maxLen === 3)
    expect(numbers.map(({ alternativeText }) => /(企业规模|个人技术能力)：0/.exec(alternativeText)?.[1])).toEqual(['企业规模', '个人技术能力', '企业规模', '个人技术能力'])
    for (const { id } of zh.checks['three-questions']!.questions) {
      for (const when of ['before', 'after'])
        expect(widgets.flat().filter(({ fieldName }) => fieldName.startsWith(`check-${when}-${id}`)).map(({ fieldType }) => fieldType)).toEqual(['Tx', 'Btn', 'Btn', 'Btn', 'Btn'])
    }
  })

  it('keeps its fields on their sheets, apart from each other, and of a size to use', () => {
    for (const [i, list] of widgets.entries()) {
      for (const { fieldName, rect: [left, bottom, right, top], checkBox } of list) {
        expect(left >= 40 && right <= 555 && bottom >= 40 && top <= 800, `${i + 1}: ${fieldName}`).toBe(true)
        expect(Math.min(right - left, top - bottom), fieldName).toBeGreaterThan(checkBox ? 10 : 18)
      }
      const over = list.flatMap((a, k) => list.slice(k + 1).filter(b => a.rect[0] < b.rect[2] && b.rect[0] < a.rect[2] && a.rect[1] < b.rect[3] && b.rect[1] < a.rect[3]).map(b => `${a.fieldName} ${b.fieldName}`))
      expect(over).toEqual([])
    }
  })

  it('keeps and shows what is typed in Chinese', async () => {
    const own = (await openPdf(bytes)).pdf
    const values: Partial<Record<string, unknown>> = { 'exercise-1-3': '语音识别和语义理解，靠开放平台', 'exercise-3-3-x': '65', 'check-before-type-2': true }
    const fields = widgets.flat().filter(({ fieldName }) => fieldName in values)
    for (const { id, fieldName } of fields)
      own.annotationStorage.setValue(id, { value: values[fieldName] })
    const saved = await openPdf(await own.saveDocument())
    const read = (await Promise.all(saved.pages.map(widgetsOf))).flat()
    expect(Object.fromEntries(read.filter(({ fieldName }) => fieldName in values).map(({ fieldName, fieldValue }) => [fieldName, fieldValue]))).toEqual({ ...values, 'check-before-type-2': 'Yes' })
    const { fnArray, argsArray } = await saved.pages[pageWith('把你的产品放回产业链', '产品名')]!.getOperatorList()
    const shown = fnArray.flatMap((fn, i) => fn === OPS.showText ? (argsArray[i] as [({ unicode?: string } | number)[]])[0].map(glyph => typeof glyph === 'object' ? glyph.unicode ?? '' : '') : []).join('')
    expect(shown).toContain(values['exercise-1-3'])
  })
})

describe('the page', () => {
  it('is laid out on sheets, on paper even at night, with lines 8 mm apart, and passes axe', async () => {
    const page = await newPage({ colorScheme: 'dark' })
    await page.goto(`${inject('deckUrl')}#/workbook?paper=letter`)
    await page.locator('html[data-sheets=ready]').waitFor()
    const found = await page.evaluate(() => ({
      faults: document.documentElement.dataset.sheetsFaults,
      ink: getComputedStyle(document.querySelector('.sheet')!).color,
      paper: getComputedStyle(document.querySelector('.sheet')!).backgroundColor,
      gaps: [...document.querySelectorAll('.write-lines')].flatMap((lines) => {
        const feet = [...lines.querySelectorAll('.rule')].map(rule => rule.getBoundingClientRect().bottom)
        return feet.slice(1).map((foot, i) => Math.round((foot - feet[i]!) / 96 * 254) / 10)
      }),
    }))
    expect(found).toMatchObject({ faults: '[]', ink: 'rgb(20, 33, 61)', paper: 'rgb(255, 255, 255)' })
    expect(found.gaps.length).toBeGreaterThan(100)
    expect(new Set(found.gaps)).toEqual(new Set([8]))
    expect(await axe(page)).toEqual([])
    await page.close()
  })
})
