import type { ModelRef, Ref } from 'vue'
import type { Stage } from '../core/roadmap/schema'
import { computed, nextTick } from 'vue'
import { findOpened } from '../core/figures/timeline'
import { releaseFocus } from './releaseFocus'
import { useRovingFocus } from './useRovingFocus'

/**
 * Opening and closing stages in a figure whose stage buttons have the class `stage-button`: which one is open, by
 * click, and closed again by the same click or Escape. The handlers go on the container `root`.
 */
export function useOpenStage(root: Ref<HTMLElement | null>, open: ModelRef<string | undefined>, stages: () => Stage[], usable: () => boolean) {
  const opened = computed(() => findOpened(stages(), open.value))

  function choose(id: string | undefined, event: MouseEvent) {
    releaseFocus(event)
    if (id === undefined || stages()[opened.value?.index ?? -1]?.id === id)
      close()
    else
      open.value = id
  }

  /** Back to the whole route. A focus inside the opened stage goes to the stage's own button. */
  function close(): boolean {
    const index = opened.value?.index
    if (index === undefined || !usable())
      return false
    const inside = root.value?.contains(document.activeElement)
    open.value = undefined
    if (inside)
      void nextTick(() => root.value?.querySelectorAll<HTMLElement>('.stage-button')[index]?.focus())
    return true
  }

  const { onKeydown, onFocusin } = useRovingFocus(computed(() => root.value ?? undefined), { onEscape: close })
  return { opened, choose, onKeydown, onFocusin }
}
