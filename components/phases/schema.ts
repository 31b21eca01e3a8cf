/** The data of phases: a line through a few phases, each with what leads and what follows in it. */
import * as v from 'valibot'
import { id, line, list, object, provenance, short } from '../../core/roadmap/fields'
import { measureText } from '../../core/text/text'

/** Width of the text on a sign, in em. */
const SIGN = 8

const phase = object({
  id,
  name: line(10),
  /** What matters most in this phase, and what comes second; both may stay out. */
  leads: v.optional(line(6)),
  follows: v.optional(line(6)),
  text: line(60),
  /** What the sign over this phase says, such as 我们在这里. One phase at most has a sign. */
  current: v.optional(v.pipe(line(16), v.check(value => measureText(value, 1, 700) <= SIGN, 'is too wide for the sign; 8 Chinese or about 14 Latin characters fit'))),
  ...provenance,
})

export const phasesSchema = object({
  kind: v.literal('phases'),
  short,
  /** Short name of the figure: its label for screen readers. */
  name: line(20),
  /** Between what leads and what follows; a greater-than sign without it. */
  symbol: v.optional(line(2)),
  phases: list(phase, 2, 5),
})

export type Phases = v.InferOutput<typeof phasesSchema>
export type Phase = Phases['phases'][number]
