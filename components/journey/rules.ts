/** Rules of a journey that cross its entries. */
import type { Entry, Finding } from '../../core/roadmap/entries'
import * as v from 'valibot'
import { among, entries, idsOf, isNode, unique } from '../../core/roadmap/entries'
import { fitsJourney } from './journey'
import { journeySchema } from './schema'

export function* journeyRules(journey: Entry): Generator<Finding> {
  const lanes = entries(journey, 'lanes')
  const steps = entries(journey, 'steps')
  yield* unique(lanes, 'id', 'each lane has its own id')
  yield* unique(steps, 'id', 'each step has its own id')
  const ids = idsOf(lanes)
  for (const { node, path } of steps) {
    for (const lane of isNode(node.cells) ? Object.keys(node.cells) : []) {
      if (ids.size > 0 && !ids.has(lane))
        yield { path: [...path, 'cells', lane], message: `"${lane}" is no lane of the journey; there are: ${among(ids)}` }
    }
  }
  const read = v.safeParse(journeySchema, journey.node)
  if (read.success && !fitsJourney(read.output))
    yield { path: [...journey.path, 'steps'], message: 'have more text than the picture holds; shorten the longest cells, or take out a lane or a step' }
}
