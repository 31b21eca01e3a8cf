/** What the component of a chain takes: the data, with the cells of its matrix. */
import type { FigureContext } from '../../core/roadmap/kind'
import type { Chain } from './schema'
import * as v from 'valibot'

/** What the chain needs of a matrix: `row` is the id of a layer. */
export interface LayerMatrix {
  name: string
  columns: { id: string, name: string }[]
  cells: { row: string, column: string, text: string, origin: string }[]
  origin: string
}

export interface ChainView extends Omit<Chain, 'matrix'> {
  matrix?: LayerMatrix
}

/** A matrix is another kind: of its data, the chain knows this much. */
const matrixShape = v.object({
  name: v.string(),
  columns: v.object({ from: v.optional(v.string()), entries: v.optional(v.array(v.object({ id: v.string(), name: v.string() })), []) }),
  cells: v.array(v.object({ row: v.string(), column: v.string(), text: v.string(), origin: v.string() })),
  origin: v.string(),
})

export function chainView({ matrix, ...chain }: Chain, context: FigureContext): ChainView {
  if (matrix === undefined)
    return chain
  const { name, columns: { from, entries }, cells, origin } = v.parse(matrixShape, context.data(matrix))
  return { ...chain, matrix: { name, columns: from === undefined ? entries : context.entries(from), cells, origin } }
}
