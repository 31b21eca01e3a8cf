/**
 * The shape of `roadmap/*.yaml`: every fact, number and term that a figure or an exercise shows.
 *
 * Types are inferred from the schema, so data and code cannot drift apart. Objects are strict: a key that is
 * not listed here is an error, never silently ignored. Rules that cross entries (unique ids, references,
 * month order) live in `rules.ts`.
 */
import * as v from 'valibot'
import { loopSchema } from '../../components/loop/schema'
import { phasesSchema } from '../../components/phases/schema'
import { plotSchema } from '../../components/plot/schema'
import { timelineSchema } from '../../components/timeline/schema'
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

const archetype = object({
  id,
  name: line(8),
  /** The quadrant: which end of each axis. */
  x: level,
  y: level,
  /** Tier of the pyramid, 1 is the top. */
  tier: v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more: 1 is the top')),
  /** What this kind is for the industry, such as 先锋队. */
  image: line(10),
  tagline: line(24),
  workplace: line(50),
  background: line(50),
  work: line(60),
  measure: line(50),
  temperament: line(50),
  ...provenance,
})

/** One question of the self-assessment: about one axis of the quadrant, with answers from its low to its high end. */
const question = object({
  id,
  axis: v.picklist(['x', 'y'], issue => `"${String(issue.input)}" is not allowed; use "x" or "y", the axes of the quadrant`),
  /** What it asks about, in a few characters: names the answer among the reasons. */
  topic: line(8),
  text: line(28),
  answers: list(object({
    text: line(16),
    /** Where on the axis the answer stands. */
    at: v.pipe(v.number('must be a number'), v.minValue(0, 'must be at least 0, the low end of the axis'), v.maxValue(100, 'must be at most 100, the high end of the axis')),
  }), 2, 4),
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
  iceberg: object({
    above: object({ name: line(12), items: list(line(14), 1, 4) }),
    below: object({ name: line(12), items: list(line(14), 1, 8) }),
    ...provenance,
  }),
  chain: object({ layers: list(chainLayer, 2, 6), traces: list(trace, 1, 6) }),
  capability: plotSchema,
  loop: loopSchema,
  comparisons: list(comparison, 1, 8),
  trends: phasesSchema,
  quadrant: object({ x: axis, y: axis, archetypes: list(archetype, 4, 4) }),
  roles: object({
    /** One cell per chain layer and archetype that has a job to do there. */
    cells: list(object({ layer: id, archetype: id, text: line(24), ...provenance }), 1, 24),
    ...provenance,
  }),
  growth: object({
    questions: list(entry, 1, 5),
    traps: list(object({ id, name: line(14), sign: line(50), remedy: line(50), ...provenance }), 1, 8),
    abilities: list(entry, 3, 3),
    boundaries: list(entry, 2, 2),
  }),
  stages: timelineSchema,
  glossary: list(object({ id, term: line(16), en: line(48), text: line(80), ...provenance }), 1, 60),
  /** Questions that place a person on the quadrant. */
  assessment: object({ name: line(10), questions: list(question, 8, 10), ...provenance }),
  /** The questions that are answered before and after the session, and what its lowest and highest points mean. */
  checks: object({ name: line(10), low: line(10), high: line(10), questions: list(object({ id, name: line(6), text: line(26) }), 2, 3), ...provenance }),
})

/** A roadmap as the figures see it: validated, defaults filled in. */
export type Roadmap = v.InferOutput<typeof roadmapSchema>
export type Chain = Roadmap['chain']
export type ChainLayer = Chain['layers'][number]
export type ChainTrace = Chain['traces'][number]
export type Quadrant = Roadmap['quadrant']
export type Archetype = Quadrant['archetypes'][number]
export type Assessment = Roadmap['assessment']
export type Question = Assessment['questions'][number]
export type Roles = Roadmap['roles']
export type Growth = Roadmap['growth']
export type Iceberg = Roadmap['iceberg']
export type CheckData = Roadmap['checks']
export type { Stage } from '../../components/timeline/schema'
export type { Provenance } from './fields'
