import type { Entry, Finding } from '../../core/roadmap/entries'
import { entries, textOf, unique } from '../../core/roadmap/entries'

export function* phasesRules(figure: Entry): Generator<Finding> {
  const phases = entries(figure, 'phases')
  yield* unique(phases, 'id', 'each phase has its own id')
  for (const { path } of phases.filter(({ node }) => node.current !== undefined).slice(1))
    yield { path: [...path, 'current'], message: 'a second current phase; one phase at most has "current"' }
  for (const phase of phases) {
    if (textOf(phase, 'follows') !== undefined && phase.node.leads === undefined)
      yield { path: [...phase.path, 'follows'], message: 'follows nothing; give "leads", too, or leave both out' }
  }
}
