/** The kind `journey`: steps as stations of a line, with what happens in each lane below them. */
import { defineKind } from '../../core/roadmap/kind'
import { journeyRules } from './rules'
import { journeySchema } from './schema'

export const journeyKind = defineKind({
  schema: journeySchema,
  rules: journeyRules,
  view: data => data,
  steps: ({ steps }) => steps.length,
  entries: ({ steps }) => steps.map(({ id, name, origin, asOf }) => ({ id, name, origin, asOf })),
})
