/**
 * The archetypes as a pyramid, the rarest on top: flat slabs with edges of 45°, what they stand for along the slope.
 * Widths only say fewer or more, and the figure says so. Box of 1152 x 500 units.
 */
import type { Archetype } from '../../core/roadmap/schema'
import type { PlacedText, Point } from '../../core/text/placed'
import { messages } from '../../core/messages'
import { commonWords } from '../../core/messages/common'
import { provenance } from '../../core/roadmap/provenance-text'
import { evenLines } from '../../core/text/block'
import { fitLines, placeLines, widthOf } from '../../core/text/placed'
import { archetypeLines, byTier } from '../quadrant/quadrant'

export const PYRAMID = { width: 1152, height: 500 }

export interface PyramidTier {
  id: string
  tier: number
  /** Number of the line colour. */
  line: number
  /** Corners of the slab, clockwise from the upper left; the topmost has two of them in one place. */
  corners: Point[]
  /** Centred in the slab. */
  number: PlacedText
  name: PlacedText
  image: PlacedText
  tagline: PlacedText
  mark?: PlacedText
}

export interface PyramidGeometry {
  /** From the top down; entries of one tier are equally wide. */
  tiers: PyramidTier[]
  /** From few to many, along the left slope: the ends of an arrow and their names. */
  scale: { from: Point, to: Point, few: PlacedText, many: PlacedText }
  note: PlacedText
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
const NUMBER = 52
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

/** Clicks: none. Each archetype has been met on a slide of its own; here they stand together at once. */
export function pyramidSteps(_archetypes: Archetype[]): number {
  return 0
}

/** Lines of 1.25 em for names, 1.4 em for text. */
const NAME_LINE = 1.25
const TEXT_LINE = 1.4

interface Block { name: PlacedText, image: PlacedText, tagline: PlacedText, mark?: PlacedText, height: number }

/** The texts of an archetype from `at` down: image and marks beside the name, or under it where that is too narrow. */
function placeBlock(archetype: Archetype, at: Point, width: number, size: Size): Block {
  const name = placeLines([archetype.name], at.x, at.y + size.name * NAME_LINE / 2, size.name, 900, size.name)
  const marks = provenance(archetype, commonWords).join(' · ')
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
  const image = beside(archetype.image, size.image, 700) ?? below([archetype.image], size.image, 700)
  const markBeside = marks ? beside(marks, MARK, 400) : undefined
  const tagline = below(evenLines(archetype.tagline, width, size.text), size.text, 400)
  const mark = markBeside ?? (marks ? below(fitLines(marks, width, MARK), MARK, 400) : undefined)
  return { name, image, tagline, ...mark && { mark }, height: y - at.y }
}

/** How many tiers stand above and including that of each entry, counted from 1: the width of its slab. */
function ranksOf(rows: Archetype[]): number[] {
  const tiers = [...new Set(rows.map(({ tier }) => tier))]
  return rows.map(({ tier }) => tiers.indexOf(tier) + 1)
}

interface Row { archetype: Archetype, top: number, slab: number, half: number, x: number, width: number }

/** Slabs of a pyramid in this size, from the top down: upper edge, height, half the lower edge; where text begins, and its width. */
function placeRows(archetypes: Archetype[], { height }: Size): Row[] {
  const rows = byTier(archetypes)
  const ranks = ranksOf(rows)
  const pitch = (height + SEAM) / rows.length
  const slab = pitch - SEAM
  return rows.map((archetype, i) => {
    const half = (ranks[i]! - 1) * pitch + slab
    const x = LEFT + height + half + GAP
    return { archetype, top: TOP + i * pitch, slab, half, x, width: PYRAMID.width - x }
  })
}

/** How far all texts stand below the top of their slab; negative where they do not fit. */
function insetOf(rows: Row[], size: Size): number {
  return Math.min(...rows.map(({ archetype, top, slab, x, width }, i) => {
    const { name, image, height } = placeBlock(archetype, { x, y: 0 }, width, size)
    if ([name, image].some(({ box }) => box.x + box.w > PYRAMID.width))
      return -1
    // Beside the slope a text may not hang over the next slab; under the base there is room.
    return i === rows.length - 1 ? PYRAMID.height - 4 - top - height : (slab - height) / 2
  }))
}

export function placePyramid(archetypes: Archetype[]): PyramidGeometry {
  const size = SIZES.find(size => insetOf(placeRows(archetypes, size), size) >= 0) ?? SIZES.at(-1)!
  const rows = placeRows(archetypes, size)
  const inset = Math.max(0, insetOf(rows, size))
  const lines = archetypeLines(archetypes)
  const centre = LEFT + size.height
  const tiers = rows.map(({ archetype, top, slab, half, x, width }): PyramidTier => {
    const { height: _, ...texts } = placeBlock(archetype, { x, y: top + inset }, width, size)
    return {
      id: archetype.id,
      tier: archetype.tier,
      line: lines.get(archetype.id) ?? 1,
      corners: [
        { x: centre - half + slab, y: top },
        { x: centre + half - slab, y: top },
        { x: centre + half, y: top + slab },
        { x: centre - half, y: top + slab },
      ],
      // A triangle is widest at its foot.
      number: placeLines([String(archetype.tier)], centre, top + slab * (half > slab ? 0.5 : 0.66), NUMBER, 900, NUMBER, 'middle'),
      ...texts,
    }
  })
  const note = placeLines(evenLines(messages.pyramid.note, 230, NOTE), 0, TOP + 12, NOTE, 400, NOTE * TEXT_LINE)
  return { tiers, scale: placeScale(centre, size.height), note }
}

/** An arrow along the left slope, its ends named on its own line. */
function placeScale(centre: number, height: number): PyramidGeometry['scale'] {
  const at = (y: number): Point => ({ x: centre - y - BESIDE, y: TOP + y })
  const name = (text: string, { x, y }: Point) => placeLines([text], x, y, SCALE, 900, SCALE, 'middle')
  return {
    from: at(40),
    to: at(height - 88),
    few: name(messages.pyramid.few, at(12)),
    many: name(messages.pyramid.many, at(height - 58)),
  }
}

/** The figure in words. */
export function describePyramid(archetypes: Archetype[]): string {
  const { pyramid } = messages
  const tiers = byTier(archetypes).map(({ tier, name, image, tagline }) => pyramid.tierText(tier, name, image, tagline))
  return `${pyramid.text(tiers)}${pyramid.note}。`
}
