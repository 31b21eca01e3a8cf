import type { Roadmap } from '../roadmap/schema'
import type { KeptWords } from '../words/kept'
import type { Doc } from './doc'
import * as v from 'valibot'
import { live } from './doc'
import { join, split } from './fields'

/** The deck that keeps something, for telling what it is. */
export interface KeptDeck {
  roadmap: Roadmap
  /** Number of the exercise on a slide, by the slide's id; as it is where there is none. */
  exercise: (slide: string) => string
}

/** One of the things that a device keeps. */
export interface Thing<Value> {
  key: string
  /** Its key in earlier versions; what is there moves to the new one. */
  earlier?: string
  /** What it is called. */
  label: (words: KeptWords) => string
  initial: () => Value
  /** Reads a value as it stands in a file or was kept by earlier versions, or throws. */
  parse: (stored: unknown) => Value
  /** What is changed by itself, so that two screens may change it at once: paths into the value (fields.ts). */
  fields: readonly string[]
  /** Where the value is not an object of these fields: to one and back, the latest written last. `from` reads with care, or throws. */
  tree?: { to: (value: Value) => Record<string, unknown>, from: (tree: unknown) => Value }
  /** What is in it, in a few words; empty where nothing is. */
  tell: (value: Value, words: KeptWords, deck: KeptDeck) => string
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

/** Ties the types of a thing together. */
export const thing = <Value>(thing: Thing<Value>): Thing<Value> => thing

/** Reads by `schema`, or throws. */
export const reads = <Value>(schema: v.GenericSchema<unknown, Value>) => (stored: unknown): Value => v.parse(schema, stored)
