import type { Self } from '../core/figures/assessment'
import type { Room } from '../core/figures/quadrant-room'
import * as v from 'valibot'
import { computed } from 'vue'
import { emptyRoom } from '../core/figures/quadrant-room'
import { useStored } from './useStored'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const count = v.pipe(v.number(), v.integer(), v.minValue(-1))
const roomState = { points: v.array(v.object({ id: v.string(), name: v.string(), x: share, y: share })), tallies: v.record(v.string(), count) }
const roomSchema = v.object({ ...roomState, past: v.array(v.object(roomState)) })
const selfSchema = v.object({ place: v.optional(v.object({ x: share, y: share })), answers: v.record(v.string(), count) })

/** What this device keeps for the quadrant: the own position and answers, and the people of the room. */
export function useQuadrantStore() {
  const self = useStored<Self>('quadrant.self', () => ({ answers: {} }), stored => v.parse(selfSchema, stored))
  const room = useStored<Room>('quadrant.room', emptyRoom, stored => v.parse(roomSchema, stored))
  return { self: self.value, room: room.value, problem: computed(() => self.problem.value ?? room.problem.value) }
}
