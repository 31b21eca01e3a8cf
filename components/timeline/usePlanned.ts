import type { Plan } from '../../core/plan/plan'
import type { PlanWords } from './plan-words'
import type { Timeline } from './schema'
import { computed } from 'vue'
import { leavesOf, pacedStages, progressOf } from '../../core/plan/plan'
import { stageSpans, timeAfter } from '../../core/plan/stages'
import { provenance } from '../../core/roadmap/provenance-text'
import { daySpan } from './days'
import { useSchedule } from './useSchedule'

interface Sources {
  data: () => Timeline
  plan: () => Plan
  /** The day to take for today; the device's without it. */
  today: () => string | undefined
  words: PlanWords
}

/** What follows from a timeline and a plan for it: the timeline at the plan's pace, its dates, and what is said of them. */
export function usePlanned({ data, plan, today, words }: Sources) {
  const unit = computed(() => data().unit)
  const hours = computed(() => data().pace && (plan().hoursPerWeek ?? data().pace?.hoursPerWeek))
  const timeline = computed((): Timeline => ({ ...data(), stages: pacedStages(data().stages, unit.value, data().pace?.hoursPerWeek, hours.value) }))
  const spans = computed(() => stageSpans(timeline.value.stages))
  const { schedule, failed } = useSchedule(() => spans.value, () => unit.value, () => plan().start, today)

  const leaves = computed(() => data().stages.map(leavesOf))
  const progress = computed(() => leaves.value.map(all => progressOf(all, plan().marks)))
  const whole = computed(() => progressOf(leaves.value.flat(), plan().marks))

  /** When each stage is reached, as days or as durations. */
  const arrivals = computed(() => spans.value.map(({ early, late }, index) => {
    const dated = schedule.value?.stages[index]
    return dated ? words.edges(dated.early[1], dated.late[1]) : words.edgesAfter(words.duration(unit.value, early[1], late[1]))
  }))
  const dates = computed(() => schedule.value?.stages.map(({ early, late }): [string, string] => [daySpan(early[0], late[0]), daySpan(early[1], late[1])]))
  const metas = computed(() => timeline.value.stages.map(({ takes }, index) => [words.duration(unit.value, ...takes), words.progress(progress.value[index]!.done, progress.value[index]!.total)].join(' · ')))

  const pace = computed(() => {
    const base = data().pace
    return base && hours.value !== undefined
      ? [words.pace(unit.value, base.hoursPerWeek, provenance(base, words).join(words.comma)), words.paceRule(unit.value, base.hoursPerWeek, hours.value)]
      : []
  })

  /** When all of it is done, in days; undefined without a start, and until there are dates. */
  const finish = computed(() => {
    const last = schedule.value?.stages.at(-1)
    return last && words.finish(last.early[1], last.late[1])
  })
  /** The same, or what there is instead. */
  const outcome = computed(() => finish.value ?? (failed.value ? words.noDates : plan().start ? words.loading : words.done(words.duration(unit.value, ...timeAfter(spans.value)))))

  return { timeline, hours, schedule, progress, whole, arrivals, dates, metas, pace, finish, outcome }
}
