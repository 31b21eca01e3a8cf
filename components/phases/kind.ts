import type { Phases } from './schema'
import { defineKind } from '../../core/roadmap/kind'
import { phasesSteps } from './phases'
import { phasesRules } from './rules'
import { phasesSchema } from './schema'

export const phasesKind = defineKind<Phases, Phases>({
  schema: phasesSchema,
  rules: phasesRules,
  view: phases => phases,
  steps: phasesSteps,
  entries: ({ phases }) => phases,
})
