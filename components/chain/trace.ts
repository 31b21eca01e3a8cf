/** A product's way through the chain: the strip of its stops beside the strata, and the line through them. */
import type { ChainTrace } from '../../core/roadmap/schema'
import type { Box, PlacedText, Point } from '../../core/text/placed'
import type { PlacedGroup } from './pack-group'
import { nudge } from '../../core/geometry/nudge'
import { routeLine } from '../../core/geometry/octilinear'
import { commonWords } from '../../core/messages/common'
import { fitLines, fitPhrases, lineBoxes, placeLines } from '../../core/text/placed'
import { measureText } from '../../core/text/text'

export interface PlacedStop {
  item: string
  /** 1, 2, 3 … from upstream. */
  number: number
  /** Station on the strip. */
  at: Point
  /** Missing where the strip is full: the station on the map has the name. */
  name?: PlacedText
  text: PlacedText
}

export interface PlacedStrip {
  box: Box
  product: PlacedText
  mark?: PlacedText
  /** Upstream first: the strip is read from the bottom, like the strata beside it. */
  stops: PlacedStop[]
}

/** Radius of a numbered station. */
export const STATION = 13
export const LINE_WIDTH = 8
const TEXT_X = 40
const ROW = 24
const NAME = 20
const TEXT = 18
const HEAD = 52

/** Space between two stops of the strip, least and most: few stops stand together at the foot of it. */
const GAPS = [7, 32] as const

/** A strip of `w` units at the right edge, or undefined where it does not hold all stops. */
function setStrip(trace: ChainTrace, nameOf: ((item: string) => string) | undefined, w: number, width: number, height: number): PlacedStrip | undefined {
  const x = width - w
  const textWidth = w - TEXT_X
  const productLines = fitLines(trace.product, textWidth, 28, 900)
  const blocks = trace.stops.map(({ item, text }) => {
    const name = nameOf ? fitLines(nameOf(item), textWidth, NAME, 700) : []
    const lines = fitPhrases(text, textWidth, TEXT)
    return { item, name, lines, height: (name.length + lines.length) * ROW }
  })
  const used = blocks.reduce((sum, block) => sum + block.height, HEAD + (productLines.length - 1) * 34)
  const gap = Math.min((height - used) / Math.max(1, blocks.length - 1), GAPS[1])
  if (gap < GAPS[0])
    return

  let bottom = height
  const stops = blocks.map(({ item, name, lines, height }, i): PlacedStop => {
    const y = bottom - height
    bottom = y - gap
    return {
      item,
      number: i + 1,
      at: { x: x + STATION + 2, y: y + ROW / 2 },
      ...(name.length > 0 && { name: placeLines(name, x + TEXT_X, y + ROW / 2, NAME, 700, ROW) }),
      text: placeLines(lines, x + TEXT_X, y + name.length * ROW + ROW / 2, TEXT, 400, ROW),
    }
  })
  const product = placeLines(productLines, x + TEXT_X, 17, 28, 900, 34)
  const after = x + TEXT_X + measureText(productLines.at(-1) ?? '', 28, 900) + 14
  const mark = trace.origin === 'synthesis' && placeLines([commonWords.synthesis], after, 20 + (productLines.length - 1) * 34, TEXT, 400, ROW)
  return { box: { x, y: 0, w, h: height }, product, ...(mark && { mark }), stops }
}

/** Widths of a strip, with the names of the stops and without. */
const WIDTHS = [[288, 432], [288, 560]] as const

/** The narrowest strip, but for a little more width that spares a sentence its second line; from `least` units on. */
function fitStrip(trace: ChainTrace, nameOf: (item: string) => string, width: number, height: number, least = 0): PlacedStrip {
  const lines = (strip: PlacedStrip) => strip.stops.reduce((sum, stop) => sum + stop.text.lines.length, 0)
  for (const [i, [from, to]] of WIDTHS.entries()) {
    const name = i === 0 ? nameOf : undefined
    for (let w = Math.max(from, least); w <= Math.max(to, least); w += 16) {
      const strip = setStrip(trace, name, w, width, height)
      if (!strip)
        continue
      const wider = [1, 2].map(k => setStrip(trace, name, w + 16 * k, width, height)).filter(other => other !== undefined && w < 320 && w > least)
      return wider.reduce<PlacedStrip>((a, b) => b && lines(b) < lines(a) ? b : a, strip)
    }
  }
  throw new RangeError(`The ${trace.stops.length} stops of "${trace.id}" do not fit beside the chain`)
}

/**
 * The strip of stops at the right edge of `width` x `height`, with the names of the stops where there is room. As
 * wide as the widest of `all` needs it.
 */
export function placeStrip(trace: ChainTrace, all: ChainTrace[], nameOf: (item: string) => string, width: number, height: number): PlacedStrip {
  const least = Math.max(...all.map(other => fitStrip(other, nameOf, width, height).box.w))
  return fitStrip(trace, nameOf, width, height, least)
}

/** Where each item stands: its own station, or the "+n" it is folded into. */
export function stationsOf(groups: PlacedGroup[]): Map<string, Point> {
  const stations = new Map<string, Point>()
  for (const group of groups) {
    for (const item of group.items)
      stations.set(item.id, item.station)
    for (const id of group.fold?.ids ?? [])
      stations.set(id, group.fold!.station)
  }
  return stations
}

/** The ink that a line keeps clear of: every line of text. */
export function inkOf(groups: PlacedGroup[]): Box[] {
  return groups.flatMap(group => [group.title, ...group.items.map(item => item.text), group.fold?.text])
    .flatMap(text => text ? lineBoxes(text) : [])
}

/** One polyline per leg, inside `area`, clear of the text of `groups` and of `walls`. */
export function placeLegs(trace: ChainTrace, groups: PlacedGroup[], walls: Box[], area: Box): Point[][] {
  const stations = stationsOf(groups)
  const points = trace.stops.map(stop => stations.get(stop.item)).filter(point => point !== undefined)
  const obstacles = [...inkOf(groups), ...walls]
  return nudge(routeLine(points, { area, obstacles, clearance: LINE_WIDTH / 2 + 1.5, comfort: LINE_WIDTH / 2 + 3 }), obstacles, area)
}
