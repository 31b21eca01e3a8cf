/**
 * Vite plugin: `import deck from 'virtual:workbook'` is what the workbook takes from the slides. It is loaded with the
 * workbook alone.
 */
import type { Plugin } from 'vite'
import { selectionFromEnv } from '../lib/selection'
import { readWorkbook } from '../lib/workbook'
import { lateData } from './late-data'

export const workbook = (): Plugin => ({ name: 'workshop:workbook', ...lateData('virtual:workbook', () => readWorkbook(selectionFromEnv().track), file => /\.(?:md|yaml)$/.test(file)) })
