import type { Plot } from './schema'
import { corners, entries, unique } from '../../core/roadmap/entries'
import { defineKind } from '../../core/roadmap/kind'
import { plotSteps } from './plot'
import { plotSchema } from './schema'

export const plotKind = defineKind<Plot, Plot>({
  schema: plotSchema,
  * rules(figure) {
    const zones = entries(figure, 'zones')
    yield* unique(zones, 'id', 'each zone has its own id')
    yield* corners(zones, 'x', 'y', 'zone')
  },
  view: plot => plot,
  steps: plotSteps,
  entries: ({ zones }) => zones,
  map: ({ x, y, zones }) => ({ x, y, fields: zones, scale: { from: 1, to: 5, step: 1, numbered: 1 } }),
})
