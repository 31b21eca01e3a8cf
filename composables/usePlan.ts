import type { Ref } from 'vue'
import type { Plan } from '../core/plan/plan'
import type { Stored } from './useStored'
import { computed } from 'vue'
import { parsePlan, planData } from '../core/plan/format'
import { emptyPlan } from '../core/plan/plan'
import { useStored } from './useStored'

/** The plan for the roadmap `id` that this device keeps, in the form of an exported file. */
export function usePlan(id: string): { plan: Ref<Plan>, problem: Stored<Plan>['problem'] } {
  const { value, problem } = useStored(`plan.${id}`, () => planData(emptyPlan(), id), stored => planData(parsePlan(stored, id), id))
  const plan = computed<Plan>({
    get: () => {
      const { start, hoursPerWeek, marks } = value.value
      return { start, hoursPerWeek, marks }
    },
    set: plan => value.value = planData(plan, id),
  })
  return { plan, problem }
}
