/** Rules of a matrix that cross its entries, and its references to other figures. */
import type { Entry, Finding } from '../../core/roadmap/entries'
import type { EntriesByName } from '../../core/roadmap/kind'
import { among, entries, idsOf, isNode, refers, textOf, unique } from '../../core/roadmap/entries'
import { fitPhrases } from '../../core/text/placed'
import { commonWords } from '../../core/words/common'
import { columnLayout, MAX_SIDE, pitchOf, rowHeight, SIGNS } from './facts'

type Side = 'rows' | 'columns'

/** Ids of a side; undefined where they are unknown, which another finding says or the figure they are from. */
function* sideRules(matrix: Entry, side: Side, others: ReadonlyMap<string, Entry>, entriesOf: EntriesByName): Generator<Finding, Set<string> | undefined> {
  const { node } = matrix
  const own = entries(matrix, side, 'entries')
  yield* unique(own, 'id', 'each entry of a matrix has its own id')
  const from = isNode(node[side]) ? node[side].from : undefined
  if (typeof from !== 'string')
    return own.length > 0 ? idsOf(own) : undefined
  const path = [...matrix.path, side, 'from']
  if (!others.has(from)) {
    yield { path, message: `"${from}" is no figure of the roadmap; there are: ${among(others.keys())}` }
    return
  }
  const found = entriesOf(from)
  if (found && (found.length === 0 || found.length > MAX_SIDE))
    yield { path, message: `"${from}" has ${found.length} entries to refer to; a matrix shows 1 to ${MAX_SIDE} ${side}` }
  return found && new Set(found.map(({ id }) => id))
}

/** Texts that their cell cannot hold, with signs of rows at their widest. */
function* sizes(matrix: Entry, cells: Entry[], rows: number, columns: number): Generator<Finding> {
  const { free } = columnLayout(columns, SIGNS.at(-1)!)
  const lines = Math.floor((rowHeight(rows) - 12) / pitchOf(18))
  const isOurs = (entry: Entry) => textOf(entry, 'origin') === 'synthesis'
  // A cell that alone is our own has a mark behind its text.
  const marked = (cell: Entry) => isOurs(cell) && !isOurs(matrix) && !cells.every(isOurs)
  const { aside, synthesis } = commonWords['zh-CN']
  for (const cell of cells) {
    const text = textOf(cell, 'text')
    if (text !== undefined && fitPhrases(marked(cell) ? `${text}${aside(synthesis)}` : text, free, 18).length > lines)
      yield { path: [...cell.path, 'text'], message: `"${text}" is too long for its cell; of ${rows} rows and ${columns} columns each holds about ${Math.floor(free / 18) * lines} Chinese characters` }
  }
}

export function* matrixRules(matrix: Entry, others: ReadonlyMap<string, Entry>, entriesOf: EntriesByName): Generator<Finding> {
  const rows = yield* sideRules(matrix, 'rows', others, entriesOf)
  const columns = yield* sideRules(matrix, 'columns', others, entriesOf)
  const cells = entries(matrix, 'cells')
  yield* refers(cells, 'row', rows ?? new Set(), 'row of the matrix')
  yield* refers(cells, 'column', columns ?? new Set(), 'column of the matrix')
  const taken = new Set<string>()
  for (const cell of cells) {
    const place = `${textOf(cell, 'row')} × ${textOf(cell, 'column')}`
    if (taken.has(place))
      yield { path: cell.path, message: `a second cell for ${place}; where a row and a column meet there is one at most` }
    taken.add(place)
  }
  if (rows && columns && rows.size <= MAX_SIDE && columns.size <= MAX_SIDE)
    yield* sizes(matrix, cells, rows.size, columns.size)
}
