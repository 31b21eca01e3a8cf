import type { PlacedLabels } from '../../core/geometry/place-labels'
/**
 * The map of the four archetypes: two axes that cross in an interchange station, one field per archetype.
 * Model in, placed geometry out; figure units. Without an open profile the map fills the canvas, with one it
 * moves to the left and the profile (`quadrant-profile.ts`) stands beside it. People on it: `quadrant-people.ts`.
 */
import type { Archetype, Quadrant } from '../../core/roadmap/schema'
import type { Box, Point } from '../../core/text/placed'
import type { FieldContent } from './field'
import type { QuadrantSign } from './signs'
import { archetypeWords } from '../../core/messages/archetype'
import { commonWords } from '../../core/messages/common'
import { quadrantWords } from '../../core/messages/quadrant'
import { peopleWords } from '../../core/messages/quadrant-people'
import { placeFields, roomy } from './field'
import { placeSigns } from './signs'

export const QUADRANT = { width: 1152, height: 500 }

/** Width of the map beside an open profile, and the space between the two. */
export const COMPACT = 460
export const BESIDE = 52
/** Width of the map while people are placed on it, beside a panel with the controls. */
export const PLACING = 764

/** What a profile tells, in this order. */
export const PROFILE_KEYS = ['workplace', 'background', 'work', 'measure', 'temperament'] as const

/** A person or product on the map: 0 is the low end of an axis, 1 the high end, 0.5 the crossing. */
export interface QuadrantPoint extends Point { id: string, name: string }

export interface QuadrantField extends FieldContent {
  id: string
  name: string
  tier: number
  /** Number of the line colour. */
  line: number
  box: Box
}

export interface QuadrantMap {
  box: Box
  axes: { id: string, from: Point, to: Point }[]
  signs: QuadrantSign[]
  hub: Point & { r: number }
  /** In tier order, which is the order of the build-up. */
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

/** Line colours in tier order; two tiers never share one. */
const LINES = [1, 3, 5, 7]

/** Archetypes from the top tier down, entries of one tier in their own order. */
export function byTier(archetypes: Archetype[]): Archetype[] {
  return archetypes.toSorted((a, b) => a.tier - b.tier)
}

/** Number of the line colour of each archetype, by id. */
export function archetypeLines(archetypes: Archetype[]): Map<string, number> {
  return new Map(byTier(archetypes).map(({ id }, i) => [id, LINES[i % LINES.length] ?? 1]))
}

/** Clicks to build the map up: one per archetype; none when it starts with an open profile. */
export function quadrantSteps(data: Quadrant, options: { open?: string } = {}): number {
  return data.archetypes.some(({ id }) => id === options.open) ? 0 : data.archetypes.length
}

/** Where a position (0 to 1 on each axis) lies on a map of this box. */
export function pointOn(box: Box, { x, y }: Point): Point {
  return { x: box.x + INSET + x * (box.w - INSET * 2), y: box.y + box.h - INSET - y * (box.h - INSET * 2) }
}

/** Axes, the signs at their ends and a place for each field, in tier order. The signs keep off `marks`. */
export function placeGround(data: Quadrant, width: number, marks: Box[] = []) {
  const box = { x: 0, y: 0, w: width, h: QUADRANT.height }
  const hub = { x: box.w / 2, y: box.h / 2, r: 20 }
  const w = (box.w - GUTTER) / 2
  const h = (box.h - GUTTER) / 2
  return {
    places: byTier(data.archetypes).map(archetype => ({
      archetype,
      box: { x: archetype.x === 'low' ? 0 : box.w - w, y: archetype.y === 'high' ? 0 : box.h - h, w, h },
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
export function filled(places: { archetype: Archetype, box: Box }[], contents: FieldContent[]): QuadrantField[] {
  const lines = archetypeLines(places.map(({ archetype }) => archetype))
  return places.flatMap(({ archetype: { id, name, tier }, box }, i) => {
    const content = contents[i]
    return content ? [{ id, name, tier, line: lines.get(id) ?? 1, box, ...content }] : []
  })
}

/** Places the map without people: on the whole canvas, or as wide as `width` with fields of another kind. */
export function placeQuadrant(data: Quadrant, width = QUADRANT.width, kind = roomy): QuadrantMap {
  const { places, ground } = placeGround(data, width)
  const fields = filled(places, placeFields(places, ground.signs.map(({ box }) => box), kind))
  return { ...ground, fields, points: [], centres: [], labels: { labels: [], folds: [] } }
}

/** The map in words, with its points. With `open`, the profile too. */
export function describeQuadrant(data: Quadrant, open?: string, points: QuadrantPoint[] = []): string {
  const { x, y } = data
  const { colon } = commonWords
  const opened = data.archetypes.find(({ id }) => id === open)
  return [
    quadrantWords.text(x, y),
    ...byTier(data.archetypes).map(({ name, image, tagline, workplace, ...at }) => quadrantWords.field(name, x[at.x], y[at.y], [image, tagline, workplace])),
    points.length ? peopleWords.pointsText(points.map(point => `${point.name}${colon}${x.name} ${peopleWords.position(point.x)}，${y.name} ${peopleWords.position(point.y)}`)) : '',
    opened ? quadrantWords.profile(opened.name, PROFILE_KEYS.map(key => `${archetypeWords[key]}${colon}${opened[key]}`)) : '',
  ].join('')
}
