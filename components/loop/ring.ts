/** The closed line of a loop: an octagon, the ways between places on it, and where it is. Figure units. */
import type { Box, Point } from '../../core/text/placed'

/** Corners clockwise from the left end of the top side; both legs of each cut are equal, so that it bends by 45°. */
export function octagon({ x, y, w, h }: Box, cut: number): Point[] {
  return [
    { x: x + cut, y },
    { x: x + w - cut, y },
    { x: x + w, y: y + cut },
    { x: x + w, y: y + h - cut },
    { x: x + w - cut, y: y + h },
    { x: x + cut, y: y + h },
    { x, y: y + h - cut },
    { x, y: y + cut },
  ]
}

/** Where the octagon in `box` is at height `y`. */
export function edge(box: Box, cut: number, y: number, side: 'left' | 'right'): number {
  const inwards = Math.max(0, cut - (y - box.y), cut - (box.y + box.h - y))
  return side === 'right' ? box.x + box.w - inwards : box.x + inwards
}

/** The line from one point on it clockwise to another. */
export function between(from: Point, to: Point, corners: Point[]): Point[] {
  const position = (point: Point) => corners.reduce((best, corner, index) => {
    const next = corners[(index + 1) % corners.length]!
    const length = Math.hypot(next.x - corner.x, next.y - corner.y)
    const along = ((point.x - corner.x) * (next.x - corner.x) + (point.y - corner.y) * (next.y - corner.y)) / length
    const off = Math.abs((point.x - corner.x) * (next.y - corner.y) - (point.y - corner.y) * (next.x - corner.x)) / length
    return along >= -0.01 && along <= length + 0.01 && off < best.off ? { off, at: index + along / length } : best
  }, { off: Infinity, at: 0 }).at
  const [start, end] = [position(from), position(to)]
  const last = end <= start ? end + corners.length : end
  const passed: Point[] = []
  for (let index = Math.floor(start) + 1; index < last - 1e-6; index++)
    passed.push(corners[index % corners.length]!)
  return [from, ...passed, to]
}

/** The point half the way along a line, and its direction in degrees. */
export function halfway(points: Point[]): Point & { angle: number } {
  const parts = points.slice(1).map((to, index) => {
    const from = points[index]!
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) }
  })
  let rest = parts.reduce((sum, { length }) => sum + length, 0) / 2
  for (const { from, to, length } of parts) {
    if (rest <= length && length > 0)
      return { x: from.x + (to.x - from.x) * rest / length, y: from.y + (to.y - from.y) * rest / length, angle: Math.atan2(to.y - from.y, to.x - from.x) * 180 / Math.PI }
    rest -= length
  }
  return { ...points[0]!, angle: 0 }
}
