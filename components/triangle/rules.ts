import type { Entry, Finding } from '../../core/roadmap/entries'
import { entries, unique } from '../../core/roadmap/entries'

export function* triangleRules(figure: Entry): Generator<Finding> {
  yield* unique([...entries(figure, 'abilities'), ...entries(figure, 'boundaries')], 'id', 'each ability and each boundary has its own id')
}
