/** The run sheet: clock, minutes, words and rehearsal, and that a spreadsheet reads what was written. */
import type { SheetSlide } from '../../../core/session/run-sheet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRehearsal, serialiseRehearsal } from '../../../core/session/rehearsal'
import { formatClock, labelled, makeRunSheet, parseClock, rangeOf, strangersOf } from '../../../core/session/run-sheet'
import { runSheetCsv, runSheetMarkdown } from '../../../core/session/run-sheet-text'
import { runSheetWords } from '../../../core/words/run-sheet'

const words = runSheetWords['zh-CN']

const slide = (no: number, more: Partial<SheetSlide> = {}): SheetSlide => ({ no, id: `s${no}`, title: `第 ${no} 页`, minutes: 2, note: '说：[click] 先说一句。\n\n问：为什么？\n\n转：往下走。', doing: [], optional: false, rest: false, chapter: '0 开场', ...more })
const sheet = (slides: readonly SheetSlide[], start = 540, rehearsal?: Parameters<typeof makeRunSheet>[1]) => makeRunSheet({ title: '路线', track: 'short', trackName: '短场', start, slides, words }, rehearsal)

/** Rows of a CSV file (RFC 4180). */
function readCsv(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true)
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n')
      rows.push([])
  }
  return rows.filter(row => row.length > 1)
}

const slides = fc.array(fc.record({
  minutes: fc.integer({ min: 1, max: 60 }).map(halves => halves / 2),
  title: fc.string({ unit: fc.constantFrom(...'路线,"，|=-+@\n a'), minLength: 1, maxLength: 8 }).map(text => `页${text}页`),
  rest: fc.boolean(),
  chapter: fc.constantFrom('0 开场', '1 产业链'),
}), { minLength: 1, maxLength: 40 }).map(all => all.map((more, i) => slide(i + 1, more)))

describe('clock', () => {
  it('reads times of day, and nothing else', () => {
    expect(['9:05', '09:05', '23:59', '0:00'].map(parseClock)).toEqual([545, 545, 1439, 0])
    expect(['24:00', '9:60', '9', '9.30', '-1:00', '', '09:00 am'].map(parseClock)).toEqual(Array.from({ length: 7 }))
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      expect(parseClock(formatClock(minutes))).toBe(minutes)
    }))
  })

  it('says half minutes, and goes on after midnight', () => {
    expect(formatClock(541.5)).toBe('09:01:30')
    expect(formatClock(1440 + 30)).toBe('00:30')
  })
})

describe('sheet', () => {
  it('puts every slide on the clock, without gaps, and adds up', () => {
    fc.assert(fc.property(slides, fc.integer({ min: 0, max: 1439 }), (slides, start) => {
      const { chapters, end } = sheet(slides, start)
      const rows = chapters.flatMap(({ rows }) => rows)
      expect(rows.map(row => row.slide)).toEqual(slides)
      rows.forEach((row, i) => expect(row.at).toBe(i === 0 ? start : rows[i - 1]!.at + rows[i - 1]!.slide.minutes))
      expect(chapters.reduce((total, { minutes }) => total + minutes, start)).toBeCloseTo(end)
      for (const { min, max, slide: { minutes } } of rows)
        expect(min <= minutes && minutes <= max && min > 0 && Number.isInteger(min * 2) && Number.isInteger(max * 2)).toBe(true)
    }))
  })

  it('gives a fifth more or less, and none to a pause', () => {
    expect([1, 2, 4, 9].map(minutes => rangeOf({ minutes, rest: false }))).toEqual([[1, 1], [1.5, 2.5], [3, 5], [7, 11]])
    expect(rangeOf({ minutes: 10, rest: true })).toEqual([10, 10])
    expect(rangeOf({ minutes: 0, rest: false })).toEqual([0, 0])
  })

  it('shows a pause for itself', () => {
    const { chapters } = sheet([slide(1), slide(2, { rest: true, minutes: 10 }), slide(3, { chapter: '1 产业链' })])
    expect(chapters.map(({ name, minutes }) => [name, minutes])).toEqual([['0 开场', 2], ['休息', 10], ['1 产业链', 2]])
  })

  it('takes the words of the track', () => {
    const note = '说：[click] 一句。[click:2] 又一句。\n\n转：全场的。\n转（short、talk）：短的。'
    expect(labelled(note, 'say', 'short')).toEqual(['一句。又一句。'])
    expect(['full', 'short', 'talk'].map(track => labelled(note, 'next', track))).toEqual([['全场的。'], ['短的。'], ['短的。']])
    expect(labelled(note, 'materials', 'full')).toEqual([])
    expect(labelled('说: 半角。\nSay: in English.\n随口：不算。', 'say', 'full')).toEqual(['半角。', 'in English.'])
  })
})

describe('files', () => {
  it('say in Markdown what to say, do, ask, bring and cut', () => {
    const text = runSheetMarkdown(sheet([slide(1, { title: '一|二', optional: true, doing: ['2 分钟 写'], note: '目的：看清。\n材料：笔。\n说：写吧。\n转：下一页。' })]))
    expect(text).toContain('短场：09:00 开始，09:02 结束，共 2 分钟。')
    expect(runSheetMarkdown(makeRunSheet({ title: '路线', track: 'all', trackName: '', start: 540, slides: [slide(1)], words }))).toContain('\n09:00 开始，09:02 结束')
    expect(text).toContain('| 09:00 | **1** 一\\|二（可省） | 2（1.5–2.5） | 写吧。 → 下一页。 | 2 分钟 写 / 目的：看清。 |  | 笔。 |')
  })

  it('come back from CSV as they were: times, titles, minutes', () => {
    fc.assert(fc.property(slides, fc.integer({ min: 0, max: 1439 }), (slides, start) => {
      const run = sheet(slides, start)
      const [head, ...rows] = readCsv(runSheetCsv(run))
      expect(head).toEqual(['章', '时间', '页', '标题', '分钟', '最少', '最多', '说', '做', '问', '转', '材料', '来不及时'])
      const planned = run.chapters.flatMap(({ rows }) => rows)
      expect(rows.map(([, time, no, title, minutes]) => [time, no, title, minutes])).toEqual(planned.map(({ at, slide }) => [formatClock(at), String(slide.no), slide.title, String(slide.minutes)]))
    }))
  })
})

describe('rehearsal', () => {
  const rehearsal = { roadmap: 'ai-pm-roadmap', track: 'short', slides: [{ id: 's1', title: '改过的标题', seconds: 95 }, { id: 'gone', title: '删掉的页', seconds: 30 }] }

  it('is read as it was written', () => {
    fc.assert(fc.property(fc.record({
      roadmap: fc.string({ minLength: 1 }),
      track: fc.string({ minLength: 1 }),
      slides: fc.array(fc.record({ id: fc.string({ minLength: 1 }), title: fc.string(), seconds: fc.integer({ min: 0, max: 90_000 }) })),
    }), (rehearsal) => {
      expect(parseRehearsal(serialiseRehearsal(rehearsal))).toEqual({ rehearsal })
    }))
  })

  it.each([
    ['{', ['is no JSON']],
    ['[]', ['version is missing', 'roadmap is missing', 'track is missing', 'slides is missing']],
    ['7', ['is no rehearsal: { "version", "roadmap", "track", "slides" }']],
    [JSON.stringify({ version: 2, roadmap: '', track: '', slides: [{ id: '', title: 'x', seconds: -1 }] }), ['version is not 1, the only version there is', 'roadmap is empty', 'track is empty', 'slides.0.id is empty', 'slides.0.seconds is below 0']],
  ])('tells what is wrong with %s', (text, errors) => {
    expect(parseRehearsal(text)).toEqual({ errors: expect.arrayContaining(errors) as string[] })
  })

  it('stands beside the plan, also where slides have come or gone', () => {
    const slides = [slide(1, { id: 'new', title: '新的页' }), slide(2, { id: 's1', title: '第 1 页' })]
    const run = sheet(slides, 540, rehearsal)
    expect(run.chapters[0]!.rows.map(({ actual }) => actual)).toEqual([undefined, 95 / 60])
    expect(strangersOf(rehearsal, slides)).toEqual(['删掉的页'])
    // Files of earlier versions say titles alone.
    const earlier = { ...rehearsal, slides: [{ title: '第 1 页', seconds: 95 }] }
    expect(sheet(slides, 540, earlier).chapters[0]!.rows.map(({ actual }) => actual)).toEqual([undefined, 95 / 60])
    const [head, fresh, known] = readCsv(runSheetCsv(run))
    expect(head!.slice(7, 9)).toEqual(['彩排', '差'])
    expect([fresh!.slice(7, 9), known!.slice(7, 9)]).toEqual([['', ''], ['1.6', '-0.4']])
    // The chapter is held against the plan of what was rehearsed.
    expect(runSheetMarkdown(run)).toContain('| 0 开场 | 09:00 | 4 | 3–5 | 1.6 | −0.4 |')
  })
})
