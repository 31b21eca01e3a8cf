/** The bent lines of the map. */
import type { Point } from '../text/placed'

const round = (value: number) => Math.round(value * 100) / 100

/**
 * SVG path through `points` with each corner cut by a straight of `cut` units along both sides: a right angle
 * becomes two bends of 45°, as on a metro map (Beck's London diagram of 1933). Corners closer than that cut less.
 */
export function bentPath(points: Point[], cut: number, closed = false): string {
  const corners = points.filter((point, index) => index === 0 || point.x !== points[index - 1]!.x || point.y !== points[index - 1]!.y)
  const count = corners.length
  const parts: Point[] = []
  for (const [index, corner] of corners.entries()) {
    if (!closed && (index === 0 || index === count - 1)) {
      parts.push(corner)
      continue
    }
    const sides = [corners[(index + count - 1) % count]!, corners[(index + 1) % count]!]
    const reach = Math.min(cut, ...sides.map(side => Math.hypot(side.x - corner.x, side.y - corner.y) / 2))
    for (const side of sides) {
      const length = Math.hypot(side.x - corner.x, side.y - corner.y)
      parts.push({ x: corner.x + (side.x - corner.x) * reach / length, y: corner.y + (side.y - corner.y) * reach / length })
    }
  }
  return `${parts.map(({ x, y }, index) => `${index ? 'L' : 'M'}${round(x)} ${round(y)}`).join('')}${closed ? 'Z' : ''}`
}

/** SVG path data of a polyline whose bends are rounded by `radius`. */
export function roundedPath(points: Point[], radius: number): string {
  return points.map((point, i) => {
    const before = points[i - 1]
    const after = points[i + 1]
    if (!before)
      return `M${point.x} ${point.y}`
    if (!after)
      return `L${point.x} ${point.y}`
    const towards = (other: Point) => {
      const length = Math.hypot(other.x - point.x, other.y - point.y)
      const share = Math.min(radius, length / 2) / length
      return `${round(point.x + (other.x - point.x) * share)} ${round(point.y + (other.y - point.y) * share)}`
    }
    return `L${towards(before)}Q${point.x} ${point.y} ${towards(after)}`
  }).join('')
}
