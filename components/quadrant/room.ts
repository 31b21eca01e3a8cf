/**
 * The people in the room on the quadrant map: points with names, hands counted per quadrant, and the way back. Pure:
 * every change gives a new room. Positions are 0 to 1, as in `QuadrantPoint`.
 */
import type { Point } from '../../core/text/placed'
import type { QuadrantPoint } from './map/map'
import type { Profile } from './schema'

export interface RoomState {
  points: QuadrantPoint[]
  /** Hands counted, by id of the profile. */
  tallies: Record<string, number>
}

/** `past` holds what was before, the latest last. */
export interface Room extends RoomState { past: RoomState[] }

/** What the map still draws well (`place-labels.ts` and its tests). */
export const MAX_POINTS = 60
export const MAX_NAME = 16
const MAX_TALLY = 999
const MAX_PAST = 20

export function emptyRoom(): Room {
  return { points: [], tallies: {}, past: [] }
}

function change({ past, ...before }: Room, after: Partial<RoomState>): Room {
  return { ...before, ...after, past: [...past, before].slice(-MAX_PAST) }
}

/** Adds as many of `added` as there is room for; one step of undo. */
export function addPoints(room: Room, added: (Point & { name: string })[]): Room {
  const next = Math.max(0, ...room.points.map(({ id }) => Number(id.slice(1)) || 0)) + 1
  const points = added.slice(0, MAX_POINTS - room.points.length).map(({ name, x, y }, i) => ({ id: `r${next + i}`, name, x, y }))
  return points.length ? change(room, { points: [...room.points, ...points] }) : room
}

/** Counts `by` hands more, or fewer, for the profile `id`. */
export function tally(room: Room, id: string, by: number): Room {
  const count = room.tallies[id] ?? 0
  const after = Math.max(0, Math.min(MAX_TALLY, count + by))
  return after === count ? room : change(room, { tallies: { ...room.tallies, [id]: after } })
}

/** Takes everything away; `undo` brings it back. */
export function clearRoom(room: Room): Room {
  return isEmpty(room) ? room : change(room, { points: [], tallies: {} })
}

export function undo(room: Room): Room {
  const before = room.past.at(-1)
  return before ? { ...before, past: room.past.slice(0, -1) } : room
}

export function isEmpty({ points, tallies }: RoomState): boolean {
  return points.length === 0 && Object.values(tallies).every(count => count === 0)
}

/** The profile in whose field a position is: from the middle on, an axis counts as its high end. */
export function profileAt(profiles: Profile[], { x, y }: Point): Profile | undefined {
  return profiles.find(each => each.x === (x >= 0.5 ? 'high' : 'low') && each.y === (y >= 0.5 ? 'high' : 'low'))
}

export interface RoomCount {
  profile: Profile
  points: number
  tally: number
  /** Points and hands. */
  total: number
  /** Mean of the points; hands have no place. Missing without points. */
  centre?: Point
}

/** Who stands where, per profile, in the order given. */
export function countRoom({ points, tallies }: RoomState, profiles: Profile[]): RoomCount[] {
  return profiles.map((profile) => {
    const own = points.filter(point => profileAt(profiles, point) === profile)
    const hands = tallies[profile.id] ?? 0
    const mean = (axis: 'x' | 'y') => own.reduce((sum, point) => sum + point[axis], 0) / own.length
    return {
      profile,
      points: own.length,
      tally: hands,
      total: own.length + hands,
      ...own.length > 0 && { centre: { x: mean('x'), y: mean('y') } },
    }
  })
}
