/** The labels placed so far around points that stay where they are, and the ways to place one more. Used by `place-labels.ts`. */
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

export interface LabelOptions {
  /** Font size, at least 18. */
  size?: number
  /** Radius of the mark at each point. */
  radius?: number
  /** Boxes that labels keep off, such as other texts of the figure. */
  obstacles?: Box[]
}

/** Space kept between labels, and between a label and an obstacle. */
export const AIR = 3
/** How many labels near a name without a place may move for it. */
const NEIGHBOURS = 8

export const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const centre = (box: Box) => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 })

/** Labels by how far they are from `point`, nearest first. */
const byDistance = (labels: PlacedLabel[], point: Point) => labels.toSorted((a, b) => distance(centre(a.text.box), point) - distance(centre(b.text.box), point))

/** Positions from `start` to `room` further on, about `pitch` apart. */
function steps(start: number, room: number, pitch: number): number[] {
  const count = Math.max(1, Math.ceil(room / pitch))
  return Array.from({ length: count + 1 }, (_, i) => start + room * i / count)
}

export function labelBoard(points: LabelPoint[], frame: Box, { size = 18, radius = 10, obstacles = [] }: LabelOptions) {
  const marks = points.map(({ x, y }) => ({ x: x - radius, y: y - radius, w: radius * 2, h: radius * 2 }))
  const blocked = [...obstacles.map(other => grow(other, AIR)), ...marks]
  const byId = new Map(points.map(point => [point.id, point]))
  const labels: PlacedLabel[] = []
  const folds: PlacedLabel[] = []

  const sizeOf = (name: string) => ({ w: measureText(name, size, 700), h: size })
  const placed = () => [...labels, ...folds]
  const clear = (box: Box) => inside(box, frame) && !blocked.some(other => overlap(box, other))
  const apart = (box: Box) => {
    const grown = grow(box, AIR)
    return placed().every(({ text, leader }) => !overlap(grown, text.box) && !(leader && crossesBox(leader, grown)))
  }
  const entry = (ids: string[], name: string, at: Box, leader?: [Point, Point]): PlacedLabel =>
    ({ ids, text: placeLines([name], at.x, at.y + size / 2, size, 700, size), ...leader && { leader } })

  /** Places beside the mark that keep clear of all that does not move. */
  const besides = (point: LabelPoint, name: string) => candidates(point, sizeOf(name), radius).filter(clear)

  /** Places with a leader that do; worked out once, since makeRoom asks again and again. */
  const known = new Map<string, { box: Box, leader: [Point, Point] }[]>()
  function leaders(from: LabelPoint, name: string): { box: Box, leader: [Point, Point] }[] {
    const key = `${from.id} ${name}`
    const places = known.get(key) ?? [...leaderCandidates(from, sizeOf(name), radius)].filter(({ box, leader }) => clear(box)
      // It may leave an obstacle that the mark itself stands on, such as an axis.
      && !obstacles.some(other => crossesBox(leader, other) && !overlap(other, grow({ x: from.x, y: from.y, w: 0, h: 0 }, radius)))
      && points.every(point => distance(point, from) < radius || distanceTo(leader, point) > radius))
    known.set(key, places)
    return places
  }

  function beside(ids: string[], name: string, point: LabelPoint): PlacedLabel | undefined {
    const at = besides(point, name).find(apart)
    return at && entry(ids, name, at)
  }

  function withLeader(ids: string[], name: string, from: LabelPoint): PlacedLabel | undefined {
    const free = leaders(from, name).find(({ box, leader }) => apart(box) && placed().every(other =>
      !crossesBox(leader, grow(other.text.box, AIR)) && !(other.leader && segmentsCross(leader, other.leader))))
    return free && entry(ids, name, free.box, free.leader)
  }

  function put(point: LabelPoint, at: Box): PlacedLabel {
    const label = entry([point.id], point.name, at)
    labels.push(label)
    return label
  }

  /** Names the point beside its mark or with a leader; false where neither is free. */
  function settle(point: LabelPoint): boolean {
    const label = beside([point.id], point.name, point) ?? withLeader([point.id], point.name, point)
    if (label)
      labels.push(label)
    return label !== undefined
  }

  /** Lets one of the labels nearby move, if then both names have a place. */
  function makeRoom(point: LabelPoint): boolean {
    return byDistance(labels, point).slice(0, NEIGHBOURS).some((other) => {
      const before = [...labels]
      labels.splice(labels.indexOf(other), 1)
      if (settle(point) && other.ids.every(id => settle(byId.get(id)!)))
        return true
      labels.splice(0, labels.length, ...before)
      return false
    })
  }

  /** One "+n" for the whole group. */
  function fold(group: LabelPoint[]): void {
    const ids = points.filter(point => group.includes(point)).map(({ id }) => id)
    const name = foldedText(ids.length)
    const seed = group[0]!
    for (const way of [beside, withLeader]) {
      for (const point of group) {
        const label = way(ids, name, point)
        if (label)
          return void folds.push(label)
      }
    }
    // No room even for "+n": the nearest label makes room and is folded too.
    const [nearest] = byDistance(placed(), seed)
    if (nearest) {
      for (const list of [labels, folds]) {
        if (list.includes(nearest))
          list.splice(list.indexOf(nearest), 1)
      }
      return fold([...group, ...nearest.ids.flatMap(id => byId.get(id) ?? [])])
    }
    // Nothing else stands in the frame: as near to the first mark as obstacles and frame let it, rather over marks.
    const { w, h } = sizeOf(name)
    const across = steps(frame.x, frame.w - w, h)
    const places = steps(frame.y, frame.h - h, h).flatMap(y => across.map(x => ({ x, y, w, h }))).sort((a, b) => distance(centre(a), seed) - distance(centre(b), seed))
    const free = places.filter(place => !obstacles.some(other => overlap(place, other)))
    folds.push(entry(ids, name, clearest(free.length ? free : places, marks)))
  }

  return { labels, folds, besides, put, settle, makeRoom, fold }
}
