/** What can be focused in a chain: its layers, groups and items, from top to bottom of the page. */
import type { Box } from '../../core/text/placed'
import type { PlacedBand } from './pack/bands'
import type { PlacedGroup } from './pack/group'
import type { ChainLayer } from './schema'
import type { ChainWords } from './words'

export interface Control {
  id: string
  name: string
  box: Box
  kind: 'layer' | 'group' | 'item'
  /** Group whose folded items it opens. */
  unfolds?: PlacedGroup
}

/** A control for everything that `bands` show; for their items alone with `itemsOnly`. */
export function controlsOf(layers: ChainLayer[], bands: PlacedBand[], words: ChainWords, itemsOnly: boolean): Control[] {
  const groups = new Map(layers.flatMap(layer => layer.groups).map(group => [group.id, group]))
  return bands.toReversed().flatMap((band): Control[] => [
    ...itemsOnly ? [] : [{ id: band.id, name: layers[band.number - 1]!.name, box: band.sign, kind: 'layer' as const }],
    ...band.groups.flatMap((placed): Control[] => {
      const { name, items } = groups.get(placed.id)!
      const { id, title, fold } = placed
      return [
        ...title && !itemsOnly ? [{ id, name, box: { x: title.box.x - 6, y: title.box.y - 3, w: title.box.w + 12, h: title.box.h + 6 }, kind: 'group' as const }] : [],
        ...placed.items.map(({ id, box }) => ({ id, name: items.find(item => item.id === id)!.name, box, kind: 'item' as const })),
        ...fold ? [{ id, name: words.unfold(name, fold.ids.length), box: fold.box, kind: 'item' as const, unfolds: placed }] : [],
      ]
    }),
  ])
}
