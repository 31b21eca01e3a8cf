/**
 * A matrix: rows as bands, each column a metro line that runs down through them with a station where it has a cell.
 * Units: 1152 x 500.
 */
import type { FigureEntry } from '../../core/roadmap/kind'
import type { Box, PlacedText, Point } from '../../core/text/placed'
import type { CommonWords } from '../../core/words/common'
import type { PlacedSign } from '../figure/bandSign'
import type { MatrixCell } from './schema'
import type { MatrixView } from './view'
import type { MatrixWords } from './words'
import { fitLines, fitPhrases, placeLines } from '../../core/text/placed'
import { bestSigns } from '../figure/bandSign'
import { columnLayout, GAP, HEAD, MATRIX_HEIGHT, MATRIX_WIDTH, pitchOf, rowHeight, SIGNS } from './facts'

export interface PlacedRow { id: string, number: number, line: number, box: Box, sign: Box, label: PlacedSign }

export interface PlacedCell { row: string, station: Point, text: PlacedText }

export interface PlacedColumn {
  id: string
  /** 1 is the first column. */
  number: number
  /** Number of the line colour. */
  line: number
  box: Box
  head: Point
  name: PlacedText
  /** Missing where there is no room in one of the columns; the table has it. */
  image?: PlacedText
  /** Where the line ends: its last station. */
  end: Point
  cells: PlacedCell[]
}

export interface MatrixGeometry {
  rows: PlacedRow[]
  columns: PlacedColumn[]
  /** Says that the matrix is our own work. */
  mark?: PlacedText
}

/** Sizes of the columns' names on one line; else they wrap at the smallest. */
const NAMES = [28, 24, 20]
const SMALL = 18

/** True where the whole matrix is our own; a cell that alone is gets its own mark. */
export const allOurs = ({ origin, cells }: MatrixView) => origin === 'synthesis' || cells.every(cell => cell.origin === 'synthesis')

/** The text of a cell, with its mark where it alone has one. */
export function cellText(data: MatrixView, cell: MatrixCell, { aside, synthesis }: CommonWords): string {
  return !allOurs(data) && cell.origin === 'synthesis' ? `${cell.text}${aside(synthesis)}` : cell.text
}

/** Rows from top to bottom, as in the picture. */
export function rowsDown({ rows }: MatrixView): FigureEntry[] {
  return rows.upwards ? rows.entries.toReversed() : rows.entries
}

export function cellAt({ cells }: MatrixView, row: string, column: string): MatrixCell | undefined {
  return cells.find(cell => cell.row === row && cell.column === column)
}

/** Name and image of a column from `x` on, as large as fits all columns. */
function headings(entries: FigureEntry[], width: number): ((entry: FigureEntry, x: number) => Pick<PlacedColumn, 'name' | 'image'>) {
  const oneLine = (text: string, size: number, weight: 400 | 900) => fitLines(text, width, size, weight).length === 1
  const size = NAMES.find(size => entries.every(({ name }) => oneLine(name, size, 900)))
  const images = size !== undefined && entries.every(({ image = '' }) => oneLine(image, SMALL, 400))
  return ({ name, image }, x) => {
    const lines = fitLines(name, width, size ?? SMALL, 900)
    const first = images && image ? 18 : (HEAD - 8) / 2 - (lines.length - 1) * 11
    return {
      name: placeLines(lines, x, first, size ?? SMALL, 900, size === undefined ? 22 : 30),
      ...(images && image && { image: placeLines([image], x, 48, SMALL, 400, 22) }),
    }
  }
}

/** Places rows, columns and cells; every cell has its text, wrapped, at one size for all. */
export function placeMatrix(data: MatrixView, words: CommonWords): MatrixGeometry {
  const { rows, columns, cells } = data
  const height = rowHeight(rows.entries.length)
  const boxes = rows.entries.map((_, i): Box => ({ x: 0, y: HEAD + (rows.upwards ? rows.entries.length - 1 - i : i) * (height + GAP), w: MATRIX_WIDTH, h: height }))
  const { width: sign, signs } = bestSigns(rows.entries.map(({ name, place, image }) => ({ name, place, subtitle: image })), boxes, SIGNS)
  const { width, lane, text, free } = columnLayout(columns.entries.length, sign)

  const tallest = (size: number) => Math.max(...cells.map(cell => fitPhrases(cellText(data, cell, words), free, size).length))
  const size = [22, 20].find(size => tallest(size) * pitchOf(size) <= height - 12 && (size < 22 || tallest(size) < 3)) ?? SMALL
  const heading = headings(columns.entries, free)

  return {
    rows: rows.entries.map(({ id, line = 0 }, i) => ({ id, number: i + 1, line, box: boxes[i]!, sign: { ...boxes[i]!, w: sign }, label: signs[i]! })),
    columns: columns.entries.map((entry, i): PlacedColumn => {
      const x = sign + i * width + lane
      const placed = rows.entries.flatMap((row, k): PlacedCell[] => {
        const cell = cellAt(data, row.id, entry.id)
        if (!cell)
          return []
        const y = boxes[k]!.y + height / 2
        const lines = fitPhrases(cellText(data, cell, words), free, size)
        return [{ row: row.id, station: { x, y }, text: placeLines(lines, x + text, y - (lines.length - 1) * pitchOf(size) / 2, size, 400, pitchOf(size)) }]
      })
      const head = { x, y: 32 }
      return {
        id: entry.id,
        number: i + 1,
        line: entry.line,
        box: { x: sign + i * width, y: 0, w: width, h: MATRIX_HEIGHT },
        head,
        ...heading(entry, x + text),
        end: { x, y: Math.max(head.y, ...placed.map(cell => cell.station.y)) },
        cells: placed,
      }
    }),
    ...(allOurs(data) && { mark: placeLines([words.synthesis], 0, 32, SMALL, 400, 24) }),
  }
}

/** The matrix in words, row by row. */
export function describeMatrix(data: MatrixView, words: MatrixWords, { aside, colon, semicolon, stop, synthesis }: CommonWords): string {
  const rows = data.rows.entries.map((row) => {
    const texts = data.columns.entries.flatMap((column) => {
      const cell = cellAt(data, row.id, column.id)
      return cell ? [`${column.name}${aside(cell.text)}`] : []
    })
    return texts.length > 0 ? `${row.name}${colon}${texts.join(semicolon)}${stop}` : ''
  })
  const grid = words.grid(data.rows.entries.length, data.rows.name, data.columns.entries.length, data.columns.name)
  return `${grid}${allOurs(data) ? `${synthesis}${stop}` : ''}${rows.join('')}`
}
