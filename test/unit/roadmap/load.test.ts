/** Roadmap files, good and broken: every mistake is told at its place, all in one go. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as kinds from '../../../components/kinds'
import { formatErrors, parseRoadmap } from '../../../core/roadmap/load'

const small = readFileSync(new URL('../../fixtures/roadmap/small.yaml', import.meta.url), 'utf8')
const HEAD = 'id: small-map\nlang: zh-CN\ntitle: 小路线图\n'
const KINDS = Object.keys(kinds).sort().join(', ')

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
    expect(result).toMatchObject({ roadmap: { id: 'small-map', figures: { route: { unit: 'months', stages: [{ takes: [1, 2], origin: 'article' }] }, ages: { phases: [{ current: '在这里' }, {}] } } } })
  })

  it('needs an id, a language and a title, and nothing else', () => {
    expect(parseRoadmap(HEAD, 'map.yaml', kinds)).toEqual({ roadmap: { id: 'small-map', lang: 'zh-CN', title: '小路线图', figures: {}, tables: {}, cards: {}, lists: {}, checks: {}, glossary: [] } })
  })

  it('may have several figures of a kind, each with a name and ids of its own', () => {
    const loop = (name: string) => `  ${name}:\n    kind: loop\n    name: 循环\n    steps: [{ id: a, name: 一, text: 甲 }, { id: b, name: 二, text: 乙 }, { id: c, name: 三, text: 丙 }]\n`
    const result = parseRoadmap(`${HEAD}figures:\n${loop('first')}${loop('second')}`, 'map.yaml', kinds)
    expect(result).toMatchObject({ roadmap: { figures: { first: { kind: 'loop' }, second: { kind: 'loop' } } } })
  })

  it('may have a byte-order mark, Windows line ends, comments and anchors', () => {
    expect(errorsOf(`\uFEFF${small}`)).toEqual([])
    expect(errorsOf(small.replaceAll('\n', '\r\n'))).toEqual([])
    expect(errorsOf(edited('goal: 弄懂\n', 'goal: &goal 弄懂 # 目标\n').replace('focus: 基础', 'focus: *goal'))).toEqual([])
  })

  it('may have emoji that are joined, and # behind a space in quotes', () => {
    expect(errorsOf(edited('title: 小路线图', 'title: "👩‍💻 C #"'))).toEqual([])
  })
})

/** Name, edit, and every line that comes of it. */
const broken: [name: string, from: string | RegExp, to: string, errors: string[]][] = [
  ['a key is misspelt', '    name: 能力\n', '    nmae: 能力\n', [
    'map.yaml:45:5  figures.power.name  "name" is missing; needed here: kind, name, x, y, zones',
    'map.yaml:46:5  figures.power.nmae  is not known; allowed here: kind, short, name, x, y, product, zones',
  ]],
  ['two keys of one object are not known', 'subject: 项\n', 'subject: 项\n    colour: red\n    size: 3\n', [
    'map.yaml:118:5  tables.pair.colour  is not known; allowed here: name, subject, columns, rows, note, asOf, origin',
    'map.yaml:119:5  tables.pair.size  is not known; allowed here: name, subject, columns, rows, note, asOf, origin',
  ]],
  ['a text is empty', 'title: 小路线图', 'title:', ['map.yaml:3:1  title  must be text of 1 to 30 characters']],
  ['a text is too long', 'name: 硬件', 'name: 一二三四五六七八九十一二三四五', ['map.yaml:20:19  figures.first-chain.layers[0].groups[0].name  is as wide as 15 characters; at most 14 fit (a Latin letter takes half of one)']],
  ['a text has two lines', 'name: 芯片', 'name: "芯\\n片"', ['map.yaml:23:23  figures.first-chain.layers[0].groups[0].items[0].name  must be one line']],
  ['a number stands for a text', 'name: 芯片', 'name: 12', ['map.yaml:23:23  figures.first-chain.layers[0].groups[0].items[0].name  must be text of 1 to 14 characters']],
  ...[['zero-width space', '\u200B', 'U+200B'], ['joiner outside of an emoji', '\u200D', 'U+200D'], ['mark of direction', '\u202E', 'U+202E'], ['control character', '\\u0007', 'U+0007']].map(([what, char, code]): typeof broken[number] =>
    [`a text holds a ${what}`, 'name: 芯片', `name: "芯${char}片"`, [`map.yaml:23:23  figures.first-chain.layers[0].groups[0].items[0].name  holds the invisible character ${code}; type the text anew`]]),
  ['a text holds half a character', 'name: 芯片', 'name: "芯\\uD83D片"', ['map.yaml:23:23  figures.first-chain.layers[0].groups[0].items[0].name  holds half a character, as texts have that were cut or wrongly converted; type it anew']],
  ['an id is no id', 'id: hardware', 'id: Hard Ware', ['map.yaml:19:17  figures.first-chain.layers[0].groups[0].id  "Hard Ware" is no id; use lower-case letters, digits and single hyphens, such as "cloud-chip"']],
  ['a choice is none of those allowed', 'id: z1, x: high', 'id: z1, x: hight', ['map.yaml:50:22  figures.power.zones[0].x  "hight" is not allowed; use "low" or "high"']],
  ['durations run backwards', '[1, 2]', '[3, 2]', ['map.yaml:107:16  figures.route.stages[0].takes  [3, 2] runs backwards; the shorter duration comes first']],
  ['a date does not exist', '"2025-01-17"', '"2025-13-17"', ['map.yaml:6:9  source.date  "2025-13-17" is no date; write YYYY-MM-DD']],
  ['a date is the 30th of February', '"2025-01-17"', '"2025-02-30"', ['map.yaml:6:9  source.date  "2025-02-30" is no date; write YYYY-MM-DD']],
  ['an id is there twice', 'id: car\n', 'id: chip\n', [
    'map.yaml:34:21  figures.first-chain.layers[1].groups[0].items[0].id  "chip" is there twice; layers, groups and items open by their id: each has its own',
    'map.yaml:42:19  figures.first-chain.traces[0].stops[1].item  "car" is no item of the chain; there are: chip',
  ]],
  ['a name is there twice in a list', 'y: low, name: 二', 'y: low, name: 一', ['map.yaml:51:42  figures.power.zones[1].name  "一" is there twice; entries of one list have different names']],
  ['a text is there twice in a list', '[甲, 乙]', '[甲, 甲]', ['map.yaml:118:18  tables.pair.columns[1]  "甲" is there twice']],
  ['a trace stops where nothing is', 'item: car', 'item: bus', ['map.yaml:42:19  figures.first-chain.traces[0].stops[1].item  "bus" is no item of the chain; there are: chip, car']],
  ['a trace runs upstream', /item: chip([\s\S]*)item: car/, 'item: car$1item: chip', ['map.yaml:42:19  figures.first-chain.traces[0].stops[1].item  "chip" is in a layer before that of the stop before; stops follow the order of the layers']],
  ['a row has a cell too few', '[子, 丑]', '[子]', ['map.yaml:120:35  tables.pair.rows[0].cells  has 1 cells; the table has 2 columns, so each row has 2 cells']],
  ['two profiles share a corner', 'x: low, y: low, facts', 'x: low, y: high, facts', ['map.yaml:78:9  figures.people.profiles[3]  a second profile at "x: low, y: high"; each of the four corners has one']],
  ['a cell is for nobody', 'column: a4', 'column: a5', ['map.yaml:97:29  figures.places.cells[1].column  "a5" is no column of the matrix; there are: a1, a2, a3, a4']],
  ['a figure refers to nothing', 'from: people', 'from: nobody', ['map.yaml:94:34  figures.places.columns.from  "nobody" is no figure of the roadmap; there are: first-chain, power, round, ages, people, places, route']],
  ['answers run backwards', '{ text: 否, at: 0 }, { text: 是, at: 100 }', '{ text: 否, at: 80 }, { text: 是, at: 20 }', ['map.yaml:82:99  figures.people.assessment.questions[0].answers[1].at  20 does not stand above the answer before; answers go from the low to the high end of the axis']],
  ['an axis has too few questions', /axis: y(?=[\s\S]*id: q8)/g, 'axis: x', ['map.yaml:82:9  figures.people.assessment.questions  has 1 questions about the y axis; a position needs at least 3 on each']],
  ['a profile has the id of a mode', /\ba4\b/g, 'room', ['map.yaml:78:15  figures.people.profiles[3].id  "room" is taken by a mode of the quadrant; choose another id']],
  ['a list is too short', /\n {6}- \{ id: z4.*/, '', ['map.yaml:50:7  figures.power.zones  has 3 entries; 4 are allowed']],
  ['a list is a text', '[甲, 乙]', '甲、乙', ['map.yaml:118:14  tables.pair.columns  must be a list (lines that start with "- ")']],
  ['a whole part is missing', 'lang: zh-CN\n', '', ['map.yaml:1:1  lang  "lang" is missing; needed here: id, lang, title']],
  ['a kind is not known', 'kind: loop', 'kind: circle', [`map.yaml:55:11  figures.round.kind  "circle" is no kind of figure; there are ${KINDS}`]],
  ['a kind is missing', '    kind: loop\n', '', [`map.yaml:55:5  figures.round.kind  kind is missing; there are ${KINDS}`]],
  ['a figure is empty', /\n {4}kind: loop[\s\S]*?(?=\n {2}ages)/, '', ['map.yaml:54:3  figures.round  must have keys of its own, first of all its kind']],
  ['the name of a figure is none', '  round:', '  Round 1:', ['map.yaml:54:3  figures.Round 1  "Round 1" is no id; use lower-case letters, digits and single hyphens, such as "cloud-chip"']],
  ['two figures have one name', '  round:', '  power:', ['map.yaml:54:3  Map keys must be unique; write each key once']],
  ['parts are those of version 0.1', 'tables:', 'trends: []\nquadrant: {}\ntables:', ['trends', 'quadrant'].map((key, i) => `map.yaml:${114 + i}:1  ${key}  had this place in version 0.1; now it is a figure, table, cards or list with a name of its own: docs/roadmap.md#from-version-01 shows each`)],
  ['a key is written twice', 'lang: zh-CN', 'lang: zh-CN\nlang: en', ['map.yaml:3:1  Map keys must be unique; write each key once']],
  ['a tab indents', '  title: 一篇文章', '\ttitle: 一篇文章', ['map.yaml:5:1  a tab begins this line; indent with spaces, two a level']],
  ['a text holds a colon', 'text: 给上一层算力。', 'text: 壁垒: 很高', ['map.yaml:17:15  Nested mappings are not allowed in compact mappings; put text that holds ": " into double quotes, and indent by two spaces']],
  ['a text in braces holds a colon', 'text: 很高 }', 'text: 很高: 真的 }', ['map.yaml:61:32  Block collections are not allowed within flow collections; put text that holds ": " into double quotes']],
  ['a colon is a full-width one', 'title: 小路线图', 'title：小路线图', ['map.yaml:3:6  "title：" has a full-width colon; write "title: " with a half-width colon and a space']],
  ['a colon in a list is a full-width one', '- id: base', '- id：base', ['map.yaml:12:11  "id：" has a full-width colon; write "id: " with a half-width colon and a space']],
  ['an alias refers to nothing', 'name: 芯片', 'name: *重点', ['map.yaml:23:23  "*重点" refers to nothing; put text that begins with * into double quotes']],
  ['an alias is inside of what it repeats', '[甲, 乙]', '&all [甲, *all]', ['map.yaml:118:23  "*all" is inside of what it repeats, which has no end; write out what is meant']],
  ['aliases multiply each other', 'glossary:', `${['a, a', '*a', '*b', '*c'].map((item, i) => `${'abcd'[i]}s: &${'abcd'[i]} [${Array.from({ length: 10 }).fill(item).join(', ')}]\n`).join('')}glossary:`, ['map.yaml:1:1  cannot be read: Excessive alias count indicates a resource exhaustion attack; write the text out in place of aliases (*name)']],
  ['a # cuts a text', 'name: 芯片', 'name: C #芯片', ['map.yaml:23:24  " #芯片" is cut off as a comment; put the text into double quotes, or write "# " for a comment']],
]

describe('a broken roadmap', () => {
  it.each(broken)('says where %s', (_name, from, to, errors) => {
    expect(errorsOf(edited(from, to))).toEqual(errors)
  })

  it('says what became of a file of version 0.1', () => {
    const old = 'id: old\nlang: zh-CN\ntitle: 旧\nsource: { title: 一篇文章, date: "2025-01-17" }\niceberg:\n  above: { name: 上, items: [甲] }\nchain:\n  layers: []\ngrowth: {}\nplan: {}\n'
    expect(errorsOf(old).map(line => line.split('  ').slice(0, 2))).toEqual([['map.yaml:5:1', 'iceberg'], ['map.yaml:7:1', 'chain'], ['map.yaml:9:1', 'growth'], ['map.yaml:10:1', 'plan']])
  })

  it('tells all its mistakes at once, in the order of the file', () => {
    const text = small.replace('[1, 2]', '[3, 2]').replace('name: 芯片', 'name: 12').replace('column: a4', 'column: a5').replace('lang: zh-CN', 'lang: fr')
    expect(errorsOf(text).map(line => line.split('  ')[1])).toEqual(['lang', 'figures.first-chain.layers[0].groups[0].items[0].name', 'figures.places.cells[1].column', 'figures.route.stages[0].takes'])
  })

  it.each(['- a\n', 'hello', '42'])('says that %j is no mapping', (text) => {
    expect(errorsOf(text)).toEqual(['map.yaml:1:1  a roadmap is a mapping: lines such as "title: …"'])
  })

  it.each(['', '# nothing\n', '---\n'])('says what %j needs', (text) => {
    expect(errorsOf(text)).toEqual(['id', 'lang', 'title'].map(key => `map.yaml:1:1  ${key}  "${key}" is missing; needed here: id, lang, title`))
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
