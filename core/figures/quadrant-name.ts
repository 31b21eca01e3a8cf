/** The name of an archetype on a map with points: bullet and name alone, out of the points' way. Figure units. */
import type { Archetype } from '../roadmap/schema'
import type { Box } from './placed'
import type { FieldContent } from './quadrant-field'
import { clearest, grow } from './label-places'
import { overlap, placeLines } from './placed'
import { measureText } from './text'

const SIZES = [28, 24, 20, 18]
/** Between the plate and the edge of its field. */
const INSET = 14
const STEP = 8

/**
 * Places the plate with bullet and name inside the field `box`: in its outer top corner, else in the nearest place
 * that none of `marks` touches, else where the fewest do; never on a sign.
 */
export function placeName(archetype: Archetype, box: Box, signs: Box[], marks: Box[]): FieldContent {
  const plates = SIZES.map((size) => {
    const r = Math.round(size * 0.57)
    return { size, r, w: r * 2 + measureText(archetype.name, size, 900) + 24, h: r * 2 + 8 }
  })
  const { size, r, w, h } = plates.find(({ w }) => w <= box.w - INSET * 2) ?? plates.at(-1)!
  const inset = Math.min(INSET, (box.w - w) / 2)
  const steps = (room: number) => [...Array.from({ length: Math.floor(room / STEP) + 1 }, (_, i) => i * STEP), room]
  const places = steps(box.h - INSET * 2 - h).flatMap(down => steps(box.w - inset * 2 - w).map(across => ({ down, across }))).sort((a, b) => Math.hypot(a.down, a.across) - Math.hypot(b.down, b.across)).map(({ down, across }) => ({ x: archetype.x === 'low' ? box.x + inset + across : box.x + box.w - inset - w - across, y: box.y + INSET + down, w, h }))
  const plate = clearest(places.filter(place => !signs.some(sign => overlap(place, grow(sign, STEP)))), marks)
  const bullet = { x: plate.x + 4 + r, y: plate.y + h / 2, r }
  return {
    bullet,
    texts: [{ role: 'name', placed: placeLines([archetype.name], bullet.x + r + 10, bullet.y, size, 900, size) }],
    plate,
  }
}
