import type { } from '@slidev/types'
import { defineConfig } from 'vite'
import { fonts } from './tools/vite/fonts'
import { head } from './tools/vite/head'
import { markWords } from './tools/vite/markdown'
import { roadmapData } from './tools/vite/roadmap'

export default defineConfig({
  plugins: [roadmapData(), fonts(), head()],
  slidev: { markdown: { markdownSetup: markWords } },
})
