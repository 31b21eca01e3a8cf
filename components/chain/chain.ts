/**
 * The industry chain as strata under a city: upstream at the bottom, downstream on top, each layer a band with its
 * groups and items. With a product's line through them: `chain-trace.ts`. Units: 1152 x 500.
 */
import type { Chain, ChainLayer } from '../../core/roadmap/schema'
import type { ChainDirection, PlacedBand } from './bands'
import type { PackStyle } from './pack-columns'
import { chainWords } from '../../core/messages/chain'
import { commonWords } from '../../core/messages/common'
import { CHAIN_WIDTH, placeBands } from './bands'

export interface ChainGeometry {
  /** Upstream first. */
  bands: PlacedBand[]
  style: PackStyle
}

export interface ChainOptions {
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

/** The bands, as far as `right`, with room for a line through `traced`. */
export function bandsOf(layers: ChainLayer[], direction: ChainDirection, right: number, traced: string[] | undefined): ReturnType<typeof placeBands> {
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

/** Places all layers. Every item is placed or in the `fold` of its group. */
export function placeChain({ layers }: Chain, { direction = 'bottom-up' }: ChainOptions = {}): ChainGeometry {
  return bandsOf(layers, direction, CHAIN_WIDTH, undefined)
}

/** The figure in words: layers with groups and items. */
export function describeChain(chain: Chain): string {
  const { colon, comma } = commonWords
  const layers = chain.layers.map((layer) => {
    const groups = layer.groups.map(group => `${group.name}${colon}${group.items.map(item => item.name).join(comma)}`)
    return `${chainWords.direction[layer.position]}${layer.name}（${layer.subtitle}）${colon}${groups.join('；')}。${chainWords.gives}${colon}${layer.gives}。`
  })
  return `${chainWords.overview(layers.length)}${layers.join('')}`
}
