/** What the workbook holds, by the deck's own sources: every track, every exercise with its places to write. */
import type { WorkbookBlock } from '../../../core/sheets/workbook'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as kinds from '../../../components/kinds'
import { slideIn } from '../../../core/deck/parse-slide'
import { entriesOf, figureOf } from '../../../core/roadmap/figures'
import { placeMarkMap } from '../../../core/sheets/mark-map'
import { readWords } from '../../../core/sheets/slide-words'
import { workbookBlocks } from '../../../core/sheets/workbook'
import { readWorkbookDeck } from '../../../core/sheets/workbook-deck'
import { unknownReferences } from '../../../core/sheets/workbook-settings'
import zh from '../../../roadmap/zh.yaml'
import { readWorkbook } from '../../../tools/lib/workbook'

const TRACKS = ['full', 'short', 'talk']
const blocksOf = async (track: string) => workbookBlocks(await readWorkbook(track), zh, name => entriesOf(zh, name, kinds))
const count = (blocks: WorkbookBlock[], kind: WorkbookBlock['kind']) => blocks.filter(block => block.kind === kind).length

describe('the workbook of a track', () => {
  it.each(TRACKS)('%s: names each block once, and begins with its cover', async (track) => {
    const blocks = await blocksOf(track)
    const keys = blocks.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(blocks[0]).toMatchObject({ kind: 'cover' })
  })

  it('has every exercise of the track, with steps and places', async () => {
    const numbers = async (track: string) => (await readWorkbook(track)).chapters.flatMap(({ exercises }) => exercises.map(({ number }) => number))
    expect(await numbers('full')).toEqual([1, 2, 3, 4, 5, 6])
    expect(await numbers('short')).toEqual([1, 2, 3])
    expect(await numbers('talk')).toEqual([])
    for (const exercise of (await readWorkbook('full')).chapters.flatMap(({ exercises }) => exercises)) {
      expect(exercise.steps.length, exercise.title).toBeGreaterThan(2)
      expect(exercise.places.length, exercise.title).toBeGreaterThan(2)
      expect(exercise.steps.every(({ lead }) => /^\d+ 分钟$/.test(lead ?? ''))).toBe(true)
      expect(exercise.steps.reduce((sum, { lead }) => sum + Number.parseInt(lead!), 0), exercise.title).toBe(exercise.minutes)
    }
  })

  it('has all stages in every track, and the questions where they are asked', async () => {
    for (const track of TRACKS)
      expect(count(await blocksOf(track), 'stage'), track).toBe(entriesOf(zh, 'llm-route', kinds).length)
    expect(count(await blocksOf('full'), 'checks')).toBe(2)
    expect(count(await blocksOf('talk'), 'checks')).toBe(0)
    expect(count(await blocksOf('short'), 'commitment')).toBe(1)
  })

  it('has every term in the glossary, and each in the chapter that needs it', async () => {
    const blocks = await blocksOf('full')
    const terms = (kind: 'terms' | 'glossary') => blocks.flatMap(block => block.kind === kind ? block.terms.map(({ id }) => id) : [])
    expect(terms('glossary')).toEqual(zh.glossary.map(({ id }) => id))
    expect(terms('terms').sort()).toEqual(zh.glossary.map(({ id }) => id).sort())
  })

  it('holds nothing of the notes: no example, no answer', async () => {
    const text = JSON.stringify(await blocksOf('full'))
    for (const word of ['参考：', '留意：', '目的：', '分组：', '标注一停', '识别，成熟度 4 分'])
      expect(text).not.toContain(word)
  })

  it('says its chapters, minutes and pause', async () => {
    const deck = await readWorkbook('full')
    expect(deck).toMatchObject({ title: zh.title, minutes: 180 })
    expect(deck.chapters.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(deck.chapters[2]).toMatchObject({ pause: 10 })
    // The cover is no claim of the first chapter.
    expect(deck.chapters[0]!.title).toBeUndefined()
  })
})

describe('readWords', () => {
  it('reads the first paragraph, the list with its bold beginnings, and what to write', () => {
    expect(readWords('# 标题\n\n一句邀请，用AI写。\n\n1. **2 分钟** 写下 `产品名`\n2. 看[图](https://a.b)\n\n::write::\n\n- 一条 <SourceMark synthesis />\n\n<!-- 备注：\n- 不在里面 -->')).toEqual({
      intro: '一句邀请，用 AI 写。',
      list: [{ lead: '2 分钟', text: '写下 产品名' }, { text: '看图' }],
      write: [{ text: '一条', synthesis: true }],
    })
  })

  it('takes any list apart into as many items', () => {
    const word = fc.stringMatching(/^[\u4E00-\u4E80]{1,12}$/)
    fc.assert(fc.property(fc.array(word, { maxLength: 8 }), fc.boolean(), (items, ordered) => {
      const content = `# 题\n\n${items.map((item, i) => `${ordered ? `${i + 1}.` : '-'} ${item}`).join('\n')}`
      expect(readWords(content).list.map(({ text }) => text)).toEqual(items)
    }))
  })
})

describe('what a slide says of the workbook', () => {
  it('is told where it is wrong', () => {
    const { faults } = slideIn('all', { workbook: { figure: 'chian', places: [{ kind: 'lines', lines: 40 }, { kind: 'drawing' }], colour: 'red' } }, { tracks: { all: { name: '' } }, chapters: {}, paper: 'a4' })
    expect(faults.map(({ message }) => message)).toEqual([
      'workbook.places.1.lines: must be at most 12',
      'workbook.places.2.kind: "drawing" is no kind of place; there are lines, numbered, row, score, mark, map, position, cards, stages',
      'workbook.colour: "colour" is not known; allowed here: figure, trace, terms, stages, list, places',
    ])
  })

  it('may only point at items that the slide has', () => {
    expect(unknownReferences({ terms: ['gpu', 'gpv'], places: [{ kind: 'lines', of: 2, lines: 1 }, { kind: 'row', labels: ['甲'] }] }, 1, zh, kinds)).toEqual([
      { path: ['workbook', 'terms', 1], message: 'workbook.terms.2: the glossary has no term "gpv"' },
      { path: ['workbook', 'places', 0, 'of'], message: 'workbook.places.1.of: there is no item 2 to write down; the slide has 1' },
    ])
  })

  it('may only name what the roadmap has, and what suits', () => {
    const told = unknownReferences({ figure: 'chian', stages: 'archetypes', terms: [], places: [{ kind: 'map', figure: 'llm-route' }, { kind: 'mark', figure: 'x' }, { kind: 'cards', cards: 'y' }] }, 1, zh, kinds)
    const names = Object.keys(zh.figures).join(', ')
    expect(told.map(({ message }) => message)).toEqual([
      `workbook.figure: the roadmap has no figure "chian"; there are ${names}`,
      'workbook.stages: "archetypes" is a quadrant; stages are those of a timeline',
      'workbook.places.1.figure: "llm-route" is a timeline, which has no two scales to mark',
      `workbook.places.2.figure: the roadmap has no figure "x"; there are ${names}`,
      'workbook.places.3.cards: the roadmap has no cards "y"; there are traps',
    ])
  })

  it('may be nothing: an exercise has lines for each thing to write down', () => {
    const deck = readWorkbookDeck([{ title: '练', content: '# 练\n\n请写。\n\n1. 写\n\n::write::\n\n- 甲\n- 乙', layout: 'exercise', exercise: 1 }], '课')
    expect(deck.chapters[0]!.exercises[0]!.places).toEqual([{ kind: 'lines', of: 1, lines: 3 }, { kind: 'lines', of: 2, lines: 3 }])
  })
})

describe('the map to mark', () => {
  const map = (name: string) => {
    const { data, kind } = figureOf(zh, name, kinds)
    return kind.map!(data)
  }

  it.each(['archetypes', 'capability'])('%s: everything stands inside of the drawing, marks at even distances', (name) => {
    const { ticks, texts, width, height, plot } = placeMarkMap(map(name))
    for (const { x, y, size } of texts) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(width)
      expect(y - size).toBeGreaterThanOrEqual(-1)
      expect(y).toBeLessThanOrEqual(height)
    }
    const along = ticks.filter(({ x1, x2 }) => x1 === x2).map(({ x1 }) => x1)
    const gaps = along.slice(1).map((x, i) => x - along[i]!)
    expect(along[0]).toBe(plot.x)
    expect(along.at(-1)).toBe(plot.x + plot.w)
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1e-9)
  })
})
