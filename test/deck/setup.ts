/** Builds and prints the deck once for all tests of it, and serves it below a path, as many hosts do. */
import type { TestProject } from 'vitest/node'
import { join } from 'node:path'
import { launchBrowser } from '../../tools/lib/browser'
import { buildDeck, readDeck } from '../../tools/lib/deck'
import { root } from '../../tools/lib/paths'
import { printDeck } from '../../tools/lib/print'
import { selectionOf } from '../../tools/lib/selection'
import { serveFolder } from '../../tools/lib/serve'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the build. */
    dist: string
    /** Address of the served build, with a slash at its end. */
    deckUrl: string
    /** Path of the printed deck. */
    pdf: string
    /** Titles of the slides, in order. */
    titles: string[]
    /** Their ids. */
    ids: string[]
  }
}

export default async function setup(project: TestProject) {
  const folder = join(root, '.cache/test')
  const dist = join(folder, 'dist')
  const pdf = join(folder, 'deck.pdf')
  const selection = selectionOf()
  const deck = await readDeck(selection)
  await buildDeck(dist, selection)
  const browser = await launchBrowser()
  await printDeck(browser, dist, pdf)
  await browser.close()
  const server = await serveFolder(dist, '/some/path/')
  project.provide('dist', dist)
  project.provide('pdf', pdf)
  project.provide('titles', deck.slides)
  project.provide('ids', deck.ids)
  project.provide('deckUrl', server.url)
  return () => server.close()
}
