/** Roadmap files, good and broken: every mistake is told at its place, all in one go. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as kinds from '../../../components/kinds'
import { formatErrors, parseRoadmap } from '../../../core/roadmap/load'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const small = read('../../fixtures/roadmap/small.yaml')
const zh = read('../../../roadmap/zh.yaml')

/** `small.yaml` with one edit. */
function edited(from: string | RegExp, to: string): string {
  const text = small.replace(from, to)
  expect(text).not.toBe(small)
  return text
}

function errorsOf(text: string): string[] {
  const result = parseRoadmap(text, 'map.yaml', kinds)
  return 'errors' in result ? formatErrors(result.errors).split('\n') : []
}

describe('a good roadmap', () => {
  it('is read with its defaults filled in', () => {
    const result = parseRoadmap(small, 'map.yaml', kinds)
    expect(result).toMatchObject({ roadmap: { id: 'small-map', figures: { study: { kind: 'timeline', unit: 'months', stages: [{ takes: [1, 2], origin: 'article' }] } }, cards: { traps: { origin: 'article' } } } })
  })

  it('is the one of this project', () => {
    expect(errorsOf(zh)).toEqual([])
  })

  it('needs no more than an id, a language and a title', () => {
    expect(parseRoadmap('id: a\nlang: en\ntitle: A\n', 'map.yaml', kinds)).toEqual({ roadmap: { id: 'a', lang: 'en', title: 'A', figures: {}, tables: {}, cards: {}, lists: {}, checks: {}, glossary: [] } })
  })

  it('may hold several figures of a kind, and words in English as long as they are wide', () => {
    const second = small.slice(small.indexOf('  types:'), small.indexOf('  jobs:')).replace('types:', 'crafts:').replace('name: 四类', 'name: Four kinds of crafts')
    expect(errorsOf(small.replace('  jobs:', `${second}  jobs:`))).toEqual([])
  })

  it('may have a byte-order mark, Windows line ends, comments and anchors', () => {
    expect(errorsOf(`\uFEFF${small}`)).toEqual([])
    expect(errorsOf(small.replaceAll('\n', '\r\n'))).toEqual([])
    expect(errorsOf(edited('goal: 弄懂\n', 'goal: &goal 弄懂 # 目标\n').replace('focus: 基础', 'focus: *goal'))).toEqual([])
  })
})

/** Name, edit, and the path and message of every line that comes of it. */
const broken: [name: string, from: string | RegExp, to: string, errors: string[]][] = [
  ['a key is misspelt', 'subject: 项', 'subjekt: 项', [
    'tables.table.subject  "subject" is missing; needed here: name, subject, columns, rows',
    'tables.table.subjekt  is not known; allowed here: name, subject, columns, rows, note, asOf, origin',
  ]],
  ['two keys are not known', 'lang: zh-CN', 'lang: zh-CN\ncolour: red\nsize: 7', [
    'colour  is not known; allowed here: id, lang, title, source, figures, tables, cards, lists, checks, glossary',
    'size  is not known; allowed here: id, lang, title, source, figures, tables, cards, lists, checks, glossary',
  ]],
  ['a text is empty', 'title: 小路线图', 'title:', ['title  must be text of 1 to 30 characters']],
  ['a text is too long', 'name: 硬件', 'name: 一二三四五六七八九十一二三四五', ['figures.chain.layers[0].groups[0].name  is as wide as 15 characters; at most 14 fit (a Latin letter takes half of one)']],
  ['a number stands for a text', 'name: 芯片', 'name: 12', ['figures.chain.layers[0].groups[0].items[0].name  must be text of 1 to 14 characters']],
  ['an id is no id', 'id: hardware', 'id: Hard Ware', ['figures.chain.layers[0].groups[0].id  "Hard Ware" is no id; use lower-case letters, digits and single hyphens, such as "cloud-chip"']],
  ['a kind is not there', 'kind: chain', 'kind: chian', [
    'figures.chain.kind  "chian" is no kind of figure; there are chain, iceberg, journey, loop, matrix, phases, plot, pyramid, quadrant, timeline, triangle',
  ]],
  ['a figure has no kind', '    kind: timeline\n', '', [
    'figures.study.kind  kind is missing; there are chain, iceberg, journey, loop, matrix, phases, plot, pyramid, quadrant, timeline, triangle',
  ]],
  ['a figure is a text', /study:[\s\S]*(?=tables:)/, 'study: 路线\n', ['figures.study  must have keys of its own, first of all its kind']],
  ['a reference leads to nothing', 'from: types', 'from: typos', ['figures.jobs.columns.from  "typos" is no figure of the roadmap; there are: chain, types, jobs, study']],
  ['a cell is for nobody', 'column: a4', 'column: a5', ['figures.jobs.cells[1].column  "a5" is no column of the matrix; there are: a1, a2, a3, a4']],
  ['durations run backwards', '[1, 2]', '[3, 2]', ['figures.study.stages[0].takes  [3, 2] runs backwards; the shorter duration comes first']],
  ['a date does not exist', '"2025-01-17"', '"2025-13-17"', ['source.date  "2025-13-17" is no date; write YYYY-MM-DD']],
  ['a day is not in its month', '"2025-01-17"', '"2025-02-30"', ['source.date  "2025-02-30" is no date; write YYYY-MM-DD']],
  ['an id is there twice', 'id: car\n', 'id: chip\n', [
    'figures.chain.layers[1].groups[0].items[0].id  "chip" is there twice; layers, groups and items open by their id: each has its own',
    'figures.chain.traces[0].stops[1].item  "car" is no item of the chain; there are: chip',
  ]],
  ['a name is there twice', 'name: 乙型', 'name: 甲型', ['figures.types.profiles[1].name  "甲型" is there twice; entries of one list have different names']],
  ['a text of a list is there twice', 'columns: [甲, 乙]', 'columns: [甲, 甲]', ['tables.table.columns[1]  "甲" is there twice']],
  ['a trace stops where nothing is', 'item: car', 'item: bus', ['figures.chain.traces[0].stops[1].item  "bus" is no item of the chain; there are: chip, car']],
  ['a trace runs backwards', /item: chip([\s\S]*)item: car/, 'item: car$1item: chip', ['figures.chain.traces[0].stops[1].item  "chip" is in a layer before that of the stop before; stops follow the order of the layers']],
  ['a row has a cell too few', '[子, 丑]', '[子]', ['tables.table.rows[0].cells  has 1 cells; the table has 2 columns, so each row has 2 cells']],
  ['a list is a text', 'columns: [甲, 乙]', 'columns: 甲、乙', ['tables.table.columns  must be a list (lines that start with "- ")']],
  ['a key is written twice', 'lang: zh-CN', 'lang: zh-CN\nlang: en', ['Map keys must be unique; write each key once']],
  ['a tab indents', '  title: 一篇文章', '\ttitle: 一篇文章', ['a tab begins this line; indent with spaces, two a level']],
  ['a text holds a colon', 'gives: 算力', 'gives: 算力: 很高', ['Nested mappings are not allowed in compact mappings; put text that holds ": " into double quotes, and indent by two spaces']],
  ['a key has a full-width colon', 'title: 小路线图', 'title：小路线图', ['"title：" has a full-width colon; write "title: " with a half-width colon and a space']],
  ['an alias refers to nothing', 'name: 硬件', 'name: *硬件', ['"*硬件" refers to nothing; put text that begins with * into double quotes']],
  ['a text is cut off as a comment', 'name: 硬件', 'name: C #入门', ['" #入门" is cut off as a comment; put the text into double quotes, or write "# " for a comment']],
  ['a name cannot be seen', 'name: 硬件', 'name: "\\u200b"', ['figures.chain.layers[0].groups[0].name  holds the invisible character U+200B; type the text anew']],
  ['a name turns the direction of writing', 'name: 硬件', 'name: "硬\\u202e件"', ['figures.chain.layers[0].groups[0].name  holds the invisible character U+202E; type the text anew']],
  ['a name holds a control character', 'name: 硬件', 'name: "硬\\0件"', ['figures.chain.layers[0].groups[0].name  holds the invisible character U+0000; type the text anew']],
  ['a name holds half a character', 'name: 硬件', 'name: "硬\\ud83d件"', ['figures.chain.layers[0].groups[0].name  holds half a character, as texts have that were cut or wrongly converted; type it anew']],
  ['the file is one of version 0.1', 'figures:\n', 'iceberg: 1\nstages: []\nfigures:\n', [
    'iceberg  had this place in version 0.1; now it is a figure, table, cards or list with a name of its own: docs/roadmap.md#from-version-01 shows each',
    'stages  had this place in version 0.1; now it is a figure, table, cards or list with a name of its own: docs/roadmap.md#from-version-01 shows each',
  ]],
]

/** Without `map.yaml:12:7  `. */
const withoutPlace = (line: string) => line.replace(/^\S+ {2}/, '')

describe('a broken roadmap', () => {
  it.each(broken)('says where %s', (_name, from, to, errors) => {
    expect(errorsOf(edited(from, to)).map(withoutPlace)).toEqual(errors)
  })

  it('says the line and column', () => {
    const at = (text: string) => small.slice(0, small.indexOf(text)).split('\n').length
    expect(errorsOf(edited('name: 硬件', 'name: 12'))[0]).toMatch(new RegExp(`^map\\.yaml:${at('name: 硬件')}:19 {2}`))
    expect(errorsOf(edited('subject: 项', 'subjekt: 项'))[1]).toMatch(new RegExp(`^map\\.yaml:${at('subject: 项')}:5 {2}`))
    expect(errorsOf(edited('name: 硬件', 'name: C #入门'))[0]).toMatch(new RegExp(`^map\\.yaml:${at('name: 硬件')}:20 {2}`))
  })

  it('tells all its mistakes at once, in the order of the file', () => {
    const text = small.replace('[1, 2]', '[3, 2]').replace('name: 芯片', 'name: 12').replace('subject: 项', 'subject: 7').replace('lang: zh-CN', 'lang: fr')
    expect(errorsOf(text).map(line => line.split('  ')[1])).toEqual(['lang', 'figures.chain.layers[0].groups[0].items[0].name', 'figures.study.stages[0].takes', 'tables.table.subject'])
  })

  it('is told where aliases multiply each other', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...[...'bcdefgh'].map((name, i) => `${name}: &${name} [${Array.from({ length: 9 }).fill(`*${'abcdefgh'[i]}`).join(', ')}]`)].join('\n')
    expect(errorsOf(bomb)).toEqual([expect.stringMatching(/^map\.yaml:1:1 {2}cannot be read: .*; write the text out in place of aliases/)])
  })

  it.each(['- a\n', 'hello', '42'])('says that %j is no mapping', (text) => {
    expect(errorsOf(text)).toEqual(['map.yaml:1:1  a roadmap is a mapping: lines such as "title: …"'])
  })

  it.each(['', '# nothing\n', '---\n'])('says what %j needs', (text) => {
    expect(errorsOf(text)).toHaveLength(3)
  })

  it('never throws, and points into the file, whatever part of it is cut off or put elsewhere', () => {
    const lines = small.split('\n')
    fc.assert(fc.property(fc.nat(lines.length - 1), fc.nat(lines.length - 1), fc.nat(20), (from, to, count) => {
      const moved = lines.slice(from, from + count)
      const rest = [...lines.slice(0, from), ...lines.slice(from + count)]
      const text = [...rest.slice(0, to), ...moved, ...rest.slice(to)].join('\n')
      const result = parseRoadmap(text, 'map.yaml', kinds)
      const height = text.split('\n').length
      for (const error of 'errors' in result ? result.errors : []) {
        expect(error.message).toBeTruthy()
        expect(error.line).toBeGreaterThanOrEqual(1)
        expect(error.line).toBeLessThanOrEqual(height)
        expect(error.column).toBeGreaterThanOrEqual(1)
      }
    }), { numRuns: 300 })
  })
})
