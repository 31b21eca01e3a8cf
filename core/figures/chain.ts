/**
 * The industry chain as strata under a city: upstream at the bottom, downstream on top, each layer a band with its
 * groups and items; with a trace, one product's line rises through them. Units: 1152 x 500.
 */
import type { Chain, ChainLayer, ChainTrace } from '../roadmap/schema'
import type { ChainDirection, PlacedBand } from './chain-bands'
import type { PackStyle } from './pack-columns'
import type { Point } from './placed'
import type { PlacedStrip } from './trace'
import { chainWords } from '../messages/chain'
import { commonWords } from '../messages/common'
import { traceWords } from '../messages/trace'
import { CHAIN_HEIGHT, CHAIN_WIDTH, placeBands } from './chain-bands'
import { placeLegs, placeStrip } from './trace'

export interface ChainGeometry {
  /** Upstream first. */
  bands: PlacedBand[]
  style: PackStyle
  strip?: PlacedStrip
  /** One polyline per pair of neighbouring stops. */
  legs: Point[][]
}

export interface ChainOptions {
  /** Whose line is drawn. */
  trace?: ChainTrace
  direction?: ChainDirection
}

/** Clicks to build the figure up: one per layer or group, or one per stop of the trace. */
export function chainSteps({ layers, traces }: Chain, { trace, build }: { trace?: string, build?: string } = {}): number {
  return traces.find(({ id }) => id === trace)?.stops.length
    ?? (build === 'group' ? layers.reduce((sum, layer) => sum + layer.groups.length, 0) : layers.length)
}

/** The first step that shows the layer, group or item with `id`; 0 where there is none. */
export function stepOf({ layers }: Chain, id: string | undefined, build?: string): number {
  let step = 0
  for (const [i, layer] of layers.entries()) {
    for (const group of layer.groups) {
      step += 1
      if ([layer.id, group.id].includes(id ?? '') || group.items.some(item => item.id === id))
        return build === 'group' ? step : i + 1
    }
  }
  return 0
}

/** How many groups of each layer are there after `step` steps, upstream first. */
export function groupsBuilt({ layers }: Chain, step: number, build?: string): number[] {
  let before = 0
  return layers.map(({ groups: { length } }, i) => {
    const built = build === 'group' ? step - before : i < step ? length : 0
    before += length
    return Math.min(Math.max(built, 0), length)
  })
}

/** Packing takes a moment, and a slide is mounted several times. */
const known = new WeakMap<ChainLayer[], Map<string, ReturnType<typeof placeBands>>>()

function bandsOf(layers: ChainLayer[], direction: ChainDirection, right: number, traced: string[] | undefined): ReturnType<typeof placeBands> {
  const all = known.get(layers) ?? new Map<string, ReturnType<typeof placeBands>>()
  known.set(layers, all)
  const plan = { layers, upright: direction === 'left-to-right', right, tracing: traced !== undefined, keep: new Set<string>() }
  const key = [direction, right, plan.tracing].join()
  const plain = all.get(key) ?? placeBands(plan)
  all.set(key, plain)
  // Only where one of its stops would be folded away does a trace change the bands.
  return traced?.some(id => plain.bands.some(band => band.groups.some(group => group.fold?.ids.includes(id))))
    ? placeBands({ ...plan, keep: new Set(traced) })
    : plain
}

/** Places all layers, and the line of `trace`. Every item is placed or in the `fold` of its group. */
export function placeChain(chain: Chain, { trace, direction = 'bottom-up' }: ChainOptions = {}): ChainGeometry {
  const { layers, traces } = chain
  if (!trace)
    return { ...bandsOf(layers, direction, CHAIN_WIDTH, undefined), legs: [] }
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

/** The figure in words: layers with groups and items, or a trace with its stops. */
export function describeChain(chain: Chain, trace?: ChainTrace): string {
  const { colon, comma } = commonWords
  if (trace) {
    const items = new Map(chain.layers.flatMap(layer => layer.groups.flatMap(group => group.items.map(item => [item.id, `${layer.name}${traceWords.of}${item.name}`] as const))))
    const stops = trace.stops.map((stop, i) => `${i + 1} ${items.get(stop.item) ?? stop.item}${colon}${stop.text}`)
    const mark = trace.origin === 'synthesis' ? `（${commonWords.synthesis}）` : ''
    return `${traceWords.crosses(trace.product, stops.length)}${stops.join('；')}${mark}。`
  }
  const layers = chain.layers.map((layer) => {
    const groups = layer.groups.map(group => `${group.name}${colon}${group.items.map(item => item.name).join(comma)}`)
    return `${chainWords.direction[layer.position]}${layer.name}（${layer.subtitle}）${colon}${groups.join('；')}。${chainWords.gives}${colon}${layer.gives}。`
  })
  return `${chainWords.overview(layers.length)}${layers.join('')}`
}
