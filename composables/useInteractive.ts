import type { ComputedRef } from 'vue'
import { useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { useOnPaper } from './useOnPaper'

/** True where a person can use the slide that the calling component stands on: not in previews, the overview or print. */
export function useInteractive(): ComputedRef<boolean> {
  const { $renderContext } = useSlideContext()
  const onPaper = useOnPaper()
  return computed(() => !onPaper.value && ['slide', 'presenter'].includes($renderContext.value))
}
