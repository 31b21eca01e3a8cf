/** A line that somebody marks in a chain, for a company or product of one's own. Kept on the device, so it names items by id only. */
import type { Chain, ChainTrace } from './schema'
import type { TracedWords } from './traced/words'
import * as v from 'valibot'
import { writeCsv } from '../../core/csv'
import { newId } from '../../core/kept/new-id'

const ownTrace = v.object({
  id: v.string(),
  /** Its name, as it was called when the first ones were kept. */
  product: v.string(),
  /** Ids of items, in the order of the layers. */
  stops: v.array(v.string()),
})
export type OwnTrace = v.InferOutput<typeof ownTrace>

/** Own traces as they were stored; throws where the value has another shape. */
export function parseOwnTraces(stored: unknown): OwnTrace[] {
  return v.parse(v.array(ownTrace), stored)
}

const numberOf = ({ id }: OwnTrace) => Number(/^own-(\d+)/.exec(id)?.[1] ?? 0)

/** A trace without stops, after `own`; another window may begin one at the same time. */
export function newTrace(own: OwnTrace[]): OwnTrace {
  return { id: `own-${Math.max(0, ...own.map(numberOf)) + 1}-${newId()}`, product: '', stops: [] }
}

/** The order in which traces were begun. */
export function compareTraces(a: OwnTrace, b: OwnTrace): number {
  return numberOf(a) - numberOf(b) || (a.id < b.id ? -1 : 1)
}

type Layers = Pick<Chain, 'layers'>

interface Place { layer: number, layerName: string, group: string, item: string }

/** Where each item is, by its id. */
export function placesOf({ layers }: Layers): Map<string, Place> {
  return new Map(layers.flatMap((layer, i) => layer.groups.flatMap(group => group.items.map(item =>
    [item.id, { layer: i, layerName: layer.name, group: group.name, item: item.name }] as const))))
}

/** `stops` with `item` added or taken out: in the order of the layers, in a layer as they were picked. */
export function toggleStop(chain: Layers, stops: string[], item: string): string[] {
  if (stops.includes(item))
    return stops.filter(stop => stop !== item)
  const places = placesOf(chain)
  const layer = (stop: string) => places.get(stop)?.layer ?? 0
  return [...stops, item].sort((a, b) => layer(a) - layer(b))
}

/** `own` as the figure draws it: a stop says where it is. Stops that the chain no longer has are passed over. */
export function drawnTrace(chain: Layers, { id, product, stops }: OwnTrace, { nameless }: TracedWords): ChainTrace {
  const places = placesOf(chain)
  return {
    id,
    name: product || nameless,
    // Neither the source's nor ours: it has no mark.
    origin: 'article',
    stops: stops.flatMap((item) => {
      const place = places.get(item)
      return place ? [{ item, text: `${place.layerName} · ${place.group}` }] : []
    }),
  }
}

/** All of `own` as CSV, a stop a row. */
export function tracesCsv(chain: Layers, own: OwnTrace[], words: TracedWords): string {
  const places = placesOf(chain)
  const rows = own.flatMap((trace) => {
    const { name, stops } = drawnTrace(chain, trace, words)
    return stops.map(({ item }, i) => {
      const place = places.get(item)!
      return [name, String(i + 1), place.layerName, place.group, place.item, item]
    })
  })
  return writeCsv([words.columns, ...rows])
}
