/** What a roadmap says of a triangle: three abilities that meet, and two boundaries between which they lead to a product. */
import * as v from 'valibot'
import { entry, line, list, object, short } from '../../core/roadmap/fields'

export const triangleSchema = object({
  kind: v.literal('triangle'),
  short,
  name: line(16),
  product: v.pipe(line(10), v.description('What the abilities lead to: the words at the point between the boundaries')),
  abilities: v.pipe(list(entry, 3, 3), v.description('The three that meet: from the left, from the right, and the one that goes up between')),
  boundaries: v.pipe(list(entry, 2, 2), v.description('The two sides that the product lies between: left, right')),
})

export type Triangle = v.InferOutput<typeof triangleSchema>
