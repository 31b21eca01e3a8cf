import { defineConfig } from 'vite'
import { fonts } from './tools/vite/fonts'
import { head } from './tools/vite/head'
import { roadmapData } from './tools/vite/roadmap'

export default defineConfig({
  plugins: [roadmapData(), fonts(), head()],
})
