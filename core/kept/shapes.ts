/** The shapes of what a device keeps beside the figures, as they are read back: anything else there is foreign or damaged. */
import type { Checks } from '../session/checks'
import type { Countdowns } from '../session/countdown'
import type { ExerciseLines } from '../session/exercise-lines'
import * as v from 'valibot'
import { MAX_POINTS } from '../session/checks'
import { LONGEST } from '../session/countdown'

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

export const countdownsSchema: v.GenericSchema<unknown, Countdowns> = v.record(v.string(), v.union([
  v.strictObject({ end: time }),
  v.strictObject({ left: v.pipe(time, v.maxValue(LONGEST)) }),
]))

export const checksSchema: v.GenericSchema<unknown, Checks> = v.object({ before: answers, after: answers })
export const exercisesSchema: v.GenericSchema<unknown, ExerciseLines> = v.record(v.string(), v.string())
export const trapSchema: v.GenericSchema<unknown, Trap> = v.object({ id: v.optional(v.string()) })
export const commitmentSchema: v.GenericSchema<unknown, Commitment> = v.object({
  what: v.string(),
  day: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
  who: v.string(),
})
