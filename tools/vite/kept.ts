/**
 * Vite plugin: with `npm start` the screens of a room share what they do together, over Vite's own WebSocket. The server
 * holds all of it for screens that come later. A message that is not right is told in the terminal, and never kept.
 */
import type { Plugin } from 'vite'
import type { Message } from '../../components/kept/message'
import type { Doc } from '../../core/kept/doc'
import { KEPT, readersOf, readMessage } from '../../components/kept/message'
import { emptyDoc, forget, merge, news } from '../../core/kept/doc'
import { pack } from '../../core/kept/packed'
import { loadRoadmap } from '../lib/roadmap'

const messageOf = (docs: Iterable<[key: string, doc: Doc]>): Message => ({ docs: Object.fromEntries([...docs].map(([key, doc]) => [key, pack(doc)])) })

export function kept() {
  const held = new Map<string, Doc>()

  return {
    name: 'workshop:kept',
    configureServer({ ws, config }) {
      ws.on(KEPT, (data: unknown, client) => {
        try {
          const { hello, docs } = readMessage(data, readersOf(loadRoadmap()), Date.now())
          const changed = docs.map(([key, doc]): [string, Doc] => {
            const before = held.get(key) ?? emptyDoc
            const after = forget(merge(before, doc))
            held.set(key, after)
            return [key, news(before, after)]
          }).filter(([, { floor, entries }]) => floor > 0 || entries.size > 0)
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
