/** Roadmap files, good and broken: every mistake is told at its place, all in one go. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
  const result = parseRoadmap(text, 'map.yaml')
  return 'errors' in result ? formatErrors(result.errors).split('\n') : []
}

describe('a good roadmap', () => {
  it('is read with its defaults filled in', () => {
    const result = parseRoadmap(small, 'map.yaml')
    expect(result).toMatchObject({ roadmap: { id: 'small-map', stages: [{ months: [1, 2], origin: 'article' }], trends: [{ current: true }, { current: false }] } })
  })

  it('is the one of this project', () => {
    expect(errorsOf(zh)).toEqual([])
  })

  it('may have a byte-order mark, Windows line ends, comments and anchors', () => {
    expect(errorsOf(`\uFEFF${small}`)).toEqual([])
    expect(errorsOf(small.replaceAll('\n', '\r\n'))).toEqual([])
    expect(errorsOf(edited('goal: 弄懂\n', 'goal: &goal 弄懂 # 目标\n').replace('focus: 基础', 'focus: *goal'))).toEqual([])
  })
})

/** Name, edit, and every line that comes of it. */
const broken: [name: string, from: string | RegExp, to: string, errors: string[]][] = [
  ['a key is misspelt', '      gives: 算力', '      give: 算力', [
    'map.yaml:14:7  chain.layers[0].gives  "gives" is missing; needed here: id, name, subtitle, position, gives, text, groups, companies, asOf, origin',
    'map.yaml:18:7  chain.layers[0].give  "give" is not known; allowed here: id, name, subtitle, position, gives, text, groups, companies, asOf, origin',
  ]],
  ['a text is empty', 'title: 小路线图', 'title:', ['map.yaml:3:1  title  must be text of 1 to 30 characters']],
  ['a text is too long', 'name: 硬件', 'name: 一二三四五六七八九十一二三四五', ['map.yaml:22:17  chain.layers[0].groups[0].name  has 15 characters; at most 14 fit']],
  ['a number stands for a text', 'name: 芯片', 'name: 12', ['map.yaml:25:21  chain.layers[0].groups[0].items[0].name  must be text of 1 to 14 characters']],
  ['an id is no id', 'id: hardware', 'id: Hard Ware', ['map.yaml:21:15  chain.layers[0].groups[0].id  "Hard Ware" is no id; use lower-case letters, digits and single hyphens, such as "cloud-chip"']],
  ['a choice is none of those allowed', 'position: downstream', 'position: down', ['map.yaml:29:17  chain.layers[1].position  "down" is not allowed; use "upstream", "midstream" or "downstream"']],
  ['months run backwards', '[1, 2]', '[3, 2]', ['map.yaml:121:13  stages[0].months  [3, 2] runs backwards; the shorter duration comes first']],
  ['months are one number', '[1, 2]', '2', ['map.yaml:121:13  stages[0].months  must be a range of months such as [1, 2]']],
  ['a date does not exist', '"2025-01-17"', '"2025-13-17"', ['map.yaml:6:9  source.date  "2025-13-17" is no date; write YYYY-MM-DD']],
  ['an id is there twice', 'id: car\n', 'id: chip\n', [
    'map.yaml:36:19  chain.layers[1].groups[0].items[0].id  "chip" is there twice; layers, groups and items open by their id: each has its own',
    'map.yaml:44:17  chain.traces[0].stops[1].item  "car" is no item of the chain; there are: chip',
  ]],
  ['a trace stops where nothing is', 'item: car', 'item: bus', ['map.yaml:44:17  chain.traces[0].stops[1].item  "bus" is no item of the chain; there are: chip, car']],
  ['a trace runs upstream', /item: chip([\s\S]*)item: car/, 'item: car$1item: chip', ['map.yaml:44:17  chain.traces[0].stops[1].item  "chip" lies upstream of the stop before; stops go from upstream to downstream']],
  ['a row has a cell too few', '[子, 丑]', '[子]', ['map.yaml:65:35  comparisons[0].rows[0].cells  has 1 cells; the table has 2 columns, so each row has 2 cells']],
  ['no phase is the current one', ', current: true', '', ['map.yaml:68:3  trends  no phase has "current: true"; mark the one we are in']],
  ['a role is for nobody', 'archetype: a4', 'archetype: a5', ['map.yaml:100:32  roles.cells[1].archetype  "a5" is no archetype of the quadrant; there are: a1, a2, a3, a4']],
  ['a topic is in the wrong stage', 'id: L1.1\n', 'id: L2.1\n', [
    'map.yaml:123:13  stages[0].topics[0].id  "L2.1" does not belong here; codes in this list are L1.1, L1.2 and so on',
    'map.yaml:126:17  stages[0].topics[0].topics[0].id  "L1.1.1" does not belong here; codes in this list are L2.1.1, L2.1.2 and so on',
  ]],
  ['a list is too short', /\n {4}- \{ id: z4.*/, '', ['map.yaml:50:5  capability.zones  has 3 entries; 4 are allowed']],
  ['a list is a text', 'columns: [甲, 乙]', 'columns: 甲、乙', ['map.yaml:63:14  comparisons[0].columns  must be a list (lines that start with "- ")']],
  ['a whole part is missing', /glossary:[\s\S]*(?=plan:)/, '', ['map.yaml:1:1  glossary  "glossary" is missing; needed here: id, lang, title, source, iceberg, chain, capability, comparisons, trends, quadrant, pyramid, roles, growth, triangle, stages, glossary, plan, checks']],
  ['a key is written twice', 'lang: zh-CN', 'lang: zh-CN\nlang: en', ['map.yaml:3:1  Map keys must be unique; write each key once']],
  ['a tab indents', '  title: 一篇文章', '\ttitle: 一篇文章', ['map.yaml:5:1  a tab begins this line; indent with spaces, two a level']],
  ['a text holds a colon', 'barrier: 壁垒', 'barrier: 壁垒: 很高', ['map.yaml:58:12  Nested mappings are not allowed in compact mappings; put text that holds ": " into double quotes, and indent by two spaces']],
]

describe('a broken roadmap', () => {
  it.each(broken)('says where %s', (_name, from, to, errors) => {
    expect(errorsOf(edited(from, to))).toEqual(errors)
  })

  it('tells all its mistakes at once, in the order of the file', () => {
    const text = small.replace('[1, 2]', '[3, 2]').replace('name: 芯片', 'name: 12').replace('archetype: a4', 'archetype: a5').replace('lang: zh-CN', 'lang: fr')
    expect(errorsOf(text).map(line => line.split('  ')[1])).toEqual(['lang', 'chain.layers[0].groups[0].items[0].name', 'roles.cells[1].archetype', 'stages[0].months'])
  })

  it.each(['- a\n', 'hello', '42'])('says that %j is no mapping', (text) => {
    expect(errorsOf(text)).toEqual(['map.yaml:1:1  a roadmap is a mapping: lines such as "title: …"'])
  })

  it.each(['', '# nothing\n', '---\n'])('says what %j needs', (text) => {
    expect(errorsOf(text)).toHaveLength(18)
  })

  it('never throws, and points into the file, whatever part of it is cut off or put elsewhere', () => {
    const lines = small.split('\n')
    fc.assert(fc.property(fc.nat(lines.length - 1), fc.nat(lines.length - 1), fc.nat(20), (from, to, count) => {
      const moved = lines.slice(from, from + count)
      const rest = [...lines.slice(0, from), ...lines.slice(from + count)]
      const text = [...rest.slice(0, to), ...moved, ...rest.slice(to)].join('\n')
      const result = parseRoadmap(text, 'map.yaml')
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
