/** Rules of a chain that cross its entries, and the reference to a matrix. */
import type { Entry, Finding } from '../../core/roadmap/entries'
import { among, entries, isNode, refers, textOf, unique } from '../../core/roadmap/entries'

function* traceRules(chain: Entry, layers: Entry[]): Generator<Finding> {
  const layerOf = new Map(layers.flatMap((layer, i) =>
    entries(layer, 'groups').flatMap(group => entries(group, 'items')).flatMap((item) => {
      const id = textOf(item, 'id')
      return id === undefined ? [] : [[id, i] as const]
    })))
  const traces = entries(chain, 'traces')
  yield* unique(traces, 'id', 'each trace has its own id')
  for (const trace of traces) {
    const stops = entries(trace, 'stops')
    yield* refers(stops, 'item', new Set(layerOf.keys()), 'item of the chain')
    yield* unique(stops, 'item', 'a trace stops at an item once')
    let reached = 0
    for (const stop of stops) {
      const layer = layerOf.get(textOf(stop, 'item') ?? '')
      if (layer !== undefined && layer < reached)
        yield { path: [...stop.path, 'item'], message: `"${textOf(stop, 'item')}" is in a layer before that of the stop before; stops follow the order of the layers` }
      reached = Math.max(reached, layer ?? 0)
    }
  }
}

function* matrixRules(chain: Entry, others: ReadonlyMap<string, Entry>): Generator<Finding> {
  const name = textOf(chain, 'matrix')
  if (name === undefined)
    return
  const path = [...chain.path, 'matrix']
  const matrix = others.get(name)
  const matrices = [...others].flatMap(([name, figure]) => textOf(figure, 'kind') === 'matrix' ? [name] : [])
  const own = String(chain.path.at(-1))
  if (!matrix || !matrices.includes(name))
    yield { path, message: `"${name}" is no matrix; ${matrices.length > 0 ? `there are: ${among(matrices)}` : 'the roadmap has none'}` }
  else if (!isNode(matrix.node.rows) || matrix.node.rows.from !== own)
    yield { path, message: `the rows of "${name}" are not the layers of this chain; write "from: ${own}" under its "rows"` }
}

export function* chainRules(chain: Entry, others: ReadonlyMap<string, Entry>): Generator<Finding> {
  const layers = entries(chain, 'layers')
  const groups = layers.flatMap(layer => entries(layer, 'groups'))
  const items = groups.flatMap(group => entries(group, 'items'))
  yield* unique([...layers, ...groups, ...items], 'id', 'layers, groups and items open by their id: each has its own')
  yield* traceRules(chain, layers)
  yield* matrixRules(chain, others)
}
