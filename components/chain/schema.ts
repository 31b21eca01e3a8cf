/** What a roadmap says of a chain: layers in order, what is in them, and lines through them. */
import * as v from 'valibot'
import { id, line, list, object, provenance, short } from '../../core/roadmap/fields'
import { MAX_ITEMS, MAX_NAME, MAX_STOPS } from './facts'

const about = v.description

const item = object({
  id,
  name: line(14),
  text: v.optional(v.pipe(line(60), about('What it is or does, for the opened item.'))),
  ...provenance,
})

const group = object({ id, name: line(14), items: list(item, 1, 12), ...provenance })

const layer = object({
  id,
  name: line(10),
  subtitle: v.optional(v.pipe(line(20), about('What the layer is in a few words.'))),
  place: v.optional(v.pipe(line(6), about('Where the layer is in the chain, in a word such as 上游; shown on its sign.'))),
  gives: v.optional(v.pipe(line(30), about('What the layer hands on to the next one.'))),
  text: v.optional(v.pipe(line(80), about('One sentence about the layer.'))),
  groups: list(group, 1, 6),
  examples: v.optional(v.pipe(object({
    text: v.pipe(line(40), about('What the names are examples of; a statement of its own where there are none.')),
    names: v.optional(list(line(14), 0, 20), []),
    ...provenance,
  }), about('Who or what there is in this layer, such as companies.'))),
  ...provenance,
})

const trace = object({
  id,
  name: v.pipe(line(MAX_NAME), about('What runs through the chain, such as a product.')),
  stops: v.pipe(
    list(object({
      item: v.pipe(id, about('Id of an item of the chain.')),
      text: v.pipe(line(40), about('What happens at this stop.')),
    }), 2, MAX_STOPS),
    about('In the order of the layers.'),
  ),
  ...provenance,
})

const labels = object({
  gives: v.optional(v.pipe(line(8), about('Over what a layer hands on; 提供 without it.'))),
  before: v.optional(v.pipe(line(6), about('What an opened part gets from; 上游 without it.'))),
  after: v.optional(v.pipe(line(6), about('What an opened part gives to; 下游 without it.'))),
  matrix: v.optional(v.pipe(line(12), about('Over the cells of the matrix in an opened part; the name of the matrix without it.'))),
  own: v.optional(v.pipe(line(8), about('What the audience marks a line for, such as 公司或产品; 路线 without it.'))),
})

type Layers = v.InferOutput<typeof layer>[]

const itemsIn = (layers: Layers) => layers.flatMap(layer => layer.groups).flatMap(group => group.items).length

export const chainSchema = object({
  kind: v.literal('chain'),
  short,
  name: v.pipe(line(16), about('Short name of the figure, for screen readers and files.')),
  layers: v.pipe(
    list(layer, 2, 6),
    v.check(layers => itemsIn(layers) <= MAX_ITEMS, issue => `hold ${itemsIn(issue.input)} items; a chain shows at most ${MAX_ITEMS}`),
    about('In order: the first is where the flow begins, drawn at the bottom.'),
  ),
  traces: v.optional(v.pipe(list(trace, 0, 6), about('Lines through the layers, each drawn with `trace="<id>"`.')), []),
  matrix: v.optional(v.pipe(id, about('Name of a matrix whose rows are the layers: an opened part lists its cells.'))),
  labels: v.optional(v.pipe(labels, about('Words of this chain in place of the usual ones.')), {}),
})

export type Chain = v.InferOutput<typeof chainSchema>
export type ChainLayer = Chain['layers'][number]
export type ChainTrace = Chain['traces'][number]
