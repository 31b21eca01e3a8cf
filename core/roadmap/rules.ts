/**
 * Rules of a roadmap that cross entries: unique ids, references, order, counts. They read the data as it was written,
 * so that one run names these errors beside those of the schema; what the schema refuses is passed over here.
 */
import type { Entry, Finding } from './entries'
import { chainRules } from '../../components/chain/rules'
import { matrixRules } from '../../components/matrix/rules'
import { RESERVED } from '../../components/quadrant/open'
import { corners, entries, isNode, lengthOf, textOf, unique } from './entries'

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

/** The chain and the matrix, as instances of their kinds. */
function* kinds(top: Entry): Generator<Finding> {
  const others = new Map<string, Entry>()
  for (const name of ['chain', 'quadrant', 'roles']) {
    const node = top.node[name]
    if (isNode(node))
      others.set(name, { node, path: [name] })
  }
  const ids = (list: Entry[]) => list.map(entry => ({ id: textOf(entry, 'id') ?? '', name: '' }))
  const known: Record<string, Entry[]> = { chain: entries(top, 'chain', 'layers'), quadrant: entries(top, 'quadrant', 'archetypes') }
  const [chain, roles] = [others.get('chain'), others.get('roles')]
  if (chain)
    yield* chainRules(chain, others)
  if (roles)
    yield* matrixRules(roles, others, name => ids(known[name] ?? []))
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
  const archetypes = entries(top, 'quadrant', 'archetypes')
  const growth = ['questions', 'traps', 'abilities', 'boundaries'].map(key => entries(top, 'growth', key))
  const zones = entries(top, 'capability', 'zones')
  const loop = entries(top, 'capability', 'loop')
  const glossary = entries(top, 'glossary')

  return [
    ...kinds(top),
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
    ...growth.flatMap(list => [...unique(list, 'id', 'each entry of the list has its own id')]),
    ...stages(top),
    ...unique(glossary, 'id', 'each term has its own id'),
    ...unique(glossary, 'term', 'each term is explained once'),
    ...assessment(top),
    ...unique(entries(top, 'checks', 'questions'), 'id', 'each question has its own id'),
  ]
}
