/**
 * The plan as a calendar file (RFC 5545): one all-day event for the earliest and one for the latest end of each stage.
 *
 * - UIDs depend on roadmap, figure, stage and edge alone: a file made anew moves the events that an earlier one made. SEQUENCE
 *   grows with time, as Outlook asks for.
 * - All-day events are VALUE=DATE with the day after as their end, and TRANSPARENT: a milestone keeps nobody busy.
 * - `ical-generator` folds lines at 75 octets and ends them with CRLF.
 */
import type { DurationWords } from '../words/duration'
import type { Schedule } from './dates'
import type { PlanStage } from './stages'
import type { Unit } from './units'
import type { PlanFileWords } from './words'
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'

interface Source {
  stages: PlanStage[]
  unit: Unit
  schedule: Schedule
  /** Id and title of the roadmap. */
  roadmap: { id: string, title: string }
  /** Name of the timeline in the roadmap. */
  figure?: string
  /** When the file is made. */
  now: Date
  words: Pick<DurationWords, 'duration'> & Pick<PlanFileWords, 'calendar'>
}

const MINUTE = 60_000

/** Midnight UTC: the generator writes a day without a zone in UTC, wherever the device is. */
const utcDay = (day: string) => new Date(`${day}T00:00:00Z`)

/** Text of the `.ics` file. Where both edges of a stage fall on one day, one event says so. */
export function calendarFile({ stages, unit, schedule, roadmap, figure, now, words: { calendar, duration } }: Source): string {
  const file = ical({
    name: roadmap.title,
    prodId: { company: roadmap.id, product: 'learning plan', language: calendar.language },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const [index, stage] of stages.entries()) {
    const { early, late } = schedule.stages[index]!
    const fixed = early[1] === late[1]
    for (const [edge, day] of fixed ? [['early', early[1]]] as const : [['early', early[1]], ['late', late[1]]] as const) {
      file.createEvent({
        id: `${[roadmap.id, ...figure === undefined ? [] : [figure], stage.id, edge].join('.')}@plan.invalid`,
        sequence: Math.floor(now.getTime() / MINUTE),
        stamp: now,
        start: utcDay(day),
        end: utcDay(Temporal.PlainDate.from(day).add({ days: 1 }).toString()),
        allDay: true,
        transparency: ICalEventTransparency.TRANSPARENT,
        summary: calendar.summary(index + 1, stage.name, fixed ? undefined : edge),
        description: calendar.description(stage.goal ?? '', duration(unit, ...stage.takes), schedule.start),
      })
    }
  }
  return file.toString()
}
