/** What a device keeps for timelines: the plan. */
import { thing } from '../../core/kept/thing'
import { parsePlan, planData } from '../../core/plan/format'
import { emptyPlan } from '../../core/plan/plan'

/** The plan for the timeline `figure` of the roadmap `id`, in the form of an exported file. */
export function planOf(id: string, figure?: string) {
  return thing({
    key: `${figure ?? 'timeline'}.plan`,
    earlier: `plan.${id}`,
    label: words => words.plan,
    initial: () => planData(emptyPlan(), id),
    parse: stored => planData(parsePlan(stored, id), id),
    fields: ['start', 'hoursPerWeek', 'marks/*'],
    tell: ({ start, marks }, words) => words.tellPlan(start, Object.values(marks).filter(mark => mark === 'done').length),
  })
}
