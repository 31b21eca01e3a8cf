import { defineKind } from '../../core/roadmap/kind'
import { quadrantSteps } from './map/map'
import { MODES } from './open'
import { quadrantRules } from './rules'
import { quadrantSchema } from './schema'

export const quadrantKind = defineKind({
  schema: quadrantSchema,
  rules: quadrantRules,
  view: data => data,
  steps: quadrantSteps,
  entries: data => data.profiles.map(({ id, name, image, tagline, line, origin, asOf }) => ({ id, name, ...image && { image }, ...tagline && { text: tagline }, line, origin, ...asOf && { asOf } })),
  map: ({ x, y, profiles }) => ({
    x,
    y,
    fields: profiles.map(({ id, x, y, name, image = '' }) => ({ id, x, y, name, text: image })),
    scale: { from: 0, to: 100, step: 10, numbered: 20 },
  }),
  items: data => MODES.filter(mode => mode !== 'quiz' || data.assessment),
})
