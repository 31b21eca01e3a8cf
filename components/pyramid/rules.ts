import type { Entry, Finding } from '../../core/roadmap/entries'
import { among, entries, idsOf, textOf, unique } from '../../core/roadmap/entries'

/** Tiers are entries of their own, or all of them ids of entries of the figure that `from` names. */
export function* pyramidRules(figure: Entry, others: ReadonlyMap<string, Entry>): Generator<Finding> {
  const tiers: unknown[] = Array.isArray(figure.node.tiers) ? figure.node.tiers : []
  const from = textOf(figure, 'from')
  const source = from === undefined ? undefined : others.get(from)
  if (from !== undefined && !source)
    yield { path: [...figure.path, 'from'], message: `"${from}" is no figure of this roadmap; there are: ${among(others.keys())}` }
  yield* unique(entries(figure, 'tiers'), 'id', 'each tier has its own id')

  const known = source && idsOf(Object.keys(source.node).flatMap(key => entries(source, key)))
  for (const [i, tier] of tiers.entries()) {
    const path = [...figure.path, 'tiers', i]
    if (typeof tier === 'string' && from === undefined)
      yield { path, message: `"${tier}" is an id, but "from" is missing: the name of the figure that has it` }
    else if (typeof tier === 'string' && known && !known.has(tier))
      yield { path, message: `"${tier}" is no entry of "${from}"; there are: ${among(known)}` }
    else if (typeof tier === 'string' && tiers.indexOf(tier) < i)
      yield { path, message: `"${tier}" is there twice; each entry is one tier` }
    else if (typeof tier === 'object' && from !== undefined)
      yield { path, message: `must be the id of an entry of "${from}", or leave "from" out` }
  }
}
