/**
 * The map of a quadrant: two axes that cross in an interchange station, one field per profile. Model in, placed
 * geometry out; figure units. Without an open profile the map fills the canvas, with one it moves to the left and the
 * profile (profile/profile.ts) stands beside it. People on it: people/people.ts.
 */
import type { PlacedLabels } from '../../../core/geometry/place-labels'
import type { StepOptions } from '../../../core/roadmap/kind'
import type { Box, Point } from '../../../core/text/placed'
import type { CommonWords } from '../../../core/words/common'
import type { Profile, Quadrant } from '../schema'
import type { FieldContent } from './field'
import type { QuadrantSign } from './signs'
import { placeFields, roomy } from './field'
import { placeSigns } from './signs'

export const QUADRANT = { width: 1152, height: 500 }

/** Width of the map beside an open profile, and the space between the two. */
export const COMPACT = 460
export const BESIDE = 52
/** Width of the map while people are placed on it, beside a panel with the controls. */
export const PLACING = 764

/** A person or product on the map: 0 is the low end of an axis, 1 the high end, 0.5 the crossing. */
export interface QuadrantPoint extends Point { id: string, name: string }

export interface QuadrantField extends FieldContent {
  id: string
  name: string
  /** Its place in the order of the data, from 1. */
  number: number
  /** Number of the line colour. */
  line: number
  box: Box
}

export interface QuadrantMap {
  box: Box
  axes: { id: string, from: Point, to: Point }[]
  signs: QuadrantSign[]
  hub: Point & { r: number }
  /** In the order of the build-up. */
  fields: QuadrantField[]
  points: (QuadrantPoint & { r: number })[]
  /** Middles of groups of points. */
  centres: (Point & { id: string, r: number, line: number })[]
  labels: PlacedLabels
}

/** The strip between the fields, where the axes run. */
export const GUTTER = 48
/** Marks at the ends of an axis still lie inside the canvas. */
export const INSET = 16

/** Clicks to build the map up: one per profile; none when it starts with an open one. */
export function quadrantSteps({ profiles }: Quadrant, { open }: StepOptions = {}): number {
  return profiles.some(({ id }) => id === open) ? 0 : profiles.length
}

/** Where a position (0 to 1 on each axis) lies on a map of this box. */
export function pointOn(box: Box, { x, y }: Point): Point {
  return { x: box.x + INSET + x * (box.w - INSET * 2), y: box.y + box.h - INSET - y * (box.h - INSET * 2) }
}

export interface FieldPlace { profile: Profile, box: Box }

/** Axes, the signs at their ends and a place for each field. The signs keep off `marks`. */
export function placeGround(data: Quadrant, width: number, marks: Box[] = []) {
  const box = { x: 0, y: 0, w: width, h: QUADRANT.height }
  const hub = { x: box.w / 2, y: box.h / 2, r: 20 }
  const w = (box.w - GUTTER) / 2
  const h = (box.h - GUTTER) / 2
  return {
    places: data.profiles.map((profile): FieldPlace => ({
      profile,
      box: { x: profile.x === 'low' ? 0 : box.w - w, y: profile.y === 'high' ? 0 : box.h - h, w, h },
    })),
    ground: {
      box,
      axes: [
        { id: data.x.id, from: { x: 0, y: hub.y }, to: { x: box.w, y: hub.y } },
        { id: data.y.id, from: { x: hub.x, y: box.h }, to: { x: hub.x, y: 0 } },
      ],
      signs: placeSigns(data, box, hub, marks, width < PLACING),
      hub,
    },
  }
}

/** The fields at `places` with what stands in each. */
export function filled(places: FieldPlace[], contents: FieldContent[]): QuadrantField[] {
  return places.flatMap(({ profile: { id, name, line }, box }, i) => {
    const content = contents[i]
    return content ? [{ id, name, number: i + 1, line, box, ...content }] : []
  })
}

/** Places the map without people: on the whole canvas, or as wide as `width` with fields of another kind. */
export function placeQuadrant(data: Quadrant, words: CommonWords, width = QUADRANT.width, kind = roomy): QuadrantMap {
  const { places, ground } = placeGround(data, width)
  const first = data.facts[0]?.id ?? ''
  const contents = placeFields(places.map(({ profile, box }) => ({ profile: { ...profile, fact: profile.facts[first] ?? '' }, box })), ground.signs.map(({ box }) => box), kind, words)
  return { ...ground, fields: filled(places, contents), points: [], centres: [], labels: { labels: [], folds: [] } }
}
