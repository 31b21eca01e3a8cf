/** What a device keeps for chains: the traces of one's own. */
import type { OwnTrace } from './own-trace'
import * as v from 'valibot'
import { reads, thing } from '../../core/kept/thing'
import { compareTraces, parseOwnTraces } from './own-trace'

const short = v.pipe(v.string(), v.maxLength(200))

/** Traces by their id. One that is named on one screen and deleted on another has no stops, and is gone. */
const tracesSchema: v.GenericSchema<unknown, OwnTrace[]> = v.pipe(v.record(v.string(), v.strictObject({
  product: v.optional(short, ''),
  stops: v.optional(v.pipe(v.array(short), v.maxLength(100))),
})), v.transform(traces => Object.entries(traces).flatMap(([id, { product, stops }]) => stops ? [{ id, product, stops }] : []).sort(compareTraces)))

/** Those of the chain `figure`. */
export function tracesOf(figure: string) {
  return thing({
    key: `${figure}.traces`,
    earlier: 'chain-traces',
    label: words => words.traces,
    initial: (): OwnTrace[] => [],
    parse: parseOwnTraces,
    fields: ['*/product', '*/stops'],
    tree: { to: traces => Object.fromEntries(traces.map(({ id, ...trace }) => [id, trace])), from: reads(tracesSchema) },
    tell: (traces, words) => words.tellTraces(traces.map(({ product }) => product).filter(Boolean), traces.length),
  })
}
