/**
 * The data loop as a circle line of a metro: stations in running order, clockwise from the upper right, labels to
 * both sides, the barrier it builds in the middle. Box of 1152 x 500 units.
 */
import type { Capability } from '../../core/roadmap/schema'
import type { BlockLine, BlockSize, TextBlock } from '../../core/text/block'
import type { Box, Point } from '../../core/text/placed'
import { bentPath } from '../../core/geometry/bend'
import { messages } from '../../core/messages'
import { commonWords } from '../../core/messages/common'
import { blockHeight, evenLines, hang, placeBlock } from '../../core/text/block'

export const LOOP = { width: 1152, height: 500 }

/** Radius of a station. */
export const LOOP_STATION = 19

export type LoopEntry = Capability['loop'][number]

export interface LoopStation {
  entry: LoopEntry
  /** Counted from 1. */
  number: number
  point: Point
  block: TextBlock
  /** Line from this station to the next one; the last leads back to the first. */
  path: string
  /** Arrow head on the way to the next station. */
  arrow: { x: number, y: number, angle: number }
}

export interface LoopGeometry {
  stations: LoopStation[]
  /** The whole closed line. */
  ring: string
  /** The barrier: an octagon inside the line. */
  core: string
  barrier: { lines: BlockLine[], size: number, box: Box }
}

/** The line's octagon, and how far each corner is cut: both legs of a cut are equal, so that it bends by 45°. */
const RING: Box = { x: 376, y: 26, w: 400, h: 448 }
const CUT = 112
const INSIDE = 34
const GAP = 40
const BLOCK_WIDTH = RING.x - GAP
/** Between two labels on a side. */
const BETWEEN = 8
/** From roomy to dense. */
const SIZES: BlockSize[] = [
  { name: 32, text: 24 },
  { name: 30, text: 22 },
  { name: 26, text: 20 },
  { name: 22, text: 18 },
  { name: 20, text: 18 },
]

/** Clicks: one per station; the last one also closes the loop and shows the barrier. */
export function loopSteps({ loop }: Pick<Capability, 'loop'>): number {
  return loop.length
}

export function placeLoop({ loop, barrier }: Pick<Capability, 'loop' | 'barrier'>): LoopGeometry {
  const right = Math.ceil(loop.length / 2)
  const ys = (count: number) => Array.from({ length: count }, (_, index) => RING.y + RING.h * (count === 1
    ? 0.5
    : (index + 0.5) / count))
  const points = [
    ...ys(right).map(y => ({
      x: edge(y, 'right'),
      y,
    })),
    ...ys(loop.length - right).reverse().map(y => ({
      x: edge(y, 'left'),
      y,
    })),
  ]
  const sides = [
    loop.slice(0, right),
    loop.slice(right),
  ]
  const taken = (size: BlockSize) => Math.max(...sides.map(side => side.reduce((sum, entry) => sum + blockHeight(entry, BLOCK_WIDTH, size, commonWords) + BETWEEN, -BETWEEN)))
  const size = SIZES.find(size => taken(size) <= LOOP.height) ?? SIZES.at(-1)!
  const tops = sides.flatMap((side, index) => {
    const stops = index
      ? points.slice(right).reverse()
      : points.slice(0, right)
    const down = index
      ? [...side].reverse()
      : side
    const wanted = stops.map(({ y }) => y - size.name * 0.62)
    const placed = stack(wanted, down.map(entry => blockHeight(entry, BLOCK_WIDTH, size, commonWords)))
    return index
      ? placed.reverse()
      : placed
  })
  const corners = octagon(RING, CUT)
  const stations = loop.map((entry, index): LoopStation => {
    const point = points[index]!
    const onRight = index < right
    const x = onRight
      ? RING.x + RING.w + GAP
      : RING.x - GAP
    const block = placeBlock(entry, { x, y: tops[index]! }, BLOCK_WIDTH, size, commonWords, onRight ? 'start' : 'end')
    const way = between(points[index]!, points[(index + 1) % points.length]!, corners)
    return {
      entry,
      number: index + 1,
      point,
      block,
      path: bentPath(way, 0),
      arrow: halfway(way),
    }
  })

  const core: Box = {
    x: RING.x + INSIDE,
    y: RING.y + INSIDE,
    w: RING.w - 2 * INSIDE,
    h: RING.h - 2 * INSIDE,
  }
  const barrierSize = [34, 30, 26].find(size => evenLines(barrier, core.w - 48, size, 900).length * size * 1.4 < core.h - 120) ?? 24
  const lines = evenLines(barrier, core.w - 48, barrierSize, 900)
  const pitch = barrierSize * 1.4
  const centre = { x: core.x + core.w / 2, y: core.y + core.h / 2 }
  const first = centre.y - (lines.length - 1) * pitch / 2 + barrierSize * 0.38
  return {
    stations,
    ring: bentPath(corners, 0, true),
    // Cut so that the rim between line and barrier is equally wide on the slants (parallel offset of an octagon).
    core: bentPath(octagon(core, CUT - INSIDE * (2 - Math.SQRT2)), 0, true),
    barrier: {
      lines: lines.map((text, index) => ({ text, x: centre.x + hang(text, barrierSize) / 2, y: first + index * pitch })),
      size: barrierSize,
      box: core,
    },
  }
}

/** Tops as near to `wanted` as boxes of these heights can stand without meeting, from top to bottom of the figure. */
function stack(wanted: number[], heights: number[]): number[] {
  const tops: number[] = []
  for (const [index, top] of wanted.entries()) {
    tops.push(Math.max(top, index
      ? tops[index - 1]! + heights[index - 1]! + BETWEEN
      : 0))
  }
  let end = LOOP.height
  for (let index = tops.length - 1; index >= 0; index--) {
    tops[index] = Math.min(tops[index]!, end - heights[index]!)
    end = tops[index]! - BETWEEN
  }
  return tops
}

/** The figure in words. */
export function describeLoop({ loop, barrier }: Pick<Capability, 'loop' | 'barrier'>): string {
  return messages.loop.text(loop.map(({ name, text }) => `${name}（${text.replace(/。$/, '')}）`).join(' → ')) + barrier
}

/** Corners clockwise from the upper left end of the top side. */
function octagon({ x, y, w, h }: Box, cut: number): Point[] {
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

/** Where the line is at height `y`. */
function edge(y: number, side: 'left' | 'right'): number {
  const inwards = Math.max(0, CUT - (y - RING.y), CUT - (RING.y + RING.h - y))
  return side === 'right'
    ? RING.x + RING.w - inwards
    : RING.x + inwards
}

/** The line from one point on it clockwise to another. */
function between(from: Point, to: Point, corners: Point[]): Point[] {
  const position = (point: Point) => corners.reduce((best, corner, index) => {
    const next = corners[(index + 1) % corners.length]!
    const length = Math.hypot(next.x - corner.x, next.y - corner.y)
    const along = ((point.x - corner.x) * (next.x - corner.x) + (point.y - corner.y) * (next.y - corner.y)) / length
    const off = Math.abs((point.x - corner.x) * (next.y - corner.y) - (point.y - corner.y) * (next.x - corner.x)) / length
    return along >= -0.01 && along <= length + 0.01 && off < best.off
      ? { off, at: index + along / length }
      : best
  }, { off: Infinity, at: 0 }).at
  const [start, end] = [
    position(from),
    position(to),
  ]
  const last = end <= start
    ? end + corners.length
    : end
  const passed: Point[] = []
  for (let index = Math.floor(start) + 1; index < last - 1e-6; index++)
    passed.push(corners[index % corners.length]!)
  return [from, ...passed, to]
}

/** The point half the way along a line, and its direction in degrees. */
function halfway(points: Point[]): LoopStation['arrow'] {
  const parts = points.slice(1).map((point, index) => ({
    from: points[index]!,
    to: point,
    length: Math.hypot(point.x - points[index]!.x, point.y - points[index]!.y),
  }))
  let rest = parts.reduce((sum, { length }) => sum + length, 0) / 2
  for (const { from, to, length } of parts) {
    if (rest <= length && length > 0)
      return { x: from.x + (to.x - from.x) * rest / length, y: from.y + (to.y - from.y) * rest / length, angle: Math.atan2(to.y - from.y, to.x - from.x) * 180 / Math.PI }
    rest -= length
  }
  return { ...points[0]!, angle: 0 }
}
