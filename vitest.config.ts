import { availableParallelism } from 'node:os'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { roadmapData } from './tools/vite/roadmap'

export default defineConfig({
  test: {
    // Tests wait for their browser much of the time: one file per core and no fewer than two at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        plugins: [roadmapData()],
        // Property tests draw hundreds of figures: how long that takes is the machine's affair.
        test: { name: 'unit', include: ['test/unit/**/*.test.ts', 'components/**/*.unit.test.ts'], testTimeout: 60_000 },
      },
      {
        plugins: [vue(), roadmapData()],
        test: { name: 'component', include: ['test/component/**/*.test.ts', 'components/**/*.component.test.ts'], environment: 'happy-dom', testTimeout: 60_000 },
      },
      {
        plugins: [roadmapData()],
        test: { name: 'browser', include: ['test/browser/**/*.test.ts', 'components/**/*.browser.test.ts'], globalSetup: 'test/browser/setup.ts', testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        plugins: [roadmapData()],
        test: { name: 'deck', include: ['test/deck/**/*.test.ts'], globalSetup: 'test/deck/setup.ts', testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
})
