import type { SlidevPreparserExtension } from '@slidev/types'
import type { Edition } from '../core/session/selection'
import { definePreparserSetup } from '@slidev/types'
import { headlineOf, selectSlide, shownHeadline } from '../core/session/selection'
import { selectionFromEnv } from '../tools/lib/selection'

/** Slidev preloads pictures by their names in the text as it is written, trainer's parts and comments too. */
const settingsOf = (edition: Edition) => edition === 'trainer' ? { presenter: true } : { presenter: false, preloadImages: false }

/**
 * Slides of other tracks, and what is the trainer's alone, are gone before Slidev has read them. The text that was read
 * stays as it is: the dev server writes that to the file when notes are edited.
 */
export default definePreparserSetup(() => {
  const selection = selectionFromEnv()
  /** The first slide of all holds the deck's settings. */
  let isFirst = true

  return [{
    name: 'workshop:selection',
    async transformSlide(content, frontmatter: Record<string, unknown>) {
      const taken = frontmatter.title || frontmatter.name || headlineOf(content)
      const selected = selectSlide({ content, frontmatter }, selection)
      const settings = isFirst ? settingsOf(selection.edition) : undefined
      isFirst = false
      for (const key of Object.keys(frontmatter))
        delete frontmatter[key]
      Object.assign(frontmatter, selected?.frontmatter ?? { disabled: true }, settings)
      // Slidev took the title before: from what is not shown, or with those of all tracks.
      const title = selected && (selected.frontmatter.title || selected.frontmatter.name || shownHeadline(selected.content))
      if (title !== taken)
        frontmatter.title = title ?? ''
      return selected?.content ?? ''
    },
    async transformNote(note) {
      return selectSlide({ content: '', frontmatter: {}, note }, selection)?.note
    },
  } satisfies SlidevPreparserExtension]
})
