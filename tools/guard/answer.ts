import type { IncomingMessage, ServerResponse } from 'node:http'
import { Buffer } from 'node:buffer'

/** How long what is still being sent is thrown away: who sends reads the answer after that, or when the connection ends. */
const LINGER = 1000

/** Ends a request with one line, and its connection with it. */
export function answer(request: IncomingMessage, response: ServerResponse, status: number, message: string): void {
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  const line = `${message.replaceAll(/\s+/g, ' ')}\n`
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': Buffer.byteLength(line), 'Connection': 'close' })
  response.write(line)
  if (request.complete) {
    response.end()
    return
  }
  const timer = setTimeout(() => request.destroy(), LINGER)
  request.once('close', () => clearTimeout(timer)).once('end', () => response.end()).resume()
}
