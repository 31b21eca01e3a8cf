/** What a roadmap says of a journey: steps one after the other, and what happens in each lane meanwhile. */
import * as v from 'valibot'
import { id, line, list, object, provenance, short } from '../../core/roadmap/fields'

const lane = object({ id, name: line(6) })

const step = object({
  id,
  name: line(8),
  cells: v.pipe(v.record(id, line(40), 'must have the text of each lane under its id'), v.description('What happens, by id of the lane; lanes without a text stay empty')),
  ...provenance,
})

export const journeySchema = object({
  kind: v.literal('journey'),
  short,
  name: v.pipe(line(16), v.description('Short name of the figure, for screen readers')),
  lanes: v.pipe(list(lane, 1, 4), v.description('From top to bottom, such as what the customer does and what we do')),
  steps: v.pipe(list(step, 3, 7), v.description('In order of time; a click shows one')),
})

export type Journey = v.InferOutput<typeof journeySchema>
