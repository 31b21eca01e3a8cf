/**
 * What is kept of one thing, as entries that windows and machines change at the same time: of each entry the latest
 * version counts (a last-writer-wins map). `merge` comes to the same in whatever order, and however often, versions arrive.
 */

/** A version of an entry; without a value the entry is deleted. */
export interface Version {
  /** By the clock of the device that wrote it, in ms, and later than everything it had seen (a hybrid logical clock). */
  at: number
  /** The window that wrote it: two that write in the same moment are told apart. */
  by: string
  value?: unknown
}

export interface Doc {
  /** What has no entry counts as deleted at this time. */
  floor: number
  entries: ReadonlyMap<string, Version>
}

/** So many deletions are remembered; older ones are told by the floor. */
const MAX_DELETED = 2000

export const emptyDoc: Doc = { floor: 0, entries: new Map() }

const order = (a: string, b: string) => a < b ? -1 : a > b ? 1 : 0
const text = (value: unknown) => JSON.stringify(value) ?? ''

/** Negative where `a` is the earlier one. Damaged versions of one stamp have an order too. */
function compare(a: Version, b: Version): number {
  return a.at - b.at || order(a.by, b.by) || order(text(a.value), text(b.value))
}

/** In the place of a window: after all that were written at the time of a floor. */
const FLOOR = '\uFFFF'

export function merge(a: Doc, b: Doc): Doc {
  const floor = Math.max(a.floor, b.floor)
  const versionIn = (doc: Doc, id: string): Version => doc.entries.get(id) ?? { at: doc.floor, by: FLOOR }
  const merged = [...new Set([...a.entries.keys(), ...b.entries.keys()])].map((id) => {
    const [one, other] = [versionIn(a, id), versionIn(b, id)]
    return [id, compare(one, other) < 0 ? other : one] as const
  })
  // A deletion that the lower floor told has to stand by itself now.
  return { floor, entries: new Map(merged.filter(([, { at, by }]) => by !== FLOOR || at < floor)) }
}

const latest = ({ floor, entries }: Doc) => [...entries.values()].reduce((last, { at }) => Math.max(last, at), floor)

/** Forgets the oldest deletions where there are too many. */
export function forget(doc: Doc): Doc {
  const deleted = [...doc.entries.values()].filter(({ value }) => value === undefined).map(({ at }) => at).sort((a, b) => b - a)
  const oldest = deleted[MAX_DELETED]
  if (oldest === undefined)
    return doc
  return { floor: Math.max(doc.floor, oldest), entries: new Map([...doc.entries].filter(([, { at, value }]) => value !== undefined || at > oldest)) }
}

/** Writes `changes` in their order, undefined for what is deleted; `by` is the window. */
export function write(doc: Doc, changes: ReadonlyMap<string, unknown>, by: string, now: number): Doc {
  if (changes.size === 0)
    return doc
  const first = Math.max(now, latest(doc) + 1)
  const written = [...changes].map(([id, value], i) => [id, { at: first + i, by, ...value === undefined ? {} : { value } }] as const)
  return forget({ floor: doc.floor, entries: new Map([...doc.entries, ...written]) })
}

/** Deletes everything, also what others have of it and this window has not seen. */
export function erase(doc: Doc, now: number): Doc {
  return { floor: Math.max(now, latest(doc)), entries: new Map() }
}

/** What another has to be told that knows `before`. */
export function news(before: Doc, after: Doc): Doc {
  if (before.floor < after.floor)
    return after
  const gone = [...before.entries.keys()].filter(id => !after.entries.has(id)).map((id): [string, Version] => [id, { at: after.floor, by: FLOOR }])
  // A part says nothing of what is not in it: its floor is the lowest.
  return { floor: 0, entries: new Map([...gone, ...[...after.entries].filter(([id, version]) => before.entries.get(id) !== version)]) }
}

/** Values of what is not deleted, in the order in which they were written. */
export function live(doc: Doc): [id: string, value: unknown][] {
  return [...doc.entries].filter(([, { value }]) => value !== undefined).sort(([a, one], [b, other]) => compare(one, other) || order(a, b)).map(([id, { value }]) => [id, value])
}
