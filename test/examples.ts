/** The YAML examples of a figure's README, tried as an author's data. */
import type { Entry } from '../core/roadmap/entries'
import type { AnyKind } from '../core/roadmap/kind'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse } from 'yaml'

/** How many examples `readme` has of `kind`, and what is wrong with any of them. */
export function tryExamples(readme: URL, { schema, rules }: AnyKind): { count: number, problems: string[] } {
  const blocks = [...readFileSync(readme, 'utf8').matchAll(/```yaml\n(figures:[\s\S]*?)```/g)].map(([, text = '']) => parse(text) as { figures: Record<string, Entry['node']> })
  const own = blocks.flatMap(({ figures }) => {
    const all = new Map(Object.entries(figures).map(([name, node]) => [name, { node, path: ['figures', name] }]))
    return [...all].flatMap(([name, entry]) => {
      const { issues = [], success } = v.safeParse(schema, entry.node)
      // Another kind's figure, which this one refers to.
      if (!success && issues.some(({ path }) => path?.[0]?.key === 'kind'))
        return []
      return [[...issues.map(({ message }) => message), ...[...rules?.(entry, all, () => undefined) ?? []].map(({ message }) => message)].map(message => `${name}: ${message}`)]
    })
  })
  return { count: own.length, problems: own.flat() }
}
