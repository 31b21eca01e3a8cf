/** Serves a built deck on this machine alone, as a static host would. */
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import sirv from 'sirv'

export interface Served {
  /** Such as `http://127.0.0.1:41234/`. */
  url: string
  close: () => Promise<void>
}

/** Serves `folder` under `base` on a free port of the loopback interface. */
export async function serveFolder(folder: string, base = '/'): Promise<Served> {
  const files = sirv(folder, { etag: true })
  const server = createServer((request, response) => {
    const notFound = () => void response.writeHead(404).end()
    if (!request.url?.startsWith(base))
      return notFound()
    request.url = `/${request.url.slice(base.length)}`
    files(request, response, notFound)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
