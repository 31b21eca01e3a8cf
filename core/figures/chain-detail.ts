/** What an opened layer, group or item of the industry chain says. */
import type { Chain, ChainLayer, Provenance } from '../roadmap/schema'
import { messages } from '../messages'

export interface ChainDetail {
  id: string
  name: string
  /** What it lies in, widest first. */
  path: string[]
  /** Sentences, each with the mark of its provenance. */
  notes: { text: string, marks: string[] }[]
  /** Number of the layer, 1 is upstream. */
  number: number
}

const marksOf = ({ asOf, origin }: Provenance) => [...asOf ? [messages.asOf(asOf)] : [], ...origin === 'synthesis' ? [messages.synthesis] : []]

/** Who works in the layer, with the month the statement held: for cells and lines of a table. */
export function companiesText({ companies }: ChainLayer): string {
  if (!companies)
    return ''
  const names = companies.names.join(messages.comma)
  const marks = marksOf(companies).join(messages.comma)
  return `${companies.text}${names && messages.colon}${names}${marks && `（${marks}）`}`
}

/** The layer, group or item with `id`; undefined if there is none. */
export function chainDetail(chain: Chain, id: string): ChainDetail | undefined {
  for (const [i, layer] of chain.layers.entries()) {
    const number = i + 1
    const companies = layer.companies
      ? [{ text: companiesText({ ...layer, companies: { ...layer.companies, asOf: undefined, origin: 'article' } }), marks: marksOf(layer.companies) }]
      : []
    if (layer.id === id)
      return { id, number, name: layer.name, path: [messages.chain.direction[layer.position], layer.subtitle], notes: [{ text: layer.text, marks: marksOf(layer) }, ...companies] }
    for (const group of layer.groups) {
      if (group.id === id)
        return { id, number, name: group.name, path: [layer.name], notes: [{ text: group.items.map(item => item.name).join(messages.comma), marks: marksOf(group) }, ...companies] }
      const item = group.items.find(item => item.id === id)
      if (item)
        return { id, number, name: item.name, path: [layer.name, group.name], notes: [...item.text ? [{ text: item.text, marks: marksOf(item) }] : [], ...companies] }
    }
  }
}
