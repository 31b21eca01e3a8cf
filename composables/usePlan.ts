import type { Ref } from 'vue'
import type { Plan } from '../core/plan/plan'
import type { Kept } from './useKept'
import { computed } from 'vue'
import { planOf } from '../core/kept/things'
import { planData } from '../core/plan/format'
import { useKept } from './useKept'

/** The plan for the roadmap `id` that this device keeps, in the form of an exported file. */
export function usePlan(id: string): { plan: Ref<Plan>, problem: Kept<Plan>['problem'] } {
  const { value, problem } = useKept(planOf(id))
  const plan = computed<Plan>({
    get: () => {
      const { start, hoursPerWeek, marks } = value.value
      return { start, hoursPerWeek, marks }
    },
    set: plan => value.value = planData(plan, id),
  })
  return { plan, problem }
}
