/** What a roadmap says of a matrix: rows, columns, and a text where both meet. */
import * as v from 'valibot'
import { id, line, list, object, provenance, short } from '../../core/roadmap/fields'
import { MAX_SIDE } from './facts'

const about = v.description

const entries = list(object({
  id,
  name: line(16),
  image: v.optional(v.pipe(line(20), about('A few words beside the name.'))),
}), 1, MAX_SIDE)

const oneOf = (keys: { from?: string, entries?: unknown[] }) => (keys.from === undefined) !== (keys.entries === undefined)
const ONE_OF = 'takes its entries from another figure ("from: <its name>") or has its own ("entries:" and a list), one of the two'

const side = {
  name: v.pipe(line(12), about('What the entries are, such as 层 or 岗位.')),
  from: v.optional(v.pipe(id, about('Name of a figure of the roadmap: its layers, profiles, stages … are the entries.'))),
  entries: v.optional(v.pipe(entries, about('Entries of its own.'))),
}

const cell = object({
  row: v.pipe(id, about('Id of a row.')),
  column: v.pipe(id, about('Id of a column.')),
  text: line(24),
  ...provenance,
})

export const matrixSchema = object({
  kind: v.literal('matrix'),
  short,
  name: v.pipe(line(16), about('Short name of the figure, for screen readers and files.')),
  rows: v.pipe(object({
    ...side,
    upwards: v.optional(v.pipe(v.boolean('must be true or false'), about('The first row is the lowest, as the layers of a chain are drawn.')), false),
  }), v.check(keys => oneOf(keys), ONE_OF)),
  columns: v.pipe(object(side), v.check(keys => oneOf(keys), ONE_OF), about('Each is a line that runs down through the rows; a click draws one.')),
  cells: v.pipe(list(cell, 1, MAX_SIDE * MAX_SIDE), about('One for each row and column that meet; where there is none, the line passes by.')),
  ...provenance,
})

export type Matrix = v.InferOutput<typeof matrixSchema>
export type MatrixCell = Matrix['cells'][number]
