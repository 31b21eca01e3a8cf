/** Lines of straight parts, and places on them. */

export type Point = readonly [x: number, y: number]

/** Rounds away what floating point adds, so that the same deck gives the same file everywhere. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

export function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i]![0], y - points[i]![1]), 0)
}

/** Point at `distance` along the line; its end when the line is shorter. */
export function along(points: readonly Point[], distance: number): Point {
  let left = distance
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1]!
    const [x1, y1] = points[i]!
    const length = Math.hypot(x1 - x0, y1 - y0)
    if (left <= length && length > 0)
      return [round(x0 + (x1 - x0) * left / length), round(y0 + (y1 - y0) * left / length)]
    left -= length
  }
  return points.at(-1)!
}

/** The part of the line between two distances along it, with the corners in between. */
export function stretch(points: readonly Point[], from: number, to: number): Point[] {
  const corners = points.filter((_, i) => {
    const distance = lengthOf(points.slice(0, i + 1))
    return distance > from + 0.01 && distance < to - 0.01
  })
  return [along(points, from), ...corners, along(points, to)]
}

/** SVG path data. */
export function pathData(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}
