import type { Loop } from './schema'
import { defineKind } from '../../core/roadmap/kind'
import { loopSteps } from './loop'
import { loopRules } from './rules'
import { loopSchema } from './schema'

export const loopKind = defineKind<Loop, Loop>({
  schema: loopSchema,
  rules: loopRules,
  view: loop => loop,
  steps: loopSteps,
  entries: ({ steps }) => steps,
})
