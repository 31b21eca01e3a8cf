import type { Box, PlacedText, Point } from '../../core/text/placed'
/**
 * One group of a chain layer: its title, its items in columns below. Text is wrapped, never cut. What finds no room is
 * folded into a "+n" that stands where the next item would.
 */
import type { Cell, PackOptions, PackStyle } from './pack-columns'
import { commonWords } from '../../core/messages/common'
import { fitLines, placeLines, widthOf } from '../../core/text/placed'
import { down8, LINE, setColumns, setGrid } from './pack-columns'

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

export const TOP = 4
/** Size and line height of a title where a band is crowded. */
const TIGHT = 18
const TIGHT_LINE = 20
const TIGHT_TOP = 3

export interface Setting {
  style: PackStyle
  options: PackOptions
  /**
   * Items may fold into a "+n". So that a crowded band looks the same throughout, `all` folds every item, and `tight`
   * puts the title at the edge of the box, too.
   */
  fold?: boolean | 'all' | 'tight'
  /** Items that fold last. */
  keep?: ReadonlySet<string>
  /** Columns begin every `pitch` units; without it, they are as wide as their text. */
  pitch?: number
}

/** Places `group` in `box`; undefined where `style` does not show all of it and nothing may fold. */
export function placeGroup(group: PackGroup, box: Box, { style, options, fold = false, keep, pitch }: Setting): PlacedGroup | undefined {
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

  for (let kept = fold === 'tight' ? -1 : fold === 'all' ? 0 : group.items.length; kept >= 0; kept--) {
    const chosen = new Set([...group.items].sort((a, b) => Number(keep?.has(b.id)) - Number(keep?.has(a.id))).slice(0, kept).map(item => item.id))
    const shown = group.items.filter(item => chosen.has(item.id))
    const folded = group.items.filter(item => !chosen.has(item.id)).map(item => item.id)
    const names = shown.map(item => item.name)
    const texts = folded.length > 0 ? [...names, commonWords.folded(folded.length)] : names
    const cells = pitch ? setGrid(texts, box.w, box.h - head, style, options, pitch) : setColumns(texts, box.w, box.h - head, style, options)
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
  const marker = commonWords.folded(ids.length)
  const tight = fitLines(group.name, box.w, TIGHT, 700)
  const after = widthOf(tight.at(-1) ?? '', TIGHT, 700)
  // Beside it, all markers of a band stand at the end of their blocks.
  const end = down8(box.w - widthOf(marker, style.item, weight))
  const beside = after + options.lead <= end
  const rows = tight.length + (beside ? 0 : 1)
  const y = Math.round((TIGHT_TOP + (rows - 0.5) * TIGHT_LINE) / 8) * 8
  // Below every block is room for a line, so one unit more does no harm.
  if (Math.max(y + style.item / 2, TIGHT_TOP + tight.length * TIGHT_LINE) <= box.h + 1) {
    const cell = { lines: [marker], x: beside ? end : options.lead, y: y - LINE / 2 }
    return { id: group.id, box, title: placeLines(tight, box.x, box.y + TIGHT_TOP + TIGHT_LINE / 2, TIGHT, 700, TIGHT_LINE), items: [], fold: { ids, ...at(cell, box.y) } }
  }
  return { id: group.id, box, items: [], fold: { ids, ...at({ lines: [marker], x: options.lead, y: TOP }, box.y) } }
}
