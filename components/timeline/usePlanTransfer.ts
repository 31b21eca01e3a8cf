import type { Ref } from 'vue'
import type { Schedule } from '../../core/plan/dates'
import type { Plan } from '../../core/plan/plan'
import type { PlanWords } from './plan-words'
import type { Timeline } from './schema'
import { useFileDialog } from '@vueuse/core'
import { onMounted, ref, shallowRef, watch } from 'vue'
import { saveFile } from '../../composables/saveFile'
import { packPlan, planData, PlanError, readPlan, unpackPlan } from '../../core/plan/format'
import { emptyPlan, isEmpty, samePlan } from '../../core/plan/plan'

/** A question, or something to read: what PlanPanel shows. */
export interface Panel {
  title: string
  lines?: string[]
  link?: string
  answers: { name: string, run: () => void }[]
}

interface Sources {
  plan: Ref<Plan>
  roadmap: { id: string, title: string }
  /** Name of the timeline in the roadmap. */
  figure: string | undefined
  /** At the pace of the plan. */
  timeline: () => Timeline
  schedule: () => Schedule | undefined
  /** A packed plan that a link has brought, until it is `settled`. */
  offer: () => string | undefined
  settled: () => void
  /** Address that brings a packed plan; without it there are no links. */
  address: () => ((packed: string) => string) | undefined
  words: PlanWords
}

/**
 * Ways of a plan out and in: calendar file, link, JSON file. What comes in replaces a plan of one's own only after the
 * question in `panel` was answered so; `said` is what just happened, for the live region.
 */
export function usePlanTransfer({ plan, roadmap, figure, timeline, schedule, offer, settled, address, words }: Sources) {
  const reading = { figure, words: words.files }
  const panel = shallowRef<Panel>()
  const said = ref('')
  const name = (kind: string) => `${words.label}${plan.value.start ? `-${plan.value.start}` : ''}.${kind}`

  function summary({ start, hoursPerWeek, marks }: Plan) {
    const { pace: base } = timeline()
    return words.summary(start, base && (hoursPerWeek ?? base.hoursPerWeek), Object.values(marks).filter(mark => mark === 'done').length)
  }

  /** Closes the panel, says `what`. */
  function finish(what: string) {
    panel.value = undefined
    said.value = what
  }

  function ask(title: string, yes: { name: string, run: () => void }, no = () => finish(words.said.kept)) {
    panel.value = { title, answers: [yes, { name: words.ask.keep, run: no }] }
    said.value = title
  }

  function tell(title: string, rest: Pick<Panel, 'lines' | 'link'>, then = () => {}) {
    const run = () => {
      panel.value = undefined
      then()
    }
    panel.value = { title, ...rest, answers: [{ name: words.close, run }] }
    said.value = [title, ...rest.lines ?? []].join(words.colon)
  }

  /** Takes over what `read` gives; asks first where a plan of one's own would go. */
  function take(from: 'link' | 'file', read: () => Plan, then = () => {}) {
    let next: Plan
    try {
      next = read()
    }
    catch (error) {
      return tell(words.broken[from], { lines: error instanceof PlanError ? error.lines : [String(error)] }, then)
    }
    const replace = () => {
      plan.value = next
      finish(words.said.taken)
      then()
    }
    if (isEmpty(plan.value) || samePlan(plan.value, next))
      return replace()
    ask(words.ask[from](summary(next)), { name: words.ask.replace, run: replace }, () => {
      finish(words.said.kept)
      then()
    })
  }

  onMounted(() => watch(offer, (packed) => {
    if (packed === undefined)
      panel.value = undefined
    else
      take('link', () => unpackPlan(packed, roadmap.id, reading), settled)
  }, { immediate: true }))

  async function saveCalendar() {
    const dates = schedule()
    if (!dates)
      return tell(words.noStart, {})
    try {
      const { calendarFile } = await import('../../core/plan/calendar')
      const { stages, unit } = timeline()
      saveFile(name('ics'), 'text/calendar;charset=utf-8', calendarFile({ stages, unit, schedule: dates, roadmap, figure, now: new Date(), words: { ...words, ...words.files } }))
      said.value = words.said.calendar
    }
    catch {
      tell(words.noDates, {})
    }
  }

  async function copyLink(to: (packed: string) => string) {
    const link = to(packPlan(plan.value))
    try {
      await navigator.clipboard.writeText(link)
      said.value = words.said.link
    }
    catch {
      tell(words.said.linkShown, { link })
    }
  }

  function savePlan() {
    saveFile(name('json'), 'application/json', JSON.stringify(planData(plan.value, roadmap.id, figure), null, 2))
    said.value = words.said.exported
  }

  const { open: choosePlan, onChange } = useFileDialog({ accept: '.json,application/json', multiple: false, reset: true })
  onChange(async (files) => {
    const text = await files?.[0]?.text()
    if (text !== undefined)
      take('file', () => readPlan(text, roadmap.id, reading))
  })

  function clear() {
    ask(words.ask.clear, {
      name: words.ask.remove,
      run() {
        plan.value = emptyPlan()
        finish(words.said.cleared)
      },
    })
  }

  const actions = () => {
    const to = address()
    return [
      { id: 'calendar' as const, run: () => void saveCalendar() },
      ...to ? [{ id: 'link' as const, run: () => void copyLink(to) }] : [],
      { id: 'export' as const, run: savePlan },
      { id: 'import' as const, run: () => choosePlan() },
      ...isEmpty(plan.value) ? [] : [{ id: 'clear' as const, run: clear }],
    ]
  }
  return { panel, said, actions }
}
