import type { SlidevPreparserExtension } from '@slidev/types'
import type { Edition } from '../core/session/selection'
import { definePreparserSetup } from '@slidev/types'
import { slidevDefaults } from '../core/deck/defaults'
import { slideIn } from '../core/deck/parse-slide'
import { sessionOf } from '../core/deck/settings'
import { headlineOf, selectSlide, shownHeadline } from '../core/session/selection'
import { selectionFromEnv } from '../tools/lib/selection'
import { deckLanguage, loadSettings } from '../tools/lib/settings'

/** In the dev server, while settings are being edited, those that were right last. */
let known: ReturnType<typeof readSettings> | undefined

function readSettings() {
  const selection = selectionFromEnv()
  const settings = loadSettings()
  return { selection, settings, session: sessionOf(settings, selection) }
}

function lastSettings() {
  try {
    known = readSettings()
  }
  catch (error) {
    if (!known)
      throw error
  }
  return known
}

/** Slidev preloads pictures by their names in the text as it is written, trainer's parts and comments too. */
const settingsOf = (edition: Edition) => edition === 'trainer' ? { presenter: true } : { presenter: false, preloadImages: false }

/**
 * Slides of other tracks, and what is the trainer's alone, are gone before Slidev has read them; the client gets frontmatter
 * as the schema knows it, and the settings as this track has them. The text that was read stays as it is: the dev server
 * writes that to the file when notes are edited.
 */
export default definePreparserSetup(() => {
  const { selection, settings, session } = lastSettings()
  /** The first slide of all holds the deck's settings. */
  let isFirst = true

  return [{
    name: 'workshop:selection',
    async transformSlide(content, frontmatter: Record<string, unknown>) {
      const taken = frontmatter.title || frontmatter.name || headlineOf(content)
      const selected = selectSlide({ content, frontmatter }, selection)
      const { slide } = slideIn(selection.track, frontmatter, settings)
      // With `mcp` the dev server would change slides for everyone who asks.
      const head = isFirst ? { ...settingsOf(selection.edition), mcp: false, workshop: session } : undefined
      isFirst = false
      for (const key of Object.keys(frontmatter))
        delete frontmatter[key]
      Object.assign(frontmatter, head && slidevDefaults(deckLanguage()), selected ? slide : { disabled: true }, head)
      // Slidev took the title before: from what is not shown, or with those of all tracks.
      const title = selected && (slide.title || slide.name || shownHeadline(selected.content))
      if (title !== taken)
        frontmatter.title = title ?? ''
      return selected?.content ?? ''
    },
    async transformNote(note) {
      return selectSlide({ content: '', frontmatter: {}, note }, selection)?.note
    },
  } satisfies SlidevPreparserExtension]
})
