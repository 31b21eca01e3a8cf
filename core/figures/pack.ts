/**
 * Packs the groups of a chain layer into its band: titled blocks side by side, their items in columns below.
 *
 * Text is wrapped, never cut. What finds no room is folded into a "+n" that stands where the next item would.
 * All measures are multiples of 8, so that a route on an 8-unit grid meets every station.
 */
import type { Box, PlacedText, Point } from './placed'
import { messages } from '../messages'
import { fitLines, placeLines, widthOf } from './placed'

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
  { title: 22, item: 20, gap: 16, drop: 8, wrap: false },
  { title: 22, item: 20, gap: 8, drop: 16, wrap: false },
  { title: 22, item: 20, gap: 8, drop: 8, wrap: false },
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

export interface PackGroup { id: string, name: string, items: { id: string, name: string }[] }

export interface PlacedItem { id: string, text: PlacedText, station: Point, box: Box }

export interface PlacedGroup {
  id: string
  box: Box
  /** Missing where not even the title fits; then all items are in `fold`. */
  title?: PlacedText
  items: PlacedItem[]
  /** Items that found no room, in order. */
  fold?: { ids: string[], text: PlacedText, station: Point, box: Box }
}

/** Line height of all text in a band. */
const LINE = 24
const TOP = 4
/** Size and line height of a title where a band is crowded. */
const TIGHT = 18
const TIGHT_LINE = 21
const COLUMN_GAP = 8
/** Columns of the grid that the groups of all bands share. */
const CELLS = 12

const up8 = (value: number) => Math.ceil(value / 8) * 8
const down8 = (value: number) => Math.floor(value / 8) * 8

interface Cell { lines: string[], x: number, y: number }

/** Sets `names` in the fewest columns that fit `w` x `h`, filled from the top; undefined where none does. */
function setColumns(names: string[], w: number, h: number, style: PackStyle, options: PackOptions): Cell[] | undefined {
  const weight = options.bold ? 700 : 400
  const natural = names.map(name => widthOf(name, style.item, weight))
  for (let count = 1; count <= names.length; count++) {
    const per = Math.ceil(names.length / count)
    if (Math.ceil(names.length / per) !== count)
      continue
    const widths = Array.from({ length: count }, (_, c) => up8(Math.max(...natural.slice(c * per, (c + 1) * per))))
    const needed = widths.reduce((sum, width) => sum + options.lead + width, (count - 1) * COLUMN_GAP)
    let cells = names.map(name => [name])
    if (needed > w) {
      const width = down8((w - (count - 1) * COLUMN_GAP) / count) - options.lead
      if (!style.wrap || width < 3 * style.item)
        continue
      widths.fill(width)
      cells = names.map(name => fitLines(name, width, style.item, weight))
    }
    // Room that is left goes between the columns, so that they spread over the block evenly.
    const spread = count > 1 && needed <= w ? Math.min(down8((w - needed) / count), 48) : 0
    const placed: Cell[] = []
    let x = options.lead
    let fits = true
    for (let c = 0; c < count; c++) {
      let y = 0
      for (const lines of cells.slice(c * per, (c + 1) * per)) {
        placed.push({ lines, x, y })
        y += lines.length * LINE + style.gap
      }
      fits &&= y - style.gap <= h
      x += (widths[c] ?? 0) + COLUMN_GAP + options.lead + spread
    }
    if (fits)
      return placed
  }
}

function placeGroup(group: PackGroup, box: Box, style: PackStyle, options: PackOptions, fold: boolean, keep: ReadonlySet<string>): PlacedGroup | undefined {
  const weight = options.bold ? 700 : 400
  const titleX = box.x + options.lead
  const titleWidth = box.w - options.lead
  const titleLines = fitLines(group.name, titleWidth, style.title, 700)
  if (!style.wrap && titleLines.length > 1)
    return
  const head = TOP + titleLines.length * LINE + style.drop
  const title = placeLines(titleLines, titleX, box.y + TOP + LINE / 2, style.title, 700, LINE)

  const at = (cell: Cell, top: number): { text: PlacedText, station: Point, box: Box } => {
    const x = box.x + cell.x
    const y = top + cell.y + LINE / 2
    const text = placeLines(cell.lines, x, y, style.item, weight, LINE)
    return { text, station: { x: x - options.hang, y }, box: { x: x - options.lead, y: y - LINE / 2, w: options.lead + text.box.w, h: cell.lines.length * LINE } }
  }

  for (let kept = group.items.length; kept >= 0; kept--) {
    const chosen = new Set([...group.items].sort((a, b) => Number(keep.has(b.id)) - Number(keep.has(a.id))).slice(0, kept).map(item => item.id))
    const shown = group.items.filter(item => chosen.has(item.id))
    const folded = group.items.filter(item => !chosen.has(item.id)).map(item => item.id)
    const names = shown.map(item => item.name)
    const cells = setColumns(folded.length > 0 ? [...names, messages.folded(folded.length)] : names, box.w, box.h - head, style, options)
    if (cells) {
      const placed = cells.map(cell => at(cell, box.y + head))
      const last = folded.length > 0 ? placed.at(-1) : undefined
      return {
        id: group.id,
        box,
        title,
        items: shown.flatMap(({ id }, i) => placed[i] ? [{ id, ...placed[i] }] : []),
        ...(last && { fold: { ids: folded, ...last } }),
      }
    }
    if (!fold)
      return
  }

  // Not even "+n" fits under the title: it follows the title's last line, or stands alone.
  const ids = group.items.map(item => item.id)
  const marker = messages.folded(ids.length)
  const tight = fitLines(group.name, box.w, TIGHT, 700)
  const after = widthOf(tight.at(-1) ?? '', TIGHT, 700)
  const beside = up8(after + options.lead) + widthOf(marker, style.item, weight) <= box.w
  const rows = tight.length + (beside ? 0 : 1)
  const y = Math.round((rows - 0.5) * TIGHT_LINE / 8) * 8
  if (Math.max(y + style.item / 2, tight.length * TIGHT_LINE) <= box.h) {
    const cell = { lines: [marker], x: beside ? up8(after + options.lead) : options.lead, y: y - LINE / 2 }
    return { id: group.id, box, title: placeLines(tight, box.x, box.y + TIGHT_LINE / 2, TIGHT, 700, TIGHT_LINE), items: [], fold: { ids, ...at(cell, box.y) } }
  }
  return { id: group.id, box, items: [], fold: { ids, ...at({ lines: [marker], x: options.lead, y: TOP }, box.y) } }
}

/** Cells for each group of one row: what it needs, and the rest to the narrowest first. */
function shareCells(needs: number[]): number[] {
  const cells = [...needs]
  for (let left = CELLS - cells.reduce((a, b) => a + b, 0); left > 0; left--)
    cells[cells.indexOf(Math.min(...cells))]! += 1
  return cells
}

function boxesOf(cells: number[], area: Box, gutter: number): Box[] {
  let start = 0
  return cells.map((count, i) => {
    const x = area.x + down8(area.w * start / CELLS)
    start += count
    const end = area.x + down8(area.w * start / CELLS)
    return { x, y: area.y, w: end - x - (i < cells.length - 1 ? gutter : 0), h: area.h }
  })
}

/** Keeps no item from folding. */
const NONE: ReadonlySet<string> = new Set()

/** Cells that each group needs to show all in a line of blocks; more than there are where it cannot. */
function neededCells(groups: PackGroup[], line: Box, style: PackStyle, options: PackOptions): number[] {
  return groups.map((group) => {
    for (let count = 1; count <= CELLS; count++) {
      // Edges are rounded down to 8; this much is sure wherever the block begins.
      const w = down8(line.w * count / CELLS) - options.gutter
      if (w > options.lead && placeGroup(group, { ...line, w }, style, options, false, NONE))
        return count
    }
    return CELLS + 1
  })
}

/** Even runs of `groups`, the longer ones first. */
function splitRows<T>(groups: T[], rows: number): T[][] {
  const out: T[][] = []
  for (let start = 0, row = 0; row < rows; row++) {
    const size = Math.ceil((groups.length - start) / (rows - row))
    out.push(groups.slice(start, start + size))
    start += size
  }
  return out
}

/** How blocks may share a band: all alike, each as it needs, or with what finds no room folded. */
export type Share = 'even' | 'need' | 'fold'

/**
 * Places `groups` in `area`, in one row of blocks or more. With `fold` everything finds a place, some of it in
 * "+n", items in `keep` last; else the result is undefined where `style` cannot show all.
 */
export function packGroups(groups: PackGroup[], area: Box, style: PackStyle, options: PackOptions, share: Share, keep: ReadonlySet<string> = NONE): PlacedGroup[] | undefined {
  const maxRows = { even: 1, need: Math.min(3, groups.length), fold: 2 }[share]
  let best: PlacedGroup[] | undefined
  let bestLost = Infinity
  for (let rows = 1; rows <= maxRows; rows++) {
    const h = down8((area.h - (rows - 1) * options.between) / rows)
    const lines = splitRows(groups, rows).map((row, r) => ({ row, line: { ...area, y: area.y + r * (h + options.between), h } }))
    const alike = (row: PackGroup[]) => shareCells(row.map(() => Math.floor(CELLS / row.length)))
    const place = (cellsOf: (row: PackGroup[], line: Box) => number[]) => lines.flatMap(({ row, line }) => {
      const cells = cellsOf(row, line)
      const boxes = cells.reduce((a, b) => a + b, 0) > CELLS ? [] : boxesOf(shareCells(cells), line, options.gutter)
      return boxes.flatMap((box, i) => (row[i] && placeGroup(row[i], box, style, options, share === 'fold', keep)) ?? [])
    })
    let placed = place(alike)
    if (share === 'need' && placed.length < groups.length)
      placed = place((row, line) => neededCells(row, line, style, options))
    if (placed.length < groups.length)
      continue
    // A group without its title is worse than any number of folded items.
    const lost = placed.reduce((sum, group) => sum + (group.fold?.ids.length ?? 0) + (group.title ? 0 : 100), 0)
    if (lost < bestLost) {
      best = placed
      bestLost = lost
    }
    if (share !== 'fold')
      return best
  }
  return best
}

/** Free height under a single row of placed blocks; 0 where there are more rows. */
export function slackUnder(groups: PlacedGroup[]): number {
  const [first] = groups
  if (!first || groups.some(group => group.box.y !== first.box.y))
    return 0
  const bottoms = groups.flatMap(({ title, items, fold }) => [title?.box, fold?.box, ...items.map(item => item.box)])
    .map(box => box ? box.y + box.h : 0)
  return Math.max(0, first.box.y + first.box.h - Math.max(...bottoms))
}
