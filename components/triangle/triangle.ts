/**
 * The closing figure: two lines of ability come in from the left and the right, bend towards each other as the two
 * boundaries, and meet in a third; it carries the landed product into the wedge between them. Box of 1152 x 500 units.
 */
import type { BlockSize, TextBlock } from '../../core/text/block'
import type { Point } from '../../core/text/placed'
import type { CommonWords } from '../../core/words/common'
import type { Triangle } from './schema'
import type { TriangleWords } from './words'
import { bentPath } from '../../core/geometry/bend'
import { blockHeight, placeBlock } from '../../core/text/block'
import { measureText } from '../../core/text/text'

export const TRIANGLE = { width: 1152, height: 500 }

export interface TriangleAbility {
  id: string
  number: number
  line: number
  path: string
  /** Where its line begins, with the number. */
  station: Point
  block: TextBlock
}

export interface TriangleBoundary {
  id: string
  line: number
  /** The side of the wedge, as an area. */
  path: string
  block: TextBlock
}

export interface TriangleGeometry {
  abilities: TriangleAbility[]
  boundaries: TriangleBoundary[]
  /** The product, at the end of the third line. */
  product: { text: string, point: Point, baseline: number, size: number }
  /** The space between the boundaries. */
  wedge: string
}

/** Colours of the three lines, and of the two boundaries that the first two become. */
const LINES = [3, 5, 1]
const TOP = 28
const MEETING = { x: TRIANGLE.width / 2, y: 360 }
/** The sides fall by 45°, so a side is as wide as it is high. */
const SLANT = MEETING.y - TOP
const LEFT = MEETING.x - SLANT
const RIGHT = MEETING.x + SLANT
const END = 24
/** Half of what a boundary's side covers of a horizontal: a width of 26 across, on a slant of 45°. */
const HALF_WALL = 13 * Math.SQRT2
/** Half the width of the lines. */
const HALF_LINE = 7
const GAP = 30
const ABILITY_TOP = TOP + 34
const BOUNDARY_TOP = 270
const METHOD = { y: MEETING.y + 32, w: 560 }
const PRODUCT = { y: 186, sizes: [40, 28, 24, 18] }
const SIZES: BlockSize[] = [
  { name: 32, text: 24 },
  { name: 30, text: 22 },
  { name: 26, text: 20 },
  { name: 24, text: 18 },
  { name: 20, text: 18 },
]

/** Clicks: the three abilities, then the two boundaries. */
export function triangleSteps({ abilities, boundaries }: Triangle): number {
  return abilities.length + boundaries.length
}

export function placeTriangle({ abilities, boundaries, product }: Triangle, words: CommonWords): TriangleGeometry {
  const mirror = ({ x, y }: Point): Point => ({ x: TRIANGLE.width - x, y })
  const way = [
    { x: END, y: TOP },
    { x: LEFT, y: TOP },
    MEETING,
  ]
  const paths = [
    bentPath(way, 0),
    bentPath(way.map(mirror), 0),
    bentPath([
      MEETING,
      { x: MEETING.x, y: PRODUCT.y },
    ], 0),
  ]
  const stations = [
    way[0]!,
    mirror(way[0]!),
    MEETING,
  ]

  // Outside the slants: the abilities at the edge of the figure, each boundary at the side it names.
  const abilityWidth = LEFT + (ABILITY_TOP - TOP) - GAP
  const boundaryWidth = LEFT + (BOUNDARY_TOP - TOP) - GAP - HALF_WALL
  const largest = (entries: Triangle['abilities'], width: number, height: number) =>
    SIZES.find(size => entries.every(entry => blockHeight(entry, width, size, words) <= height)) ?? SIZES.at(-1)!
  const sizes = [
    largest(abilities.slice(0, 2), abilityWidth, BOUNDARY_TOP - ABILITY_TOP - 8),
    largest(boundaries, boundaryWidth, METHOD.y - BOUNDARY_TOP),
    largest(abilities.slice(2), METHOD.w, TRIANGLE.height - METHOD.y),
  ]
  const size = SIZES[Math.max(...sizes.map(one => SIZES.indexOf(one)))]!
  const blocks = [
    placeBlock(abilities[0]!, { x: 0, y: ABILITY_TOP }, abilityWidth, size, words),
    placeBlock(abilities[1]!, { x: TRIANGLE.width, y: ABILITY_TOP }, abilityWidth, size, words, 'end'),
    placeBlock(abilities[2]!, { x: MEETING.x, y: METHOD.y }, METHOD.w, size, words, 'middle'),
  ]
  // Cut level with the line that comes in, so that the corner is one clean bend.
  const wall = [-HALF_WALL, HALF_WALL].map(off => ({ x: LEFT - HALF_LINE + off, y: TOP - HALF_LINE })).concat([HALF_WALL, -HALF_WALL].map(off => ({ x: MEETING.x + off, y: MEETING.y })))
  const baseline = PRODUCT.y - 42
  const room = 2 * (MEETING.y - baseline) - 2 * (HALF_WALL + GAP)
  return {
    abilities: abilities.map(({ id }, index) => ({
      id,
      number: index + 1,
      line: LINES[index]!,
      path: paths[index]!,
      station: stations[index]!,
      block: blocks[index]!,
    })),
    boundaries: boundaries.map((entry, index) => ({
      id: entry.id,
      line: LINES[index]!,
      path: bentPath(index
        ? wall.map(mirror)
        : wall, 0, true),
      block: placeBlock(entry, {
        x: index
          ? TRIANGLE.width - boundaryWidth
          : boundaryWidth,
        y: BOUNDARY_TOP,
      }, boundaryWidth, size, words, index ? 'start' : 'end'),
    })),
    product: {
      text: product,
      point: { x: MEETING.x, y: PRODUCT.y },
      baseline,
      size: PRODUCT.sizes.find(size => measureText(product, size, 900) <= room) ?? 18,
    },
    wedge: bentPath([
      { x: LEFT, y: TOP },
      { x: RIGHT, y: TOP },
      MEETING,
    ], 0, true),
  }
}

/** The figure in words. */
export function describeTriangle({ abilities, boundaries, product }: Triangle, words: TriangleWords, { aside, comma }: CommonWords): string {
  const list = (entries: Triangle['abilities']) => entries.map(({ name, text }) => `${name}${aside(text.replace(/[。.]$/, ''))}`).join(comma)
  return words.text(product, list(abilities), list(boundaries))
}
