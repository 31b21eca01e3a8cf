/** The columns of text that a group of the chain is set in, and the styles they come in. */
import { fitLines, widthOf } from '../../core/text/placed'

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
  /** Between blocks, beside the margin of the next one. */
  gutter: number
  /** Between rows of blocks. */
  between: number
  /** Width may be needed in bold: traced items change weight. */
  bold: boolean
}

/** Line height of all text in a band. */
export const LINE = 24
export const COLUMN_GAP = 8

export const up8 = (value: number) => Math.ceil(value / 8) * 8
export const down8 = (value: number) => Math.floor(value / 8) * 8

export interface Cell { lines: string[], x: number, y: number }

/** One text under the other in columns that begin at `starts`, filled from the top; undefined where one is too high. */
function fillColumns(texts: string[][], starts: number[], h: number, style: PackStyle): Cell[] | undefined {
  const per = Math.ceil(texts.length / starts.length)
  const placed: Cell[] = []
  for (const [c, x] of starts.entries()) {
    let y = 0
    for (const lines of texts.slice(c * per, (c + 1) * per)) {
      placed.push({ lines, x, y })
      y += lines.length * LINE + style.gap
    }
    if (y - style.gap > h)
      return
  }
  return placed
}

/** `names` broken for columns of `pitch`; undefined where `style` breaks none and one is too wide. */
export function textsFor(names: string[], pitch: number, style: PackStyle, options: PackOptions): string[][] | undefined {
  const width = pitch - COLUMN_GAP - options.lead
  const weight = options.bold ? 700 : 400
  if (style.wrap ? width < 3 * style.item : names.some(name => widthOf(name, style.item, weight) > width))
    return
  return names.map(name => fitLines(name, width, style.item, weight))
}

/** How many columns of `w` hold names of `widest`. */
export function columnsIn(w: number, widest: number, { lead }: PackOptions): number {
  return Math.floor((w + COLUMN_GAP) / up8(widest + lead + COLUMN_GAP))
}

/** Numbers of columns that fill alike and are not too high for `h`, fewest first. */
function* counts(names: number, max: number, h: number, { gap }: PackStyle): Generator<number> {
  const rows = Math.floor((h + gap) / (LINE + gap))
  for (let count = 1; count <= Math.min(names, max); count++) {
    const per = Math.ceil(names / count)
    if (per <= rows && Math.ceil(names / per) === count)
      yield count
  }
}

/** Sets `names` in the fewest columns that fit `w` x `h`, filled from the top; undefined where none does. */
export function setColumns(names: string[], w: number, h: number, style: PackStyle, options: PackOptions): Cell[] | undefined {
  const natural = names.map(name => widthOf(name, style.item, options.bold ? 700 : 400))
  for (const count of counts(names.length, names.length, h, style)) {
    const per = Math.ceil(names.length / count)
    const widths = Array.from({ length: count }, (_, c) => up8(Math.max(...natural.slice(c * per, (c + 1) * per))))
    const needed = widths.reduce((sum, width) => sum + options.lead + width, (count - 1) * COLUMN_GAP)
    let texts: string[][] | undefined = names.map(name => [name])
    if (needed > w) {
      const width = down8((w - (count - 1) * COLUMN_GAP) / count) - options.lead
      widths.fill(width)
      texts = style.wrap ? textsFor(names, width + options.lead + COLUMN_GAP, style, options) : undefined
    }
    // Room that is left goes between the columns, so that they spread over the block evenly.
    const spread = count > 1 && needed <= w ? Math.min(down8((w - needed) / count), 48) : 0
    const starts = widths.map((_, c) => widths.slice(0, c).reduce((x, width) => x + width + COLUMN_GAP + options.lead + spread, options.lead))
    const placed = texts && fillColumns(texts, starts, h, style)
    if (placed)
      return placed
  }
}

/** Like `setColumns`, with columns that begin every `pitch` units. */
export function setGrid(names: string[], w: number, h: number, style: PackStyle, options: PackOptions, pitch: number): Cell[] | undefined {
  const texts = textsFor(names, pitch, style, options)
  if (!texts)
    return
  for (const count of counts(names.length, Math.floor((w + COLUMN_GAP) / pitch), h, style)) {
    const placed = fillColumns(texts, Array.from({ length: count }, (_, c) => options.lead + c * pitch), h, style)
    if (placed)
      return placed
  }
}
