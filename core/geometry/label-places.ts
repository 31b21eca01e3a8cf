/** Where a label may stand around its point, and what crosses what. Used by `place-labels.ts`. Figure units. */
import type { Box, Point } from '../text/placed'
import { grow } from './boxes'

type Segment = [from: Point, to: Point]
interface Extent { w: number, h: number }

/** Space between mark and label. */
const GAP = 6
/** Leader lengths tried, short ones first. */
const REACHES = [24, 40, 60, 84, 112, 144, 180]
/** Directions tried: every 11.25 degrees, beginning to the right. */
const DIRECTIONS = Array.from({ length: 32 }, (_, i) => ({ x: Math.cos(i * Math.PI / 16), y: Math.sin(i * Math.PI / 16) }))

/** The eight places beside a mark, best first: right, left, above, below, then the corners. */
export function candidates(point: Point, { w, h }: Extent, radius: number): Box[] {
  const far = radius + GAP
  const near = radius * 0.75 + GAP / 2
  const left = point.x - w
  const top = point.y - h
  return [
    { x: point.x + far, y: point.y - h / 2 },
    { x: left - far, y: point.y - h / 2 },
    { x: point.x - w / 2, y: top - far },
    { x: point.x - w / 2, y: point.y + far },
    { x: point.x + near, y: top - near },
    { x: point.x + near, y: point.y + near },
    { x: left - near, y: top - near },
    { x: left - near, y: point.y + near },
  ].map(corner => ({ ...corner, w, h }))
}

/** Places further off, each with the line from the mark's edge to the label. */
export function* leaderCandidates(point: Point, { w, h }: Extent, radius: number): Generator<{ box: Box, leader: Segment }> {
  for (const reach of REACHES) {
    for (const { x, y } of DIRECTIONS) {
      const box = {
        x: point.x + x * (radius + reach + w / 2) - w / 2,
        y: point.y + y * (radius + reach + h / 2) - h / 2,
        w,
        h,
      }
      const edge = grow(box, GAP / 2)
      const end = { x: clamp(point.x, edge.x, edge.x + edge.w), y: clamp(point.y, edge.y, edge.y + edge.h) }
      const length = Math.hypot(end.x - point.x, end.y - point.y)
      if (length <= radius)
        continue
      const start = { x: point.x + (end.x - point.x) * radius / length, y: point.y + (end.y - point.y) * radius / length }
      yield { box, leader: [start, end] }
    }
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}

/** True where the segment enters the box (Liang and Barsky 1984). */
export function crossesBox([from, to]: Segment, box: Box): boolean {
  const dx = to.x - from.x
  const dy = to.y - from.y
  let enter = 0
  let leave = 1
  for (const [step, room] of [[-dx, from.x - box.x], [dx, box.x + box.w - from.x], [-dy, from.y - box.y], [dy, box.y + box.h - from.y]] as const) {
    if (step === 0 && room <= 0)
      return false
    if (step < 0)
      enter = Math.max(enter, room / step)
    if (step > 0)
      leave = Math.min(leave, room / step)
  }
  return enter < leave
}

/** Shortest distance from a point to the segment. */
export function distanceTo([from, to]: Segment, point: Point): number {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const along = clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1), 0, 1)
  return Math.hypot(from.x + along * dx - point.x, from.y + along * dy - point.y)
}

/** True where two segments cross. */
export function segmentsCross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}
