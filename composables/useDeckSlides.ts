import type { ComputedRef } from 'vue'
import type { DeckSlide } from '../core/session/chapters'
import { useNav } from '@slidev/client'
import { computed } from 'vue'

/** The slides of the deck that is shown, as core reads them. */
export function useDeckSlides(): ComputedRef<DeckSlide[]> {
  const { slides } = useNav()
  return computed(() => slides.value.map(({ no, meta: { slide: { title, frontmatter } } }) => ({ ...frontmatter, no, title })))
}
