/** Entries as they are stored and sent. */
import type { Doc } from './doc'
import type { Thing } from './thing'
import * as v from 'valibot'
import { isEntry } from './fields'
import { entriesOf, valueOf } from './thing'

/** More is not kept of one thing by hand. */
export const MAX_ENTRIES = 10_000

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const stamp = v.pipe(time, v.minValue(1))
const id = v.pipe(v.string(), v.maxLength(200))
const by = v.pipe(v.string(), v.maxLength(20))
const shape = v.strictObject({
  floor: time,
  entries: v.pipe(v.array(v.union([v.strictTuple([id, stamp, by]), v.strictTuple([id, stamp, by, v.unknown()])])), v.maxLength(MAX_ENTRIES)),
})

export type Packed = v.InferOutput<typeof shape>

/** The same document is the same text, in whatever order its entries came. */
export function pack({ floor, entries }: Doc): Packed {
  return {
    floor,
    entries: [...entries].sort(([a], [b]) => a < b ? -1 : 1).map(([id, { at, by, value }]) => value === undefined ? [id, at, by] : [id, at, by, value]),
  }
}

/** @throws for what is foreign or damaged. */
export function unpack<Value>(thing: Thing<Value>, packed: unknown): Doc {
  const { floor, entries } = v.parse(shape, packed)
  const foreign = entries.find(([id]) => !isEntry(id, thing.fields))
  if (foreign)
    throw new TypeError(`"${foreign[0]}" is no entry of ${thing.key}; entries are ${thing.fields.join(', ') || 'the whole'}`)
  const doc = { floor, entries: new Map(entries.map(([id, at, by, value]) => [id, { at, by, value }])) }
  valueOf(thing, doc)
  return doc
}

const isPacked = (stored: unknown) => typeof stored === 'object' && stored !== null && 'entries' in stored && Array.isArray(stored.entries)

/**
 * What was stored under the key of `thing`. Earlier versions stored the plain value: its entries are older than all
 * others, and the same in every window that reads it. @throws for what is foreign or damaged.
 */
export function readStored<Value>(thing: Thing<Value>, text: string): Doc {
  const stored: unknown = JSON.parse(text)
  if (isPacked(stored))
    return unpack(thing, stored)
  const entries = [...entriesOf(thing, thing.parse(stored))]
  return { floor: 0, entries: new Map(entries.map(([id, value], i) => [id, { at: i + 1, by: '', value }])) }
}
