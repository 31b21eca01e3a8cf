import type { ComputedRef } from 'vue'
import type { DeckSlide } from '../core/session/chapters'
import { useNav } from '@slidev/client'
import { computed } from 'vue'
import { slideIds } from '../core/deck/slide-id'

/** The slides of the deck that is shown, as core reads them, with their ids. */
export function useDeckSlides(): ComputedRef<(DeckSlide & { id: string })[]> {
  const { slides } = useNav()
  return computed(() => {
    const read = slides.value.map(({ no, meta: { slide: { title, frontmatter } } }) => ({ ...frontmatter, no, title }))
    const ids = slideIds(read)
    return read.map((slide, i) => ({ ...slide, id: ids[i]! }))
  })
}
