/**
 * Two axes and the area that a point on them spans with their origin: the further right and up the point, the larger
 * the area. Four zones say what each corner means. Box of 1152 x 500 units.
 */
import type { BlockLine, TextBlock } from '../../core/text/block'
import type { Box, Point } from '../../core/text/placed'
import type { Plot, Zone } from './schema'
import type { PlotWords } from './words'
import { blockHeight, placeBlock } from '../../core/text/block'
import { fitLines } from '../../core/text/placed'
import { measureText } from '../../core/text/text'

export const PLOT = { width: 1152, height: 500 }

export interface PlacedZone {
  zone: Zone
  box: Box
  block: TextBlock
  /** Where the two lines of the area meet. */
  point: Point
  /** Name of the area, in its corner; ends at `x`. Left out where the texts of the zones leave it no room. */
  label?: BlockLine
}

export interface PlotGeometry {
  /** In order of appearance: from the smallest area to the largest. */
  zones: PlacedZone[]
  origin: Point
  /** Ends of the axes. */
  right: number
  top: number
  /** Size of the text at the ends of the scales. */
  label: number
  across: { name: BlockLine, low: BlockLine, high: BlockLine }
  up: { name: BlockLine, low: BlockLine[], high: BlockLine[] }
  /** The product, its sign, and the axes' names for their colours; ends at the right margin. */
  formula?: Point & { product: string, equals: string, across: string, times: string, up: string, size: number }
}

/** Font sizes that the component needs. */
export const PLOT_TYPE = { name: 22, area: 28 }

const TOP = 48
const BOTTOM = 452
const PADDING = 28
/** The point stands this far into its zone, from the zone's right and upper edge. */
const INSET = { x: 64, y: 34 }
/** From a point down to the zone's text, and from a point left to the name of its area. */
const LEAD = 20
const BESIDE = 22
/** From roomy to dense. */
const SIZES = [
  { name: 32, text: 24 },
  { name: 30, text: 22 },
  { name: 26, text: 20 },
]

/** Clicks: one per zone, after the axes. */
export function plotSteps({ zones }: Pick<Plot, 'zones'>): number {
  return zones.length
}

/** Zones in the order they appear: up to the right from the origin, each with an area no smaller than the one before. */
function zonesInOrder(zones: Zone[]): Zone[] {
  const rank = ({ x, y }: Zone) => (x === 'high' ? 1 : 0) + (y === 'high' ? 2 : 0)
  return [...zones].sort((a, b) => rank(a) - rank(b))
}

export function placePlot({ x, y, zones, product }: Plot, words: PlotWords): PlotGeometry {
  const ends = [y.low, y.high].map(text => fitLines(text, 108, 20))
  const margin = Math.max(28, ...ends.flat().map(text => measureText(text, 20)))
  const origin = { x: margin + 20, y: BOTTOM }
  const right = PLOT.width - 8
  const w = (right - 20 - origin.x) / 2
  const h = (BOTTOM - TOP) / 2

  const room = w - PADDING - INSET.x - BESIDE
  const named = product ? room - measureText(product.name, PLOT_TYPE.area, 700) - 14 : room
  const fits = (width: number) => SIZES.find(size => zones.every(zone => INSET.y + LEAD + blockHeight(zone, width, size, words) <= h - 8))
  const labelled = product && fits(named)
  const size = labelled ?? fits(room) ?? SIZES.at(-1)!
  const placed = zonesInOrder(zones).map((zone): PlacedZone => {
    const box = { x: origin.x + (zone.x === 'high' ? w : 0), y: zone.y === 'high' ? TOP : TOP + h, w, h }
    const block = placeBlock(zone, { x: box.x + PADDING, y: box.y + INSET.y + LEAD }, labelled ? named : room, size, words)
    const point = { x: box.x + w - INSET.x, y: box.y + INSET.y }
    return { zone, box, block, point, ...labelled && { label: { text: product.name, x: point.x - BESIDE, y: block.names[0]!.y } } }
  })

  const high = origin.x + w + PADDING
  const middle = (lines: string[], y: number) => lines.map((text, index) => ({ text, x: margin, y: y + (index - (lines.length - 1) / 2) * 26 + 7 }))
  return {
    zones: placed,
    origin,
    right,
    top: 40,
    label: high + measureText(x.high, 20) > PLOT.width - measureText(x.name, PLOT_TYPE.name, 700) - 12 ? 18 : 20,
    across: {
      name: { text: x.name, x: PLOT.width, y: 488 },
      low: { text: x.low, x: origin.x + PADDING, y: 488 },
      high: { text: x.high, x: high, y: 488 },
    },
    up: {
      name: { text: y.name, x: 0, y: 24 },
      low: middle(ends[0]!, TOP + h * 1.5),
      high: middle(ends[1]!, TOP + h * 0.5),
    },
    formula: product && placeFormula(product, x.name, y.name),
  }
}

function placeFormula({ name, equals, times }: NonNullable<Plot['product']>, across: string, up: string): NonNullable<PlotGeometry['formula']> {
  const parts = { product: name, equals: ` ${equals} `, across, times: ` ${times} `, up }
  const beside = measureText(up, PLOT_TYPE.name, 700) + 20
  const size = [24, 22, 20].find(size => measureText(Object.values(parts).join(''), size, 700) <= PLOT.width - beside) ?? 20
  return { ...parts, x: PLOT.width, y: 24, size }
}

/** The figure in words. */
export function describePlot({ x, y, zones, product }: Plot, words: PlotWords): string {
  const at = (axis: Plot['x'], level: 'low' | 'high') => axis.name + words.colon + axis[level]
  return words.text(x.name, y.name) + (product ? words.product(product.name) : '') + words.stop
    + zones.map(zone => words.zoneText(zone.name, at(x, zone.x), at(y, zone.y), zone.text)).join('')
}
