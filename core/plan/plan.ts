/**
 * A learner's plan: when they begin, how much time they give it, how far each topic is. No dates are worked out here:
 * what needs a calendar is in `dates.ts` and `calendar.ts`, which are loaded only once a plan has a start.
 */
import type { PlanEntry, PlanStage, PlanTopic, Timed } from './stages'
import type { Unit } from './units'

/** What a topic can be marked as; without a mark it is not started. */
export const MARKS = ['learning', 'done', 'skipped'] as const
export type Mark = typeof MARKS[number]

/** Ids of topics: an address takes these characters as they are. */
export const TOPIC_ID = /^[A-Z0-9][\w.-]*$/i

export interface Plan {
  /** First day, `2026-01-05`. */
  start?: string
  /** Hours a week; without it, those that the durations are meant for. */
  hoursPerWeek?: number
  /** By id of a topic; an id that the roadmap no longer has is kept, and counts nowhere. */
  marks: Partial<Record<string, Mark>>
}

/** Hours a week that a person can give it. */
export const HOURS = { min: 1, max: 60, step: 0.5 }

export const emptyPlan = (): Plan => ({ marks: {} })

export function isEmpty({ start, hoursPerWeek, marks }: Plan): boolean {
  return start === undefined && hoursPerWeek === undefined && Object.keys(marks).length === 0
}

/** The same start, pace and marks, in whatever order they were made. */
export function samePlan(a: Plan, b: Plan): boolean {
  const sorted = (plan: Plan) => JSON.stringify([plan.start, plan.hoursPerWeek, Object.entries(plan.marks).sort()])
  return sorted(a) === sorted(b)
}

/** Parts of a unit that durations at another pace are rounded to: more would be false precision. No stage takes less than one. */
const PARTS: Record<Unit, number> = { months: 10, weeks: 10, days: 1 }

/**
 * The stages at another pace. Hours in all stay the same, so durations stretch with `base / hours`: half the hours a
 * week take twice the time. Without a `base` nothing is known about hours, and the durations stay.
 */
export function pacedStages<Stage extends Timed>(stages: Stage[], unit: Unit, base: number | undefined, hours = base): Stage[] {
  if (base === undefined || hours === undefined || hours === base)
    return stages
  const parts = PARTS[unit]
  const stretch = (time: number) => Math.max(1, Math.round(time * base / hours * parts)) / parts
  return stages.map(stage => ({ ...stage, takes: [stretch(stage.takes[0]), stretch(stage.takes[1])] }))
}

/** What can be marked in a stage: sub-topics, and topics that have none. */
export function leavesOf(stage: Pick<PlanStage, 'topics'>): PlanEntry[] {
  return stage.topics.flatMap((topic): PlanEntry[] => topic.topics.length ? topic.topics : [topic])
}

export interface Progress {
  done: number
  learning: number
  skipped: number
  /** Without the skipped ones. */
  total: number
}

/** How far `leaves` are. What is skipped is no part of the whole. */
export function progressOf(leaves: PlanEntry[], marks: Plan['marks']): Progress {
  const count = (mark: Mark) => leaves.filter(({ id }) => marks[id] === mark).length
  const skipped = count('skipped')
  return { done: count('done'), learning: count('learning'), skipped, total: leaves.length - skipped }
}

/** 0 to 1; everything skipped is nothing left to do. */
export const shareDone = ({ done, total }: Progress) => total ? done / total : 1

/** The mark of a topic: its own, or what its sub-topics have in common; begun once any of them is. */
export function markOf(topic: PlanTopic, marks: Plan['marks']): Mark | undefined {
  if (!topic.topics.length)
    return marks[topic.id]
  const { done, learning, skipped, total } = progressOf(topic.topics, marks)
  if (total === 0)
    return skipped ? 'skipped' : undefined
  return done === total ? 'done' : done + learning > 0 ? 'learning' : undefined
}

/** Not started, learning, done, skipped, not started: what a click makes of a mark. */
export function nextMark(mark: Mark | undefined): Mark | undefined {
  return mark === undefined ? MARKS[0] : MARKS[MARKS.indexOf(mark) + 1]
}

/** The plan with `id` marked, the others as they are. */
export function withMark(plan: Plan, id: string, mark: Mark | undefined): Plan {
  const { [id]: _, ...others } = plan.marks
  return { ...plan, marks: mark ? { ...others, [id]: mark } : others }
}
