/**
 * Rules of a roadmap that cross entries: unique ids, references, order, counts. They read the data as it was written,
 * so that one run names these errors beside those of the schema; what the schema refuses is passed over here.
 */
import type { Entry, Finding } from './entries'
import { RESERVED } from '../../components/quadrant/open'
import { corners, entries, idsOf, isNode, lengthOf, refers, textOf, unique } from './entries'

function* chain(top: Entry): Generator<Finding> {
  const layers = entries(top, 'chain', 'layers')
  const groups = layers.flatMap(layer => entries(layer, 'groups'))
  const items = groups.flatMap(group => entries(group, 'items'))
  yield* unique([...layers, ...groups, ...items], 'id', 'layers, groups and items open by their id: each has its own')

  const order = ['upstream', 'midstream', 'downstream']
  let before = 0
  for (const layer of layers) {
    const position = order.indexOf(textOf(layer, 'position') ?? '')
    if (position >= 0 && position < before)
      yield { path: [...layer.path, 'position'], message: `"${order[position]}" stands after "${order[before]}"; layers go from upstream to downstream` }
    before = Math.max(before, position)
  }

  const layerOf = new Map(layers.flatMap((layer, i) =>
    entries(layer, 'groups').flatMap(group => entries(group, 'items')).flatMap((item) => {
      const id = textOf(item, 'id')
      return id === undefined ? [] : [[id, i] as const]
    })))
  const traces = entries(top, 'chain', 'traces')
  yield* unique(traces, 'id', 'each trace has its own id')
  for (const trace of traces) {
    const stops = entries(trace, 'stops')
    yield* refers(stops, 'item', new Set(layerOf.keys()), 'item of the chain')
    yield* unique(stops, 'item', 'a trace stops at an item once')
    let reached = 0
    for (const stop of stops) {
      const layer = layerOf.get(textOf(stop, 'item') ?? '')
      if (layer !== undefined && layer < reached)
        yield { path: [...stop.path, 'item'], message: `"${textOf(stop, 'item')}" lies upstream of the stop before; stops go from upstream to downstream` }
      reached = Math.max(reached, layer ?? 0)
    }
  }
}

function* comparisons(top: Entry): Generator<Finding> {
  const tables = entries(top, 'comparisons')
  yield* unique(tables, 'id', 'each table has its own id')
  for (const table of tables) {
    const columns = lengthOf(table.node.columns)
    const rows = entries(table, 'rows')
    yield* unique(rows, 'id', 'each row has its own id')
    for (const row of rows) {
      const cells = lengthOf(row.node.cells)
      if (columns !== undefined && cells !== undefined && cells !== columns)
        yield { path: [...row.path, 'cells'], message: `has ${cells} cells; the table has ${columns} columns, so each row has ${columns} cells` }
    }
  }
}

function* roles(top: Entry): Generator<Finding> {
  const cells = entries(top, 'roles', 'cells')
  yield* refers(cells, 'layer', idsOf(entries(top, 'chain', 'layers')), 'layer of the chain')
  yield* refers(cells, 'archetype', idsOf(entries(top, 'quadrant', 'profiles')), 'archetype of the quadrant')
  const taken = new Set<string>()
  for (const cell of cells) {
    const place = `${textOf(cell, 'layer')} × ${textOf(cell, 'archetype')}`
    if (taken.has(place))
      yield { path: cell.path, message: `a second cell for ${place}; each layer and archetype have one at most` }
    taken.add(place)
  }
}

function* stages(top: Entry): Generator<Finding> {
  const all = entries(top, 'stages')
  yield* unique(all, 'id', 'each stage has its own id')
  const topics = all.flatMap((stage, i) => entries(stage, 'topics').map(topic => ({ topic, prefix: `L${i + 1}` })))
  const subTopics = topics.flatMap(({ topic }) => entries(topic, 'topics').map(sub => ({ topic: sub, prefix: textOf(topic, 'id') ?? '' })))
  for (const { topic, prefix } of [...topics, ...subTopics]) {
    const id = textOf(topic, 'id')
    if (id !== undefined && prefix && !(id.startsWith(`${prefix}.`) && /^\d+$/.test(id.slice(prefix.length + 1))))
      yield { path: [...topic.path, 'id'], message: `"${id}" does not belong here; codes in this list are ${prefix}.1, ${prefix}.2 and so on` }
  }
  yield* unique([...topics, ...subTopics].map(({ topic }) => topic), 'id', 'each topic has its own code')
}

/** Ids that the quadrant figure opens something else by. */
function* reserved(archetypes: Entry[]): Generator<Finding> {
  for (const entry of archetypes) {
    const id = textOf(entry, 'id') ?? ''
    if (RESERVED.includes(id))
      yield { path: [...entry.path, 'id'], message: `"${id}" is taken by a mode of the quadrant; choose another id` }
  }
}

function* assessment(top: Entry): Generator<Finding> {
  const questions = entries(top, 'assessment', 'questions')
  yield* unique(questions, 'id', 'each question has its own id')
  for (const axis of ['x', 'y']) {
    const count = questions.filter(question => textOf(question, 'axis') === axis).length
    if (questions.length > 0 && count < 3)
      yield { path: ['assessment', 'questions'], message: `has ${count} questions about the ${axis} axis; a position needs at least 3 on each` }
  }
  for (const question of questions) {
    const answers = entries(question, 'answers')
    yield* unique(answers, 'text', 'each answer of a question is another one')
    let before = -Infinity
    for (const answer of answers) {
      const { at } = answer.node
      if (typeof at !== 'number')
        continue
      if (at <= before)
        yield { path: [...answer.path, 'at'], message: `${at} does not stand above the answer before; answers go from the low to the high end of the axis` }
      before = at
    }
  }
}

/** Everything in `data` that breaks a rule, in the order of the parts of the file. */
export function checkRules(data: unknown): Finding[] {
  if (!isNode(data))
    return []
  const top: Entry = { node: data, path: [] }
  const trends = entries(top, 'trends')
  const current = trends.filter(({ node }) => node.current === true)
  const archetypes = entries(top, 'quadrant', 'profiles')
  const growth = ['questions', 'traps', 'abilities', 'boundaries'].map(key => entries(top, 'growth', key))
  const zones = entries(top, 'capability', 'zones')
  const loop = entries(top, 'capability', 'loop')
  const glossary = entries(top, 'glossary')

  return [
    ...chain(top),
    ...unique([...zones, ...loop], 'id', 'zones and steps of the loop have an id of their own each'),
    ...corners(zones, 'maturity', 'penetration', 'zone'),
    ...comparisons(top),
    ...unique(trends, 'id', 'each phase has its own id'),
    ...trends.length > 0 && current.length === 0
      ? [{ path: ['trends'], message: 'no phase has "current: true"; mark the one we are in' }]
      : current.slice(1).map(({ path }) => ({ path: [...path, 'current'], message: 'a second current phase; only one phase has "current: true"' })),
    ...unique(archetypes, 'id', 'each archetype has its own id'),
    ...reserved(archetypes),
    ...corners(archetypes, 'x', 'y', 'archetype'),
    ...roles(top),
    ...growth.flatMap(list => [...unique(list, 'id', 'each entry of the list has its own id')]),
    ...stages(top),
    ...unique(glossary, 'id', 'each term has its own id'),
    ...unique(glossary, 'term', 'each term is explained once'),
    ...assessment(top),
    ...unique(entries(top, 'checks', 'questions'), 'id', 'each question has its own id'),
  ]
}
