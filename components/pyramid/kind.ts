import type { FigureContext } from '../../core/roadmap/kind'
import type { Pyramid, PyramidView } from './schema'
import { withLines } from '../../core/lines'
import { defineKind } from '../../core/roadmap/kind'
import { pyramidSteps } from './pyramid'
import { pyramidRules } from './rules'
import { pyramidSchema } from './schema'

function view({ name, from, tiers, ends, note }: Pyramid, { entries }: FigureContext): PyramidView {
  const known = from === undefined ? [] : entries(from)
  const resolved = tiers.map((tier) => {
    const entry = typeof tier === 'string' ? known.find(({ id }) => id === tier) : tier
    if (!entry)
      throw new Error(`Pyramid "${name}": "${String(tier)}" is no entry of "${from}"; there are ${known.map(({ id }) => id).join(', ')}`)
    return entry
  })
  return { name, tiers: withLines(resolved), ...ends && { ends }, ...note && { note } }
}

export const pyramidKind = defineKind({ schema: pyramidSchema, rules: pyramidRules, view, steps: pyramidSteps })
