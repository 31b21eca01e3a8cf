import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { roadmapData } from './tools/vite/roadmap'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [roadmapData()],
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'] },
      },
      {
        plugins: [vue(), roadmapData()],
        test: { name: 'component', include: ['test/component/**/*.test.ts'], environment: 'happy-dom' },
      },
      {
        plugins: [roadmapData()],
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'], globalSetup: 'test/browser/setup.ts', testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
})
