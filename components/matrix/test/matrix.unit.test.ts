import type { Entry } from '../../../core/roadmap/entries'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { overlap } from '../../../core/text/placed'
import { commonWords } from '../../../core/words/common'
import { LANGUAGES } from '../../../core/words/language'
import { MATRIX_HEIGHT, MATRIX_WIDTH } from '../facts'
import { matrixKind } from '../kind'
import { describeMatrix, placeMatrix } from '../matrix'
import { matrixRules } from '../rules'
import { matrixSchema } from '../schema'
import { matrixWords } from '../words'
import { context, jobs, jobsView, matrices } from './data'

const common = commonWords['zh-CN']
const asWritten = (node: unknown, name = 'jobs'): Entry => ({ node: node as Entry['node'], path: ['figures', name] })
const layers = [{ id: 'field', name: '田地' }, { id: 'mill', name: '磨坊' }, { id: 'bakery', name: '面包房' }]

describe('placeMatrix', () => {
  it('gives every cell a station in its row and column, and keeps texts apart', () => {
    fc.assert(fc.property(matrices.filter(data => [...matrixRules(asWritten(data), new Map(), () => [])].length === 0), (data) => {
      const view = matrixKind.view(data, context)
      const { rows, columns, mark } = placeMatrix(view, common)
      expect(mark).toBeDefined()
      expect(rows.map(row => row.id)).toEqual(view.rows.entries.map(row => row.id))
      expect(columns.flatMap(column => column.cells)).toHaveLength(data.cells.length)
      const texts = columns.flatMap(column => [column.name, ...column.image ? [column.image] : [], ...column.cells.map(cell => cell.text)])
      for (const [i, { box, size }] of texts.entries()) {
        expect(size).toBeGreaterThanOrEqual(18)
        expect(box.x >= 0 && box.y >= 0 && box.x + box.w <= MATRIX_WIDTH && box.y + box.h <= MATRIX_HEIGHT).toBe(true)
        for (const other of texts.slice(i + 1))
          expect(overlap(box, other.box)).toBe(false)
      }
      for (const column of columns) {
        for (const cell of column.cells) {
          const row = rows.find(({ id }) => id === cell.row)!
          expect(cell.station.y).toBeGreaterThan(row.box.y)
          expect(cell.station.y).toBeLessThan(row.box.y + row.box.h)
          expect(cell.text.box.y).toBeGreaterThanOrEqual(row.box.y)
          expect(cell.text.box.y + cell.text.box.h).toBeLessThanOrEqual(row.box.y + row.box.h)
          expect(cell.text.box.x).toBeGreaterThan(cell.station.x + 12)
          expect(cell.text.box.x + cell.text.box.w).toBeLessThanOrEqual(column.box.x + column.box.w)
        }
      }
    }), { numRuns: 100 })
  })

  it('draws the rows of a chain upwards and others downwards, each column in a colour of its own', () => {
    const y = (view: typeof jobsView) => placeMatrix(view, common).rows.map(row => row.box.y)
    expect(y(jobsView)).toEqual(y(jobsView).toSorted((a, b) => b - a))
    expect(y({ ...jobsView, rows: { ...jobsView.rows, upwards: false } })).toEqual(y(jobsView).toReversed())
    const { rows, columns } = placeMatrix(jobsView, common)
    expect(rows.map(row => row.line)).toEqual([7, 3, 5])
    expect(columns.map(column => column.line)).toEqual([1, 3, 5])
  })

  it('ends a line at its last station, and marks a cell that alone is our own', () => {
    const view = { ...jobsView, origin: 'article' as const, cells: jobs.cells.map((cell, i) => ({ ...cell, origin: i === 1 ? 'synthesis' as const : 'article' as const })) }
    const { columns, mark } = placeMatrix(view, common)
    expect(columns[2]!.end.y).toBe(columns[2]!.cells.find(cell => cell.row === 'mill')!.station.y)
    expect(placeMatrix({ ...view, cells: view.cells.slice(0, 1) }, common).columns[1]!.end.y).toBe(32)
    expect(mark).toBeUndefined()
    expect(columns[0]!.cells.map(cell => cell.text.lines.map(line => line.text).join(''))).toEqual(['选种和收割', '送粮来（本课整理）'])
  })

  it('has one step a column', () => {
    expect(matrixKind.steps(jobsView, {})).toBe(3)
  })

  it.each(LANGUAGES)('says every cell in %s', (language) => {
    const text = describeMatrix(jobsView, matrixWords[language], commonWords[language])
    for (const cell of jobs.cells)
      expect(text).toContain(cell.text)
    expect(text).toContain(commonWords[language].synthesis)
  })
})

describe('the data of a matrix', () => {
  const others = new Map([['bread', asWritten({ kind: 'chain' }, 'bread')]])
  /** Every line that comes of it: of the schema, then of the rules. */
  function findings(node: unknown, entries: { id: string, name: string }[] | null = layers): string[] {
    const { issues = [] } = v.safeParse(matrixSchema, node)
    return [
      ...issues.map(({ path, message }) => `${path!.map(({ key }) => key).join('.')}: ${message}`),
      ...[...matrixRules(asWritten(node), others, () => entries ?? undefined)].map(({ path, message }) => `${path.slice(2).join('.')}: ${message}`),
    ]
  }
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

  it.each([...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!))('may look like example %# of the README', (text) => {
    const { figures } = parse(text) as { figures: Record<string, { kind: string }> }
    expect(findings(Object.values(figures).find(({ kind }) => kind === 'matrix'))).toEqual([])
  })

  it('takes rows and columns from another figure or has its own, not both and not neither', () => {
    const message = 'takes its entries from another figure ("from: <its name>") or has its own ("entries:" and a list), one of the two'
    expect(findings({ ...jobs, rows: { name: '环节' } })).toEqual([`rows: ${message}`])
    expect(findings({ ...jobs, columns: { ...jobs.columns, from: 'bread' } })).toContain(`columns: ${message}`)
  })

  it('refers to figures that are there, with up to six entries', () => {
    expect(findings({ ...jobs, rows: { name: '环节', from: 'bred' } })).toEqual(['rows.from: "bred" is no figure of the roadmap; there are: bread'])
    expect(findings(jobs, [])).toEqual(['rows.from: "bread" has 0 entries to refer to; a matrix shows 1 to 6 rows'])
    expect(findings(jobs, [...layers, ...'abcd'].map((entry, i) => typeof entry === 'string' ? { id: `more-${i}`, name: entry } : entry))).toEqual(['rows.from: "bread" has 7 entries to refer to; a matrix shows 1 to 6 rows'])
    // What is wrong with the other figure is told there.
    expect(findings(jobs, null)).toEqual([])
  })

  it('has cells for rows and columns that are there, one for each two', () => {
    const [first, ...rest] = jobs.cells
    expect(findings({ ...jobs, cells: [{ ...first, row: 'forest' }, { ...first, column: 'nobody' }, ...rest, rest[0]] })).toEqual([
      'cells.0.row: "forest" is no row of the matrix; there are: field, mill, bakery',
      'cells.1.column: "nobody" is no column of the matrix; there are: grower, miller, baker',
      'cells.6: a second cell for mill × grower; where a row and a column meet there is one at most',
    ])
  })

  it('has texts that fit their cells', () => {
    const side = Array.from({ length: 6 }, (_, i) => ({ id: `entry-${i}`, name: '名字' }))
    const data = { ...jobs, rows: { name: '行', entries: side }, columns: { name: '列', entries: side }, cells: [{ row: 'entry-0', column: 'entry-0', text: '把成熟技术做成开放平台，交给各行各业' }] }
    expect(findings(data)).toEqual(['cells.0.text: "把成熟技术做成开放平台，交给各行各业" is too long for its cell; of 6 rows and 6 columns each holds about 10 Chinese characters'])
  })
})
