import type { ModelRef, Ref } from 'vue'
import type { Stage } from '../../core/roadmap/schema'
import type { StageGeometry, StageOptions } from './stage'
import { computed, nextTick, ref, watch } from 'vue'
import { releaseFocus } from '../../composables/releaseFocus'
import { useRovingFocus } from '../../composables/useRovingFocus'
import { findOpened } from './timeline'

interface Sources {
  open: ModelRef<string | undefined>
  stages: () => Stage[]
  usable: () => boolean
  /** Places a stage with what is asked for in it; undefined until that can be done. */
  place: (index: number, options: Pick<StageOptions, 'marked' | 'from'>) => StageGeometry | undefined
}

/**
 * Opening and closing stages in a figure whose stage buttons have the class `stage-button`: which one is open, by
 * click, and one level back by the same click or Escape. The handlers go on the container `root`; `page` begins a stage
 * that has more topics than fit with another one.
 */
export function useOpenStage(root: Ref<HTMLElement | null>, { open, stages, usable, place }: Sources) {
  const opened = computed(() => findOpened(stages(), open.value))
  const from = ref<string>()
  const detail = computed(() => opened.value && place(opened.value.index, { marked: opened.value.topic, from: from.value }))
  watch(() => opened.value?.index, () => from.value = undefined)

  function choose(id: string | undefined, event: MouseEvent) {
    releaseFocus(event)
    if (id === undefined)
      leave(undefined)
    else if (stages()[opened.value?.index ?? -1]?.id === id)
      close()
    else
      open.value = id
  }

  /** One level back: from a topic to its stage, from a stage to the whole route. */
  function close(): boolean {
    return leave(detail.value?.zoom ? stages()[opened.value?.index ?? -1]?.id : undefined)
  }

  /** Opens `id`, or nothing. A focus inside the opened stage goes to the stage's own button. */
  function leave(id: string | undefined): boolean {
    const index = opened.value?.index
    if (index === undefined || !usable())
      return false
    const inside = root.value?.contains(document.activeElement)
    open.value = id
    if (inside)
      void nextTick(() => root.value?.querySelectorAll<HTMLElement>('.stage-button')[index]?.focus())
    return true
  }

  function page(id: string) {
    from.value = id
  }

  const { onKeydown, onFocusin } = useRovingFocus(computed(() => root.value ?? undefined), { onEscape: close })
  return { opened, detail, choose, page, onKeydown, onFocusin }
}
