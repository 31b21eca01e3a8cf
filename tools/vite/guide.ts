/**
 * Vite plugin: `import slides from 'virtual:guide'` is the run sheet's slides with their notes, for what the trainer prints. In a
 * participant's edition there are none.
 */
import type { Plugin } from 'vite'
import { selectionFromEnv } from '../lib/selection'
import { lateData } from './late-data'

async function read() {
  const selection = selectionFromEnv()
  if (selection.edition !== 'trainer')
    return []
  // Loaded late: Slidev's parser is not needed to start.
  const [{ shownDeck }, { sheetOf }] = await Promise.all([import('../lib/deck'), import('../lib/run-sheet')])
  return sheetOf(await shownDeck(selection)).slides
}

export const guide = (): Plugin => ({ name: 'workshop:guide', ...lateData('virtual:guide', read, file => file.endsWith('.md')) })
