import type { Ref } from 'vue'
import type { Kept } from '../../composables/useKept'
import type { Plan } from '../../core/plan/plan'
import { computed } from 'vue'
import { useKept } from '../../composables/useKept'
import { planData } from '../../core/plan/format'
import { planOf } from './kept'

/** The plan for the timeline `figure` of `roadmap` that this device keeps, in the form of an exported file. */
export function usePlan({ roadmap, figure }: { roadmap: string, figure?: string }): { plan: Ref<Plan>, problem: Kept<Plan>['problem'] } {
  const { value, problem } = useKept(planOf(roadmap, figure))
  const plan = computed<Plan>({
    get: () => {
      const { start, hoursPerWeek, marks } = value.value
      return { start, hoursPerWeek, marks }
    },
    set: plan => value.value = planData(plan, roadmap, figure),
  })
  return { plan, problem }
}
