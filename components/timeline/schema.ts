/** The data of a timeline: stages one after the other, each with its topics, and how long they take. */
import * as v from 'valibot'
import { TOPIC_ID } from '../../core/plan/plan'
import { UNITS } from '../../core/plan/units'
import { id, line, list, object, provenance, short } from '../../core/roadmap/fields'

/** As long as a short name may be. */
const SHORT = 8

const takes = v.pipe(
  v.array(v.pipe(v.number('must be a number'), v.minValue(0.5, 'must be at least 0.5')), 'must be a range such as [1, 2]: shortest and longest duration, in the unit of the timeline'),
  v.check(value => value.length === 2, issue => `has ${issue.input.length} numbers; a range has two, such as [1, 2]`),
  v.check(value => !(value.length === 2 && value[0]! > value[1]!), issue => `[${issue.input.join(', ')}] runs backwards; the shorter duration comes first`),
  v.transform(value => value as [min: number, max: number]),
)

const topicEntries = {
  /** What links and kept plans refer to; the code without it. */
  id: v.optional(v.pipe(
    v.string('must be an id such as "L1.4" or "first-plan"'),
    v.regex(TOPIC_ID, issue => `"${issue.input}" is no id of a topic; use letters, digits, ".", "-" and "_", such as "L1.4" or "first-plan"`),
  )),
  /** Shown before the name, such as a number of the source's own. */
  code: v.optional(line(10)),
  name: line(28),
  ...provenance,
}

/** Its id is its code where it has none of its own. */
function identified<Topic extends { id?: string, code?: string }>(topic: Topic): Topic & { id: string } {
  return { ...topic, id: topic.id ?? topic.code! }
}
const isIdentified = ({ id, code }: { id?: string, code?: string }) => id !== undefined || (code !== undefined && TOPIC_ID.test(code))
const needsId = 'needs an "id" of its own, such as "first-plan": links and plans refer to it, and its code is none'

const subTopic = v.pipe(object(topicEntries), v.check(topic => isIdentified(topic), needsId), v.transform(topic => identified(topic)))
const topic = v.pipe(object({ ...topicEntries, topics: v.optional(list(subTopic, 0, 10), []) }), v.check(topic => isIdentified(topic), needsId), v.transform(topic => identified(topic)))

const stage = v.pipe(
  object({
    id,
    name: line(16),
    /** Name for narrow places; without it the first characters of the name. */
    short: v.optional(line(SHORT)),
    /** What one can do at the end of the stage. */
    goal: v.optional(line(60)),
    /** What matters most in it. */
    focus: v.optional(line(50)),
    /** Shortest and longest duration. */
    takes,
    topics: list(topic, 1, 8),
    ...provenance,
  }),
  v.transform(stage => ({ ...stage, short: stage.short ?? shortened(stage.name) })),
)

function shortened(name: string): string {
  return name.length <= SHORT ? name : `${name.slice(0, SHORT - 1).trimEnd()}…`
}

export const timelineSchema = object({
  kind: v.literal('timeline'),
  short,
  /** Short name of the figure: its label for screen readers. */
  name: line(20),
  /** Unit of the durations. */
  unit: v.optional(v.picklist(UNITS, issue => `"${String(issue.input)}" is not allowed; use "months", "weeks" or "days"`), 'months'),
  /** Hours a week that the durations are meant for; without it a plan has no hours, only dates. */
  pace: v.optional(object({
    hoursPerWeek: v.pipe(v.number('must be a number of hours'), v.minValue(1, 'must be at least 1 hour a week'), v.maxValue(60, 'must be at most 60 hours a week')),
    ...provenance,
  })),
  stages: list(stage, 1, 12),
})

export type Timeline = v.InferOutput<typeof timelineSchema>
export type Stage = Timeline['stages'][number]
export type Topic = Stage['topics'][number]
export type SubTopic = Topic['topics'][number]
