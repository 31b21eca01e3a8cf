import type { Box } from '../../core/text/placed'
/**
 * Packs the groups of a chain layer into its band: titled blocks side by side, their items in columns below.
 * All measures are multiples of 8, so that a route on an 8-unit grid meets every station.
 */
import type { PackOptions, PackStyle } from './pack-columns'
import type { PackGroup, PlacedGroup, Setting } from './pack-group'
import { COLUMN_GAP, down8 } from './pack-columns'
import { placeGroup } from './pack-group'

/** Cells of the grid that groups of unequal width share. */
const CELLS = 12

/** Parts of `total` for each group: what it needs, and the rest to the narrowest first. */
function shareOut(needs: number[], total: number): number[] {
  const parts = [...needs]
  for (let left = total - parts.reduce((a, b) => a + b, 0); left > 0; left--)
    parts[parts.indexOf(Math.min(...parts))]! += 1
  return parts
}

/** Blocks side by side; each takes its `cells` of a line of `edges`. */
function boxesOf(cells: number[], area: Box, edgeOf: (cell: number) => number, gutter: number): Box[] {
  let start = 0
  return cells.map((count, i) => {
    const x = area.x + edgeOf(start)
    start += count
    const end = area.x + edgeOf(start)
    return { x, y: area.y, w: end - x - (i < cells.length - 1 ? gutter : 0), h: area.h }
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

/**
 * How blocks may share a band: in columns of equal width (a number of them), each as it needs, or alike with what
 * finds no room folded.
 */
export type Share = number | 'need' | 'fold'

/**
 * Places `groups` in `area`, in one row of blocks or more. With `fold` everything finds a place in `foldRows` rows, some
 * of it in "+n", items in `keep` last; else the result is undefined where `style` cannot show all.
 */
export function packGroups(groups: PackGroup[], area: Box, style: PackStyle, options: PackOptions, share: Share, keep?: ReadonlySet<string>, foldRows = 1): PlacedGroup[] | undefined {
  const pitch = typeof share === 'number' ? down8((area.w + COLUMN_GAP) / share) : undefined
  const count = typeof share === 'number' ? share : CELLS
  const gutter = pitch ? COLUMN_GAP : options.gutter
  const edgeOf = pitch
    ? (cell: number) => pitch * cell - (cell === count ? COLUMN_GAP : 0)
    : (cell: number) => down8(area.w * cell / CELLS)
  const setting: Setting = { style, options, pitch, keep }

  /** Cells that `group` needs to show all, wherever its block begins; more than there are where it cannot. */
  const cellsFor = (group: PackGroup, line: Box): number => {
    for (let cells = 1; cells <= count; cells++) {
      const w = (pitch ? pitch * cells : down8(area.w * cells / CELLS)) - gutter
      if (w > options.lead && placeGroup(group, { ...line, w }, setting))
        return cells
    }
    return count + 1
  }

  const inRows = (rows: number) => {
    const h = down8((area.h - (rows - 1) * options.between) / rows)
    const lines = splitRows(groups, rows).map((row, r) => ({ row, line: { ...area, y: area.y + r * (h + options.between), h } }))
    return (cellsOf: (row: PackGroup[], line: Box) => number[], fold: Setting['fold']) => lines.flatMap(({ row, line }) => {
      const cells = cellsOf(row, line)
      const boxes = cells.reduce((a, b) => a + b, 0) > count ? [] : boxesOf(shareOut(cells, count), line, edgeOf, gutter)
      return boxes.flatMap((box, i) => (row[i] && placeGroup(row[i], box, { ...setting, fold })) ?? [])
    })
  }

  if (share === 'fold') {
    const place = inRows(Math.min(foldRows, groups.length))
    const alike = (row: PackGroup[]) => row.map(() => Math.floor(CELLS / row.length))
    const placed = place(alike, true)
    if (placed.every(group => group.items.length > 0))
      return placed
    const folded = place(alike, 'all')
    return folded.some(({ box, title }) => title?.lines[0]?.x === box.x) ? place(alike, 'tight') : folded
  }
  for (let rows = 1; rows <= Math.min(3, groups.length); rows++) {
    const placed = inRows(rows)((row, line) => row.map(group => cellsFor(group, line)), false)
    if (placed.length === groups.length)
      return placed
  }
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
