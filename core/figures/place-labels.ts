/**
 * Names beside points that must stay where the data puts them.
 *
 * Each label takes the best of eight places around its mark (Imhof's scheme, as in cartography); where none is
 * free it moves off and a leader line ties it to the mark; where that fails too, it is folded into a "+n" near
 * the mark. The same input always gives the same picture. All lengths in figure units.
 */
import type { Box, PlacedText, Point } from './placed'
import { messages } from '../messages'
import { candidates, crossesBox, distanceTo, grow, inside, leaderCandidates, segmentsCross } from './label-places'
import { overlap, placeLines } from './placed'
import { measureText } from './text'

export interface LabelPoint extends Point { id: string, name: string }

export interface PlacedLabel {
  /** The points it names: one, or all that a "+n" stands for. */
  ids: string[]
  text: PlacedText
  leader?: [from: Point, to: Point]
}

export interface PlacedLabels {
  labels: PlacedLabel[]
  /** The "+n" labels; their `ids` are the points whose names found no room. */
  folds: PlacedLabel[]
}

export interface LabelOptions {
  /** Font size, at least 18. */
  size?: number
  /** Radius of the mark at each point. */
  radius?: number
  /** Boxes that labels keep off, such as other texts of the figure. */
  obstacles?: Box[]
}

/** Space kept around each label. */
const AIR = 3
/** Points whose names are folded share a "+n" up to this distance. */
const NEAR = 96

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const centre = (box: Box) => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 })

/**
 * Places the names of `points` inside `frame`. Every point is in exactly one `labels` or `folds` entry; no two
 * entries overlap; none leaves the frame, provided a "+n" for all points fits into it.
 */
export function placeLabels(points: LabelPoint[], frame: Box, { size = 18, radius = 10, obstacles = [] }: LabelOptions = {}): PlacedLabels {
  const marks = points.map(({ x, y }) => ({ x: x - radius, y: y - radius, w: radius * 2, h: radius * 2 }))
  const blocked = [...obstacles, ...marks]
  const labels: PlacedLabel[] = []
  const folds: PlacedLabel[] = []

  const box = (name: string) => ({ w: measureText(name, size, 700), h: size })
  const placed = () => [...labels, ...folds]
  const apart = (a: Box) => placed().every(other => !overlap(grow(a, AIR), other.text.box) && !(other.leader && crossesBox(other.leader, grow(a, AIR))))
  const clear = (a: Box) => inside(a, frame) && !blocked.some(other => overlap(a, other))
  const entry = (ids: string[], name: string, at: Box, leader?: [Point, Point]): PlacedLabel =>
    ({ ids, text: placeLines([name], at.x, at.y + size / 2, size, 700, size), ...leader && { leader } })

  function leaderClear(leader: [Point, Point], from: Point): boolean {
    return !obstacles.some(other => crossesBox(leader, other))
      && points.every(point => distance(point, from) < radius || distanceTo(leader, point) > radius)
      && placed().every(other => !crossesBox(leader, grow(other.text.box, AIR)) && !(other.leader && segmentsCross(leader, other.leader)))
  }

  function withLeader(ids: string[], name: string, from: Point): PlacedLabel | undefined {
    for (const { box: at, leader } of leaderCandidates(from, box(name), radius)) {
      if (clear(at) && apart(at) && leaderClear(leader, from))
        return entry(ids, name, at, leader)
    }
  }

  // The point with the fewest places left chooses first, and takes the place that costs the others least.
  let waiting = points.map((point, order) => ({ point, order, places: candidates(point, box(point.name), radius).filter(clear) }))
  const unplaced: LabelPoint[] = []
  while (waiting.length) {
    waiting = waiting.map(item => ({ ...item, places: item.places.filter(apart) }))
    const next = waiting.reduce((a, b) => b.places.length < a.places.length ? b : a)
    waiting = waiting.filter(item => item !== next)
    const cost = (place: Box, rank: number) => rank / 3 + waiting.reduce((sum, other) => sum + other.places.filter(theirs => overlap(grow(place, AIR), theirs)).length, 0)
    const best = next.places.map((place, rank) => ({ place, cost: cost(place, rank) })).sort((a, b) => a.cost - b.cost)[0]
    if (best)
      labels.push(entry([next.point.id], next.point.name, best.place))
    else
      unplaced.push(next.point)
  }

  const order = new Map(points.map((point, i) => [point.id, i]))
  const byOrder = (a: string, b: string) => (order.get(a) ?? 0) - (order.get(b) ?? 0)
  let folding: LabelPoint[] = []
  for (const point of unplaced.sort((a, b) => byOrder(a.id, b.id))) {
    const label = withLeader([point.id], point.name, point)
    if (label)
      labels.push(label)
    else
      folding.push(point)
  }

  const byId = new Map(points.map(point => [point.id, point]))
  while (folding[0]) {
    const seed = folding[0]
    const group = folding.filter(point => distance(point, seed) <= NEAR)
    folding = folding.filter(point => !group.includes(point))
    fold(group, seed)
  }

  function fold(group: LabelPoint[], seed: LabelPoint): void {
    const ids = group.map(point => point.id).sort(byOrder)
    const name = messages.folded(ids.length)
    for (const point of group) {
      const at = candidates(point, box(name), radius).find(place => clear(place) && apart(place))
      if (at)
        return void folds.push(entry(ids, name, at))
    }
    for (const point of group) {
      const label = withLeader(ids, name, point)
      if (label)
        return void folds.push(label)
    }
    // No room even for "+n": the nearest label makes room and is folded too.
    const nearest = placed().sort((a, b) => distance(centre(a.text.box), seed) - distance(centre(b.text.box), seed))[0]
    if (nearest) {
      for (const list of [labels, folds]) {
        if (list.includes(nearest))
          list.splice(list.indexOf(nearest), 1)
      }
      return fold([...group, ...nearest.ids.flatMap(id => byId.get(id) ?? [])], seed)
    }
    // Nothing else stands in the frame: over the marks, as near to the first of them as the frame lets it.
    const { w, h } = box(name)
    const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))
    folds.push(entry(ids, name, { w, h, x: clamp(seed.x + radius, frame.x, frame.x + frame.w - w), y: clamp(seed.y - h / 2, frame.y, frame.y + frame.h - h) }))
  }

  labels.sort((a, b) => byOrder(a.ids[0] ?? '', b.ids[0] ?? ''))
  return { labels, folds }
}
