import type { ComputedRef } from 'vue'
import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'

/** True where a person can use the slide that the calling component stands on: not in previews, the overview or print. */
export function useInteractive(): ComputedRef<boolean> {
  const { $renderContext } = useSlideContext()
  const { isPrintMode } = useNav()
  return computed(() => !isPrintMode.value && ['slide', 'presenter'].includes($renderContext.value))
}
