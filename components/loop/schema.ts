/** The data of a loop: steps of which the last leads to the first, and what their turning builds up. */
import * as v from 'valibot'
import { entry, line, list, object, short } from '../../core/roadmap/fields'

export const loopSchema = object({
  kind: v.literal('loop'),
  short,
  /** Short name of the figure: its label for screen readers. */
  name: line(20),
  /** In the order of the turn. */
  steps: list(entry, 3, 6),
  /** What builds up with every turn, in the middle of the picture; `name` is its heading in the table. */
  barrier: v.optional(object({ name: line(8), text: line(40) })),
})

export type Loop = v.InferOutput<typeof loopSchema>
