/**
 * Names beside points that must stay where the data puts them.
 *
 * Each label takes the best of eight places around its mark (Imhof's scheme, as in cartography); where none is
 * free it moves off and a leader line ties it to the mark; where that fails too, a label nearby moves for it, else
 * it is folded into a "+n" near the mark. The same input always gives the same picture. All lengths in figure units.
 */
import type { Box, PlacedText, Point } from '../text/placed'
import { foldedText, overlap, placeLines } from '../text/placed'
import { measureText } from '../text/text'
import { clearest, grow, inside } from './boxes'
import { candidates, crossesBox, distanceTo, leaderCandidates, segmentsCross } from './label-places'

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

/** Space kept between labels, and between a label and an obstacle. */
const AIR = 3
/** Points whose names are folded share a "+n" up to this distance. */
const NEAR = 96
/** How many labels near a name without a place may move for it. */
const NEIGHBOURS = 8

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const centre = (box: Box) => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 })

/** Positions from `start` to `room` further on, about `pitch` apart. */
function steps(start: number, room: number, pitch: number): number[] {
  const count = Math.max(1, Math.ceil(room / pitch))
  return Array.from({ length: count + 1 }, (_, i) => start + room * i / count)
}

/**
 * Places the names of `points` inside `frame`. Every point is in exactly one `labels` or `folds` entry; no two
 * entries overlap; none leaves the frame, provided a "+n" for all points fits into it.
 */
export function placeLabels(points: LabelPoint[], frame: Box, { size = 18, radius = 10, obstacles = [] }: LabelOptions = {}): PlacedLabels {
  const marks = points.map(({ x, y }) => ({ x: x - radius, y: y - radius, w: radius * 2, h: radius * 2 }))
  const blocked = [...obstacles.map(other => grow(other, AIR)), ...marks]
  const labels: PlacedLabel[] = []
  const folds: PlacedLabel[] = []

  const box = (name: string) => ({ w: measureText(name, size, 700), h: size })
  const placed = () => [...labels, ...folds]
  const apart = (a: Box) => {
    const grown = grow(a, AIR)
    const free = (other: PlacedLabel) => !overlap(grown, other.text.box) && !(other.leader && crossesBox(other.leader, grown))
    return labels.every(free) && folds.every(free)
  }
  const clear = (a: Box) => inside(a, frame) && !blocked.some(other => overlap(a, other))
  const entry = (ids: string[], name: string, at: Box, leader?: [Point, Point]): PlacedLabel =>
    ({ ids, text: placeLines([name], at.x, at.y + size / 2, size, 700, size), ...leader && { leader } })

  /** Places with a leader that keep clear of all that does not move; worked out once, since makeRoom asks again and again. */
  const known = new Map<string, { box: Box, leader: [Point, Point] }[]>()
  function leaders(from: LabelPoint, name: string): { box: Box, leader: [Point, Point] }[] {
    const key = `${from.id} ${name}`
    const places = known.get(key) ?? [...leaderCandidates(from, box(name), radius)].filter(({ box: at, leader }) => clear(at)
      // It may leave an obstacle that the mark itself stands on, such as an axis.
      && !obstacles.some(other => crossesBox(leader, other) && !overlap(other, grow({ x: from.x, y: from.y, w: 0, h: 0 }, radius)))
      && points.every(point => distance(point, from) < radius || distanceTo(leader, point) > radius))
    known.set(key, places)
    return places
  }

  function withLeader(ids: string[], name: string, from: LabelPoint): PlacedLabel | undefined {
    const free = leaders(from, name).find(({ box: at, leader }) => apart(at) && placed().every(other =>
      !crossesBox(leader, grow(other.text.box, AIR)) && !(other.leader && segmentsCross(leader, other.leader))))
    return free && entry(ids, name, free.box, free.leader)
  }

  // The point with the fewest places left chooses first, and takes the place that costs the others least.
  let waiting = points.map((point, order) => ({ point, order, places: candidates(point, box(point.name), radius).filter(clear) }))
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
      const label = entry([next.point.id], next.point.name, best.place)
      labels.push(label)
      const grown = grow(label.text.box, AIR)
      waiting = waiting.map(item => item.places.some(place => overlap(place, grown)) ? { ...item, places: item.places.filter(place => !overlap(place, grown)) } : item)
    }
    else {
      unplaced.push(next.point)
    }
  }

  const byId = new Map(points.map(point => [point.id, point]))
  const order = new Map(points.map((point, i) => [point.id, i]))
  const byOrder = (a: string, b: string) => (order.get(a) ?? 0) - (order.get(b) ?? 0)
  let folding = unplaced.sort((a, b) => byOrder(a.id, b.id)).filter(point => !settle(point) && !makeRoom(point))

  function settle(point: LabelPoint): boolean {
    const at = candidates(point, box(point.name), radius).find(place => clear(place) && apart(place))
    const label = at ? entry([point.id], point.name, at) : withLeader([point.id], point.name, point)
    if (label)
      labels.push(label)
    return label !== undefined
  }

  /** Lets one of the labels nearby move, if then both names have a place. */
  function makeRoom(point: LabelPoint): boolean {
    const nearby = labels.toSorted((a, b) => distance(centre(a.text.box), point) - distance(centre(b.text.box), point)).slice(0, NEIGHBOURS)
    return nearby.some((other) => {
      const before = [...labels]
      labels.splice(labels.indexOf(other), 1)
      if (settle(point) && other.ids.every(id => settle(byId.get(id)!)))
        return true
      labels.splice(0, labels.length, ...before)
      return false
    })
  }

  while (folding[0]) {
    const seed = folding[0]
    const group = folding.filter(point => distance(point, seed) <= NEAR)
    folding = folding.filter(point => !group.includes(point))
    fold(group, seed)
  }

  function fold(group: LabelPoint[], seed: LabelPoint): void {
    const ids = group.map(point => point.id).sort(byOrder)
    const name = foldedText(ids.length)
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
    // Nothing else stands in the frame: as near to the first mark as obstacles and frame let it, rather over marks.
    const { w, h } = box(name)
    const across = steps(frame.x, frame.w - w, h)
    const places = steps(frame.y, frame.h - h, h).flatMap(y => across.map(x => ({ x, y, w, h }))).sort((a, b) => distance(centre(a), seed) - distance(centre(b), seed))
    const free = places.filter(place => !obstacles.some(other => overlap(place, other)))
    folds.push(entry(ids, name, clearest(free.length ? free : places, marks)))
  }

  labels.sort((a, b) => byOrder(a.ids[0] ?? '', b.ids[0] ?? ''))
  return { labels, folds }
}
