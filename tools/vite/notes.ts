/**
 * Vite plugin: the presenter view shows the lines of the notes that the track has (core/session/notes.ts). Only what is
 * rendered changes: a note that is edited in the dev server is saved with the lines of every track.
 */
import type { Plugin } from 'vite'
import { noteOf } from '../../core/session/notes'
import { selectionFromEnv } from '../lib/selection'

/** Slidev hands on rendered notes as `noteHTML` of a slide's JSON, in a module and by the dev server. */
const RENDERED = /"noteHTML":("(?:[^"\\]|\\.)*")/g

export function notes(): Plugin {
  const { track } = selectionFromEnv()
  const selected = (json: string) => json.replace(RENDERED, (_, html: string) => `"noteHTML":${JSON.stringify(noteOf(JSON.parse(html) as string, track))}`)

  return {
    name: 'workshop:notes',
    transform: {
      filter: { id: /__slidev_\d+\.frontmatter$/ },
      handler: code => ({ code: selected(code), map: null }),
    },
    configureServer: {
      order: 'pre',
      handler(server) {
        server.middlewares.use((request, response, next) => {
          if (/^\/__slidev\/slides\/\d+\.json/.test(request.url ?? '')) {
            const write = response.write.bind(response) as (chunk: unknown) => boolean
            response.write = (chunk: unknown) => write(typeof chunk === 'string' ? selected(chunk) : chunk)
          }
          next()
        })
      },
    },
  }
}
