/**
 * Months, weeks and days into dates. Dates are ISO days without a time or zone, so no clock change moves them.
 *
 * Conventions
 * - Months are calendar months, always counted from the first day: 31 January plus one month is the last of February,
 *   plus two it is 31 March again.
 * - Part of a month is that share of the calendar month it falls into, in whole days, half a day rounded up: half a
 *   month from 1 April (30 days) is 16 April, from 1 February 2026 (28 days) it is 15 February.
 * - A week is 7 days; part of a week is rounded to whole days in the same way.
 */
import type { StageSpan } from './stages'
import type { Unit } from './units'
import { Temporal } from 'temporal-polyfill'

/** Sums of tenths of months are not exact; a whole month is one all the same. */
const TINY = 1e-6
const DAYS = { weeks: 7, days: 1 }

/** The day that is `time` after `start`. */
export function addTime(start: string, time: number, unit: Unit): string {
  const first = Temporal.PlainDate.from(start)
  if (unit !== 'months')
    return first.add({ days: Math.round(time * DAYS[unit]) }).toString()
  const whole = Math.floor(time + TINY)
  const from = first.add({ months: whole })
  const share = Math.max(0, time - whole)
  const days = from.until(first.add({ months: whole + 1 })).days
  return from.add({ days: Math.round(days * share) }).toString()
}

/** How long after `start` the `day` is: what `addTime` undoes. Negative before it. */
export function timeUntil(start: string, day: string, unit: Unit): number {
  const [first, date] = [Temporal.PlainDate.from(start), Temporal.PlainDate.from(day)]
  if (unit !== 'months')
    return first.until(date).days / DAYS[unit]
  let whole = (date.year - first.year) * 12 + date.month - first.month
  if (Temporal.PlainDate.compare(first.add({ months: whole }), date) > 0)
    whole--
  const from = first.add({ months: whole })
  return whole + from.until(date).days / from.until(first.add({ months: whole + 1 })).days
}

/** Today where this device is. */
export const today = () => Temporal.Now.plainDateISO().toString()

type Days = [start: string, end: string]

export interface Schedule {
  start: string
  /** First and last day of each stage, with every stage so far at its shortest, and at its longest. */
  stages: { early: Days, late: Days }[]
  /** The day that is `time` after the start. */
  dayAt: (time: number) => string
  /** How long after the start today is. */
  todayAt: number
}

/** Puts dates to the times of `spans`. */
export function schedule(spans: readonly StageSpan[], start: string, today: string, unit: Unit): Schedule {
  const dayAt = (time: number) => addTime(start, time, unit)
  return {
    start,
    stages: spans.map(({ early, late }) => ({ early: [dayAt(early[0]), dayAt(early[1])], late: [dayAt(late[0]), dayAt(late[1])] })),
    dayAt,
    todayAt: timeUntil(start, today, unit),
  }
}
