/** A line that somebody marks in the chain: a company or product of one's own. Kept on the device, so it names items by id only. */
import type { Chain, ChainTrace } from '../roadmap/schema'
import { writeCsv } from '../csv'
import { newId } from '../kept/new-id'
import { traceWords } from '../messages/trace'

/** As many stops as the roadmap's own traces may have; the strip holds no more. */
export const MAX_STOPS = 8
/** Characters of a name that fit over the strip. */
export const MAX_NAME = 12

/** `stops` are ids of items, upstream first. */
export interface OwnTrace { id: string, product: string, stops: string[] }

const isText = (value: unknown): value is string => typeof value === 'string'

function isOwnTrace(value: unknown): value is OwnTrace {
  return typeof value === 'object' && value !== null
    && 'id' in value && isText(value.id)
    && 'product' in value && isText(value.product)
    && 'stops' in value && Array.isArray(value.stops) && value.stops.every(isText)
}

/** Own traces as they were stored. @throws {TypeError} where the value has another shape. */
export function parseOwnTraces(stored: unknown): OwnTrace[] {
  if (!Array.isArray(stored) || !stored.every(isOwnTrace))
    throw new TypeError('must be a list of { id, product, stops }')
  return stored
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

interface Place { layer: number, layerName: string, group: string, item: string }

function placesOf({ layers }: Chain): Map<string, Place> {
  return new Map(layers.flatMap((layer, i) => layer.groups.flatMap(group => group.items.map(item =>
    [item.id, { layer: i, layerName: layer.name, group: group.name, item: item.name }] as const))))
}

/** `stops` with `item` added or taken out: upstream before downstream, in a layer as they were picked. */
export function toggleStop(chain: Chain, stops: string[], item: string): string[] {
  if (stops.includes(item))
    return stops.filter(stop => stop !== item)
  const places = placesOf(chain)
  const layer = (stop: string) => places.get(stop)?.layer ?? 0
  return [...stops, item].sort((a, b) => layer(a) - layer(b))
}

/** `own` as the figure draws it: a stop says where it lies. Stops that the chain no longer has are passed over. */
export function drawnTrace(chain: Chain, { id, product, stops }: OwnTrace): ChainTrace {
  const places = placesOf(chain)
  return {
    id,
    product: product || traceWords.nameless,
    // Neither the article's nor ours: it has no mark.
    origin: 'article',
    stops: stops.flatMap((item) => {
      const place = places.get(item)
      return place ? [{ item, text: `${place.layerName} · ${place.group}` }] : []
    }),
  }
}

/** All of `own` as CSV, a stop a row. */
export function tracesCsv(chain: Chain, own: OwnTrace[]): string {
  const places = placesOf(chain)
  const rows = own.flatMap(trace => drawnTrace(chain, trace).stops.map(({ item }, i) => {
    const { layerName = '', group = '', item: name = '' } = places.get(item) ?? {}
    return [drawnTrace(chain, trace).product, String(i + 1), layerName, group, name, item]
  }))
  return writeCsv([traceWords.columns, ...rows])
}
