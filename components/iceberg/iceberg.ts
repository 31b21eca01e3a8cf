/**
 * The iceberg: a simple front above the waterline, the many parts of the back below it. The hidden body is cut into
 * one facet per part; all its edges run level or at 45°. Units: 1152 x 500.
 */
import type { PlacedText, Point } from '../../core/text/placed'
import type { CommonWords } from '../../core/words/common'
import type { Iceberg } from './schema'
import type { IcebergWords } from './words'
import { provenance } from '../../core/roadmap/provenance-text'
import { fitLines, fitPhrases, placeLines } from '../../core/text/placed'

export const ICEBERG_WIDTH = 1152
export const ICEBERG_HEIGHT = 500

export interface PlacedFacet {
  /** Corners, clockwise from the upper left. */
  corners: Point[]
  /** 0, 1 or 2: neighbours differ. */
  tone: number
  text: PlacedText
}

export interface IcebergGeometry {
  waterline: number
  above: { name: PlacedText, faces: { corners: Point[], tone: number }[], items: { text: PlacedText, leader: [Point, Point] }[] }
  below: { name: PlacedText, facets: PlacedFacet[] }
  mark?: PlacedText
}

const WATERLINE = 164
const CENTRE = 640
/** Room for the names at the left. */
const INDENT = 20
const NAMES = 204
const TOP = WATERLINE + 4
const BOTTOM = 492
/** Half of the iceberg's width at the waterline. */
const HALF = 292

/** Facets per row, from the waterline down. */
const ROWS: Record<number, number[]> = { 1: [1], 2: [1, 1], 3: [2, 1], 4: [2, 2], 5: [3, 2], 6: [3, 2, 1], 7: [3, 3, 1], 8: [3, 3, 2] }

/** The tip: one peak, a low shoulder at each side; what is said about it stands over the right one. */
const TIP = {
  left: [[-HALF, 164], [-252, 124], [-214, 124], [-174, 164]],
  peak: [[-214, 124], [-110, 20], [-82, 20], [2, 104], [62, 164], [-174, 164]],
  shade: [[-96, 20], [-82, 20], [2, 104], [62, 164], [-52, 164], [-52, 104], [-96, 60]],
  right: [[2, 104], [80, 104], [108, 132], [260, 132], [HALF, 164], [62, 164]],
} satisfies Record<string, [number, number][]>

/** The slope that faces what is said about the tip. */
const slopeAt = (y: number) => CENTRE + 2 - (104 - y)
const LABELS = CENTRE + 160

/** One click: what is below the waterline appears. */
export function icebergSteps(_data: Iceberg): number {
  return 1
}

interface Row { y: number, h: number }

/** Where the body ends at the left in depth `y`: it widens through the first row and narrows from there. */
function edgeAt(rows: Row[], y: number): number {
  const widest = rows.length > 1 ? rows[0]!.y + rows[0]!.h : TOP
  return CENTRE - HALF - (widest - TOP) + Math.abs(y - widest)
}

/** Facets of row `r`: cut parallel to the nearer side, in the middle straight down. Undefined where a text does not fit. */
function cutRow(rows: Row[], r: number, items: string[], size: number): PlacedFacet[] | undefined {
  const { y, h } = rows[r]!
  const middle = y + h / 2
  const left = edgeAt(rows, middle)
  const cell = (CENTRE - left) * 2 / items.length
  const lean = Math.sign(edgeAt(rows, y + h) - edgeAt(rows, y))
  const edges = Array.from({ length: items.length + 1 }, (_, i) => {
    const x = left + i * cell
    const slope = Math.abs(x - CENTRE) < 1 ? 0 : x < CENTRE ? lean : -lean
    return (depth: number) => x + slope * (depth - middle)
  })

  const pitch = Math.round(size * 1.3)
  const facets: PlacedFacet[] = []
  for (const [i, item] of items.entries()) {
    const from = edges[i]!
    const to = edges[i + 1]!
    const set = setText(item, size, pitch, depth => from(middle + depth), depth => to(middle + depth), h)
    if (!set)
      return
    facets.push({
      corners: [{ x: from(y), y }, { x: to(y), y }, { x: to(y + h), y: y + h }, { x: from(y + h), y: y + h }],
      tone: (2 * r + i) % 3,
      text: placeLines(set.lines, set.x, middle - (set.lines.length - 1) * pitch / 2, size, 700, pitch, 'middle'),
    })
  }
  return facets
}

/** The fewest lines that fit between two edges; `depth` counts from the middle of the facet. */
function setText(text: string, size: number, pitch: number, left: (depth: number) => number, right: (depth: number) => number, h: number): { lines: string[], x: number } | undefined {
  for (let count = 1; count * pitch <= h - 16; count++) {
    const half = ((count - 1) * pitch + size) / 2
    const from = Math.max(left(-half), left(half)) + 12
    const to = Math.min(right(-half), right(half)) - 12
    if (to - from < size)
      continue
    const lines = fitPhrases(text, to - from, size, 700)
    if (lines.length <= count)
      return { lines, x: (from + to) / 2 }
  }
}

/** Cuts the body into one facet per item, in the largest type that fits. */
function placeBody(items: string[]): PlacedFacet[] {
  const counts = ROWS[items.length] ?? [items.length]
  const h = Math.min(130, Math.floor((BOTTOM - TOP) / counts.length))
  const rows = counts.map((_, r): Row => ({ y: TOP + r * h, h }))
  for (const size of [24, 22, 20, 18]) {
    let start = 0
    const facets = counts.map((count, r) => cutRow(rows, r, items.slice(start, start += count), size))
    if (facets.every(row => row !== undefined))
      return facets.flat()
  }
  throw new RangeError(`The ${items.length} parts below the waterline do not fit into the iceberg`)
}

/** Places both sides of the waterline. Below it, 1 to 8 parts of up to 14 characters; above it, 1 to 4. */
export function placeIceberg({ above, below, ...marks }: Iceberg, words: CommonWords): IcebergGeometry {
  const mark = provenance(marks, words).join(' · ')
  const names = [above.name, below.name]
  const size = [36, 32, 28].find(size => names.every(name => fitLines(name, NAMES, size, 900).length < 3)) ?? 28
  const line = Math.round(size * 1.2)
  const [aboveName = [], belowName = []] = names.map(name => fitLines(name, NAMES, size, 900))
  const pitch = Math.min(34, 80 / Math.max(1, above.items.length - 1))
  const first = Math.max(20, 72 - (above.items.length - 1) * pitch / 2)
  const label = pitch < 28 ? 20 : 22
  return {
    waterline: WATERLINE,
    above: {
      name: placeLines(aboveName, INDENT, WATERLINE - 36 - (aboveName.length - 1) * line, size, 900, line),
      faces: [TIP.left, TIP.peak, TIP.shade, TIP.right].map((corners, i) => ({ corners: corners.map(([x, y]) => ({ x: CENTRE + x, y })), tone: [1, 0, 2, 1][i]! })),
      items: above.items.map((item, i) => {
        const y = first + i * pitch
        return { text: placeLines([item], LABELS, y, label, 700, 28), leader: [{ x: slopeAt(y), y }, { x: LABELS - 12, y }] }
      }),
    },
    below: { name: placeLines(belowName, INDENT, WATERLINE + 42, size, 900, line), facets: placeBody(below.items) },
    ...(mark && { mark: placeLines([mark], INDENT, BOTTOM - 14, 18, 400, 24) }),
  }
}

/** Both sides in words. */
export function describeIceberg(data: Iceberg, words: IcebergWords): string {
  return (['above', 'below'] as const).map(side => words.text(words[side], data[side].name, data[side].items)).join('')
}
