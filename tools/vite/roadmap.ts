/**
 * Vite plugin: `import roadmap from 'virtual:roadmap'` is the validated roadmap of the deck's language; a roadmap file
 * can be imported by its path too. `virtual:roadmap-outline` has only its id and the kinds of its figures by name: what is
 * not part of a component imports that, so that another fact does not open the page again.
 *
 * Bad data stops a build with every error at once. In the dev server the errors show in the terminal and in the
 * overlay, and the deck keeps the last good data, over a reload too, until the file is right again.
 */
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite'
import { resolve } from 'node:path'
import { normalizePath } from 'vite'
import { outlineOf } from '../../core/roadmap/figures'
import { root } from '../lib/paths'
import { isRoadmap, readRoadmap, roadmapFile } from '../lib/roadmap'
import { settled } from './settled'

const OUTLINE = 'virtual:roadmap-outline'
const deckFile = () => normalizePath(resolve(root, roadmapFile()))

export function roadmapData(): Plugin {
  /** Last good data by file. */
  const good = new Map<string, { json: string, outline: string }>()
  /** Standing errors by file. */
  const bad = new Map<string, string>()
  let server: ViteDevServer | undefined

  /** Reads `file` and remembers what came of it. True where the data is new. */
  function read(file: string): boolean {
    const result = readRoadmap(file)
    if ('errors' in result) {
      if (bad.get(file) !== result.errors)
        server?.config.logger.error(`\n${result.errors}\n`, { timestamp: true })
      bad.set(file, result.errors)
      return false
    }
    const json = JSON.stringify(result.roadmap)
    const changed = good.get(file)?.json !== json
    good.set(file, { json, outline: JSON.stringify(outlineOf(result.roadmap)) })
    bad.delete(file)
    return changed
  }

  function showErrors(): void {
    for (const [id, message] of bad) {
      const payload: ErrorPayload = { type: 'error', err: { message, stack: '', id, plugin: 'workshop:roadmap' } }
      server?.ws.send(payload)
    }
  }

  return {
    name: 'workshop:roadmap',
    enforce: 'pre',
    configureServer(devServer) {
      server = devServer
      // Who opens the deck after the mistake was made has to see it too.
      server.ws.on('connection', showErrors)
    },
    resolveId(id) {
      if (id === 'virtual:roadmap')
        return deckFile()
      return id === OUTLINE ? `\0${OUTLINE}` : undefined
    },
    load(id) {
      const part = id === `\0${OUTLINE}` ? 'outline' : 'json'
      const file = part === 'outline' ? deckFile() : id.split('?')[0]!
      if (!isRoadmap(file))
        return
      read(file)
      const data = good.get(file)
      if (data === undefined || (bad.has(file) && !server))
        this.error({ message: bad.get(file) ?? file, stack: '' })
      return { code: `export default JSON.parse(${JSON.stringify(data[part])})`, map: null }
    },
    async handleHotUpdate({ file, modules }) {
      if (!isRoadmap(file))
        return
      await settled(file)
      const before = good.get(file)
      const wasBad = bad.has(file)
      const changed = read(file)
      if (bad.has(file)) {
        showErrors()
        return []
      }
      // Nothing could be shown so far, or only the overlay has to go: a fresh page does both.
      if (before === undefined || (wasBad && !changed)) {
        server?.ws.send({ type: 'full-reload' })
        return []
      }
      const outline = server?.moduleGraph.getModuleById(`\0${OUTLINE}`)
      return outline && before.outline !== good.get(file)!.outline ? [...modules, outline] : modules
    },
  }
}
