/**
 * Months into days. Days are ISO dates without a time or zone, so no clock change moves them.
 *
 * Conventions
 * - Months are calendar months, always counted from the first day: 31 January plus one month is the last of February,
 *   plus two it is 31 March again.
 * - Part of a month is that share of the calendar month it falls into, in whole days, half a day rounded up: half a
 *   month from 1 April (30 days) is 16 April, from 1 February 2026 (28 days) it is 15 February.
 */
import type { StageSpan } from '../../components/timeline/timeline'
import { Temporal } from 'temporal-polyfill'

/** Sums of tenths of months are not exact; a whole month is one all the same. */
const TINY = 1e-6

/** The day `months` after `start`. */
export function addMonths(start: string, months: number): string {
  const first = Temporal.PlainDate.from(start)
  const whole = Math.floor(months + TINY)
  const from = first.add({ months: whole })
  const share = Math.max(0, months - whole)
  const days = from.until(first.add({ months: whole + 1 })).days
  return from.add({ days: Math.round(days * share) }).toString()
}

/** How many months `day` lies after `start`: what `addMonths` undoes. Negative before it. */
export function monthsUntil(start: string, day: string): number {
  const [first, date] = [Temporal.PlainDate.from(start), Temporal.PlainDate.from(day)]
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
  /** The day of each whole month, from the first day to the end of the scale. */
  months: string[]
  /** Where `today` is, in months from the start. */
  todayAt: number
  today: string
}

/** Puts dates to the months of `spans`. */
export function schedule(spans: StageSpan[], start: string, today: string): Schedule {
  const day = (months: number) => addMonths(start, months)
  const last = Math.ceil(spans.at(-1)?.late[1] ?? 0)
  return {
    start,
    stages: spans.map(({ early, late }) => ({ early: [day(early[0]), day(early[1])], late: [day(late[0]), day(late[1])] })),
    months: Array.from({ length: last + 1 }, (_, month) => day(month)),
    todayAt: monthsUntil(start, today),
    today,
  }
}
