/**
 * The fields that schemas of roadmap data are made of: each says in its message what would be right. Objects are strict:
 * a key that is not listed is an error, never silently ignored.
 */
import * as v from 'valibot'
import { spaced } from '../text/spacing'

/** How wide a text is in full-width characters: a Latin letter takes half of one. */
export const widthInChars = (text: string) => [...text].reduce((sum, char) => sum + (char < '\u2000' ? 0.5 : 1), 0)

/** Characters that nobody sees: controls, zero-width and direction marks. Joiners inside an emoji are meant. */
const INVISIBLE = /[\p{Cc}\u00AD\u061C\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D/u

const codeOf = (text: string) => `U+${INVISIBLE.exec(text)![0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** Text on one line, at most as wide as `max` full-width characters. */
export function line(max: number) {
  return v.pipe(
    v.string(`must be text of 1 to ${max} characters`),
    v.check(value => value.trim().length > 0, `must not be empty: 1 to ${max} characters`),
    v.check(value => widthInChars(value) <= max, issue => `is as wide as ${widthInChars(issue.input)} characters; at most ${max} fit (a Latin letter takes half of one)`),
    v.check(value => !/[\r\n]/.test(value), 'must be one line'),
    v.check(value => /[\r\n]/.test(value) || !INVISIBLE.test(value), issue => `holds the invisible character ${codeOf(issue.input)}; type the text anew`),
    v.check(value => !/\p{Cs}/u.test(value), 'holds half a character, as texts have that were cut or wrongly converted; type it anew'),
    v.transform(spaced),
  )
}

/** A day that is in the calendar, `2025-01-17`. */
export const date = v.pipe(
  v.string('must be a date in quotes, such as "2025-01-17"'),
  v.check(value => /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00Z`).toJSON()?.startsWith(value) === true, issue => `"${issue.input}" is no date; write YYYY-MM-DD`),
)

/** Stable id: what links, stored plans and the other language refer to. Never shown, never translated. */
export const id = v.pipe(
  v.string('must be an id such as "cloud-chip"'),
  v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, issue => `"${issue.input}" is no id; use lower-case letters, digits and single hyphens, such as "cloud-chip"`),
)

/** Where an entry comes from; without it, the entry restates the article. */
export const provenance = {
  /** Month the statement held, for claims that age: `2025-01`. */
  asOf: v.optional(v.pipe(
    v.string('must be a month such as "2025-01"'),
    v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, issue => `"${issue.input}" is no month; write YYYY-MM, such as "2025-01"`),
  )),
  /** `synthesis`: our own arrangement, to be marked wherever it is shown. */
  origin: v.optional(v.picklist(['article', 'synthesis'], issue => `"${String(issue.input)}" is not allowed; use "article" or "synthesis"`), 'article'),
}

const isList = 'must be a list (lines that start with "- ")'

export function list<const T extends v.GenericSchema>(item: T, min: number, max: number) {
  return v.pipe(
    v.array(item, isList),
    v.check(value => value.length >= min && value.length <= max, issue => `has ${issue.input.length} entries; ${min === max ? min : `${min} to ${max}`} are allowed`),
  )
}

/** An object with these keys and no others; each unknown key is told, not the first alone. */
export function object<const T extends v.ObjectEntries>(entries: T) {
  const allowed = Object.keys(entries).join(', ')
  const needed = Object.keys(entries).filter(key => entries[key]!.type !== 'optional').join(', ')
  const unknown = v.never(`is not known; allowed here: ${allowed}`)
  const schema = v.objectWithRest(entries, unknown, ({ expected }) => expected === 'Object'
    ? `must have keys of its own: ${allowed}`
    : `${expected} is missing; needed here: ${needed}`)
  // To those who read it, data has the keys above and no others.
  return schema as unknown as v.StrictObjectSchema<T, undefined>
}

/** Name of a part where its own is too long, as in the list of sources. */
export const short = v.optional(v.pipe(line(6), v.description('Name in lists where the name is too long')))

/** A named thing with one sentence about it. */
export const entry = object({ id, name: line(16), text: line(60), ...provenance })

export const level = v.picklist(['low', 'high'], issue => `"${String(issue.input)}" is not allowed; use "low" or "high"`)

/** Number of a line colour of the map (core/lines.ts); 0 is neutral and not given out. */
export const lineNumber = v.pipe(
  v.number('must be the number of a line colour, 1 to 7'),
  v.check(value => Number.isInteger(value) && value >= 1 && value <= 7, issue => `${issue.input} is no line colour; there are 1 to 7`),
  v.description('Line colour, 1 to 7; without it, given out by order'),
)

export const axis = object({
  id,
  name: line(12),
  low: line(12),
  high: line(12),
  /** Why this axis counts. */
  text: v.optional(line(60)),
})

/** Where an entry comes from. */
export interface Provenance { asOf?: string, origin: 'article' | 'synthesis' }
export type Axis = v.InferOutput<typeof axis>
export type Level = v.InferOutput<typeof level>
