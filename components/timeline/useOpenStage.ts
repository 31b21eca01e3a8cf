import type { ModelRef, Ref } from 'vue'
import type { Timeline } from './schema'
import type { StageOptions } from './stage'
import { computed, nextTick } from 'vue'
import { usePart } from '../../composables/lazyPart'
import { releaseFocus } from '../../composables/releaseFocus'
import { useRovingFocus } from '../../composables/useRovingFocus'
import { useLanguage } from '../../composables/useWords'
import { openedStage } from './parts'
import { findOpened } from './timeline'

interface Sources {
  open: ModelRef<string | undefined>
  timeline: () => Timeline
  usable: () => boolean
  /** What the opened stage is placed with. */
  options?: (index: number) => StageOptions
}

/**
 * Opening and closing the stages of a figure: which one is open, by click, and one level back by the same click or
 * Escape. `root` is the element of a TimelineBody, which takes the result as `stage`. An opened stage is loaded with the
 * first that opens, or before; `detail` is there once it can be drawn.
 */
export function useOpenStage(root: Ref<HTMLElement | undefined>, { open, timeline, usable, options }: Sources) {
  const language = useLanguage()
  const stages = () => timeline().stages
  const opened = computed(() => findOpened(stages(), open.value))
  // All stages share a layout, which the first one finds.
  const { part, lost } = usePart(openedStage, () => opened.value !== undefined, usable, ({ placeStage, topicWords }) => void placeStage(timeline(), 0, topicWords[language], options?.(0)))
  const detail = computed(() => opened.value && part.value?.placeStage(timeline(), opened.value.index, part.value.topicWords[language], { ...options?.(opened.value.index), marked: opened.value.topic }))

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

  const { onKeydown, onFocusin } = useRovingFocus(root, { onEscape: close })
  return { opened, detail, lost, component: computed(() => part.value?.TimelineStage), choose, onKeydown, onFocusin }
}
