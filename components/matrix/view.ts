/** What the component of a matrix takes: its data, with rows and columns as entries. */
import type { FigureContext, FigureEntry } from '../../core/roadmap/kind'
import type { Matrix } from './schema'
import { spreadLines } from '../../core/lines'

export interface MatrixView extends Omit<Matrix, 'rows' | 'columns'> {
  rows: { name: string, entries: FigureEntry[], upwards: boolean }
  /** Each with the number of its line colour. */
  columns: { name: string, entries: (FigureEntry & { line: number })[] }
}

export function matrixView({ rows, columns, ...matrix }: Matrix, context: FigureContext): MatrixView {
  const entriesOf = ({ from, entries = [] }: { from?: string, entries?: FigureEntry[] }) => from === undefined ? entries : context.entries(from)
  const all = entriesOf(columns)
  const lines = spreadLines(all.length)
  return {
    ...matrix,
    rows: { name: rows.name, entries: entriesOf(rows), upwards: rows.upwards },
    columns: { name: columns.name, entries: all.map((entry, i) => ({ ...entry, line: entry.line ?? lines[i]! })) },
  }
}
