/**
 * One group of a chain layer: its title, its items in columns below. Text is wrapped, never cut. What finds no room is
 * folded into a "+n" that stands where the next item would.
 */
import type { Box, PlacedText, Point } from '../../../core/text/placed'
import type { Cell, Setting } from './columns'
import { fitLines, foldedText, placeLines } from '../../../core/text/placed'
import { COLUMN_GAP, columnsIn, down8, LINE, setColumns } from './columns'

export interface PackGroup { id: string, name: string, items: { id: string, name: string }[] }

export interface PlacedItem { id: string, text: PlacedText, station: Point, box: Box }

export interface PlacedGroup {
  id: string
  box: Box
  /** Missing where no item fits under it; then it is in the text of `fold`, if there is room for that. */
  title?: PlacedText
  items: PlacedItem[]
  /** Items that found no room, in order. */
  fold?: { ids: string[], text: PlacedText, station: Point, box: Box }
}

const TOP = 4
/** Line height where a band is crowded. */
const TIGHT = 20

/** The text of `cell` in a block at `x`, with its station; rows of items begin at `top`. */
function placeCell(cell: Cell, x: number, top: number, { style, options }: Omit<Setting, 'pitch'>, pitch = LINE): Omit<PlacedItem, 'id'> {
  const at = { x: x + cell.x, y: top + cell.y + LINE / 2 }
  const text = placeLines(cell.lines, at.x, at.y, style.item, options.bold ? 700 : 400, pitch)
  return { text, station: { x: at.x - options.hang, y: at.y }, box: { x: at.x - options.lead, y: at.y - LINE / 2, w: options.lead + text.box.w, h: cell.lines.length * pitch } }
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
export function foldGroup(group: PackGroup, box: Box, setting: Omit<Setting, 'pitch'>, keep: ReadonlySet<string>): PlacedGroup {
  const { style, options } = setting
  const order = [...group.items].reverse().sort((a, b) => Number(keep.has(a.id)) - Number(keep.has(b.id))).map(({ id }) => id)
  const most = columnsIn(box.w, [], style, options)
  for (let count = 0; count <= order.length; count++) {
    const folded = new Set(order.slice(0, count))
    for (let columns = 1; columns <= most; columns++) {
      const placed = placeGroup(group, box, { ...setting, pitch: down8((box.w + COLUMN_GAP) / columns) }, folded)
      if (placed)
        return placed
    }
  }
  // Not even "+n" fits under the title: it follows the title in one text, or is alone.
  const marker = foldedText(order.length)
  const whole = fitLines(`${group.name} ${marker}`, box.w - options.lead, style.item, 700)
  const lines = TOP + whole.length * TIGHT <= box.h ? whole : [marker]
  return { id: group.id, box, items: [], fold: { ids: group.items.map(({ id }) => id), ...placeCell({ lines, x: options.lead, y: TOP }, box.x, box.y, setting, TIGHT) } }
}
