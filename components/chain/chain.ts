/**
 * A chain as strata under a city: the first layer at the bottom, each layer a band with its groups and items. With a
 * line through them: `traced/`. Units: 1152 x 500.
 */
import type { CommonWords } from '../../core/words/common'
import type { PlacedBand } from './pack/bands'
import type { Chain, ChainLayer } from './schema'
import type { ChainWords } from './words'
import { CHAIN_WIDTH, placeBands } from './pack/bands'

/** The first step that shows the layer, group or item with `id`; 0 where there is none. */
export function stepOf({ layers }: Pick<Chain, 'layers'>, id: string | undefined): number {
  return layers.findIndex(layer => layer.id === id || layer.groups.some(group => group.id === id || group.items.some(item => item.id === id))) + 1
}

/** Packing takes a moment, and a slide is mounted several times. */
const known = new WeakMap<ChainLayer[], Map<string, PlacedBand[]>>()

/** The bands, as far as `right`, with room for a line through `traced`. */
export function bandsOf(layers: ChainLayer[], right = CHAIN_WIDTH, traced?: string[]): PlacedBand[] {
  const all = known.get(layers) ?? new Map<string, PlacedBand[]>()
  known.set(layers, all)
  const plan = { layers, right, tracing: traced !== undefined, keep: new Set<string>() }
  const key = `${right} ${plan.tracing}`
  const bands = all.get(key) ?? placeBands(plan)
  all.set(key, bands)
  // Only where one of its stops would be folded away does a trace change the bands.
  return traced?.some(id => bands.some(band => band.groups.some(group => group.fold?.ids.includes(id))))
    ? placeBands({ ...plan, keep: new Set(traced) })
    : bands
}

/** The figure in words: layers with groups and items. */
export function describeChain({ layers, labels }: Pick<Chain, 'layers' | 'labels'>, words: ChainWords, { aside, colon, comma, semicolon, stop }: CommonWords): string {
  const told = layers.map(({ name, place, subtitle, groups, gives }) => {
    const more = [place, subtitle].filter(part => part !== undefined).join(comma)
    const held = groups.map(group => `${group.name}${colon}${group.items.map(item => item.name).join(comma)}`)
    return `${name}${more && aside(more)}${colon}${held.join(semicolon)}${stop}${gives ? `${labels.gives ?? words.gives}${colon}${gives}${stop}` : ''}`
  })
  return `${words.overview(layers.length)}${told.join('')}`
}
