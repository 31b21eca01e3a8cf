import type { Ref } from 'vue'
import type { QuadrantMode, QuadrantOpen } from './open'
import type { Quadrant } from './schema'
import { computed, nextTick, ref } from 'vue'
import { readOpen, writeOpen } from './open'

/** What is open in the quadrant, and how it opens and closes; `open` is its one id, `root` the element of the picture. */
export function useQuadrantOpen(open: Ref<string | undefined>, data: Ref<Quadrant>, offered: Ref<QuadrantMode[]>, root: Ref<HTMLElement | null>) {
  const opened = computed(() => readOpen(open.value, data.value, offered.value))
  const index = computed(() => data.value.profiles.findIndex(({ id }) => id === opened.value.profile))
  /** What just happened, in words; a mode says more. */
  const status = ref('')

  function show(what: QuadrantOpen) {
    status.value = ''
    open.value = writeOpen(what)
  }

  /** Closes what was opened last; whoever is on the figure with the keyboard is back where it was opened. */
  function close(event?: MouseEvent): boolean {
    const { names, ...below } = opened.value
    const id = names ?? below.mode ?? below.profile
    if (!id)
      return false
    const keyboard = !event?.detail && root.value?.contains(document.activeElement)
    show(names ? below : {})
    if (keyboard)
      void nextTick(() => root.value?.querySelector<HTMLElement>(`[data-roving="${id}"], [data-names~="${id}"]`)?.focus())
    return true
  }

  return { opened, index, profile: computed(() => data.value.profiles[index.value]), status, show, close }
}

/** After a click with a pointer the keys are the deck's again: see composables/releaseFocus.ts. */
export function releaseControl({ detail, target }: MouseEvent): void {
  const control = detail > 0 && target instanceof Element ? target.closest<HTMLElement>('button, [role=application]') : undefined
  control?.blur()
}
