import type { Entry, Finding } from '../../core/roadmap/entries'
import { entries, unique } from '../../core/roadmap/entries'

export function loopRules(figure: Entry): Iterable<Finding> {
  return unique(entries(figure, 'steps'), 'id', 'each step has its own id')
}
