import type { ComputedRef } from 'vue'
import type { DeckSlide } from '../core/session/chapters'
import { computed } from 'vue'
import { slides } from '#slidev/slides'
import { slideIds } from '../core/deck/slide-id'

/** One for all: every slide of the deck asks for it. */
const deckSlides = computed(() => {
  const read = slides.value.map(({ no, meta: { slide: { title, frontmatter } } }) => ({ ...frontmatter, no, title }))
  const ids = slideIds(read)
  return read.map((slide, i) => ({ ...slide, id: ids[i]! }))
})

/** The slides of the deck that is shown, as core reads them, with their ids. */
export function useDeckSlides(): ComputedRef<(DeckSlide & { id: string })[]> {
  return deckSlides
}
