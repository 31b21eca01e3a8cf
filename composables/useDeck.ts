import { configs, useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { chapterAt, readChapters } from '../core/session/chapters'
import { useDeckSlides } from './useDeckSlides'
import { useInteractive } from './useInteractive'

/** The deck around the slide that the calling component stands on: its chapters, and where this slide is in them. */
export function useDeck() {
  const { $page, $frontmatter } = useSlideContext()
  const { go } = useNav()
  const slides = useDeckSlides()

  const chapters = computed(() => readChapters(slides.value, configs.workshop.chapters))
  const chapter = computed(() => chapterAt(chapters.value, $page.value))

  return {
    chapters,
    chapter,
    page: computed(() => $page.value),
    /** Colour token of this chapter's line. */
    line: computed(() => lineColour(chapter.value?.number ?? 0)),
    layout: computed(() => $frontmatter.layout),
    interactive: useInteractive(),
    go: (page: number) => void go(page),
  }
}

/** There are eight lines; a ninth chapter starts over. */
export function lineColour(number: number): string {
  return `var(--line-${((number % 8) + 8) % 8})`
}
