/** Rules of a roadmap that hold for every part, and those of each figure's kind. */
import type { Entry, Finding, Path } from './entries'
import type { EntriesByName, Kinds } from './kind'
import * as v from 'valibot'
import { entries, isNode, lengthOf, textOf, unique } from './entries'

/** Lists whose texts may be alike. */
const REPEATING = ['cells', 'takes']

/** What is told of a list twice: two entries that a reader could not tell apart. */
function* twins(value: unknown, path: Path): Generator<Finding> {
  if (Array.isArray(value)) {
    const nodes = value.flatMap((node, i) => isNode(node) ? [{ node, path: [...path, i] }] : [])
    for (const key of ['name', 'term', 'product'])
      yield* unique(nodes, key, 'entries of one list have different names')
    const texts = value.filter(text => typeof text === 'string')
    if (!REPEATING.includes(String(path.at(-1)))) {
      for (const [i, text] of value.entries()) {
        if (typeof text === 'string' && texts.indexOf(text) !== texts.lastIndexOf(text) && value.indexOf(text) < i)
          yield { path: [...path, i], message: `"${text}" is there twice` }
      }
    }
  }
  if (Array.isArray(value) || isNode(value)) {
    for (const [key, child] of Object.entries(value))
      yield* twins(child, [...path, Array.isArray(value) ? Number(key) : key])
  }
}

/** The named parts under `key`, as written. */
export function partsUnder(data: Record<string, unknown>, key: string): Map<string, Entry> {
  const parts = data[key]
  return new Map(isNode(parts)
    ? Object.entries(parts).flatMap(([name, node]) => isNode(node) ? [[name, { node, path: [key, name] }] as const] : [])
    : [])
}

function* table(entry: Entry): Generator<Finding> {
  const columns = lengthOf(entry.node.columns)
  const rows = entries(entry, 'rows')
  yield* unique(rows, 'id', 'each row has its own id')
  for (const row of rows) {
    const cells = lengthOf(row.node.cells)
    if (columns !== undefined && cells !== undefined && cells !== columns)
      yield { path: [...row.path, 'cells'], message: `has ${cells} cells; the table has ${columns} columns, so each row has ${columns} cells` }
  }
}

/** Lists in which each id is there once. */
const IDS = [['cards', 'cards', 'card'], ['lists', 'entries', 'entry'], ['checks', 'questions', 'question']] as const

/** What figures have for others to refer to. */
function entriesIn(figures: ReadonlyMap<string, Entry>, kinds: Kinds): EntriesByName {
  return (name) => {
    const figure = figures.get(name)
    const kind = kinds[figure ? textOf(figure, 'kind') ?? '' : '']
    const read = kind && v.safeParse(kind.schema, figure!.node)
    return read?.success ? kind!.entries?.(read.output) ?? [] : undefined
  }
}

/** Everything in `data` that breaks a rule, in the order of the parts of the file. */
export function checkRules(data: unknown, kinds: Kinds): Finding[] {
  if (!isNode(data))
    return []
  const figures = partsUnder(data, 'figures')
  const entriesOf = entriesIn(figures, kinds)
  return [
    ...[...figures.values()].flatMap(figure => [...kinds[textOf(figure, 'kind') ?? '']?.rules?.(figure, figures, entriesOf) ?? []]),
    ...[...partsUnder(data, 'tables').values()].flatMap(entry => [...table(entry)]),
    ...IDS.flatMap(([key, list, what]) => [...partsUnder(data, key).values()].flatMap(entry => [...unique(entries(entry, list), 'id', `each ${what} has its own id`)])),
    ...unique(entries({ node: data, path: [] }, 'glossary'), 'id', 'each term has its own id'),
    ...twins(data, []),
  ]
}
