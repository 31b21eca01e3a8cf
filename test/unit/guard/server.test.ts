/** The guard in a Vite server, between plugins that know nothing of it. */
import type { IncomingMessage } from 'node:http'
import type { Plugin, ViteDevServer } from 'vite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { guard } from '../../../tools/vite/guard'

let root: string
let server: ViteDevServer
let url: string
/** Requests that came past the guard. */
const seen: string[] = []

async function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let body = ''
    request.on('data', chunk => body += chunk).on('error', reject).on('end', () => resolve(body))
  })
}

/** Comes first by everything that Vite lets a plugin say. */
const hasty: Plugin = {
  name: 'hasty',
  enforce: 'pre',
  configureServer: {
    order: 'pre',
    handler: ({ middlewares }) => void middlewares.use((request, _, next) => {
      seen.push(`${request.method} ${request.url}`)
      next()
    }),
  },
}

/** Reads bodies as Slidev does, and fails as it does: in a promise. */
const reader: Plugin = {
  name: 'reader',
  load: id => id === '__slidev_2.frontmatter' ? '' : undefined,
  configureServer: ({ middlewares }) => void middlewares.use(async (request, response, next) => {
    if (request.method !== 'POST')
      return next()
    const body = await readBody(request)
    if (body.includes('fail'))
      throw new Error('the disk\nis full')
    response.end(body)
  }),
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'workshop-'))
  server = await createServer({ configFile: false, root, cacheDir: join(root, '.vite'), logLevel: 'silent', plugins: [hasty, guard(), reader], server: { port: 0, host: '127.0.0.1' } })
  await server.listen()
  url = server.resolvedUrls!.local[0]!.slice(0, -1)
})
afterAll(async () => {
  await server.close()
  await rm(root, { recursive: true, force: true })
})

const post = async (path: string, body: BodyInit, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } })

it('is the first to see a request, whoever else wants to be', async () => {
  const refused = [post('/__slidev/slides/2.json', '{"note":"x"}', { Origin: 'http://evil.example' }), post('/nowhere', '{}'), post('/__slidev/slides/2.json', '{"note":5}'), fetch(url, { headers: { 'Sec-Fetch-Site': 'cross-site' } })]
  expect((await Promise.all(refused)).map(({ status }) => status)).toEqual([403, 404, 400, 403])
  expect(seen).toEqual([])
})

it('hands on what it has checked, and nothing else', async () => {
  const answer = await post('/__slidev/slides/2.json', ' { "note" : "备注 \\u0041", "note": "备注 B" }\n')
  expect([answer.status, await answer.text()]).toEqual([200, '{"note":"备注 B"}'])
  expect((await post('/__slidev/slides/3.json', '{"note":"x"}')).status).toBe(404)
})

it('answers what fails after it, and goes on', async () => {
  const answer = await post('/__slidev/slides/2.json', '{"note":"fail"}')
  expect([answer.status, await answer.text()]).toEqual([500, 'POST /__slidev/slides/2.json: the disk is full\n'])
  expect((await post('/__slidev/slides/2.json', '{"note":"x"}')).status).toBe(200)
})

it('lets no other origin read, frame or reach a page', async () => {
  const { headers } = await fetch(`${url}/`, { headers: { 'Origin': url, 'Sec-Fetch-Site': 'same-origin' } })
  expect(Object.fromEntries(headers)).toMatchObject({ 'content-security-policy': 'frame-ancestors \'self\'', 'x-frame-options': 'SAMEORIGIN', 'cross-origin-resource-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin' })
  expect(headers.has('access-control-allow-origin')).toBe(false)
  expect((await fetch(url, { method: 'OPTIONS', headers: { Origin: 'http://localhost:1234' } })).status).toBe(405)
})

it('ends a body that is too large, said or not, without keeping it', async () => {
  const endless = new ReadableStream({ pull: controller => controller.enqueue(new Uint8Array(2 ** 16)) })
  const bodies = [new Uint8Array(2 ** 20 + 1), endless]
  for (const body of bodies) {
    const answer = await fetch(`${url}/__slidev/slides/2.json`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' }, duplex: 'half' } as RequestInit)
    expect([answer.status, answer.headers.get('connection')]).toEqual([413, 'close'])
  }
  expect((await post('/__slidev/slides/2.json', `{"note":"${'x'.repeat(2 ** 20 - 11)}"}`)).status).toBe(200)
})
