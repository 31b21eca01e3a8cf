import type { } from '@slidev/types'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { defineConfig } from 'vite'
import { initialState } from './tools/guard/shared-state'
import { root } from './tools/lib/paths'
import { fonts } from './tools/vite/fonts'
import { guard } from './tools/vite/guard'
import { guide } from './tools/vite/guide'
import { head } from './tools/vite/head'
import { kept } from './tools/vite/kept'
import { kinds } from './tools/vite/kinds'
import { licenses } from './tools/vite/licenses'
import { markWords } from './tools/vite/markdown'
import { notes } from './tools/vite/notes'
import { printOnly } from './tools/vite/print-only'
import { roadmapData } from './tools/vite/roadmap'
import { shown } from './tools/vite/shown'
import { sync } from './tools/vite/sync'
import { workbook } from './tools/vite/workbook'

const core = join(root, 'core')

export default defineConfig({
  resolve: {
    alias: [
      // Templates are compiled by the build: without its compiler, Vue is a third lighter.
      { find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' },
      // The client needs one helper of Slidev's parser, not the YAML library behind it.
      { find: '@slidev/parser/core', replacement: '@slidev/parser/utils' },
    ],
  },
  build: { reportCompressedSize: false },
  // Only the plan and the workbook import these: found late, they would reload the deck of `npm start` in the middle of it.
  optimizeDeps: { include: ['valibot', 'temporal-polyfill', 'ical-generator', 'uqr'] },
  plugins: [guard(), roadmapData(), kinds(), shown(), notes(), sync(), kept(), fonts(), head(), workbook(), guide(), licenses(), ...process.env.DECK_PRINT_ONLY ? [printOnly()] : []],
  slidev: {
    serverRef: { state: initialState },
    // Beside its components a figure keeps modules and tests.
    components: { extensions: ['vue'] },
    markdown: { markdownSetup: markWords },
    // Types of props are for vue-tsc. Vue would look them up in core/ once more, for checks at run time that a build leaves out.
    vue: { script: { fs: { fileExists: file => !file.startsWith(core) && existsSync(file), readFile: file => readFileSync(file, 'utf8') } } },
  },
})
