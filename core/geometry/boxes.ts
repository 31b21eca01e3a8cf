/** Boxes and what lies on them. Figure units. */
import type { Box } from '../text/placed'
import { overlap } from '../text/placed'

/** `box` with `by` more on every side. */
export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, w: box.w + by * 2, h: box.h + by * 2 }
}

/** True where `box` lies in `frame` with all of itself. */
export function inside(box: Box, frame: Box): boolean {
  return box.x >= frame.x && box.y >= frame.y && box.x + box.w <= frame.x + frame.w && box.y + box.h <= frame.y + frame.h
}

/** The place that the fewest of `obstacles` reach into; of equals the first. `places` has at least one. */
export function clearest(places: Box[], obstacles: Box[]): Box {
  const free = places.find(place => !obstacles.some(other => overlap(place, other)))
  if (free)
    return free
  const hits = places.map(place => obstacles.filter(other => overlap(place, other)).length)
  return places[hits.indexOf(Math.min(...hits))]!
}
