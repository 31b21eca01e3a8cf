/**
 * One group of a chain layer: its title, its items in columns below. Text is wrapped, never cut. What finds no room is
 * folded into a "+n" that stands where the next item would.
 */
import type { Box, PlacedText, Point } from '../../../core/text/placed'
import type { Cell, Setting } from './columns'
import { fitLines, foldedText, placeLines, widthOf } from '../../../core/text/placed'
import { down8, LINE, setColumns } from './columns'

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

const TOP = 4
/** Size and line height of a title where a band is crowded. */
const TIGHT = 18
const TIGHT_LINE = 20
const TIGHT_TOP = 3

/** The text of `cell` in a block at `x`, with its station; rows of items begin at `top`. */
function placeCell(cell: Cell, x: number, top: number, { style, options }: Setting): Omit<PlacedItem, 'id'> {
  const at = { x: x + cell.x, y: top + cell.y + LINE / 2 }
  const text = placeLines(cell.lines, at.x, at.y, style.item, options.bold ? 700 : 400, LINE)
  return { text, station: { x: at.x - options.hang, y: at.y }, box: { x: at.x - options.lead, y: at.y - LINE / 2, w: options.lead + text.box.w, h: cell.lines.length * LINE } }
}

/** Places all of `group` in `box`, or all but `folded` of its items; undefined where that finds no room. */
export function placeGroup(group: PackGroup, box: Box, setting: Setting, folded: ReadonlySet<string> = new Set()): PlacedGroup | undefined {
  const { style, options } = setting
  const titleLines = fitLines(group.name, box.w - options.lead, style.title, 700)
  if (!style.wrap && titleLines.length > 1)
    return
  const head = TOP + titleLines.length * LINE + style.drop
  const shown = group.items.filter(({ id }) => !folded.has(id))
  const names = shown.map(({ name }) => name)
  const cells = setColumns(folded.size > 0 ? [...names, foldedText(folded.size)] : names, box.w, box.h - head, setting)
  if (!cells)
    return
  const placed = cells.map(cell => placeCell(cell, box.x, box.y + head, setting))
  const fold = folded.size > 0 ? placed.at(-1) : undefined
  return {
    id: group.id,
    box,
    title: placeLines(titleLines, box.x + options.lead, box.y + TOP + LINE / 2, style.title, 700, LINE),
    items: shown.map(({ id }, i) => ({ id, ...placed[i]! })),
    ...(fold && { fold: { ids: group.items.flatMap(({ id }) => folded.has(id) ? [id] : []), ...fold } }),
  }
}

/** Places as many items of `group` in `box` as find room, the rest in "+n"; items in `keep` fold last. */
export function foldGroup(group: PackGroup, box: Box, setting: Setting, keep: ReadonlySet<string>): PlacedGroup {
  const order = [...group.items].sort((a, b) => Number(keep.has(a.id)) - Number(keep.has(b.id)) || group.items.indexOf(b) - group.items.indexOf(a)).map(({ id }) => id)
  for (let count = 0; count <= order.length; count++) {
    const placed = placeGroup(group, box, setting, new Set(order.slice(0, count)))
    if (placed)
      return placed
  }
  return foldWhole(group, box, setting)
}

/** Not even "+n" fits under the title: it follows the title's last line, or stands alone. */
function foldWhole({ id, name, items }: PackGroup, box: Box, setting: Setting): PlacedGroup {
  const { style, options } = setting
  const ids = items.map(item => item.id)
  const lines = [foldedText(ids.length)]
  const title = fitLines(name, box.w, TIGHT, 700)
  const end = down8(box.w - widthOf(lines[0]!, style.item, options.bold ? 700 : 400))
  const beside = widthOf(title.at(-1)!, TIGHT, 700) + options.lead <= end
  const rows = title.length + (beside ? 0 : 1)
  const y = Math.round((TIGHT_TOP + (rows - 0.5) * TIGHT_LINE) / 8) * 8
  // Below every block is room for a line, so one unit more does no harm.
  const fits = Math.max(y + style.item / 2, TIGHT_TOP + title.length * TIGHT_LINE) <= box.h + 1
  const cell = fits ? { lines, x: beside ? end : options.lead, y: y - LINE / 2 } : { lines, x: options.lead, y: TOP }
  return {
    id,
    box,
    ...(fits && { title: placeLines(title, box.x, box.y + TIGHT_TOP + TIGHT_LINE / 2, TIGHT, 700, TIGHT_LINE) }),
    items: [],
    fold: { ids, ...placeCell(cell, box.x, box.y, setting) },
  }
}
