import type { Plot } from './schema'
import { defineKind } from '../../core/roadmap/kind'
import { plotSteps } from './plot'
import { plotRules } from './rules'
import { plotSchema } from './schema'

export const plotKind = defineKind<Plot, Plot>({
  schema: plotSchema,
  rules: plotRules,
  view: plot => plot,
  steps: plotSteps,
  entries: ({ zones }) => zones,
  map: ({ x, y, zones }) => ({ x, y, fields: zones, scale: { from: 1, to: 5, step: 1, numbered: 1 } }),
})
