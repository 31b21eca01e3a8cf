/** Rules that cross the entries of a quadrant. */
import type { Entry, Finding } from '../../core/roadmap/entries'
import { among, corners, entries, idsOf, isNode, textOf, unique } from '../../core/roadmap/entries'
import { RESERVED } from './open'
import { linesOver } from './profile/profile'

export function* quadrantRules(figure: Entry): Generator<Finding> {
  const profiles = entries(figure, 'profiles')
  yield* unique(profiles, 'id', 'each profile has its own id')
  for (const profile of profiles) {
    const id = textOf(profile, 'id') ?? ''
    if (RESERVED.includes(id))
      yield { path: [...profile.path, 'id'], message: `"${id}" is taken by a mode of the quadrant; choose another id` }
  }
  yield* corners(profiles, 'x', 'y', 'profile')
  yield* facts(figure, profiles)
  if (isNode(figure.node.assessment))
    yield* assessment({ node: figure.node.assessment, path: [...figure.path, 'assessment'] })
}

/** Each profile has every fact once, and they fit beside the map. */
function* facts(figure: Entry, profiles: Entry[]): Generator<Finding> {
  const labels = entries(figure, 'facts')
  yield* unique(labels, 'id', 'each fact has its own id')
  const ids = idsOf(labels)
  for (const { node, path } of profiles) {
    if (!isNode(node.facts) || ids.size === 0)
      continue
    const told = node.facts
    const missing = [...ids].filter(id => !(id in told))
    if (missing.length > 0)
      yield { path: [...path, 'facts'], message: `has no ${among(missing)}; each profile has the facts ${among(ids)}` }
    for (const id of Object.keys(told).filter(id => !ids.has(id)))
      yield { path: [...path, 'facts', id], message: `"${id}" is no fact of the quadrant; there are: ${among(ids)}` }
    const over = linesOver(labels.map(label => textOf(label, 'name') ?? ''), [...ids].map(id => told[id]).filter(text => typeof text === 'string'))
    if (over > 0)
      yield { path: [...path, 'facts'], message: `the facts are ${over} ${over === 1 ? 'line' : 'lines'} too long to stand beside the map; shorten them or their labels` }
  }
}

function* assessment(entry: Entry): Generator<Finding> {
  const questions = entries(entry, 'questions')
  yield* unique(questions, 'id', 'each question has its own id')
  for (const axis of ['x', 'y']) {
    const count = questions.filter(question => textOf(question, 'axis') === axis).length
    if (questions.length > 0 && count < 3)
      yield { path: [...entry.path, 'questions'], message: `has ${count} questions about the ${axis} axis; a position needs at least 3 on each` }
  }
  for (const question of questions) {
    const answers = entries(question, 'answers')
    yield* unique(answers, 'text', 'each answer of a question is another one')
    let before = -Infinity
    for (const { node: { at }, path } of answers) {
      if (typeof at !== 'number')
        continue
      if (at <= before)
        yield { path: [...path, 'at'], message: `${at} does not stand above the answer before; answers go from the low to the high end of the axis` }
      before = at
    }
  }
}
