/** The name of a profile on a map with points: bullet and name alone, out of the points' way. Figure units. */
import type { Level } from '../../../core/roadmap/fields'
import type { Box } from '../../../core/text/placed'
import type { FieldContent } from '../map/field'
import { clearest, grow } from '../../../core/geometry/boxes'
import { overlap, placeLines } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'

const SIZES = [28, 24, 20, 18]
/** Between the plate and the edge of its field. */
const INSET = 14
const STEP = 8

/** Places for a plate in the field `box`, the nearest to its outer top corner first. */
function placesOf(side: Level, box: Box, { w, h }: { w: number, h: number }): Box[] {
  const inset = Math.min(INSET, (box.w - w) / 2)
  const steps = (room: number) => [...Array.from({ length: Math.floor(room / STEP) + 1 }, (_, i) => i * STEP), room]
  return steps(box.h - INSET * 2 - h)
    .flatMap(down => steps(box.w - inset * 2 - w).map(across => ({ down, across, squared: down ** 2 + across ** 2 })))
    .sort((a, b) => a.squared - b.squared)
    .map(({ down, across }) => ({ x: side === 'low' ? box.x + inset + across : box.x + box.w - inset - w - across, y: box.y + INSET + down, w, h }))
}

/**
 * Places the plate with bullet and `name` inside the field `box`, which is on this `side` of the map: in its outer top
 * corner, else in the nearest place that none of `marks` touches, else where the fewest do; never on a sign.
 */
export function placeName(name: string, side: Level, box: Box, signs: Box[], marks: Box[]): FieldContent {
  const plates = SIZES.map((size) => {
    const r = Math.round(size * 0.57)
    return { size, r, w: r * 2 + measureText(name, size, 900) + 24, h: r * 2 + 8 }
  })
  const widest = box.w - INSET * 2
  const fitting = plates.filter(({ w }) => w <= widest)
  // Where signs leave no place to a large plate, a smaller one may find one; if none does, the signs are only kept off as well as they can be.
  const tried = (fitting.length ? fitting : plates.slice(-1)).map(each => ({ ...each, places: placesOf(side, box, each) }))
  const free = (places: readonly Box[]) => places.filter(place => !signs.some(sign => overlap(place, grow(sign, STEP))))
  const chosen = tried.find(({ places }) => free(places).length > 0) ?? tried.at(-1)!
  const { size, r, h, places } = chosen
  const open = free(places)
  const plate = open.length > 0 ? clearest(open, marks) : clearest(places, signs)
  const bullet = { x: plate.x + 4 + r, y: plate.y + h / 2, r }
  return {
    bullet,
    texts: [{ role: 'name', placed: placeLines([name], bullet.x + r + 10, bullet.y, size, 900, size) }],
    plate,
  }
}
