/**
 * A loop as a circle line of a metro: stations in running order, clockwise from the upper right, labels to both
 * sides, the barrier it builds in the middle. Box of 1152 x 500 units.
 */
import type { BlockLine, BlockSize, TextBlock } from '../../core/text/block'
import type { Box, Point } from '../../core/text/placed'
import type { Loop } from './schema'
import type { LoopWords } from './words'
import { bentPath } from '../../core/geometry/bend'
import { blockHeight, evenLines, hang, placeBlock } from '../../core/text/block'
import { between, edge, halfway, octagon } from './ring'

export const LOOP = { width: 1152, height: 500 }

/** Radius of a station. */
export const LOOP_STATION = 19

export interface LoopStation {
  step: Loop['steps'][number]
  /** Counted from 1. */
  number: number
  point: Point
  block: TextBlock
  /** Line from this station to the next one; the last leads back to the first. */
  path: string
  /** Arrow head on the way to the next station; its angle in degrees. */
  arrow: Point & { angle: number }
}

export interface LoopGeometry {
  stations: LoopStation[]
  /** The whole closed line. */
  ring: string
  /** An octagon inside the line. */
  barrier?: { path: string, lines: BlockLine[], size: number, box: Box }
}

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
export function loopSteps({ steps }: Pick<Loop, 'steps'>): number {
  return steps.length
}

export function placeLoop({ steps, barrier }: Loop, words: LoopWords): LoopGeometry {
  const right = Math.ceil(steps.length / 2)
  const ys = (count: number) => Array.from({ length: count }, (_, index) => RING.y + RING.h * (count === 1 ? 0.5 : (index + 0.5) / count))
  const points = [
    ...ys(right).map(y => ({ x: edge(RING, CUT, y, 'right'), y })),
    ...ys(steps.length - right).reverse().map(y => ({ x: edge(RING, CUT, y, 'left'), y })),
  ]
  const sides = [steps.slice(0, right), steps.slice(right)]
  const taken = (size: BlockSize) => Math.max(...sides.map(side => side.reduce((sum, step) => sum + blockHeight(step, BLOCK_WIDTH, size, words) + BETWEEN, -BETWEEN)))
  const size = SIZES.find(size => taken(size) <= LOOP.height) ?? SIZES.at(-1)!
  const tops = sides.flatMap((side, index) => {
    // The left side runs upwards.
    const down = index ? [...side].reverse() : side
    const stops = index ? points.slice(right).reverse() : points.slice(0, right)
    const placed = stack(stops.map(({ y }) => y - size.name * 0.62), down.map(step => blockHeight(step, BLOCK_WIDTH, size, words)))
    return index ? placed.reverse() : placed
  })
  const corners = octagon(RING, CUT)
  return {
    stations: steps.map((step, index): LoopStation => {
      const onRight = index < right
      const way = between(points[index]!, points[(index + 1) % points.length]!, corners)
      return {
        step,
        number: index + 1,
        point: points[index]!,
        block: placeBlock(step, { x: onRight ? RING.x + RING.w + GAP : RING.x - GAP, y: tops[index]! }, BLOCK_WIDTH, size, words, onRight ? 'start' : 'end'),
        path: bentPath(way, 0),
        arrow: halfway(way),
      }
    }),
    ring: bentPath(corners, 0, true),
    barrier: barrier && placeBarrier(barrier.text),
  }
}

function placeBarrier(text: string): NonNullable<LoopGeometry['barrier']> {
  const box: Box = { x: RING.x + INSIDE, y: RING.y + INSIDE, w: RING.w - 2 * INSIDE, h: RING.h - 2 * INSIDE }
  const broken = (size: number) => evenLines(text, box.w - 48, size, 900)
  const size = [34, 30, 26].find(size => broken(size).length * size * 1.4 < box.h - 120) ?? 24
  const lines = broken(size)
  const pitch = size * 1.4
  const centre = { x: box.x + box.w / 2, y: box.y + box.h / 2 }
  const first = centre.y - (lines.length - 1) * pitch / 2 + size * 0.38
  return {
    // Cut so that the rim between line and barrier is equally wide on the slants (parallel offset of an octagon).
    path: bentPath(octagon(box, CUT - INSIDE * (2 - Math.SQRT2)), 0, true),
    lines: lines.map((text, index) => ({ text, x: centre.x + hang(text, size) / 2, y: first + index * pitch })),
    size,
    box,
  }
}

/** Tops as near to `wanted` as boxes of these heights can stand without meeting, from top to bottom of the figure. */
function stack(wanted: number[], heights: number[]): number[] {
  const tops: number[] = []
  for (const [index, top] of wanted.entries())
    tops.push(Math.max(top, index ? tops[index - 1]! + heights[index - 1]! + BETWEEN : 0))
  let end = LOOP.height
  for (let index = tops.length - 1; index >= 0; index--) {
    tops[index] = Math.min(tops[index]!, end - heights[index]!)
    end = tops[index]! - BETWEEN
  }
  return tops
}

/** The figure in words. */
export function describeLoop({ steps, barrier }: Loop, words: LoopWords): string {
  return words.text(steps.map(({ name, text }) => name + words.aside(text.replace(/[。.]$/, ''))).join(' → ')) + (barrier?.text ?? '')
}
