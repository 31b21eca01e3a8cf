/**
 * The people in the room on the quadrant map: points with names, hands counted per quadrant, and the way back. A room is
 * what its steps come to, so that steps of several screens go together, and a step that is undone takes nothing else
 * with it. Pure: every change gives a new room. Positions are 0 to 1, as in `QuadrantPoint`.
 */
import type { Archetype } from '../roadmap/schema'
import type { Point } from './placed'
import type { QuadrantPoint } from './quadrant'
import { newId } from '../kept/new-id'

export interface RoomState {
  points: QuadrantPoint[]
  /** Hands counted, by id of the archetype. */
  tallies: Record<string, number>
}

export type NamedPoint = Point & { name: string }

/** People who were added, hands for an archetype, or all taken away. */
export type Step = { id: string } & ({ points: NamedPoint[] } | { hands: string, by: number } | { clear: true })

/** `past` holds the steps that can be undone, the latest last. */
export interface Room extends RoomState { past: Step[] }

/** What the map still draws well (`place-labels.ts` and its tests). */
export const MAX_POINTS = 60
export const MAX_NAME = 16
const MAX_TALLY = 999
/** So many steps between two clearings; no session comes near it. */
const MAX_STEPS = 1000

export function emptyRoom(): Room {
  return { points: [], tallies: {}, past: [] }
}

function take(room: Room, step: Step): Room {
  const past = [...room.past, step]
  if ('clear' in step)
    return { points: [], tallies: {}, past }
  if ('points' in step)
    return { ...room, points: [...room.points, ...step.points.map((point, i) => ({ id: `${step.id}.${i}`, ...point }))].slice(0, MAX_POINTS), past }
  const count = (room.tallies[step.hands] ?? 0) + step.by
  return { ...room, tallies: { ...room.tallies, [step.hands]: Math.max(0, Math.min(MAX_TALLY, count)) }, past }
}

export function roomOf(steps: readonly Step[]): Room {
  return steps.reduce(take, emptyRoom())
}

const lastClearing = ({ past }: Room) => past.findLastIndex(step => 'clear' in step)
const isFull = (room: Room) => room.past.length - lastClearing(room) > MAX_STEPS

/** Adds as many of `added` as there is room for; one step of undo. */
export function addPoints(room: Room, added: NamedPoint[]): Room {
  const points = added.slice(0, MAX_POINTS - room.points.length).map(({ name, x, y }) => ({ name, x, y }))
  return points.length && !isFull(room) ? take(room, { id: newId(), points }) : room
}

/** Counts `by` hands more, or fewer, for an archetype. */
export function tally(room: Room, archetype: string, by: number): Room {
  const count = room.tallies[archetype] ?? 0
  const after = Math.max(0, Math.min(MAX_TALLY, count + by))
  return after === count || isFull(room) ? room : take(room, { id: newId(), hands: archetype, by: after - count })
}

/** Takes everything away; `undo` brings it back. Of a room with very many steps, what was cleared before is forgotten. */
export function clearRoom(room: Room): Room {
  if (isEmpty(room))
    return room
  const past = room.past.length > MAX_STEPS ? room.past.slice(lastClearing(room) + 1) : room.past
  return take({ ...room, past }, { id: newId(), clear: true })
}

export function undo(room: Room): Room {
  return room.past.length ? roomOf(room.past.slice(0, -1)) : room
}

export function isEmpty({ points, tallies }: RoomState): boolean {
  return points.length === 0 && Object.values(tallies).every(count => count === 0)
}

/** The archetype of a position: from the middle on, an axis counts as its high end. */
export function archetypeAt(archetypes: Archetype[], { x, y }: Point): Archetype | undefined {
  return archetypes.find(each => each.x === (x >= 0.5 ? 'high' : 'low') && each.y === (y >= 0.5 ? 'high' : 'low'))
}

export interface RoomCount {
  archetype: Archetype
  points: number
  tally: number
  /** Points and hands. */
  total: number
  /** Mean of the points; hands have no place. Missing without points. */
  centre?: Point
}

/** Who stands where, per archetype, in the order given. */
export function countRoom({ points, tallies }: RoomState, archetypes: Archetype[]): RoomCount[] {
  return archetypes.map((archetype) => {
    const own = points.filter(point => archetypeAt(archetypes, point) === archetype)
    const hands = tallies[archetype.id] ?? 0
    const mean = (axis: 'x' | 'y') => own.reduce((sum, point) => sum + point[axis], 0) / own.length
    return {
      archetype,
      points: own.length,
      tally: hands,
      total: own.length + hands,
      ...own.length > 0 && { centre: { x: mean('x'), y: mean('y') } },
    }
  })
}
