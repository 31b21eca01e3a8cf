/**
 * Helpers for rules that cross entries of a roadmap: unique ids, references, corners. They read the data as it was
 * written, so that one run names these errors beside those of the schema; what the schema refuses is passed over here.
 */

export type Path = (string | number)[]

export interface Finding {
  /** From the top of the file to the value that is wrong. */
  path: Path
  message: string
}

export type Node = Record<string, unknown>

export interface Entry {
  node: Node
  path: Path
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects in the list under `keys`, with their paths. */
export function entries({ node, path }: Entry, ...keys: string[]): Entry[] {
  let value: unknown = node
  for (const key of keys)
    value = isNode(value) ? value[key] : undefined
  return Array.isArray(value)
    ? value.flatMap((item, i) => isNode(item) ? [{ node: item, path: [...path, ...keys, i] }] : [])
    : []
}

export function textOf(entry: Entry, key: string): string | undefined {
  const value = entry.node[key]
  return typeof value === 'string' ? value : undefined
}

export function lengthOf(value: unknown): number | undefined {
  return Array.isArray(value) ? value.length : undefined
}

export function among(values: Iterable<string>): string {
  return [...values].join(', ')
}

/** Each value of `key` once; `what` names the values in the message. */
export function* unique(all: Entry[], key: string, what: string): Generator<Finding> {
  const seen = new Set<string>()
  for (const entry of all) {
    const value = textOf(entry, key)
    if (value === undefined)
      continue
    if (seen.has(value))
      yield { path: [...entry.path, key], message: `"${value}" is there twice; ${what}` }
    seen.add(value)
  }
}

/** `key` names one of `known`. */
export function* refers(all: Entry[], key: string, known: Set<string>, what: string): Generator<Finding> {
  for (const entry of all) {
    const value = textOf(entry, key)
    if (value !== undefined && known.size > 0 && !known.has(value))
      yield { path: [...entry.path, key], message: `"${value}" is no ${what}; there are: ${among(known)}` }
  }
}

/** Every combination of the two ends, once. */
export function* corners(all: Entry[], x: string, y: string, what: string): Generator<Finding> {
  const taken = new Set<string>()
  for (const entry of all) {
    const [a, b] = [textOf(entry, x), textOf(entry, y)]
    if (a === undefined || b === undefined)
      continue
    const corner = `${x}: ${a}, ${y}: ${b}`
    if (taken.has(corner))
      yield { path: entry.path, message: `a second ${what} at "${corner}"; each of the four corners has one` }
    taken.add(corner)
  }
}

export const idsOf = (all: Entry[]) => new Set(all.flatMap(entry => textOf(entry, 'id') ?? []))
