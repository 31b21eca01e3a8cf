import type { Box, PlacedText, Point } from '../../../core/text/placed'
/** The names of the four ends of the quadrant's axes, as station signs. Figure units. */
import type { Quadrant } from '../schema'
import { clearest, grow } from '../../../core/geometry/boxes'
import { fitLines, overlap, placeLines } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'

/** The name of one end of an axis. `axis` is missing where only the end fits. */
export interface QuadrantSign { id: string, box: Box, axis?: PlacedText, end: PlacedText }

const SIGN = 36
const PAD = 12
const PITCH = 22
/** Between a sign and the hub, or the line it stands beside. */
const AIR = 20
const STEP = 8
/** Between a sign and a mark. */
const MARK_AIR = 4

/**
 * Signs with the axis in a light voice and its end in a loud one. Each stands at the end of its axis; where one of
 * `marks` would lie on it, beside the axis or further in, as near to the end as it can. Signs never overlap.
 */
export function placeSigns({ x, y }: Quadrant, box: Box, hub: Point & { r: number }, marks: Box[], compact: boolean): QuadrantSign[] {
  const signs: QuadrantSign[] = []
  for (const [axis, side] of [[x, 'low'], [x, 'high'], [y, 'high'], [y, 'low']] as const) {
    const axisWidth = compact ? 0 : measureText(axis.name, 18) + 10
    // A long name turns over rather than run into the hub.
    const lines = fitLines(axis[side], hub.x - hub.r - AIR - axisWidth - PAD * 2, 20, 700)
    const w = axisWidth + Math.max(...lines.map(text => measureText(text, 20, 700))) + PAD * 2
    const h = SIGN + (lines.length - 1) * PITCH
    const places = (axis === x ? alongX : alongY)(side, { w, h }, box, hub)
    const free = places.filter(place => !signs.some(sign => overlap(place, sign.box)))
    // With some air where there is any; among many marks it is enough not to cover one.
    const at = free.find(place => !marks.some(mark => overlap(place, grow(mark, MARK_AIR)))) ?? clearest(free, marks)
    const middle = at.y + SIGN / 2
    signs.push({
      id: `${axis.id}-${side}`,
      box: at,
      ...!compact && { axis: placeLines([axis.name], at.x + PAD, middle, 18, 400, 18) },
      end: placeLines(lines, at.x + PAD + axisWidth, middle, 20, 700, PITCH),
    })
  }
  return signs
}

type Extent = Pick<Box, 'w' | 'h'>

/** Distances from an axis' end towards the hub, as far as `room` goes. */
function distances(room: number): number[] {
  return Array.from({ length: Math.max(1, Math.floor(room / STEP) + 1) }, (_, i) => i * STEP)
}

function alongX(side: 'low' | 'high', { w, h }: Extent, box: Box, hub: Point & { r: number }): Box[] {
  const beside = h / 2 + STEP
  return distances(hub.x - hub.r - AIR - w).flatMap(far => [0, -beside, beside].map(off =>
    ({ x: side === 'low' ? far : box.w - w - far, y: hub.y - h / 2 + off, w, h })))
}

function alongY(side: 'low' | 'high', { w, h }: Extent, box: Box, hub: Point & { r: number }): Box[] {
  const beside = w / 2 + STEP
  return distances(hub.y - hub.r - AIR - h).flatMap(far => [0, -beside, beside].filter(off => Math.abs(off) + w / 2 <= hub.x).map(off =>
    ({ x: hub.x - w / 2 + off, y: side === 'high' ? far : box.h - h - far, w, h })))
}
