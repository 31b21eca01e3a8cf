/**
 * Vite plugin: `import deck from 'virtual:workbook'` is what the workbook takes from the slides. It is loaded with the
 * workbook alone: the deck's own script has neither the words of the slides nor what they say of the workbook.
 */
import type { Plugin } from 'vite'
import { selectionFromEnv } from '../lib/selection'
import { readWorkbook } from '../lib/workbook'
import { settled } from './settled'

const ID = 'virtual:workbook'
const RESOLVED = `\0${ID}`

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
    resolveId: id => id === ID ? RESOLVED : undefined,
    async load(id) {
      if (id !== RESOLVED)
        return
      const json = JSON.stringify(await readWorkbook(selectionFromEnv().track))
      return { code: `export default JSON.parse(${JSON.stringify(json)})`, map: null }
    },
    transform: {
      filter: { id: /__slidev_\d+\.frontmatter$/ },
      handler: code => ({ code: withoutWorkbook(code), map: null }),
    },
    async handleHotUpdate({ file, modules, server }) {
      const module = /\.(?:md|yaml)$/.test(file) && server.moduleGraph.getModuleById(RESOLVED)
      if (!module)
        return
      await settled(file)
      return [...modules, module]
    },
  }
}
