/**
 * Vite plugin: `import roadmap from './roadmap/zh.yaml'` is the validated data.
 *
 * Bad data stops a build with every error at once. In the dev server the errors show in the terminal and in the
 * overlay, and the running deck keeps the last good data until the file is right again.
 */
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite'
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { formatErrors, parseRoadmap } from '../../core/roadmap/load'
import { root } from '../lib/paths'

const isRoadmap = (file: string) => /[\\/]roadmap[\\/][^\\/]+\.yaml$/.test(file)

export function roadmapData(): Plugin {
  /** Last good data by file, as JSON. */
  const good = new Map<string, string>()

  function load(file: string): { json: string } | { errors: string } {
    const result = parseRoadmap(readFileSync(file, 'utf8'), relative(root, file))
    if ('errors' in result)
      return { errors: formatErrors(result.errors) }
    const json = JSON.stringify(result.roadmap)
    good.set(file, json)
    return { json }
  }

  function overlay(server: ViteDevServer, file: string, errors: string): void {
    const payload: ErrorPayload = { type: 'error', err: { message: errors, stack: '', id: file, plugin: 'workshop:roadmap' } }
    server.config.logger.error(`\n${errors}\n`, { timestamp: true })
    server.ws.send(payload)
  }

  return {
    name: 'workshop:roadmap',
    enforce: 'pre',
    load(id) {
      const file = id.split('?')[0]!
      if (!isRoadmap(file))
        return
      const result = load(file)
      if ('errors' in result)
        this.error({ message: result.errors, stack: '' })
      return { code: `export default JSON.parse(${JSON.stringify(result.json)})`, map: null }
    },
    handleHotUpdate({ file, server, modules }) {
      if (!isRoadmap(file))
        return
      const before = good.get(file)
      const result = load(file)
      if ('errors' in result) {
        overlay(server, file, result.errors)
        return []
      }
      // Same data as before: only the overlay of an earlier error has to go.
      if (result.json === before)
        server.ws.send({ type: 'update', updates: [] })
      return modules
    },
  }
}
