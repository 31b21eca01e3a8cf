/**
 * Vite plugin: `import { slides } from 'virtual:guide'` is the run sheet's slides with their notes, for the trainer's guide.
 * In a participant's edition there are none: nothing there imports it, and nothing would come of it.
 */
import type { Plugin } from 'vite'
import { selectionFromEnv } from '../lib/selection'
import { settled } from './settled'

const ID = 'virtual:guide'
const RESOLVED = `\0${ID}`

export function guide(): Plugin {
  return {
    name: 'workshop:guide',
    resolveId: id => id === ID ? RESOLVED : undefined,
    async load(id) {
      if (id !== RESOLVED)
        return
      const selection = selectionFromEnv()
      // Loaded late: Slidev's parser is not needed to start.
      const { slides } = selection.edition === 'trainer' ? await import('../lib/run-sheet').then(({ sheetOf }) => sheetOf(selection)) : { slides: [] }
      return { code: `export const slides = JSON.parse(${JSON.stringify(JSON.stringify(slides))})`, map: null }
    },
    async handleHotUpdate({ file, modules, server }) {
      const module = file.endsWith('.md') && server.moduleGraph.getModuleById(RESOLVED)
      if (!module)
        return
      await settled(file)
      return [...modules, module]
    },
  }
}
