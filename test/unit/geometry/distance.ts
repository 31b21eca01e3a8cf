import type { Box, Point } from '../../../core/text/placed'

/** From `box` to the straight line between two points, to a unit or less. */
export function distance(box: Box, from: Point, to: Point): number {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y))
  return Math.min(...Array.from({ length: steps + 1 }, (_, i) => {
    const x = from.x + (to.x - from.x) * i / Math.max(1, steps)
    const y = from.y + (to.y - from.y) * i / Math.max(1, steps)
    return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.w), Math.max(box.y - y, 0, y - box.y - box.h))
  }))
}
