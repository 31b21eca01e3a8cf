/** What a roadmap says of an iceberg: a few things that are seen, many that carry them. */
import * as v from 'valibot'
import { line, list, object, provenance, short } from '../../core/roadmap/fields'

const part = (most: number) => object({ name: line(12), items: list(line(14), 1, most) })

export const icebergSchema = object({
  kind: v.literal('iceberg'),
  short,
  name: line(16),
  above: v.pipe(part(4), v.description('What is seen: its name, and 1 to 4 items')),
  below: v.pipe(part(8), v.description('What carries it unseen: its name, and 1 to 8 items')),
  ...provenance,
})

export type Iceberg = v.InferOutput<typeof icebergSchema>
