/** Starts the page that shows figures outside Slidev, once for all browser tests. */
import type { TestProject } from 'vitest/node'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

declare module 'vitest' {
  interface ProvidedContext {
    figuresUrl: string
  }
}

export default async function setup(project: TestProject) {
  const server = await createServer({
    configFile: fileURLToPath(new URL('../fixtures/figures/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  })
  await server.listen()
  project.provide('figuresUrl', server.resolvedUrls!.local[0]!)
  return () => server.close()
}
