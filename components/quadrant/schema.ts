/** What a roadmap says of a quadrant: two axes, a profile in each of the four fields, perhaps a self-assessment. */
import * as v from 'valibot'
import { withLines } from '../../core/lines'
import { axis, id, level, line, lineNumber, list, object, provenance, short } from '../../core/roadmap/fields'

const profile = object({
  id,
  name: line(8),
  /** The field: which end of each axis. */
  x: v.pipe(level, v.description('The end of the x axis where it is')),
  y: v.pipe(level, v.description('The end of the y axis where it is')),
  image: v.pipe(v.optional(line(10)), v.description('What it is like, in a few words beside its name')),
  tagline: v.pipe(v.optional(line(24)), v.description('What it is about')),
  facts: v.pipe(v.record(id, line(60), 'must have the text of each fact under its id'), v.description('The text of each of the quadrant\'s facts, by id')),
  line: v.optional(lineNumber),
  ...provenance,
})

/** About one axis, with answers from its low to its high end. */
const question = object({
  id,
  axis: v.picklist(['x', 'y'], issue => `"${String(issue.input)}" is not allowed; use "x" or "y", the axes of the quadrant`),
  topic: v.pipe(line(8), v.description('What it asks about: names the answer among the reasons')),
  text: line(28),
  answers: list(object({
    text: line(16),
    at: v.pipe(
      v.number('must be a number'),
      v.minValue(0, 'must be at least 0, the low end of the axis'),
      v.maxValue(100, 'must be at most 100, the high end of the axis'),
      v.description('Where on the axis the answer stands, 0 to 100'),
    ),
  }), 2, 4),
})

const assessment = object({ name: line(10), questions: list(question, 8, 10), ...provenance })

export const quadrantSchema = object({
  kind: v.literal('quadrant'),
  short,
  /** What the four are called together. */
  name: line(16),
  x: axis,
  y: axis,
  facts: v.pipe(list(object({ id, name: line(8) }), 2, 6), v.description('Labels of what each profile tells, in order; the first is told on the map too')),
  profiles: v.pipe(list(profile, 4, 4), v.transform(withLines), v.description('One for each field, in the order in which they appear')),
  assessment: v.pipe(v.optional(assessment), v.description('Questions that place a person on the map')),
})

export type Quadrant = v.InferOutput<typeof quadrantSchema>
export type Profile = Quadrant['profiles'][number]
export type Assessment = v.InferOutput<typeof assessment>
export type Question = Assessment['questions'][number]
