/**
 * A value as entries: `fields` names what is changed by itself, as paths of which `*` is any key. `{ place: …, answers:
 * { a: 1 } }` with the fields `place` and `answers/*` has the entries `place` and `answers/a`. The field `` is the whole.
 */

type Tree = Record<string, unknown>

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

// As in a JSON Pointer (RFC 6901), so that a key may have a slash.
const idOf = (path: string[]) => path.map(key => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
const pathOf = (id: string) => id === '' ? [] : id.split('/').map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))

function isField(path: string[], fields: readonly string[]): boolean {
  return fields.some((field) => {
    const keys = field === '' ? [] : field.split('/')
    return keys.length === path.length && keys.every((key, i) => key === path[i] || (key === '*' && path[i] !== '__proto__'))
  })
}

export function isEntry(id: string, fields: readonly string[]): boolean {
  return isField(pathOf(id), fields)
}

/** Entries of `value`, without what is undefined. */
export function split(value: unknown, fields: readonly string[], path: string[] = []): [id: string, value: unknown][] {
  if (isField(path, fields))
    return value === undefined ? [] : [[idOf(path), value]]
  return isTree(value) ? Object.entries(value).flatMap(([key, part]) => split(part, fields, [...path, key])) : []
}

/** The value of `entries`; `initial` is new, and stands where they say nothing. */
export function join(entries: [id: string, value: unknown][], initial: unknown): unknown {
  let tree = initial
  for (const [id, value] of entries) {
    const path = pathOf(id)
    const last = path.pop()
    if (last === undefined) {
      tree = value
      continue
    }
    let node = tree
    for (const key of path) {
      if (isTree(node))
        node = Object.hasOwn(node, key) ? node[key] : node[key] = {}
    }
    if (isTree(node))
      node[last] = value
  }
  return tree
}
