/**
 * Packs the groups of a chain layer into its band: titled blocks side by side on the columns that all bands share, their
 * items in columns below. All measures are multiples of 8, so that a route on an 8-unit grid meets every station.
 */
import type { Box } from '../../../core/text/placed'
import type { Setting } from './columns'
import type { PackGroup, PlacedGroup } from './group'
import { COLUMN_GAP, down8 } from './columns'
import { foldGroup, placeGroup } from './group'

/** The most rows of blocks in a band. */
const ROWS = 3

/** Columns for each group: what it needs, and the rest to the narrowest first. */
function shareOut(needs: number[], columns: number): number[] {
  const parts = [...needs]
  for (let left = columns - parts.reduce((a, b) => a + b, 0); left > 0; left--)
    parts[parts.indexOf(Math.min(...parts))]! += 1
  return parts
}

/** Blocks side by side in `line`; each takes its number of `columns`. */
function boxesOf(columns: number[], line: Box, pitch: number): Box[] {
  return columns.map((count, i) => ({
    ...line,
    x: line.x + pitch * columns.slice(0, i).reduce((a, b) => a + b, 0),
    w: pitch * count - COLUMN_GAP,
  }))
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

/** One row of blocks; undefined where not all of `groups` find room in `line`. */
function packRow(groups: PackGroup[], line: Box, columns: number, setting: Setting): PlacedGroup[] | undefined {
  const needs = groups.map((group) => {
    for (let count = 1; count <= columns; count++) {
      const w = setting.pitch * count - COLUMN_GAP
      if (w > setting.options.lead && placeGroup(group, { ...line, w }, setting))
        return count
    }
    return Infinity
  })
  if (needs.reduce((a, b) => a + b, 0) > columns)
    return
  const placed = boxesOf(shareOut(needs, columns), line, setting.pitch).flatMap((box, i) => placeGroup(groups[i]!, box, setting) ?? [])
  return placed.length === groups.length ? placed : undefined
}

/** All of `groups` in `area` in the fewest rows of blocks; undefined where they find no room. */
function packRows(groups: PackGroup[], area: Box, columns: number, setting: Setting): PlacedGroup[] | undefined {
  for (let rows = 1; rows <= Math.min(ROWS, groups.length); rows++) {
    const h = down8((area.h - (rows - 1) * setting.options.between) / rows)
    const placed = splitRows(groups, rows).flatMap((row, r) =>
      packRow(row, { ...area, y: area.y + r * (h + setting.options.between), h }, columns, setting) ?? [])
    if (placed.length === groups.length)
      return placed
  }
}

/** Free height under a single row of placed blocks; 0 where there are more rows. */
function slackUnder(groups: PlacedGroup[]): number {
  const [{ box }] = groups as [PlacedGroup]
  if (groups.some(group => group.box.y !== box.y))
    return 0
  const bottoms = groups.flatMap(({ title, items, fold }) => [title?.box, fold?.box, ...items.map(item => item.box)])
    .map(part => part ? part.y + part.h : 0)
  return Math.max(0, box.y + box.h - Math.max(...bottoms))
}

/** What is free under a single row is shared by top and bottom. */
function centred(area: Box, pack: (area: Box) => PlacedGroup[] | undefined): PlacedGroup[] | undefined {
  const groups = pack(area)
  const down = groups ? Math.floor(slackUnder(groups) / 16) * 8 : 0
  return down > 0 ? pack({ ...area, y: area.y + down, h: area.h - down }) ?? groups : groups
}

/** All of `groups` in `area` on `columns` columns; undefined where they find no room. */
export function packGroups(groups: PackGroup[], area: Box, columns: number, setting: Omit<Setting, 'pitch'>): PlacedGroup[] | undefined {
  const pitch = down8((area.w + COLUMN_GAP) / columns)
  return centred(area, area => packRows(groups, area, columns, { ...setting, pitch }))
}

/** The same in one row of equal blocks, with what finds no room in "+n"; items in `keep` fold last. */
export function foldGroups(groups: PackGroup[], area: Box, setting: Omit<Setting, 'pitch'>, keep: ReadonlySet<string>): PlacedGroup[] {
  const pitch = down8((area.w + COLUMN_GAP) / groups.length)
  return centred(area, area => boxesOf(groups.map(() => 1), area, pitch).map((box, i) => foldGroup(groups[i]!, box, setting, keep)))!
}
