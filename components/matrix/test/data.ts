/** Made-up matrices: one of who does what from field to bakery, and any that a schema and its rules take. */
import type { FigureContext } from '../../../core/roadmap/kind'
import type { Matrix } from '../schema'
import type { MatrixView } from '../view'
import fc from 'fast-check'
import * as v from 'valibot'
import { MAX_SIDE } from '../facts'
import { matrixKind } from '../kind'
import { matrixSchema } from '../schema'

const layers = [
  { id: 'field', name: '田地', image: '种出原料', place: '源头', line: 7 },
  { id: 'mill', name: '磨坊', image: '加工', place: '中段', line: 3 },
  { id: 'bakery', name: '面包房', image: '烤和卖', place: '末端', line: 5 },
]

export const jobs: Matrix = v.parse(matrixSchema, {
  kind: 'matrix',
  name: '分工图',
  rows: { name: '环节', from: 'bread', upwards: true },
  columns: { name: '人', entries: [{ id: 'grower', name: '种植的人', image: '看天' }, { id: 'miller', name: '磨面的人', image: '听水' }, { id: 'baker', name: '烘焙的人', image: '早起' }] },
  cells: [
    { row: 'field', column: 'grower', text: '选种和收割' },
    { row: 'mill', column: 'grower', text: '送粮来' },
    { row: 'mill', column: 'miller', text: '磨面，分等级' },
    { row: 'mill', column: 'baker', text: '挑面粉' },
    { row: 'bakery', column: 'baker', text: '和面，烤面包' },
  ],
  origin: 'synthesis',
})

/** A roadmap whose figure `bread` is a chain of three layers. */
export const context: FigureContext = { data: () => ({ kind: 'chain', name: '面包' }), entries: () => layers }

export const jobsView: MatrixView = matrixKind.view(jobs, context)

const char = fc.constantFrom(...'把成熟技术做成开放平台，AIWG 5')
const text = (max: number) => fc.array(char, { minLength: 1, maxLength: max }).map(chars => chars.join('')).filter(value => value.trim() !== '')

/** Any matrix of up to 6 rows and columns, with at least one cell; its texts may still be too long for its cells. */
export const matrices: fc.Arbitrary<Matrix> = fc.record({
  rows: fc.array(text(16), { minLength: 1, maxLength: MAX_SIDE }),
  columns: fc.array(fc.record({ name: text(16), image: fc.option(text(20), { nil: undefined }) }), { minLength: 1, maxLength: MAX_SIDE }),
  texts: fc.array(fc.option(text(24)), { minLength: MAX_SIDE * MAX_SIDE, maxLength: MAX_SIDE * MAX_SIDE }),
  first: text(10),
  upwards: fc.boolean(),
  origin: fc.constantFrom('article' as const, 'synthesis' as const),
}).map(({ rows, columns, texts, first, upwards, origin }): Matrix => ({
  kind: 'matrix',
  name: '图',
  rows: { name: '行', entries: rows.map((name, i) => ({ id: `row-${i}`, name })), upwards },
  columns: { name: '列', entries: columns.map((column, i) => ({ id: `column-${i}`, ...column })) },
  cells: rows.flatMap((_, i) => columns.flatMap((_, k) => {
    const value = i + k === 0 ? first : texts[i * MAX_SIDE + k]
    return value ? [{ row: `row-${i}`, column: `column-${k}`, text: value, origin: 'synthesis' as const }] : []
  })),
  origin,
}))
