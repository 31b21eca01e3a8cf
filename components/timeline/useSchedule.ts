import type { ComputedRef, Ref } from 'vue'
import type { Schedule } from '../../core/plan/dates'
import type { StageSpan } from '../../core/plan/stages'
import type { Unit } from '../../core/plan/units'
import { computed, ref, shallowRef, watch } from 'vue'

type Dates = typeof import('../../core/plan/dates')

/**
 * The dates of `spans` from `start` on; undefined without a start and until the calendar is loaded, which happens with
 * the first start. `failed` when it could not be loaded. `today` is for tests: the day to take for today.
 */
export function useSchedule(spans: () => StageSpan[], unit: () => Unit, start: () => string | undefined, today: () => string | undefined): { schedule: ComputedRef<Schedule | undefined>, failed: Ref<boolean> } {
  const dates = shallowRef<Dates>()
  const failed = ref(false)
  watch(start, async (start) => {
    if (!start || dates.value)
      return
    try {
      dates.value = await import('../../core/plan/dates')
      failed.value = false
    }
    catch {
      failed.value = true
    }
  }, { immediate: true })

  const schedule = computed(() => {
    const from = start()
    return from ? dates.value?.schedule(spans(), from, today() ?? dates.value.today(), unit()) : undefined
  })
  return { schedule, failed }
}
