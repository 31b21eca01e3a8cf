/** Builds and serves the page that shows figures outside Slidev, once for all browser tests. Its fonts hold what the figures' test data say. */
import type { TestProject } from 'vitest/node'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { globSync } from 'tinyglobby'
import { build } from 'vite'
import { root } from '../../tools/lib/paths'
import { serveFolder } from '../../tools/lib/serve'

declare module 'vitest' {
  interface ProvidedContext {
    figuresUrl: string
  }
}

export default async function setup(project: TestProject) {
  const folder = join(root, '.cache/test/figures')
  process.env.DECK_TEXT = globSync('components/*/test/data.ts', { cwd: root, absolute: true }).map(file => readFileSync(file, 'utf8')).join('')
  await build({
    configFile: join(root, 'test/fixtures/figures/vite.config.ts'),
    logLevel: 'error',
    // Not for production: Vue's own warnings are to be heard.
    mode: 'development',
    // One file: each test loads the page anew.
    build: { outDir: folder, emptyOutDir: true, minify: false, target: 'esnext', rolldownOptions: { output: { codeSplitting: false } } },
  })
  const server = await serveFolder(folder)
  project.provide('figuresUrl', server.url)
  return () => server.close()
}
