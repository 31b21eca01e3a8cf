import type { SlidevPreparserExtension } from '@slidev/types'
import { definePreparserSetup } from '@slidev/types'
import { slideIn } from '../core/deck/parse-slide'
import { sessionOf } from '../core/deck/settings'
import { selectSlide } from '../core/session/selection'
import { selectionFromEnv } from '../tools/lib/selection'
import { loadSettings } from '../tools/lib/settings'

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
      const selected = selectSlide({ content, frontmatter }, selection)
      const { slide } = slideIn(selection.track, frontmatter, settings)
      const head = isFirst ? { presenter: selection.edition === 'trainer', workshop: session } : undefined
      isFirst = false
      for (const key of Object.keys(frontmatter))
        delete frontmatter[key]
      Object.assign(frontmatter, selected ? slide : { disabled: true }, head)
      // Slidev took the headline before: it may have been in what is left out.
      const title = selected && /^#+ (.*)$/m.exec(content)?.[1]
      const shown = selected && /^#+ (.*)$/m.exec(selected.content)?.[1]
      if (title !== shown)
        frontmatter.title ??= shown ?? ''
      return selected?.content ?? ''
    },
    async transformNote(note) {
      return selectSlide({ content: '', frontmatter: {}, note }, selection)?.note
    },
  } satisfies SlidevPreparserExtension]
})
