import type { } from '@slidev/types'
import { defineConfig } from 'vite'
import { fonts } from './tools/vite/fonts'
import { head } from './tools/vite/head'
import { markWords } from './tools/vite/markdown'
import { roadmapData } from './tools/vite/roadmap'

export default defineConfig({
  // Templates are compiled by the build: without its compiler, Vue is a third lighter.
  resolve: { alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' }] },
  plugins: [roadmapData(), fonts(), head()],
  slidev: { markdown: { markdownSetup: markWords } },
})
