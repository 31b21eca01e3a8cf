import type { Unit } from '../../core/plan/units'
/** Rules that cross the stages and topics of a timeline. */
import type { Entry, Finding } from '../../core/roadmap/entries'
import { UNITS } from '../../core/plan/units'
import { entries, textOf, unique } from '../../core/roadmap/entries'

/** Topics and sub-topics of all stages together. */
const MOST_TOPICS = 80
/** The longest duration of one stage. */
const LONGEST: Record<Unit, number> = { months: 36, weeks: 104, days: 366 }

/** Topics with the code for an id where they have none of their own; a code that is there twice is told as such. */
function withIds(topics: Entry[]): Entry[] {
  const codes = new Set<string>()
  return topics.flatMap((topic) => {
    const code = textOf(topic, 'code')
    if (textOf(topic, 'id') !== undefined || code === undefined)
      return [topic]
    const again = codes.has(code)
    codes.add(code)
    return again ? [] : [{ ...topic, node: { ...topic.node, id: code } }]
  })
}

export function* timelineRules(figure: Entry): Generator<Finding> {
  const stages = entries(figure, 'stages')
  const lists = stages.flatMap((stage) => {
    const topics = entries(stage, 'topics')
    return [topics, ...topics.map(topic => entries(topic, 'topics'))]
  })
  const topics = lists.flat()

  yield* unique([...stages, ...withIds(topics)], 'id', 'stages and topics open by their id: each has its own; a topic without one has its code for an id')
  yield* unique(topics, 'code', 'each code is given once')
  for (const list of lists)
    yield* unique(list, 'name', 'each topic of the list has its own name')
  if (topics.length > MOST_TOPICS)
    yield { path: [...figure.path, 'stages'], message: `has ${topics.length} topics with their sub-topics; at most ${MOST_TOPICS} fit, so join some or make a second timeline` }

  const unit = UNITS.find(unit => unit === (figure.node.unit ?? 'months'))
  for (const { node, path } of unit ? stages : []) {
    const takes = Array.isArray(node.takes) ? node.takes.filter(value => typeof value === 'number') : []
    const long = takes.find(value => value > LONGEST[unit!])
    if (long !== undefined)
      yield { path: [...path, 'takes'], message: `${long} ${unit} are too long for one stage; at most ${LONGEST[unit!]} are allowed` }
    if (unit === 'days' && takes.some(value => !Number.isInteger(value)))
      yield { path: [...path, 'takes'], message: 'has parts of days; days are whole numbers' }
  }
}
