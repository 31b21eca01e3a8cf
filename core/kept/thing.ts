import type { Roadmap } from '../roadmap/schema'
import type { Doc } from './doc'
import { live } from './doc'
import { join, split } from './fields'

/** One of the things that a device keeps. */
export interface Thing<Value> {
  key: string
  label: string
  initial: () => Value
  /** Reads a value as it stands in a file or was kept by earlier versions, or throws. */
  parse: (stored: unknown) => Value
  /** What is changed by itself, so that two screens may change it at once: paths into the value (fields.ts). */
  fields: readonly string[]
  /** Where the value is not an object of these fields: to one and back, the latest written last. `from` reads with care, or throws. */
  tree?: { to: (value: Value) => Record<string, unknown>, from: (tree: unknown) => Value }
  /** What is in it, in a few words; empty where nothing is. */
  tell: (value: Value, roadmap: Roadmap) => string
}

export function entriesOf<Value>({ fields, tree }: Thing<Value>, value: Value): Map<string, unknown> {
  return new Map(split(tree ? tree.to(value) : value, fields))
}

/** @throws where an entry is foreign or damaged. */
export function valueOf<Value>({ initial, parse, tree }: Thing<Value>, doc: Doc): Value {
  return tree ? tree.from(join(live(doc), tree.to(initial()))) : parse(join(live(doc), initial()))
}

/** What makes `next` of the value in `doc`: undefined for what is deleted. */
export function changesTo<Value>(thing: Thing<Value>, doc: Doc, next: Value): Map<string, unknown> {
  const [before, after] = [entriesOf(thing, valueOf(thing, doc)), entriesOf(thing, next)]
  return new Map([
    ...[...after].filter(([id, value]) => JSON.stringify(value) !== JSON.stringify(before.get(id))),
    ...[...before.keys()].filter(id => !after.has(id)).map(id => [id, undefined] as const),
  ])
}
