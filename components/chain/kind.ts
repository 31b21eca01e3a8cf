/** The kind `chain`: layers that hand something on, as bands one over the other, with lines through them. */
import type { Chain } from './schema'
import type { ChainView } from './view'
import { defineKind } from '../../core/roadmap/kind'
import { layerLine, TRACE } from './facts'
import { chainRules } from './rules'
import { chainSchema } from './schema'
import { chainView } from './view'

export const chainKind = defineKind<Chain, ChainView>({
  schema: chainSchema,
  rules: chainRules,
  view: chainView,
  /** One per layer, or per stop of the trace. */
  steps: ({ layers, traces }, { trace }) => traces.find(({ id }) => id === trace)?.stops.length ?? layers.length,
  entries: ({ layers }) => layers.map(({ id, name, subtitle, place, text, origin, asOf }, i) =>
    ({ id, name, image: subtitle, place, text, origin, asOf, line: layerLine(i) })),
  items: ({ layers, traces }) => [
    ...layers.flatMap(({ groups }) => groups.flatMap(({ id, items }) => [id, ...items.map(item => item.id)])),
    ...traces.map(({ id }) => TRACE + id),
  ],
})
