/** What a roadmap says of a pyramid: tiers from the top down, of its own or taken from another figure. */
import type { FigureEntry } from '../../core/roadmap/kind'
import * as v from 'valibot'
import { id, line, lineNumber, list, object, provenance, short } from '../../core/roadmap/fields'

const tier = object({
  id,
  name: line(8),
  image: v.pipe(v.optional(line(10)), v.description('What it is like, in a few words beside its name')),
  text: v.optional(line(24)),
  line: v.optional(lineNumber),
  ...provenance,
})

/** An entry, or the id of one of another figure; editors see both, messages speak of the one that was written. */
const tierOrId = v.lazy((input): v.GenericSchema<unknown, v.InferOutput<typeof tier> | string> =>
  input === undefined ? v.union([id, tier]) : typeof input === 'string' ? id : tier)

export const pyramidSchema = object({
  kind: v.literal('pyramid'),
  short,
  name: line(20),
  from: v.pipe(v.optional(id), v.description('Name of the figure whose entries the tiers are, such as a quadrant')),
  tiers: v.pipe(list(tierOrId, 3, 5), v.description('From the top down: entries, or with "from" the ids of entries of that figure')),
  ends: v.pipe(v.optional(object({ top: line(2), base: line(2) })), v.description('What the narrow top and the wide base mean, such as few and many; without it there is no arrow')),
  note: v.pipe(v.optional(line(30)), v.description('What to keep in mind, such as that widths are no numbers')),
})

export type Pyramid = v.InferOutput<typeof pyramidSchema>

export interface PyramidTier extends FigureEntry { line: number }

/** A pyramid whose references are resolved. */
export interface PyramidView extends Pick<Pyramid, 'name' | 'ends' | 'note'> { tiers: PyramidTier[] }
