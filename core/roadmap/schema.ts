/**
 * The shape of `roadmap/*.yaml`: every fact, number and term that a figure, a table or an exercise shows. All parts but
 * the first four lines are optional. What a figure may say is the affair of its kind (kind.ts).
 */
import type { FigureData, Kinds } from './kind'
import * as v from 'valibot'
import { date, entry, id, line, list, object, provenance, short } from './fields'

/** Parts of a roadmap by the names that slides call them. */
function named<const T extends v.GenericSchema>(part: T) {
  return v.optional(v.record(id, part, 'must be a mapping: a name, and below it what it holds'), {})
}

/** Rows of a comparison; `cells` has one text per column. */
const table = object({
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

/** Cards that are turned one after the other: how one knows a thing, and what to do about it. */
const cards = object({
  name: line(20),
  short,
  /** Headings of the three columns. */
  columns: object({ name: line(10), sign: line(10), remedy: line(10) }),
  cards: list(object({ id, name: line(14), sign: line(50), remedy: line(50), ...provenance }), 1, 8),
  /** What marking a card says about oneself. With it, participants can mark one. */
  mark: v.optional(object({ hint: line(20), marked: line(12) })),
  ...provenance,
})

/** A short list of named entries. */
const entries = object({ name: line(20), short, entries: list(entry, 1, 6), ...provenance })

/** Questions that are answered before and after the session, and what the lowest and highest points mean. */
const checks = object({
  name: line(10),
  short,
  low: line(10),
  high: line(10),
  questions: list(object({ id, name: line(6), text: line(26), ...provenance }), 2, 6),
  ...provenance,
})

const term = object({ id, term: line(16), en: v.optional(line(30)), text: line(80), ...provenance })

/** The keys of a roadmap, with what `kinds` say of figures. */
function partsOf(kinds: Kinds) {
  const figure = v.variant('kind', Object.values(kinds).map(({ schema }) => schema) as unknown as v.VariantOptions<'kind'>, issue => issue.expected === 'Object'
    ? 'must have keys of its own, first of all its kind'
    : `${issue.received === 'undefined' ? 'kind is missing' : `${issue.received} is no kind of figure`}; there are ${Object.keys(kinds).sort().join(', ')}`)
  return {
    id,
    lang: v.picklist(['zh-CN', 'en'], issue => `"${String(issue.input)}" is not allowed; use "zh-CN" or "en"`),
    title: line(30),
    /** The article or book that the facts are from. */
    source: v.optional(object({ title: line(40), date })),
    figures: named(figure as v.GenericSchema<unknown, FigureData>),
    tables: named(table),
    cards: named(cards),
    lists: named(entries),
    checks: named(checks),
    glossary: v.optional(list(term, 0, 60), []),
  }
}

export const roadmapSchema = (kinds: Kinds) => object(partsOf(kinds))

/** A roadmap as the deck sees it: validated, defaults filled in. */
export type Roadmap = v.InferOutput<ReturnType<typeof roadmapSchema>>
export type CheckData = v.InferOutput<typeof checks>
export type Term = v.InferOutput<typeof term>
