/** The body of a request: read up to a limit, parsed, and handed on to who reads it next. */
import type { IncomingMessage } from 'node:http'
import { Buffer } from 'node:buffer'
import { Readable } from 'node:stream'
import { RequestFault } from './fault'

/** @throws {RequestFault} where the body is no JSON by its headers, longer than `limit` bytes, or no UTF-8. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const { 'content-type': type = 'none', 'content-encoding': encoding, 'content-length': length } = request.headers
  // A page of another origin may not send this type without being asked first, whatever the browser.
  if (!/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type) || encoding !== undefined)
    throw new RequestFault(415, `The body's type is ${encoding ?? type}; it has to be application/json in UTF-8`)
  const tooLarge = new RequestFault(413, `The body is too large; ${limit} bytes are allowed`)
  if (Number(length) > limit)
    throw tooLarge
  const chunks: Buffer[] = []
  let size = 0
  // The stream is kept: the answer goes over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit)
      throw tooLarge
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  }
  catch {
    throw new RequestFault(400, 'The body is no UTF-8')
  }
}

/** How vite-plugin-vue-server-ref writes `undefined`; it reads such a key as missing. */
const UNDEFINED = '__UNDEFINED___'

/** Assigned somewhere, these would change every object of the server. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype']

/** @throws {RequestFault} where `text` is no JSON, or has a key that no data has. */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (FORBIDDEN.includes(key))
        throw new RequestFault(400, `The key "${key}" is not allowed`)
      return value === UNDEFINED ? undefined : value
    })
  }
  catch (error) {
    throw error instanceof RequestFault ? error : new RequestFault(400, 'The body is no JSON')
  }
}

/** Lets whoever listens to `request` from now on read `text` as its body. */
export function replaceBody(request: IncomingMessage, text: string): void {
  const body = Readable.from([Buffer.from(text)])
  request.on = body.on.bind(body) as typeof request.on
}
