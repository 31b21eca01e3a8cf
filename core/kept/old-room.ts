/** A room as earlier versions kept it: with what there was before each change, instead of the change. */
import type { Room, RoomState } from '../figures/quadrant-room'
import { addPoints, clearRoom, emptyRoom, isEmpty, roomOf, tally } from '../figures/quadrant-room'

/** The steps from `room` to `state`. A state that lacks one of the points came out of a clearing. */
function become(room: Room, was: RoomState, state: RoomState): Room {
  const cleared = isEmpty(state) || was.points.some(({ id }) => !state.points.some(point => point.id === id))
  const from = cleared ? { points: [], tallies: {} } : was
  const added = addPoints(cleared ? clearRoom(room) : room, state.points.filter(({ id }) => !from.points.some(point => point.id === id)))
  return [...new Set([...Object.keys(from.tallies), ...Object.keys(state.tallies)])]
    .reduce((next, id) => tally(next, id, (state.tallies[id] ?? 0) - (next.tallies[id] ?? 0)), added)
}

export function fromOldRoom({ past, ...now }: RoomState & { past: RoomState[] }): Room {
  const states = [{ points: [], tallies: {} }, ...past, now]
  const { past: steps } = states.slice(1).reduce<Room>((room, state, i) => become(room, states[i]!, state), emptyRoom())
  // The same ids in every window that reads it.
  return roomOf(steps.map((step, i) => ({ ...step, id: `earlier${i}` })))
}
