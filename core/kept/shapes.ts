/** The shapes of what a device keeps, as they are read back: anything else there is foreign or damaged. */
import type { Self } from '../figures/assessment'
import type { OwnTrace } from '../figures/own-trace'
import type { Room, Step } from '../figures/quadrant-room'
import type { Checks } from '../session/checks'
import type { Countdowns } from '../session/countdown'
import type { ExerciseLines } from '../session/exercise-lines'
import * as v from 'valibot'
import { compareTraces } from '../figures/own-trace'
import { MAX_POINTS as MAX_PEOPLE, roomOf } from '../figures/quadrant-room'
import { MAX_POINTS } from '../session/checks'
import { LONGEST } from '../session/countdown'
import { fromOldRoom } from './old-room'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const count = v.pipe(v.number(), v.integer(), v.minValue(-1))
const roomState = { points: v.array(v.object({ id: v.string(), name: v.string(), x: share, y: share })), tallies: v.record(v.string(), count) }
const time = v.pipe(v.number(), v.minValue(0))
const answers = v.record(v.string(), v.object({
  // A field that was only given points.
  text: v.optional(v.string(), ''),
  points: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_POINTS))),
}))

/** The trap that somebody fell into last, by its id. */
export interface Trap { id?: string }

/** The one thing to do; `day` is `2026-01-05`. Empty where nothing is written. */
export interface Commitment { what: string, day: string, who: string }

export const selfSchema: v.GenericSchema<unknown, Self> = v.object({ place: v.optional(v.object({ x: share, y: share })), answers: v.record(v.string(), count) })
export const oldRoomSchema: v.GenericSchema<unknown, Room> = v.pipe(v.object({ ...roomState, past: v.array(v.object(roomState)) }), v.transform(fromOldRoom))
export const countdownsSchema: v.GenericSchema<unknown, Countdowns> = v.record(v.string(), v.union([
  v.strictObject({ end: time }),
  v.strictObject({ left: v.pipe(time, v.maxValue(LONGEST)) }),
]))

/** Longer than any field lets a person write: what another machine sends has an end. */
const short = v.pipe(v.string(), v.maxLength(200))

/** Steps by their id, as they were made. */
export const stepsSchema: v.GenericSchema<unknown, Room> = v.pipe(v.record(v.string(), v.union([
  v.strictObject({ points: v.pipe(v.array(v.strictObject({ name: short, x: share, y: share })), v.minLength(1), v.maxLength(MAX_PEOPLE)) }),
  v.strictObject({ hands: short, by: v.pipe(v.number(), v.integer()) }),
  v.strictObject({ clear: v.literal(true) }),
])), v.transform(steps => roomOf(Object.entries(steps).map(([id, step]): Step => ({ id, ...step })))))

/** Traces by their id. One that is named on one screen and deleted on another has no stops, and is gone. */
export const tracesSchema: v.GenericSchema<unknown, OwnTrace[]> = v.pipe(v.record(v.string(), v.strictObject({
  product: v.optional(short, ''),
  stops: v.optional(v.pipe(v.array(short), v.maxLength(100))),
})), v.transform(traces => Object.entries(traces).flatMap(([id, { product, stops }]) => stops ? [{ id, product, stops }] : []).sort(compareTraces)))

export const checksSchema: v.GenericSchema<unknown, Checks> = v.object({ before: answers, after: answers })
export const exercisesSchema: v.GenericSchema<unknown, ExerciseLines> = v.record(v.string(), v.string())
export const trapSchema: v.GenericSchema<unknown, Trap> = v.object({ id: v.optional(v.string()) })
export const commitmentSchema: v.GenericSchema<unknown, Commitment> = v.object({
  what: v.string(),
  day: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
  who: v.string(),
})
