/**
 * Capability as an area: the further the technology (across) and the deeper the business use (up), the larger the
 * rectangle that the point spans with the origin. Four zones say what each corner means. Box of 1152 x 500 units.
 */
import type { Capability } from '../../core/roadmap/schema'
import type { BlockLine, TextBlock } from '../../core/text/block'
import type { Box, Point } from '../../core/text/placed'
import { messages } from '../../core/messages'
import { commonWords } from '../../core/messages/common'
import { blockHeight, placeBlock } from '../../core/text/block'
import { fitLines } from '../../core/text/placed'
import { measureText } from '../../core/text/text'

export const MATURITY = { width: 1152, height: 500 }

export type Zone = Capability['zones'][number]

export interface PlacedZone {
  zone: Zone
  box: Box
  block: TextBlock
  /** Where the two lines meet for a product in this zone. */
  point: Point
  /** Name of the area, in its corner; ends at `x`. */
  label: BlockLine
}

export interface MaturityGeometry {
  /** In order of appearance: from the smallest area to the largest. */
  zones: PlacedZone[]
  origin: Point
  /** Ends of the axes. */
  right: number
  top: number
  /** Size of the axis ends' text. */
  label: number
  across: { name: BlockLine, low: BlockLine, high: BlockLine }
  up: { name: BlockLine, low: BlockLine[], high: BlockLine[] }
  /** `能力 ＝ 技术成熟度 × 业务渗透力`, in parts for their colours; ends at the right margin. */
  formula: BlockLine & { parts: [string, string, string, string, string] }
}

const TOP = 48
const BOTTOM = 452
const PADDING = 28
const NAME = 22
const FORMULA = 24
const AREA_NAME = 28
/** The point stands this far into its zone, from the zone's right and upper edge. */
const INSET = { x: 64, y: 34 }
/** From a point down to the zone's text. */
const LEAD = 20
/** From roomy to dense. */
const SIZES = [
  { name: 32, text: 24 },
  { name: 30, text: 22 },
  { name: 26, text: 20 },
]

/** Clicks: one per zone, after the axes. */
export function maturitySteps(capability: Pick<Capability, 'zones'>): number {
  return capability.zones.length
}

/** Zones in the order they appear: each has one more step of maturity or penetration than the one before. */
export function zonesInOrder(zones: Zone[]): Zone[] {
  const rank = (zone: Zone) => (zone.maturity === 'high'
    ? 1
    : 0) + (zone.penetration === 'high'
    ? 2
    : 0)
  return [...zones].sort((a, b) => rank(a) - rank(b))
}

export function placeMaturity({ maturity, penetration, zones }: Capability): MaturityGeometry {
  const wrap = (text: string) => fitLines(text, 108, 20)
  const ends = [
    wrap(penetration.low),
    wrap(penetration.high),
  ]
  const margin = Math.max(28, ...ends.flat().map(text => measureText(text, 20)))
  const origin = { x: margin + 20, y: BOTTOM }
  const right = MATURITY.width - 8
  const width = (right - 20 - origin.x) / 2
  const height = (BOTTOM - TOP) / 2

  const areaName = measureText(messages.maturity.capability, AREA_NAME, 700)
  const textWidth = width - PADDING - INSET.x - 22 - areaName - 14
  const size = SIZES.find(size => zones.every(zone => INSET.y + LEAD + blockHeight(zone, textWidth, size, commonWords) <= height - 8)) ?? SIZES.at(-1)!
  const placed = zonesInOrder(zones).map((zone): PlacedZone => {
    const box = {
      x: origin.x + (zone.maturity === 'high'
        ? width
        : 0),
      y: zone.penetration === 'high'
        ? TOP
        : TOP + height,
      w: width,
      h: height,
    }
    const block = placeBlock(zone, { x: box.x + PADDING, y: box.y + INSET.y + LEAD }, textWidth, size, commonWords)
    const point = { x: box.x + width - INSET.x, y: box.y + INSET.y }
    const label = { text: messages.maturity.capability, x: point.x - 22, y: block.names[0]!.y }
    return { zone, box, block, point, label }
  })

  const label = 20
  const nameWidth = measureText(maturity.name, NAME, 700)
  const high = origin.x + width + PADDING
  const small = high + measureText(maturity.high, label) > MATURITY.width - nameWidth - 12
    ? 18
    : label
  const parts: MaturityGeometry['formula']['parts'] = [
    messages.maturity.capability,
    messages.maturity.equals,
    maturity.name,
    messages.maturity.times,
    penetration.name,
  ]
  const middle = (lines: string[], y: number) => lines.map((text, index) => ({ text, x: margin, y: y + (index - (lines.length - 1) / 2) * 26 + 7 }))
  return {
    zones: placed,
    origin,
    right,
    top: 40,
    label: small,
    across: {
      name: { text: maturity.name, x: MATURITY.width, y: 488 },
      low: { text: maturity.low, x: origin.x + PADDING, y: 488 },
      high: { text: maturity.high, x: high, y: 488 },
    },
    up: {
      name: { text: penetration.name, x: 0, y: 24 },
      low: middle(ends[0]!, TOP + height * 1.5),
      high: middle(ends[1]!, TOP + height * 0.5),
    },
    formula: {
      text: parts.join(''),
      parts,
      x: MATURITY.width,
      y: 24,
    },
  }
}

/** Font sizes that the component needs. */
export const MATURITY_TYPE = { name: NAME, formula: FORMULA, area: AREA_NAME }

/** The figure in words. */
export function describeMaturity({ maturity, penetration, zones }: Capability): string {
  return messages.maturity.text(maturity.name, penetration.name)
    + zones.map(zone => messages.maturity.zoneText(zone.name, maturity.name + messages.colon + maturity[zone.maturity], penetration.name + messages.colon + penetration[zone.penetration], zone.text)).join('')
}
