/**
 * Vite plugin: with `npm start` the screens of a room share what they do together, over Vite's own WebSocket. The server
 * holds all of it for screens that come later. A message that is not right is told in the terminal, and never kept.
 */
import type { Plugin, ViteDevServer } from 'vite'
import type { Message, Readers } from '../../components/kept/message'
import type { Doc } from '../../core/kept/doc'
import { KEPT, readersOf, readMessage } from '../../components/kept/message'
import { emptyDoc, forget, merge, news } from '../../core/kept/doc'
import { MAX_ENTRIES, pack } from '../../core/kept/packed'
import { isRoadmap, readRoadmap, roadmapFile } from '../lib/roadmap'
import { settled } from './settled'

const messageOf = (docs: Iterable<[key: string, doc: Doc]>): Message => ({ docs: Object.fromEntries([...docs].map(([key, doc]) => [key, pack(doc)])) })

export function kept() {
  const held = new Map<string, Doc>()
  let readers: Readers | undefined

  // While the author's roadmap has a mistake, screens show its last good data, and go on sharing.
  function refresh(): void {
    const result = readRoadmap(roadmapFile())
    if ('roadmap' in result)
      readers = readersOf(result.roadmap)
  }

  return {
    name: 'workshop:kept',
    configureServer: ({ ws, config, watcher }: ViteDevServer) => {
      refresh()
      watcher.on('all', (_, file) => void (isRoadmap(file) && settled(file).then(refresh)))
      ws.on(KEPT, (data: unknown, client) => {
        try {
          if (!readers)
            throw new Error(`${roadmapFile()} has had errors since the start`)
          const { hello, docs } = readMessage(data, readers, Date.now())
          const merged = docs.map(([key, doc]) => ({ key, before: held.get(key) ?? emptyDoc, after: forget(merge(held.get(key) ?? emptyDoc, doc)) }))
          const over = merged.find(({ after }) => after.entries.size > MAX_ENTRIES)
          if (over)
            throw new RangeError(`with it, ${over.key} would have more than ${MAX_ENTRIES} entries`)
          merged.forEach(({ key, after }) => held.set(key, after))
          const changed = merged.map(({ key, before, after }): [string, Doc] => [key, news(before, after)]).filter(([, { floor, entries }]) => floor > 0 || entries.size > 0)
          if (changed.length > 0)
            ws.send(KEPT, messageOf(changed))
          if (hello)
            client.send(KEPT, messageOf(held))
        }
        catch (error) {
          config.logger.warnOnce(`A screen sent what cannot be shared, and it was dropped: ${String(error).slice(0, 500)}`)
        }
      })
    },
  } satisfies Plugin
}
