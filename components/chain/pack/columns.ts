/** The columns of text that a group of the chain is set in, and the styles they come in. */
import { fitLines, widthOf } from '../../../core/text/placed'

export interface PackStyle {
  title: number
  item: number
  /** Space above each item row, added to the line height. */
  gap: number
  /** Space between title and items. */
  drop: number
  /** May a name take two lines? */
  wrap: boolean
}

/** From roomy to dense; the last one folds. Nothing is smaller than 18. */
export const packStyles: PackStyle[] = [
  { title: 22, item: 20, gap: 16, drop: 16, wrap: false },
  { title: 22, item: 20, gap: 16, drop: 8, wrap: false },
  { title: 22, item: 20, gap: 8, drop: 16, wrap: false },
  { title: 22, item: 20, gap: 8, drop: 8, wrap: false },
  { title: 20, item: 18, gap: 16, drop: 16, wrap: false },
  { title: 20, item: 18, gap: 8, drop: 8, wrap: false },
  { title: 20, item: 18, gap: 0, drop: 8, wrap: false },
  { title: 20, item: 18, gap: 0, drop: 8, wrap: true },
  { title: 18, item: 18, gap: 0, drop: 0, wrap: true },
]

export interface PackOptions {
  /** Hanging margin before each text, where the station marker stands. */
  lead: number
  /** From the text's left edge back to the centre of its station. */
  hang: number
  /** Between rows of blocks. */
  between: number
  /** Width may be needed in bold: traced items change weight. */
  bold: boolean
}

/** How groups are set: in `columns` that begin every `pitch` units. */
export interface Setting {
  style: PackStyle
  options: PackOptions
  pitch: number
}

/** Line height of all text in a band. */
export const LINE = 24
export const COLUMN_GAP = 8
/** Letters of a name that a line holds at least, where names may break. */
const LEAST = 3

export const down8 = (value: number) => Math.floor(value / 8) * 8
const weightOf = ({ bold }: PackOptions) => bold ? 700 : 400

/** The most columns of `w` that hold each of `names`. */
export function columnsIn(w: number, names: string[], style: PackStyle, options: PackOptions): number {
  const widest = style.wrap ? LEAST * style.item : Math.max(...names.map(name => widthOf(name, style.item, weightOf(options))))
  return Math.floor((w + COLUMN_GAP) / (Math.ceil((widest + options.lead + COLUMN_GAP) / 8) * 8))
}

/** `names` broken for the columns; undefined where the style breaks none and one is too wide. */
function breakNames(names: string[], { style, options, pitch }: Setting): string[][] | undefined {
  const width = pitch - COLUMN_GAP - options.lead
  const weight = weightOf(options)
  if (style.wrap ? width < LEAST * style.item : names.some(name => widthOf(name, style.item, weight) > width))
    return
  return names.map(name => fitLines(name, width, style.item, weight))
}

export interface Cell { lines: string[], x: number, y: number }

/** One text under the other in `count` columns, filled alike from the top; undefined where one is higher than `h`. */
function fillColumns(texts: string[][], count: number, h: number, { style, options, pitch }: Setting): Cell[] | undefined {
  const per = Math.ceil(texts.length / count)
  const placed: Cell[] = []
  for (let c = 0; c < count; c++) {
    let y = 0
    for (const lines of texts.slice(c * per, (c + 1) * per)) {
      placed.push({ lines, x: options.lead + c * pitch, y })
      y += lines.length * LINE + style.gap
    }
    if (y - style.gap > h)
      return
  }
  return placed
}

/** Sets `names` in the fewest columns that fit `w` x `h`, filled from the top; undefined where none does. */
export function setColumns(names: string[], w: number, h: number, setting: Setting): Cell[] | undefined {
  const texts = breakNames(names, setting)
  if (!texts)
    return
  const most = Math.min(names.length, Math.floor((w + COLUMN_GAP) / setting.pitch))
  for (let count = 1; count <= most; count++) {
    // Columns that would leave the last one empty are fewer columns.
    const full = Math.ceil(names.length / Math.ceil(names.length / count)) === count
    const placed = full ? fillColumns(texts, count, h, setting) : undefined
    if (placed)
      return placed
  }
}
