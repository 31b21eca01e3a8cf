/** What a device keeps for quadrants: the own place and answers, and the people of the room. */
import type { Self } from './assessment'
import type { Room, Step } from './room'
import * as v from 'valibot'
import { reads, thing } from '../../core/kept/thing'
import { SKIPPED } from './assessment'
import { fromOldRoom } from './old-room'
import { emptyRoom, MAX_POINTS, roomOf } from './room'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const count = v.pipe(v.number(), v.integer(), v.minValue(-1))
/** Longer than any field lets a person write: what another machine sends has an end. */
const short = v.pipe(v.string(), v.maxLength(200))

const selfSchema: v.GenericSchema<unknown, Self> = v.object({ place: v.optional(v.object({ x: share, y: share })), answers: v.record(v.string(), count) })

const roomState = { points: v.array(v.object({ id: v.string(), name: v.string(), x: share, y: share })), tallies: v.record(v.string(), count) }
const oldRoomSchema: v.GenericSchema<unknown, Room> = v.pipe(v.object({ ...roomState, past: v.array(v.object(roomState)) }), v.transform(fromOldRoom))

/** Steps by their id, as they were made. */
const stepsSchema: v.GenericSchema<unknown, Room> = v.pipe(v.record(v.string(), v.union([
  v.strictObject({ points: v.pipe(v.array(v.strictObject({ name: short, x: share, y: share })), v.minLength(1), v.maxLength(MAX_POINTS)) }),
  v.strictObject({ hands: short, by: v.pipe(v.number(), v.integer()) }),
  v.strictObject({ clear: v.literal(true) }),
])), v.transform(steps => roomOf(Object.entries(steps).map(([id, step]): Step => ({ id, ...step })))))

/** Those of the quadrant `figure`. */
export function quadrantThings(figure: string) {
  return {
    self: thing({
      key: `${figure}.self`,
      earlier: 'quadrant.self',
      label: words => words.self,
      initial: (): Self => ({ answers: {} }),
      parse: reads(selfSchema),
      fields: ['place', 'answers/*'],
      tell: ({ place, answers }, words) => words.tellSelf(place !== undefined, Object.values(answers).filter(answer => answer !== SKIPPED).length),
    }),
    room: thing({
      key: `${figure}.room`,
      earlier: 'quadrant.room',
      label: words => words.room,
      initial: emptyRoom,
      parse: reads(oldRoomSchema),
      fields: ['*'],
      tree: { to: ({ past }) => Object.fromEntries(past.map(({ id, ...step }) => [id, step])), from: reads(stepsSchema) },
      tell: ({ points, tallies }, words) => words.tellRoom(points.length, Object.values(tallies).reduce((sum, hands) => sum + hands, 0)),
    }),
  }
}
