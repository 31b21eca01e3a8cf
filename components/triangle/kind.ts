import { defineKind } from '../../core/roadmap/kind'
import { triangleRules } from './rules'
import { triangleSchema } from './schema'
import { triangleSteps } from './triangle'

export const triangleKind = defineKind({ schema: triangleSchema, rules: triangleRules, view: data => data, steps: triangleSteps })
