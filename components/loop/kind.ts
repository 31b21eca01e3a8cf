import type { Loop } from './schema'
import { entries, unique } from '../../core/roadmap/entries'
import { defineKind } from '../../core/roadmap/kind'
import { loopSteps } from './loop'
import { loopSchema } from './schema'

export const loopKind = defineKind<Loop, Loop>({
  schema: loopSchema,
  rules: figure => unique(entries(figure, 'steps'), 'id', 'each step has its own id'),
  view: loop => loop,
  steps: loopSteps,
  entries: ({ steps }) => steps,
})
