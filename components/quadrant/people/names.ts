/** The list that a "+n" opens: names in columns on a plate near the "+n". Figure units. */
import type { Box } from '../../../core/text/placed'
import { widthOf } from '../../../core/text/placed'

export interface PlacedNames {
  box: Box
  columns: number
}

export const NAME_SIZE = 20
const ROW = 30
/** With the border of the plate. */
const PAD = 16
const GAP = 24
/** A column is no wider than this; a longer name turns over, and the list scrolls. */
const WIDEST = 240
const ROWS = 12
/** Between the "+n" and the list. */
const OFF = 14

/** Beside `at`, to the right where there is room, else to the left, and always inside `frame`. */
export function placeNames(names: string[], at: Box, frame: Box): PlacedNames {
  const widest = Math.min(WIDEST, Math.max(...names.map(name => widthOf(name, NAME_SIZE, 700))))
  const most = Math.max(1, Math.floor((frame.w - PAD * 2 + GAP) / (widest + GAP)))
  const columns = Math.min(most, Math.ceil(names.length / ROWS))
  const w = Math.min(frame.w, columns * (widest + GAP) - GAP + PAD * 2)
  const h = Math.min(frame.h, Math.ceil(names.length / columns) * ROW + PAD * 2)
  const right = at.x + at.w + OFF
  const x = right + w <= frame.x + frame.w ? right : Math.max(frame.x, at.x - OFF - w)
  const y = Math.max(frame.y, Math.min(at.y + at.h / 2 - PAD - ROW / 2, frame.y + frame.h - h))
  return { box: { x: Math.min(x, frame.x + frame.w - w), y, w, h }, columns }
}
