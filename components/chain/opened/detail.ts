/** What an opened layer, group or item of a chain says. */
import type { Provenance } from '../../../core/roadmap/fields'
import type { CommonWords } from '../../../core/words/common'
import type { ChainLayer } from '../schema'
import type { ChainView } from '../view'
import type { OpenedWords } from './words'
import { provenance } from '../../../core/roadmap/provenance-text'

export interface ChainNote { text: string, marks: string[] }

export interface ChainDetail {
  id: string
  name: string
  /** What it is part of, widest first. */
  path: string[]
  /** Number of the layer, 1 is the first. */
  number: number
  /** What it is, then the examples of its layer. */
  notes: ChainNote[]
  /** What it gets from the layer before and gives to the next one. */
  needs: (ChainNote & { name: string })[]
  /** The cells of the matrix for its layer, and what they are. */
  cells: { name: string, text: string }[]
  cellsTitle: ChainNote
}

export interface DetailWords { common: CommonWords, opened: OpenedWords }

/** Names that stand for all in the panel. */
const EXAMPLES = 3

/** When a statement held, before whose it is. */
const marksOf = (entry: Provenance, { common }: DetailWords) => provenance(entry, common).reverse()

function someOf(names: string[], more: (some: string, count: number) => string, { comma }: CommonWords): string {
  const some = names.slice(0, EXAMPLES).join(comma)
  return names.length > EXAMPLES ? more(some, names.length) : some
}

function examplesNote({ examples }: ChainLayer, words: DetailWords): ChainNote[] {
  if (!examples)
    return []
  const names = someOf(examples.names, words.opened.amongExamples, words.common)
  return [{ text: `${examples.text}${names && words.common.colon}${names}`, marks: marksOf(examples, words) }]
}

/** The stops that traces make just before and after `items`, by name; and whether a trace of our own says so. */
function neighbours({ layers, traces }: ChainView, items: Set<string>, step: 1 | -1): { names: string[], ours: boolean } {
  const nameOf = new Map(layers.flatMap(layer => layer.groups).flatMap(group => group.items).map(item => [item.id, item.name]))
  const found = traces.flatMap(trace => trace.stops.flatMap(({ item }, i) => {
    const next = trace.stops[i + step]?.item
    return items.has(item) && next !== undefined && !items.has(next) ? [{ name: nameOf.get(next) ?? next, ours: trace.origin === 'synthesis' }] : []
  }))
  return { names: [...new Set(found.map(({ name }) => name))], ours: found.some(({ ours }) => ours) }
}

function needsOf(chain: ChainView, index: number, items: Set<string>, { common, opened }: DetailWords): ChainDetail['needs'] {
  const [before, layer, after] = [chain.layers[index - 1], chain.layers[index]!, chain.layers[index + 1]]
  const need = (name: string, given: string | undefined, step: 1 | -1, stops: (names: string) => string) => {
    const { names, ours } = neighbours(chain, items, step)
    const parts = [...given ? [given] : [], ...names.length > 0 ? [stops(someOf(names, opened.amongStops, common))] : []]
    return parts.length > 0 ? [{ name, text: parts.join(common.semicolon), marks: ours ? [common.synthesis] : [] }] : []
  }
  const gets = before?.gives && opened.gets(before.name, before.gives)
  const hands = layer.gives && (after ? opened.handsTo(layer.gives, after.name) : opened.handsOut(layer.gives))
  return [
    ...need(chain.labels.before ?? opened.before, gets, -1, opened.stopsBefore),
    ...need(chain.labels.after ?? opened.after, hands, 1, opened.stopsAfter),
  ]
}

/** The layer, group or item with `id`; undefined if there is none. */
export function chainDetail(chain: ChainView, id: string, words: DetailWords): ChainDetail | undefined {
  for (const [i, layer] of chain.layers.entries()) {
    const { matrix } = chain
    const cells = matrix?.cells.filter(cell => cell.row === layer.id) ?? []
    const ours = matrix?.origin === 'synthesis' || cells.some(cell => cell.origin === 'synthesis')
    const detail = (entry: Provenance & { name: string }, path: (string | undefined)[], text: string | undefined, items: string[]): ChainDetail => ({
      id,
      name: entry.name,
      path: path.filter(part => part !== undefined),
      number: i + 1,
      notes: [...text ? [{ text, marks: marksOf(entry, words) }] : [], ...examplesNote(layer, words)],
      needs: needsOf(chain, i, new Set(items), words),
      cells: matrix?.columns.flatMap(({ id, name }) => cells.filter(cell => cell.column === id).map(({ text }) => ({ name, text }))) ?? [],
      cellsTitle: { text: chain.labels.matrix ?? matrix?.name ?? '', marks: ours ? [words.common.synthesis] : [] },
    })
    if (layer.id === id)
      return detail(layer, [layer.place, layer.subtitle], layer.text, [])
    for (const group of layer.groups) {
      if (group.id === id)
        return detail(group, [layer.name], group.items.map(item => item.name).join(words.common.comma), group.items.map(item => item.id))
      const item = group.items.find(item => item.id === id)
      if (item)
        return detail(item, [layer.name, group.name], item.text, [id])
    }
  }
}

/** The same in one line, for a screen reader. */
export function detailText({ name, path, notes, needs, cells, cellsTitle }: ChainDetail, { aside, colon, comma, semicolon, stop }: CommonWords): string {
  const marked = ({ text, marks }: ChainNote) => `${text}${marks.length > 0 ? aside(marks.join(comma)) : ''}`
  const listed = cells.length > 0 ? [marked({ ...cellsTitle, text: `${cellsTitle.text}${colon}${cells.map(cell => `${cell.name}${aside(cell.text)}`).join(semicolon)}` })] : []
  return [`${name}${path.length > 0 ? aside(path.join(comma)) : ''}`, ...notes.map(marked), ...needs.map(need => `${need.name}${colon}${marked(need)}`), ...listed]
    .map(text => text.replace(/[。.]$/, ''))
    .join(stop)
}
