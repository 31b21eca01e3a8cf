/**
 * A learner's plan: when they begin, how much time they give it, how far each topic is. No dates are worked out here:
 * what needs a calendar is in `dates.ts` and `calendar.ts`, which are loaded only once a plan has a start.
 */
import type { Stage, Topic } from '../roadmap/schema'
import { roundMonths } from '../geometry/scale'

/** What a topic can be marked as; without a mark it is not started. */
export const MARKS = ['learning', 'done', 'skipped'] as const
export type Mark = typeof MARKS[number]

export interface Plan {
  /** First day, `2026-01-05`. */
  start?: string
  /** Hours a week; without it, those that the roadmap's months are meant for. */
  hoursPerWeek?: number
  /** By topic code; a code that the roadmap no longer has is kept, and counts nowhere. */
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

/**
 * The stages at another pace. Hours in all stay the same, so months stretch with `base / hours`: half the hours a week
 * take twice the months. Rounded to tenths of a month (three days), which is what is shown; no stage takes none.
 */
export function pacedStages(stages: Stage[], base: number, hours: number = base): Stage[] {
  if (hours === base)
    return stages
  const stretch = (months: number) => Math.max(0.1, roundMonths(Math.round(months * base / hours * 10) / 10))
  return stages.map(stage => ({ ...stage, months: [stretch(stage.months[0]), stretch(stage.months[1])] }))
}

type Leaf = Pick<Topic, 'id' | 'name'>

/** What can be marked in a stage: sub-topics, and topics that have none. */
export function leavesOf(stage: Stage): Leaf[] {
  return stage.topics.flatMap((topic): Leaf[] => topic.topics.length ? topic.topics : [topic])
}

export interface Progress {
  done: number
  learning: number
  skipped: number
  /** Without the skipped ones. */
  total: number
}

/** How far `leaves` are. What is skipped is no part of the whole. */
export function progressOf(leaves: Leaf[], marks: Plan['marks']): Progress {
  const count = (mark: Mark) => leaves.filter(({ id }) => marks[id] === mark).length
  const skipped = count('skipped')
  return { done: count('done'), learning: count('learning'), skipped, total: leaves.length - skipped }
}

/** 0 to 1; everything skipped is nothing left to do. */
export const shareDone = ({ done, total }: Progress) => total ? done / total : 1

/** The mark of a topic: its own, or what its sub-topics have in common; begun once any of them is. */
export function markOf(topic: Topic, marks: Plan['marks']): Mark | undefined {
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
