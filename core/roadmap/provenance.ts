/**
 * Which statements of a roadmap age, and which are our own arrangement: walks the data, so that nothing marked there
 * is forgotten on the sources slide.
 */
import type { Roadmap } from './schema'

export interface MarkedEntry {
  /** Its `id`, or the key it stands under. */
  id: string
  /** Its name; where it has none, that of the nearest entry around it that has. */
  name: string
}

export interface SourceGroup {
  kind: 'dated' | 'synthesis'
  /** The month of dated statements, `2025-01`. */
  asOf?: string
  /** Name of the figure, cards, list or checks the entries are in; `tables` and `glossary` for all of those. */
  section: string
  entries: MarkedEntry[]
}

type Node = Record<string, unknown>

const NAMES = ['name', 'product', 'term', 'title'] as const

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nameOf(node: Node): string | undefined {
  return NAMES.map(key => node[key]).find(value => typeof value === 'string')
}

/** Calls `visit` for each entry below `value`, outer ones first; `name` is its own or the nearest around it inside `part`. */
function walk(value: unknown, key: string, name: string, part: unknown, visit: (node: Node, id: string, name: string) => boolean): void {
  if (Array.isArray(value)) {
    value.forEach(item => walk(item, key, name, part, visit))
  }
  else if (isNode(value)) {
    const own = (value === part && 'kind' in part ? undefined : nameOf(value)) ?? name
    const inner = visit(value, typeof value.id === 'string' ? value.id : key, own)
    if (inner)
      Object.entries(value).forEach(([childKey, child]) => walk(child, childKey, own, part, visit))
  }
}

/** The parts with the names of their sections. */
function partsOf({ figures, tables, cards, lists, checks, glossary }: Roadmap): [section: string, part: unknown][] {
  return [
    ...[figures, cards, lists, checks].flatMap(parts => Object.entries(parts).map(([key, part]): [string, unknown] => [part.short ?? part.name ?? key, part])),
    ['tables', Object.values(tables)],
    ['glossary', glossary],
  ]
}

/**
 * Everything marked `asOf` or `origin: synthesis`, in groups by kind, month and section: dated ones first, then in the
 * order of the data. What is inside an entry of our own is covered by it and not listed again.
 */
export function listSources(roadmap: Roadmap): SourceGroup[] {
  const groups = new Map<string, SourceGroup>()

  function add(kind: SourceGroup['kind'], section: string, entry: MarkedEntry, asOf?: string): void {
    const key = [kind, asOf ?? '', section].join()
    const group = groups.get(key) ?? { kind, ...asOf && { asOf }, section, entries: [] }
    groups.set(key, group)
    group.entries.push(entry)
  }

  for (const [section, part] of partsOf(roadmap)) {
    // A figure that is marked as a whole needs no name under the one of its section.
    walk(part, section, '', part, (node, id, name) => {
      if (typeof node.asOf === 'string')
        add('dated', section, { id, name }, node.asOf)
      if (node.origin === 'synthesis')
        add('synthesis', section, { id, name })
      return node.origin !== 'synthesis'
    })
  }
  return [...groups.values()].sort((a, b) => Number(a.kind === 'synthesis') - Number(b.kind === 'synthesis'))
}
