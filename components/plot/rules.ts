import type { Entry, Finding } from '../../core/roadmap/entries'
import { corners, entries, unique } from '../../core/roadmap/entries'

export function* plotRules(figure: Entry): Generator<Finding> {
  const zones = entries(figure, 'zones')
  yield* unique(zones, 'id', 'each zone has its own id')
  yield* corners(zones, 'x', 'y', 'zone')
}
