import type { ComputedRef } from 'vue'
import { useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { useDeckSlides } from './useDeckSlides'

/** Id of the slide that the calling component is on. */
export function useSlideId(): ComputedRef<string> {
  const { $page } = useSlideContext()
  const slides = useDeckSlides()
  return computed(() => slides.value.find(({ no }) => no === $page.value)?.id ?? '')
}
