/**
 * Vite plugin: `import deck from 'virtual:workbook'` is what the workbook takes from the slides. It is loaded with the
 * workbook alone: the words of the slides are not in the deck's own script.
 */
import type { Plugin } from 'vite'
import { selectionFromEnv } from '../lib/selection'
import { readWorkbook } from '../lib/workbook'
import { settled } from './settled'

const ID = 'virtual:workbook'
const RESOLVED = `\0${ID}`

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
    async handleHotUpdate({ file, modules, server }) {
      const module = /\.(?:md|yaml)$/.test(file) && server.moduleGraph.getModuleById(RESOLVED)
      if (!module)
        return
      await settled(file)
      return [...modules, module]
    },
  }
}
