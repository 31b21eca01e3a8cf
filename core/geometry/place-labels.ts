/**
 * Names beside points that must stay where the data puts them.
 *
 * Each label takes the best of eight places around its mark (Imhof's scheme, as in cartography); where none is
 * free it moves off and a leader line ties it to the mark; where that fails too, a label nearby moves for it, else
 * it is folded into a "+n" near the mark. The same input always gives the same picture. All lengths in figure units.
 */
import type { Box } from '../text/placed'
import type { LabelOptions, LabelPoint, PlacedLabel } from './label-board'
import { overlap } from '../text/placed'
import { grow } from './boxes'
import { AIR, distance, labelBoard } from './label-board'

export type { LabelPoint, PlacedLabel } from './label-board'

export interface PlacedLabels {
  labels: PlacedLabel[]
  /** The "+n" labels; their `ids` are the points whose names found no room. */
  folds: PlacedLabel[]
}

/** Points whose names are folded share a "+n" up to this distance. */
const NEAR = 96

/**
 * Places the names of `points` inside `frame`. Every point is in exactly one `labels` or `folds` entry; no two
 * entries overlap; none leaves the frame, provided a "+n" for all points fits into it.
 */
export function placeLabels(points: LabelPoint[], frame: Box, options: LabelOptions = {}): PlacedLabels {
  const board = labelBoard(points, frame, options)

  // The point with the fewest places left chooses first, and takes the place that costs the others least.
  let waiting = points.map(point => ({ point, places: board.besides(point, point.name) }))
  const unplaced: LabelPoint[] = []
  while (waiting.length) {
    const next = waiting.reduce((a, b) => b.places.length < a.places.length ? b : a)
    waiting = waiting.filter(item => item !== next)
    const cost = (place: Box, rank: number) => {
      const grown = grow(place, AIR)
      let taken = 0
      for (const { places } of waiting) {
        for (const theirs of places)
          taken += Number(overlap(grown, theirs))
      }
      return rank / 3 + taken
    }
    const best = next.places.map((place, rank) => ({ place, cost: cost(place, rank) })).sort((a, b) => a.cost - b.cost)[0]
    if (best) {
      const grown = grow(board.put(next.point, best.place).text.box, AIR)
      waiting = waiting.map(item => item.places.some(place => overlap(place, grown)) ? { ...item, places: item.places.filter(place => !overlap(place, grown)) } : item)
    }
    else {
      unplaced.push(next.point)
    }
  }

  const order = new Map(points.map((point, i) => [point.id, i]))
  const byOrder = (a = '', b = '') => (order.get(a) ?? 0) - (order.get(b) ?? 0)
  let folding = unplaced.sort((a, b) => byOrder(a.id, b.id)).filter(point => !board.settle(point) && !board.makeRoom(point))
  while (folding[0]) {
    const seed = folding[0]
    const group = folding.filter(point => distance(point, seed) <= NEAR)
    folding = folding.filter(point => !group.includes(point))
    board.fold(group)
  }
  return { labels: board.labels.sort((a, b) => byOrder(a.ids[0], b.ids[0])), folds: board.folds }
}
