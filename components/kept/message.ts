/** What windows and the server of `npm start` tell each other of the things that a room shares. */
import type { Doc } from '../../core/kept/doc'
import type { Packed } from '../../core/kept/packed'
import type { Outline } from '../../core/roadmap/figures'
import * as v from 'valibot'
import { unpack } from '../../core/kept/packed'
import { forShared } from './things'

/** Name of the messages, both ways. */
export const KEPT = 'workshop:kept'

export interface Message {
  /** Of a window that has just come: it wants all there is. */
  hello?: boolean
  /** By key of the thing. */
  docs: Record<string, Packed>
}

const MAX_CHARACTERS = 1_000_000
/** A clock may be wrong by so much: what is from far ahead would count for ever. */
const MAX_AHEAD = 24 * 60 * 60_000

const shape = v.strictObject({ hello: v.optional(v.boolean()), docs: v.record(v.string(), v.unknown()) })
export type Readers = ReadonlyMap<string, (packed: unknown) => Doc>

/** What reads each thing that the screens of a deck with this roadmap share, by its key. */
export const readersOf = (roadmap: Outline): Readers => new Map(forShared(roadmap, thing => [thing.key, (packed: unknown) => unpack(thing, packed)] as const))

function readDoc(key: string, packed: unknown, readers: Readers, now: number): Doc {
  const doc = readers.get(key)?.(packed)
  if (!doc)
    throw new TypeError(`"${key}" is not shared; shared are ${[...readers.keys()].join(', ')}`)
  if (Math.max(doc.floor, ...[...doc.entries.values()].map(({ at }) => at)) > now + MAX_AHEAD)
    throw new RangeError(`${key} was changed more than a day ahead of this machine's clock; set the clock of the other one right`)
  return doc
}

/** @throws for what is too large, of another form, not shared, foreign to its thing, or from the future. */
export function readMessage(data: unknown, readers: Readers, now: number): { hello: boolean, docs: [key: string, doc: Doc][] } {
  const { hello = false, docs } = v.parse(shape, data)
  if (JSON.stringify(docs).length > MAX_CHARACTERS)
    throw new RangeError(`it has more than ${MAX_CHARACTERS} characters`)
  return { hello, docs: Object.entries(docs).map(([key, packed]) => [key, readDoc(key, packed, readers, now)]) }
}
