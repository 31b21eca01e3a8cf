/** What an opened layer, group or item of the industry chain says. */
import type { Archetype, Chain, ChainLayer, Provenance, Roles } from '../../core/roadmap/schema'
import { chainWords } from '../../core/messages/chain'
import { chainDetailWords } from '../../core/messages/chain-detail'
import { commonWords } from '../../core/messages/common'
import { provenance } from '../../core/roadmap/provenance-text'

/** The chain, and where known, who works in its layers: the same cells as in the role map. */
export interface ChainData extends Chain {
  roles?: Roles & { archetypes: Archetype[] }
}

export interface ChainNote { text: string, marks: string[] }

export interface ChainDetail {
  id: string
  name: string
  /** What it lies in, widest first. */
  path: string[]
  /** Number of the layer, 1 is upstream. */
  number: number
  /** What it is, then who makes it. */
  notes: ChainNote[]
  /** What it gets from upstream and gives downstream. */
  needs: (ChainNote & { name: string })[]
  /** Which kinds of product manager work in its layer, and at what. */
  roles: { name: string, text: string }[]
  rolesMarks: string[]
}

/** Names that stand for all in the panel. */
const EXAMPLES = 3

/** When a statement held, before whose it is. */
const marksOf = (entry: Provenance) => provenance(entry, commonWords).reverse()

function someOf(names: string[], more: (some: string, count: number) => string): string {
  const some = names.slice(0, EXAMPLES).join(commonWords.comma)
  return names.length > EXAMPLES ? more(some, names.length) : some
}

function companiesNote({ companies }: ChainLayer): ChainNote[] {
  if (!companies)
    return []
  const { text, names } = companies
  const list = someOf(names, chainDetailWords.amongCompanies)
  return [{ text: `${text}${list && commonWords.colon}${list}`, marks: marksOf(companies) }]
}

/** The stops that traces make just before and after `items`, by name; and whether a trace of our own says so. */
function neighbours({ layers, traces }: Chain, items: Set<string>, step: 1 | -1): { names: string[], ours: boolean } {
  const nameOf = new Map(layers.flatMap(layer => layer.groups).flatMap(group => group.items).map(item => [item.id, item.name]))
  const found = traces.flatMap(trace => trace.stops.flatMap(({ item }, i) => {
    const next = trace.stops[i + step]?.item
    return items.has(item) && next !== undefined && !items.has(next) ? [{ name: nameOf.get(next) ?? next, ours: trace.origin === 'synthesis' }] : []
  }))
  return { names: [...new Set(found.map(({ name }) => name))], ours: found.some(({ ours }) => ours) }
}

function needsOf(chain: Chain, index: number, items: Set<string>): ChainDetail['needs'] {
  const { direction } = chainWords
  const [below, layer, above] = [chain.layers[index - 1], chain.layers[index]!, chain.layers[index + 1]]
  const need = (name: string, given: string | undefined, step: 1 | -1, stops: (names: string) => string) => {
    const { names, ours } = neighbours(chain, items, step)
    const parts = [...given ? [given] : [], ...names.length > 0 ? [stops(someOf(names, chainDetailWords.amongStops))] : []]
    return parts.length > 0 ? [{ name, text: parts.join('；'), marks: ours ? [commonWords.synthesis] : [] }] : []
  }
  return [
    ...need(direction.upstream, below && chainDetailWords.gets(below.name, below.gives), -1, chainDetailWords.stopsBefore),
    ...need(direction.downstream, above ? chainDetailWords.handsTo(layer.gives, above.name) : chainDetailWords.handsOut(layer.gives), 1, chainDetailWords.stopsAfter),
  ]
}

/** The layer, group or item with `id`; undefined if there is none. */
export function chainDetail(chain: ChainData, id: string): ChainDetail | undefined {
  for (const [i, layer] of chain.layers.entries()) {
    const cells = chain.roles?.cells.filter(cell => cell.layer === layer.id) ?? []
    const ours = chain.roles?.origin === 'synthesis' || cells.some(cell => cell.origin === 'synthesis')
    const all = {
      id,
      number: i + 1,
      roles: chain.roles?.archetypes.flatMap(({ id, name }) => cells.filter(cell => cell.archetype === id).map(({ text }) => ({ name, text }))) ?? [],
      rolesMarks: ours ? [commonWords.synthesis] : [],
    }
    const companies = companiesNote(layer)
    if (layer.id === id)
      return { ...all, name: layer.name, path: [chainWords.direction[layer.position], layer.subtitle], notes: [{ text: layer.text, marks: marksOf(layer) }, ...companies], needs: needsOf(chain, i, new Set()) }
    for (const group of layer.groups) {
      const items = new Set(group.items.map(item => item.id))
      if (group.id === id)
        return { ...all, name: group.name, path: [layer.name], notes: [{ text: group.items.map(item => item.name).join(commonWords.comma), marks: marksOf(group) }, ...companies], needs: needsOf(chain, i, items) }
      const item = group.items.find(item => item.id === id)
      if (item)
        return { ...all, name: item.name, path: [layer.name, group.name], notes: [...item.text ? [{ text: item.text, marks: marksOf(item) }] : [], ...companies], needs: needsOf(chain, i, new Set([id])) }
    }
  }
}

/** The same in one line, for a screen reader. */
export function detailText({ name, path, notes, needs, roles, rolesMarks }: ChainDetail): string {
  const marked = ({ text, marks }: ChainNote) => `${text}${marks.length > 0 ? `（${marks.join(commonWords.comma)}）` : ''}`
  const jobs = roles.length > 0 ? [marked({ text: `${chainDetailWords.roles}${commonWords.colon}${roles.map(role => `${role.name}${role.text}`).join('；')}`, marks: rolesMarks })] : []
  return [`${name}（${path.join(commonWords.comma)}）`, ...notes.map(marked), ...needs.map(need => `${need.name}${commonWords.colon}${marked(need)}`), ...jobs]
    .map(text => text.replace(/。$/, ''))
    .join('。')
}
