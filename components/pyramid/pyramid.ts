/**
 * A pyramid from the narrow top to the wide base: flat slabs with edges of 45°, what they stand for along the slope.
 * Widths only say less or more. Box of 1152 x 500 units.
 */
import type { PlacedText, Point } from '../../core/text/placed'
import type { CommonWords } from '../../core/words/common'
import type { PyramidTier, PyramidView } from './schema'
import type { PyramidWords } from './words'
import { provenance } from '../../core/roadmap/provenance-text'
import { evenLines } from '../../core/text/block'
import { fitLines, placeLines, widthOf } from '../../core/text/placed'

export const PYRAMID = { width: 1152, height: 500 }

export interface PlacedTier {
  id: string
  /** Number of the line colour. */
  line: number
  /** Corners of the slab, clockwise from the upper left; the topmost has two of them in one place. */
  corners: Point[]
  /** Centred in the slab. */
  number: PlacedText
  name: PlacedText
  image?: PlacedText
  text?: PlacedText
  mark?: PlacedText
}

export interface PyramidGeometry {
  /** From the top down. */
  tiers: PlacedTier[]
  /** From the top to the base along the left slope: the ends of an arrow and their names. */
  scale?: { from: Point, to: Point, top: PlacedText, base: PlacedText }
  note?: PlacedText
}

/** The left corner of the base. */
const LEFT = 24
const TOP = 24
/** Between two slabs. */
const SEAM = 6
/** From the slope to the text, level. */
const GAP = 20
const MARK = 18
/** Between name, image and marks on one line. */
const BETWEEN = 14
const NUMBER = { most: 52, ofSlab: 0.6 }
/** From the slope to the arrow, level. */
const BESIDE = 52
const SCALE = 28
const NOTE = 20

/** From roomy to dense; `height` is that of the whole pyramid, half its base. */
const SIZES = [
  { height: 448, name: 40, image: 24, text: 24 },
  { height: 448, name: 36, image: 24, text: 22 },
  { height: 432, name: 34, image: 22, text: 22 },
  { height: 416, name: 32, image: 22, text: 20 },
  { height: 400, name: 28, image: 20, text: 20 },
  { height: 388, name: 24, image: 18, text: 18 },
  { height: 376, name: 22, image: 18, text: 18 },
]
type Size = typeof SIZES[number]

/** Clicks: none. A pyramid compares, so its tiers are there at once. */
export const pyramidSteps = () => 0

/** Lines of 1.25 em for names, 1.4 em for text. */
const NAME_LINE = 1.25
const TEXT_LINE = 1.4

interface Block extends Pick<PlacedTier, 'name' | 'image' | 'text' | 'mark'> { height: number }

/** The texts of a tier from `at` down: image and marks beside the name, or under it where that is too narrow. */
function placeBlock(tier: PyramidTier, at: Point, width: number, size: Size, words: CommonWords): Block {
  const name = placeLines([tier.name], at.x, at.y + size.name * NAME_LINE / 2, size.name, 900, size.name)
  const marks = provenance({ origin: 'article', ...tier }, words).join(' · ')
  let end = at.x + name.box.w
  let y = at.y + size.name * NAME_LINE
  const beside = (text: string, type: number, weight: 400 | 700) => {
    const x = end + BETWEEN
    if (x + widthOf(text, type, weight) > at.x + width)
      return
    end = x + widthOf(text, type, weight)
    // On the baseline of the name: a Han character stands centred 0.38 em above it.
    return placeLines([text], x, at.y + size.name * (NAME_LINE / 2 + 0.38) - type * 0.38, type, weight, type)
  }
  const below = (lines: string[], type: number, weight: 400 | 700) => {
    const pitch = type * TEXT_LINE
    y += lines.length * pitch
    return placeLines(lines, at.x, y - (lines.length - 0.5) * pitch, type, weight, pitch)
  }
  const image = tier.image && (beside(tier.image, size.image, 700) ?? below(fitLines(tier.image, width, size.image, 700), size.image, 700))
  const markBeside = marks && beside(marks, MARK, 400)
  const text = tier.text && below(evenLines(tier.text, width, size.text), size.text, 400)
  const mark = markBeside || (marks && below(fitLines(marks, width, MARK), MARK, 400))
  return { name, ...image && { image }, ...text && { text }, ...mark && { mark }, height: y - at.y }
}

interface Row { tier: PyramidTier, top: number, slab: number, half: number, x: number, width: number }

/** Slabs of a pyramid in this size, from the top down: upper edge, height, half the lower edge; where text begins, and its width. */
function placeRows(tiers: PyramidTier[], { height }: Size): Row[] {
  const pitch = (height + SEAM) / tiers.length
  const slab = pitch - SEAM
  return tiers.map((tier, i) => {
    const half = i * pitch + slab
    const x = LEFT + height + half + GAP
    return { tier, top: TOP + i * pitch, slab, half, x, width: PYRAMID.width - x }
  })
}

/** How far all texts stand below the top of their slab; negative where they do not fit. */
function insetOf(rows: Row[], size: Size, words: CommonWords): number {
  return Math.min(...rows.map(({ tier, top, slab, x, width }, i) => {
    const { name, height } = placeBlock(tier, { x, y: 0 }, width, size, words)
    if (name.box.x + name.box.w > PYRAMID.width)
      return -1
    // Beside the slope a text may not hang over the next slab; under the base there is room.
    return i === rows.length - 1 ? PYRAMID.height - 4 - top - height : (slab - height) / 2
  }))
}

export function placePyramid({ tiers, ends, note }: PyramidView, words: CommonWords): PyramidGeometry {
  const size = SIZES.find(size => insetOf(placeRows(tiers, size), size, words) >= 0) ?? SIZES.at(-1)!
  const rows = placeRows(tiers, size)
  const inset = Math.max(0, insetOf(rows, size, words))
  const centre = LEFT + size.height
  const number = Math.min(NUMBER.most, Math.floor(rows[0]!.slab * NUMBER.ofSlab))
  return {
    tiers: rows.map(({ tier, top, slab, half, x, width }, i): PlacedTier => {
      const { height: _, ...texts } = placeBlock(tier, { x, y: top + inset }, width, size, words)
      return {
        id: tier.id,
        line: tier.line,
        corners: [
          { x: centre - half + slab, y: top },
          { x: centre + half - slab, y: top },
          { x: centre + half, y: top + slab },
          { x: centre - half, y: top + slab },
        ],
        // A triangle is widest at its foot.
        number: placeLines([String(i + 1)], centre, top + slab * (i > 0 ? 0.5 : 0.66), number, 900, number, 'middle'),
        ...texts,
      }
    }),
    ...ends && { scale: placeScale(ends, centre, size.height) },
    ...note && { note: placeLines(evenLines(note, 230, NOTE), 0, TOP + 12, NOTE, 400, NOTE * TEXT_LINE) },
  }
}

/** An arrow along the left slope, its ends named on its own line. */
function placeScale({ top, base }: { top: string, base: string }, centre: number, height: number): PyramidGeometry['scale'] {
  const at = (y: number): Point => ({ x: centre - y - BESIDE, y: TOP + y })
  const name = (text: string, { x, y }: Point) => placeLines([text], x, y, SCALE, 900, SCALE, 'middle')
  return {
    from: at(40),
    to: at(height - 88),
    top: name(top, at(12)),
    base: name(base, at(height - 58)),
  }
}

/** The figure in words. */
export function describePyramid({ tiers, ends, note }: PyramidView, words: PyramidWords, { stop }: CommonWords): string {
  const texts = tiers.map(({ name, image, text }, i) => words.tierText(i + 1, [name, image, text].filter(each => each !== undefined)))
  return `${words.text(texts, ends)}${note ? `${note}${stop}` : ''}`
}
