/**
 * Vite plugin: makes the dev server safe against pages of other origins and against requests that are wrong. Slidev writes
 * slides to disk and Vite's plugins share state by what is posted, from wherever and whatever it is (tools/guard/).
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'
import process from 'node:process'
import { admit } from '../guard/admit'
import { answer } from '../guard/answer'
import { RequestFault } from '../guard/fault'
import { sourceOf } from '../guard/origin'

/** Other origins can neither frame a page, nor read what they embed, nor reach into a window that they open. */
const HEADERS = new Map([
  ['Content-Security-Policy', 'frame-ancestors \'self\''],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'SAMEORIGIN'],
])

export function guard(): Plugin {
  return {
    name: 'workshop:guard',
    apply: 'serve',
    enforce: 'pre',
    // Vite lets pages of every port of this machine read everything.
    config: () => ({ server: { cors: false } }),
    configureServer: {
      order: 'pre',
      handler(server) {
        const { middlewares, httpServer, environments, config: { logger } } = server
        const tell = (error: unknown) => logger.error(error instanceof Error ? error.message : String(error), { timestamp: true })

        function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
          // Who sent it has gone.
          if (request.errored)
            return
          const line = `${request.method} ${request.url?.slice(0, 100)}: ${error instanceof Error ? error.message : String(error)}`
          const fault = error instanceof RequestFault
          // What the deck's own pages get wrong is for the author; others could fill the terminal.
          if (!fault || sourceOf(request.headers) === 'page')
            tell(line)
          answer(request, response, fault ? error.status : 500, line)
        }

        /** Slidev has a module for each slide that there is. */
        const hasSlide = async (no: number) => await environments.client.pluginContainer.load(`__slidev_${no}.frontmatter`) !== null

        // Before those that plugins of a theme or an addon may have put there already.
        middlewares.stack.unshift({
          route: '',
          handle(request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) {
            response.setHeaders(HEADERS)
            admit(request, hasSlide).then(() => next(), error => refuse(request, response, error))
          },
        })

        httpServer?.prependListener('upgrade', (request, socket) => {
          const source = sourceOf(request.headers)
          // What Vite's socket is told cannot be checked here: it is for pages, which have its token.
          if (source === 'page' || (source === 'program' && !request.headers['sec-websocket-protocol']?.startsWith('vite-')))
            return
          socket.on('error', () => {}).end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
        })

        // Slidev writes drawings without waiting for the file: a full disk would end the process.
        httpServer?.once('listening', () => process.on('unhandledRejection', tell))
        httpServer?.once('close', () => process.off('unhandledRejection', tell))

        return () => {
          // Connect knows no promises: an async middleware that fails would leave its request open.
          for (const layer of middlewares.stack) {
            const handle = layer.handle as Connect.NextHandleFunction
            if (handle.length < 4) {
              layer.handle = (request: Connect.IncomingMessage, response: ServerResponse, next: Connect.NextFunction) => {
                const result: unknown = handle(request, response, next)
                if (result instanceof Promise)
                  result.catch((error: unknown) => refuse(request, response, error))
              }
            }
          }
        }
      },
    },
  }
}
