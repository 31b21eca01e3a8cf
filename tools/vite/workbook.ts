/**
 * Vite plugin: `import deck from 'virtual:workbook'` is what the workbook takes from the slides. It is loaded with the
 * workbook alone: the deck's own script has neither the words of the slides nor what they say of the workbook.
 */
import type { Plugin } from 'vite'
import { selectionFromEnv } from '../lib/selection'
import { readWorkbook } from '../lib/workbook'
import { lateData } from './late-data'

/** Line of a slide's module in which Slidev hands on its frontmatter. */
const FRONTMATTER = /^export const frontmatterData = (.*)$/m

function withoutWorkbook(code: string): string {
  return code.replace(FRONTMATTER, (_, json: string) => {
    const { workbook: _own, ...frontmatter } = JSON.parse(json) as Record<string, unknown>
    return `export const frontmatterData = ${JSON.stringify(frontmatter)}`
  })
}

export function workbook(): Plugin {
  return {
    name: 'workshop:workbook',
    ...lateData('virtual:workbook', () => readWorkbook(selectionFromEnv().track), file => /\.(?:md|yaml)$/.test(file)),
    transform: {
      filter: { id: /__slidev_\d+\.frontmatter$/ },
      handler: code => ({ code: withoutWorkbook(code), map: null }),
    },
  }
}
