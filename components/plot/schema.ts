/** The data of a plot: two axes, what each of the four corners means, and the area that a point on them spans. */
import * as v from 'valibot'
import { axis, id, level, line, list, object, provenance, short } from '../../core/roadmap/fields'

export const plotSchema = object({
  kind: v.literal('plot'),
  short,
  /** Short name of the figure: its label for screen readers. */
  name: line(20),
  /** To the right. */
  x: axis,
  /** Upwards. */
  y: axis,
  /** What both axes make together: the name of the area, and the signs of the formula above the plot, such as 能力 ＝ 甲 × 乙. Without it there is no formula. */
  product: v.optional(object({ name: line(10), equals: v.optional(line(2), '＝'), times: v.optional(line(2), '×') })),
  /** One for each corner: which end of each axis it is at. */
  zones: list(object({ id, x: level, y: level, name: line(10), text: line(40), ...provenance }), 4, 4),
})

export type Plot = v.InferOutput<typeof plotSchema>
export type Zone = Plot['zones'][number]
