/** The industry chain with one product's line, which rises through the strata. Units: 1152 x 500. */
import type { Chain, ChainTrace } from '../../core/roadmap/schema'
import type { Point } from '../../core/text/placed'
import type { ChainDirection } from './bands'
import type { ChainGeometry, ChainOptions } from './chain'
import type { PlacedStrip } from './trace'
import { commonWords } from '../../core/messages/common'
import { traceWords } from '../../core/messages/trace'
import { CHAIN_HEIGHT, CHAIN_WIDTH } from './bands'
import { bandsOf } from './chain'
import { placeLegs, placeStrip } from './trace'

export interface TracedGeometry extends ChainGeometry {
  strip: PlacedStrip
  /** One polyline per pair of neighbouring stops. */
  legs: Point[][]
}

/** Finding a way takes a moment, and a slide is mounted several times. */
const known = new WeakMap<ChainTrace, Map<string, { chain: Chain, geometry: TracedGeometry }>>()

/** Places all layers, and the line of `trace`. Every item is placed or in the `fold` of its group. */
export function placeTraced(chain: Chain, trace: ChainTrace, { direction = 'bottom-up' }: ChainOptions = {}): TracedGeometry {
  const all = known.get(trace) ?? new Map<string, { chain: Chain, geometry: TracedGeometry }>()
  known.set(trace, all)
  const found = all.get(direction)
  if (found?.chain === chain)
    return found.geometry
  const geometry = findWay(chain, trace, direction)
  all.set(direction, { chain, geometry })
  return geometry
}

function findWay({ layers, traces }: Chain, trace: ChainTrace, direction: ChainDirection): TracedGeometry {
  const names = new Map(layers.flatMap(layer => layer.groups).flatMap(group => group.items).map(item => [item.id, item.name]))
  // As wide as the widest needs it: from one product to the next, the bands stay where they are.
  const strip = placeStrip(trace, [...traces, trace], item => names.get(item) ?? item, CHAIN_WIDTH, CHAIN_HEIGHT)
  const right = Math.floor((strip.box.x - 24) / 8) * 8
  const { bands, style } = bandsOf(layers, direction, right, trace.stops.map(stop => stop.item))
  // The grid of the line starts with the bands, so that every station lies on it.
  const top = Math.min(...bands.map(band => band.box.y))
  const bottom = Math.max(...bands.map(band => band.box.y + band.box.h))
  const legs = placeLegs(trace, bands.flatMap(band => band.groups), bands.map(band => band.sign), { x: 4, y: top + 8, w: right - 8, h: bottom - top - 12 })
  return { bands, style, strip, legs }
}

/** What happens at each stop, in words. */
export function tellStops({ layers }: Chain, { stops }: ChainTrace): string[] {
  const items = new Map(layers.flatMap(layer => layer.groups.flatMap(group => group.items.map(item => [item.id, `${layer.name}${traceWords.of}${item.name}`] as const))))
  return stops.map((stop, i) => `${i + 1} ${items.get(stop.item) ?? stop.item}${commonWords.colon}${stop.text}`)
}

/** The line in words: its stops. */
export function describeTrace(chain: Chain, trace: ChainTrace): string {
  const { product, origin, stops } = trace
  const mark = origin === 'synthesis' ? `（${commonWords.synthesis}）` : ''
  return `${traceWords.crosses(product, stops.length)}${tellStops(chain, trace).join('；')}${mark}。`
}
