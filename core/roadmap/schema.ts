/**
 * The shape of `roadmap/*.yaml`: every fact, number and term that a figure or an exercise shows.
 *
 * Types are inferred from the schema, so data and code cannot drift apart. Objects are strict: a key that is
 * not listed here is an error, never silently ignored. Rules that cross entries (unique ids, references,
 * month order) live in `rules.ts`.
 */
import * as v from 'valibot'
import { icebergSchema } from '../../components/iceberg/schema'
import { pyramidSchema } from '../../components/pyramid/schema'
import { quadrantSchema } from '../../components/quadrant/schema'
import { triangleSchema } from '../../components/triangle/schema'
import { axis, entry, id, level, line, list, object, provenance } from './fields'

const chainItem = object({
  id,
  name: line(14),
  /** What it is or does, for the opened item and the table. */
  text: v.optional(line(60)),
  ...provenance,
})

const chainGroup = object({ id, name: line(14), items: list(chainItem, 1, 12), ...provenance })

const chainLayer = object({
  id,
  name: line(10),
  /** What the layer is in a few words, such as 计算基础设施. */
  subtitle: line(20),
  position: v.picklist(['upstream', 'midstream', 'downstream'], issue => `"${String(issue.input)}" is not allowed; use "upstream", "midstream" or "downstream"`),
  /** What the layer gives to the next one. */
  gives: line(30),
  text: line(80),
  groups: list(chainGroup, 1, 6),
  /** Who works in this layer; `names` may stay out where the source names nobody. */
  companies: v.optional(object({ ...provenance, text: line(40), names: v.optional(list(line(14), 0, 20), []) })),
  ...provenance,
})

const trace = object({
  id,
  product: line(12),
  /** Stops from upstream to downstream; `item` is the id of a chain item. */
  stops: list(object({ item: id, text: line(40) }), 2, 8),
  ...provenance,
})

const phase = object({
  id,
  name: line(10),
  /** What matters more, and less, in this phase. */
  leads: line(6),
  follows: line(6),
  text: line(60),
  /** The phase AI was in when the article was written; exactly one phase has it. */
  current: v.optional(v.boolean('must be true or false'), false),
  ...provenance,
})

const months = v.pipe(
  v.array(v.pipe(v.number('must be a number of months'), v.minValue(0.5, 'must be at least 0.5 months'), v.maxValue(36, 'must be at most 36 months')), 'must be a range of months such as [1, 2]'),
  v.check(value => value.length === 2, issue => `has ${issue.input.length} numbers; a range has two, such as [1, 2]`),
  v.check(value => !(value.length === 2 && value[0]! > value[1]!), issue => `[${issue.input.join(', ')}] runs backwards; the shorter duration comes first`),
  v.transform(value => value as [min: number, max: number]),
)

/** The hours a week that the months of the stages are meant for. */
const pace = object({
  id,
  name: line(12),
  hoursPerWeek: v.pipe(v.number('must be a number of hours'), v.minValue(1, 'must be at least 1 hour a week'), v.maxValue(60, 'must be at most 60 hours a week')),
  ...provenance,
})

/** Topic codes keep the article's numbering: `L1.4`, `L1.4.2`. */
const code = v.pipe(
  v.string('must be a topic code such as "L1.4"'),
  v.regex(/^L\d{1,2}(?:\.\d{1,2}){1,2}$/, issue => `"${issue.input}" is no topic code; write L, stage, topic and perhaps sub-topic: "L1.4" or "L1.4.2"`),
)

const subTopic = object({ id: code, name: line(28), ...provenance })
const topic = object({ id: code, name: line(28), topics: v.optional(list(subTopic, 0, 12), []), ...provenance })

const stage = object({
  id,
  name: line(16),
  /** Name short enough for a map station. */
  short: line(8),
  goal: line(60),
  /** What the study plan stresses in this stage. */
  focus: line(50),
  /** Duration in calendar months, shortest and longest. */
  months,
  topics: list(topic, 1, 12),
  ...provenance,
})

/** Rows of a comparison table; `cells` has one text per column. */
const comparison = object({
  id,
  /** What is compared: the caption of the table. */
  name: line(20),
  /** Heading of the first column, the one that holds the row names. */
  subject: line(10),
  columns: list(line(12), 1, 5),
  rows: list(object({ id, name: line(14), cells: list(line(40), 1, 5), ...provenance }), 2, 8),
  /** One sentence that holds for all rows. */
  note: v.optional(line(60)),
  ...provenance,
})

export const roadmapSchema = object({
  id,
  lang: v.picklist(['zh-CN', 'en'], issue => `"${String(issue.input)}" is not allowed; use "zh-CN" or "en"`),
  title: line(30),
  source: object({ title: line(40), date: v.pipe(v.string('must be a date'), v.isoDate(issue => `"${String(issue.input)}" is no date; write YYYY-MM-DD`)) }),
  iceberg: icebergSchema,
  chain: object({ layers: list(chainLayer, 2, 6), traces: list(trace, 1, 6) }),
  capability: object({
    maturity: axis,
    penetration: axis,
    /** What each corner of the map means for the product; our synthesis unless said otherwise. */
    zones: list(object({ id, maturity: level, penetration: level, name: line(10), text: line(40), ...provenance }), 4, 4),
    /** A closed loop: the last step leads to the first. */
    loop: list(entry, 3, 6),
    barrier: line(40),
  }),
  comparisons: list(comparison, 1, 8),
  trends: list(phase, 2, 5),
  quadrant: quadrantSchema,
  pyramid: pyramidSchema,
  roles: object({
    /** One cell per chain layer and archetype that has a job to do there. */
    cells: list(object({ layer: id, archetype: id, text: line(24), ...provenance }), 1, 24),
    ...provenance,
  }),
  growth: object({
    questions: list(entry, 1, 5),
    traps: list(object({ id, name: line(14), sign: line(50), remedy: line(50), ...provenance }), 1, 8),
  }),
  triangle: triangleSchema,
  stages: list(stage, 1, 12),
  glossary: list(object({ id, term: line(16), en: line(48), text: line(80), ...provenance }), 1, 60),
  plan: object({ pace }),
  /** The questions that are answered before and after the session, and what its lowest and highest points mean. */
  checks: object({ name: line(10), low: line(10), high: line(10), questions: list(object({ id, name: line(6), text: line(26) }), 2, 3), ...provenance }),
})

/** A roadmap as the figures see it: validated, defaults filled in. */
export type Roadmap = v.InferOutput<typeof roadmapSchema>
export type Chain = Roadmap['chain']
export type ChainLayer = Chain['layers'][number]
export type ChainTrace = Chain['traces'][number]
export type Quadrant = Roadmap['quadrant']
export type Archetype = Quadrant['profiles'][number]
export type TrendPhase = Roadmap['trends'][number]
export type Capability = Roadmap['capability']
export type Roles = Roadmap['roles']
export type Stage = Roadmap['stages'][number]
export type Pace = Roadmap['plan']['pace']
export type CheckData = Roadmap['checks']
export type Topic = Stage['topics'][number]
export type { Provenance } from './fields'
