/** A chain with one line, which rises through the strata. Units: 1152 x 500. */
import type { Point } from '../../../core/text/placed'
import type { CommonWords } from '../../../core/words/common'
import type { PlacedBand } from '../pack/bands'
import type { Chain, ChainTrace } from '../schema'
import type { PlacedStrip } from './strip'
import type { TracedWords } from './words'
import { bandsOf } from '../chain'
import { placesOf } from '../own-trace'
import { placeLegs } from './legs'
import { placeStrip } from './strip'

type TracedData = Pick<Chain, 'layers' | 'traces'>

export interface TracedGeometry {
  bands: PlacedBand[]
  strip: PlacedStrip
  /** One polyline per pair of neighbouring stops. */
  legs: Point[][]
}

/** Finding a way takes a moment, and a slide is mounted several times. */
const known = new WeakMap<ChainTrace, { layers: Chain['layers'], geometry: TracedGeometry }>()

/** Places all layers, and the line of `trace`. Every item is placed or in the `fold` of its group. */
export function placeTraced(chain: TracedData, trace: ChainTrace, words: CommonWords): TracedGeometry {
  const found = known.get(trace)
  if (found?.layers === chain.layers)
    return found.geometry
  const geometry = findWay(chain, trace, words.synthesis)
  known.set(trace, { layers: chain.layers, geometry })
  return geometry
}

function findWay(chain: TracedData, trace: ChainTrace, synthesis: string): TracedGeometry {
  const places = placesOf(chain)
  // As wide as the widest needs it: from one line to the next, the bands stay where they are.
  const strip = placeStrip(trace, [...chain.traces, trace], item => places.get(item)?.item ?? item, synthesis)
  const right = Math.floor((strip.box.x - 24) / 8) * 8
  const bands = bandsOf(chain.layers, right, trace.stops.map(stop => stop.item))
  // The grid of the line starts with the bands, so that every station is on it.
  const top = Math.min(...bands.map(band => band.box.y))
  const bottom = Math.max(...bands.map(band => band.box.y + band.box.h))
  const legs = placeLegs(trace, bands.flatMap(band => band.groups), bands.map(band => band.sign), { x: 4, y: top + 8, w: right - 8, h: bottom - top - 12 })
  return { bands, strip, legs }
}

/** What happens at each stop, in words. */
export function describeStops(chain: TracedData, { stops }: ChainTrace, { itemOf }: TracedWords, { colon }: CommonWords): string[] {
  const places = placesOf(chain)
  return stops.map(({ item, text }, i) => {
    const place = places.get(item)
    return `${i + 1} ${place ? itemOf(place.item, place.layerName) : item}${colon}${text}`
  })
}

/** The line in words: its stops. */
export function describeTrace(chain: TracedData, trace: ChainTrace, words: TracedWords, common: CommonWords): string {
  const mark = trace.origin === 'synthesis' ? common.aside(common.synthesis) : ''
  return `${words.crosses(trace.name, trace.stops.length)}${describeStops(chain, trace, words, common).join(common.semicolon)}${mark}${common.stop}`
}
