import type { ComputedRef } from 'vue'
import { useNav, useSlideContext } from '@slidev/client'
import { computed, onUnmounted } from 'vue'
import { useInteractive } from './useInteractive'
import { useOnPaper } from './useOnPaper'

export interface ClickSteps {
  /** Clicks made of this component's own: 0 to `count`; `Infinity`, the final state, in print or without steps. */
  step: ComputedRef<number>
  interactive: ComputedRef<boolean>
  print: ComputedRef<boolean>
}

/**
 * The one place that knows Slidev's clicks: registers `count` click steps after those above on the slide.
 * Call it in the setup of a component on a slide. A component that only reads `$clicks` would have none in total
 * and print its first state.
 */
export function useClickSteps(count: number): ClickSteps {
  const { $clicksContext } = useSlideContext()
  const { isPrintWithClicks } = useNav()
  const onPaper = useOnPaper()

  const key = Symbol('click steps') as unknown as HTMLElement
  const clicks = count > 0 ? $clicksContext.calculateSince('+1', count) : null
  if (clicks) {
    $clicksContext.register(key, clicks)
    onUnmounted(() => $clicksContext.unregister(key))
  }

  return {
    step: computed(() => {
      if (!clicks || (onPaper.value && !isPrintWithClicks.value))
        return Infinity
      return Math.min(Math.max(clicks.currentOffset.value + 1, 0), count)
    }),
    interactive: useInteractive(),
    print: onPaper,
  }
}
