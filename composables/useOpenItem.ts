import type { WritableComputedRef } from 'vue'
import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { useInteractive } from './useInteractive'

/**
 * Id of what is open in the figure of this slide. It is part of the address (`?item=L1.4.1`), so it can be linked to
 * and survives a reload; `setup/main.ts` takes it out when the slide is left, and brings it to the audience's screen.
 * Previews and print show `initial` alone.
 */
export function useOpenItem(initial: () => string | undefined): WritableComputedRef<string | undefined> {
  const { $page } = useSlideContext()
  const { router, currentSlideNo } = useNav()
  const interactive = useInteractive()

  const here = computed(() => interactive.value && currentSlideNo.value === $page.value)

  return computed({
    get() {
      const item = here.value ? router.currentRoute.value.query.item : undefined
      // An empty one says that what was open at first is closed.
      return typeof item === 'string' ? item || undefined : initial()
    },
    set(id) {
      if (here.value)
        void router.replace({ query: { ...router.currentRoute.value.query, item: id === initial() ? undefined : id ?? '' } })
    },
  })
}
