import { defineKind } from '../../core/roadmap/kind'
import { icebergSteps } from './iceberg'
import { icebergSchema } from './schema'

export const icebergKind = defineKind({ schema: icebergSchema, view: data => data, steps: icebergSteps })
