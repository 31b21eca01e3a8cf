/** What a roadmap may say of a chain, and how it is told what is wrong. */
import type { Entry } from '../../../core/roadmap/entries'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { chainKind } from '../kind'
import { chainSchema } from '../schema'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => (parse(text!) as { figures: Record<string, Record<string, unknown>> }).figures)

/** Every line that comes of `figures`: of the schema of `name`, then of the rules. */
function findings(figures: Record<string, unknown>, name: string): string[] {
  const others = new Map(Object.entries(figures).map(([key, node]) => [key, { node, path: ['figures', key] } as Entry]))
  const { issues = [] } = v.safeParse(chainSchema, figures[name])
  return [
    ...issues.map(({ path, message }) => `${path!.map(({ key }) => key).join('.')}: ${message}`),
    ...[...chainKind.rules!(others.get(name)!, others, () => [])].map(({ path, message }) => `${path.slice(2).join('.')}: ${message}`),
  ]
}

const [small, full] = examples as [Record<string, Record<string, unknown>>, Record<string, Record<string, unknown>>]
const smallText = /```yaml\n([\s\S]*?)```/.exec(readme)![1]!

/** The small example with edits. */
function edited(...edits: [from: string | RegExp, to: string][]): string[] {
  const text = edits.reduce((text, [from, to]) => {
    const next = text.replace(from, to)
    expect(next).not.toBe(text)
    return next
  }, smallText)
  return findings((parse(text) as { figures: Record<string, unknown> }).figures, 'bread')
}

describe('the data of a chain', () => {
  it.each([['small', small], ['full', full]])('may look like the %s example of the README', (_, figures) => {
    expect(findings(figures, 'bread')).toEqual([])
  })

  it('is told what a layer may have', () => {
    expect(edited(['gives: 面粉', 'give: 面粉'])).toEqual([
      'layers.0.give: is not known; allowed here: id, name, subtitle, place, gives, text, groups, examples, asOf, origin',
    ])
  })

  it('has an id for each thing that opens', () => {
    expect(edited(['id: oven', 'id: wheat'])).toEqual(['layers.1.groups.0.items.0.id: "wheat" is there twice; layers, groups and items open by their id: each has its own'])
  })

  it('has at most 60 items', () => {
    const items = Array.from({ length: 12 }, (_, i) => ({ name: `环节 ${i}` }))
    const layers = Array.from({ length: 6 }, (_, l) => ({ id: `layer-${l}`, name: '层', groups: [{ id: `group-${l}`, name: '组', items: items.map((item, i) => ({ id: `item-${l}-${i}`, ...item })) }] }))
    expect(findings({ bread: { kind: 'chain', name: '链', layers } }, 'bread')).toEqual(['layers: hold 72 items; a chain shows at most 60'])
  })

  it.each([
    ['stops where nothing is', 'bus', 'wheat', ['traces.0.stops.0.item: "bus" is no item of the chain; there are: wheat, oven']],
    ['stops at an item twice', 'wheat', 'wheat', ['traces.0.stops.1.item: "wheat" is there twice; a trace stops at an item once']],
    ['runs backwards', 'oven', 'wheat', ['traces.0.stops.1.item: "wheat" is in a layer before that of the stop before; stops follow the order of the layers']],
  ])('has no trace that %s', (_, first, second, lines) => {
    const traces = [{ id: 'toast', name: '吐司', stops: [{ item: first, text: '甲' }, { item: second, text: '乙' }] }]
    expect(findings({ bread: { ...small.bread, traces } }, 'bread')).toEqual(lines)
  })

  it('refers to a matrix of its layers', () => {
    const chain = { ...small.bread, matrix: 'jobs' }
    const matrix = { kind: 'matrix', rows: { from: 'other' } }
    expect(findings({ bread: chain }, 'bread')).toEqual(['matrix: "jobs" is no matrix; the roadmap has none'])
    expect(findings({ bread: chain, work: matrix }, 'bread')).toEqual(['matrix: "jobs" is no matrix; there are: work'])
    expect(findings({ bread: chain, jobs: matrix }, 'bread')).toEqual(['matrix: the rows of "jobs" are not the layers of this chain; write "from: bread" under its "rows"'])
  })
})
