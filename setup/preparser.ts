import type { SlidevPreparserExtension } from '@slidev/types'
import { definePreparserSetup } from '@slidev/types'
import { selectSlide } from '../core/session/selection'
import { selectionFromEnv } from '../tools/lib/selection'

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
      const selected = selectSlide({ content, frontmatter }, selection)
      // With `mcp` the dev server would change slides for everyone who asks.
      const settings = isFirst ? { presenter: selection.edition === 'trainer', mcp: false } : undefined
      isFirst = false
      for (const key of Object.keys(frontmatter))
        delete frontmatter[key]
      Object.assign(frontmatter, selected?.frontmatter ?? { disabled: true }, settings)
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
