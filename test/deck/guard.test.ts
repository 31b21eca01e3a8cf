/** The dev server against pages of other origins and against requests that are wrong: no slide changes, and it goes on. */
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { Page } from 'playwright-chromium'
import { Buffer } from 'node:buffer'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newContext, newPage, useBrowser } from '../browser/harness'
import { placeOf } from './place'
import { copyProject, startDeck, stop } from './project'

const SLIDE = '/__slidev/slides/2.json'
const NAV = '/@server-reactive/nav'
const DRAWINGS = '/@server-reactive/drawings'
const ATTACK = 'Written by another page'
const nav = { page: 7, clicks: 0, timer: { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 } }

let deck: Awaited<ReturnType<typeof startDeck>>
let folder: string
let sources: Map<string, string>
let states: string[]
let other: Server
/** A page of another site, and one of another port of the same site. */
let foreign: string[]

useBrowser()
beforeAll(async () => {
  folder = await copyProject()
  sources = await readSources()
  deck = await startDeck(folder)
  other = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>another page</title>'))
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  foreign = ['127.0.0.1', 'localhost'].map(host => `http://${host}:${port}/`)
  // The first page waits until Vite has read all packages.
  const first = await newPage()
  await first.goto(`${deck.url}2`)
  await first.locator('.slidev-page-2 h1').waitFor({ timeout: 0 })
  await first.close()
  states = await readStates()
})
afterAll(async () => {
  other.close()
  await stop(deck)
  await rm(folder, { recursive: true, force: true })
})

/** Every file that the deck's words are in. */
async function readSources(): Promise<Map<string, string>> {
  const names = ['slides.md', ...(await readdir(join(folder, 'pages'), { recursive: true })).filter(name => name.endsWith('.md')).map(name => `pages/${name}`)]
  return new Map(await Promise.all(names.map(async name => [name, await readFile(join(folder, name), 'utf8')] as const)))
}

/** What the server gives to a window that opens now. */
async function shared(path: string): Promise<string> {
  return (await send(path, '', {}, 'GET')).text
}

async function readStates(): Promise<string[]> {
  return Promise.all([NAV, `${DRAWINGS}?diff`, '/@server-reactive/figures'].map(shared))
}

interface Answer { status: number, text: string, headers: IncomingHttpHeaders }

/** Sends bytes as no browser would. */
async function send(path: string, body: string | Buffer = '', headers: Record<string, string> = {}, method = 'POST'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, deck.url), { method, headers: { 'Content-Type': 'application/json', ...headers } }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => text += chunk.toString()).once('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
    })
    sent.once('error', reject).end(body)
  })
}

/** Everything is as it was: sources, shared state, and what objects of the server have. */
async function expectUntouched(): Promise<void> {
  expect(await readSources()).toEqual(sources)
  expect(await readStates()).toEqual(states)
  // What every object has would be among the headers.
  const { status, headers } = await send('/', '', {}, 'GET')
  expect(status).toBe(200)
  expect(headers).not.toHaveProperty('polluted')
}

describe.each(['another site', 'another port'])('a page of %s', (kind) => {
  let page: Page

  beforeAll(async () => {
    page = await newPage()
    await page.goto(foreign[kind === 'another site' ? 0 : 1]!)
  })
  afterAll(() => page.close())

  it('changes nothing with a form', async () => {
    for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      for (const path of [SLIDE, NAV, '/@server-ref/__proto__/polluted', '/__mcp']) {
        const answered = page.waitForResponse(response => response.url().endsWith(path))
        await page.evaluate(({ enctype, action, name }) => {
          const frame = Object.assign(document.createElement('iframe'), { name: 'answer' })
          const form = Object.assign(document.createElement('form'), { method: 'post', enctype, action, target: 'answer' })
          form.append(Object.assign(document.createElement('input'), { name, value: '"}' }))
          document.body.replaceChildren(frame, form)
          form.submit()
        }, { enctype, action: new URL(path, deck.url).href, name: `{"note":"${ATTACK}","data":{"page":9},"x":"` })
        expect((await answered).status()).toBeGreaterThanOrEqual(403)
      }
    }
    await expectUntouched()
  })

  it('changes nothing with fetch and beacons', async () => {
    const bodies = [[SLIDE, { note: ATTACK }], [SLIDE, { content: ATTACK }], [SLIDE, { frontmatter: { title: ATTACK } }], [NAV, { data: { ...nav, lastUpdate: { id: ATTACK, type: 'presenter', time: 1 } } }], ['/@server-ref/junk', { data: 1 }], [DRAWINGS, { patch: { 1: '<path d="Written"></path>' } }]] as const
    await page.evaluate(async (sent) => {
      for (const [url, body] of sent) {
        for (const type of ['text/plain', 'application/json']) {
          for (const method of ['POST', 'PUT']) {
            for (const mode of ['no-cors', 'cors'] as const)
              await fetch(url, { method, mode, body, headers: { 'Content-Type': type }, credentials: 'include' }).catch(() => {})
          }
          navigator.sendBeacon(url, new Blob([body], { type }))
        }
        await fetch(url, { method: 'POST', mode: 'no-cors', body, keepalive: true, referrerPolicy: 'no-referrer' }).catch(() => {})
      }
    }, bodies.map(([path, body]) => [new URL(path, deck.url).href, JSON.stringify(body)] as const))
    await expectUntouched()
  })

  it('reads neither notes nor modules', async () => {
    const paths = [SLIDE, NAV, '/@vite/client', '/slides.md?raw', '/roadmap/zh.yaml', '/']
    const read = await page.evaluate(async urls => Promise.all(urls.flatMap(url => [
      fetch(url).then(response => response.text(), () => 'refused'),
      ...['module', 'text/javascript'].map(async type => new Promise<string>((resolve) => {
        document.head.append(Object.assign(document.createElement('script'), { type, src: url, onload: () => resolve('run'), onerror: () => resolve('refused') }))
      })),
    ])), paths.map(path => new URL(path, deck.url).href))
    expect(new Set(read)).toEqual(new Set(['refused']))
  })

  it('opens no socket, even with the token of Vite\'s', async () => {
    const token = /wsToken = "([^"]+)"/.exec(await shared('/@vite/client'))?.[1]
    const url = deck.url.replace('http', 'ws')
    const opened = await page.evaluate(async tries => Promise.all(tries.map(async ([url, protocol]) => new Promise<boolean>((resolve) => {
      const socket = new WebSocket(url, protocol)
      socket.onopen = () => resolve(true)
      socket.onerror = () => resolve(false)
    }))), [[url, 'vite-hmr'], [`${url}?token=${token}`, 'vite-hmr'], [`${url}?token=x`, 'vite-hmr'], [`${url}?token=${token}`, 'vite-ping'], [`${url}?token=${token}`, '']].map(([url, protocol]) => [url!, protocol ? [protocol] : []] as const))
    expect(token).toBeTruthy()
    expect(opened).toEqual([false, false, false, false, false])
  })

  it('opens no window of the deck, and no frame', async () => {
    for (const element of ['iframe', 'object', 'embed']) {
      const answered = page.waitForResponse(response => response.url() === `${deck.url}presenter/2`)
      await page.evaluate(({ element, url }) => document.body.replaceChildren(Object.assign(document.createElement(element), { src: url, data: url })), { element, url: `${deck.url}presenter/2` })
      expect((await answered).status()).toBe(403)
    }
    const popup = page.waitForEvent('popup')
    await page.evaluate(url => void window.open(url), `${deck.url}presenter/9`)
    const opened = await popup
    await expect.poll(() => opened.locator('body').innerText()).toContain('the deck\'s own pages alone')
    await opened.close()
    const answered = page.waitForResponse(`${deck.url}presenter/8`)
    await page.evaluate(url => location.assign(url), `${deck.url}presenter/8`)
    expect((await answered).status()).toBe(403)
    await expectUntouched()
  })

  it('opens no editor', async () => {
    expect((await page.goto(`${deck.url}__open-in-editor?file=slides.md`))?.status()).toBe(403)
  })
})

const JUNK_KEYS = JSON.stringify({ data: Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`junk${i}`, i])) })

const MALFORMED: Record<string, string | Buffer> = {
  'nothing': '',
  'one brace': '{',
  'null itself': 'null',
  'a number': '5',
  'text': '"junk"',
  'a list': '[]',
  'an empty object': '{}',
  'half of it': '{"note":"junk","data":{"page"',
  'a form': 'note=junk&data=junk',
  'no UTF-8': Buffer.from([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D]),
  'UTF-16': Buffer.from('\uFEFF{"note":"junk"}', 'utf16le'),
  'deep lists': '['.repeat(400_000),
  'deep objects': '{"note":'.repeat(100_000),
  'numbers': '{"note":5,"data":5,"patch":5}',
  'a note that is a number': '{"note":5}',
  'no text': '{"note":null,"content":["junk"],"data":null}',
  'a character that is none': '{"note":"junk\\u0000"}',
  'half a character': '{"note":"junk\\uD800"}',
  'no YAML': '{"frontmatterRaw":"junk: [1"}',
  'an alias to nothing': '{"frontmatterRaw":"junk: *junk"}',
  'an alias bomb': JSON.stringify({ frontmatterRaw: `a: &a [${'1,'.repeat(50)}]\n${Array.from('bcdefgh', (name, i) => `${name}: &${name} [${`*${'abcdefg'[i]},`.repeat(50)}]`).join('\n')}` }),
  'an unknown key': '{"note":"junk","junk":1,"data":{"junk":1}}',
  'many unknown keys': JUNK_KEYS,
  'a key __proto__': '{"__proto__":{"polluted":1},"note":"junk","data":{"page":1}}',
  'a key __proto__ inside': '{"frontmatter":{"__proto__":{"polluted":1}},"patch":{"__proto__":{"polluted":1}}}',
  'a key constructor': '{"frontmatter":{"constructor":{"prototype":{"polluted":1}}},"patch":{"timer":{"constructor":{"prototype":{"polluted":1}}}}}',
  'a drawing that runs': '{"patch":{"1":"<g><image href=\\"junk\\" onerror=\\"junk()\\"/></g>"}}',
  'a drawing on no slide': '{"patch":{"9999":"<g></g>"}}',
  'a text that does not fit': '{"data":{"texts":{"countdowns":"{\\"junk\\":1}"}}}',
  'too much': `{"note":"${'junk'.repeat(300_000)}"}`,
}

describe('a request that is wrong', () => {
  it.each(Object.entries(MALFORMED))('is answered in one line and changes nothing: %s', async (_, body) => {
    for (const path of [SLIDE, NAV, '/@server-ref/nav', '/@server-ref/figures']) {
      const { status, text } = await send(path, body)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(text).toMatch(/^.{10,300}\n$/)
    }
    expect((await send(DRAWINGS, body)).status).toBeGreaterThanOrEqual(400)
  })

  it('is refused where nothing is written', async () => {
    const good = JSON.stringify({ note: 'junk' })
    const paths = ['/', '/@server-ref/__proto__/polluted', '/@server-reactive/constructor/prototype/polluted', '/@server-ref/constructor.prototype.polluted', '/@server-ref/junk', '/@server-ref/nav/page', '/@server-ref/nav?junk', '/@server-ref/%6Eav', '/@server-ref/sync', '/__slidev/slides/0.json', '/__slidev/slides/9999.json', '/__slidev/slides/-1.json', '/__mcp', '/__mcp/', '/@unocss-devtools-update', '/__open-in-editor?file=slides.md']
    for (const path of paths)
      expect([path, (await send(path, good)).status]).toEqual([path, 404])
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])
      expect([method, (await send(SLIDE, '', {}, method)).status]).toEqual([method, 405])
    expect((await send('/__mcp', '', {}, 'GET')).status).toBe(403)
  })

  it('is refused with the headers of another origin, or of another type', async () => {
    const { host } = new URL(deck.url)
    const refused: [number, Record<string, string>][] = [
      [403, { Origin: 'http://evil.example' }],
      [403, { Origin: 'null' }],
      [403, { Origin: `http://${host}0` }],
      [403, { Origin: `http://${host}.evil.example` }],
      [403, { 'Origin': `http://${host}`, 'Sec-Fetch-Site': 'same-site' }],
      [403, { 'Sec-Fetch-Site': 'cross-site' }],
      [403, { 'Sec-Fetch-Site': 'none' }],
      [403, { 'Host': 'evil.example', 'Origin': 'http://evil.example', 'Sec-Fetch-Site': 'same-origin' }],
      [415, { 'Content-Type': 'text/plain' }],
      [415, { 'Content-Type': 'application/x-www-form-urlencoded' }],
      [415, { 'Content-Type': 'application/json; charset=utf-16' }],
      [415, { 'Content-Type': 'application/jsonp' }],
      [415, { 'Content-Encoding': 'gzip' }],
    ]
    for (const [status, headers] of refused)
      expect([headers, (await send(SLIDE, JSON.stringify({ note: ATTACK }), headers)).status]).toEqual([headers, status])
    const image = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' }
    const readers: Record<string, string>[] = [image, { ...image, 'Sec-Fetch-Site': 'same-site' }, { 'Sec-Fetch-Site': 'none' }, {}]
    for (const headers of readers) {
      for (const path of ['/__open-in-editor?file=slides.md', '/__OPEN-in-editor/?file=slides.md'])
        expect([headers, (await send(path, '', headers, 'GET')).status]).toEqual([headers, 403])
    }
    for (const path of [SLIDE, '/', '/@vite/client', '/@server-reactive/nav'])
      expect([path, (await send(path, '', { Host: 'evil.example' }, 'GET')).status]).toEqual([path, 403])
  })

  it('is cut off where its body does not end', async () => {
    const { status, sent } = await new Promise<{ status: number, sent: number }>((resolve, reject) => {
      let [status, sent] = [0, 0]
      const endless = request(new URL(NAV, deck.url), { method: 'POST', headers: { 'Content-Type': 'application/json' } }, (response) => {
        status = response.statusCode ?? 0
        response.resume()
      })
      const write = () => {
        const chunk = Buffer.alloc(2 ** 16, 'junk')
        sent += chunk.length
        endless.write(chunk, error => error ? undefined : write())
      }
      endless.once('error', error => status ? undefined : reject(error)).once('close', () => resolve({ status, sent }))
      write()
    })
    expect(status).toBe(413)
    expect(sent).toBeLessThan(2 ** 28)
  })

  it('reads no key and no query of shared state that is not there', async () => {
    for (const path of ['/@server-ref/junk', '/@server-ref/toString', '/@server-ref/__proto__/polluted', '/@server-reactive/nav?junk', '/@id/server-ref:junk', '/@id/%73erver-ref:junk', '/@server-ref/nav/junk', '/%E0%A4%A', '/@fs/%FF'])
      expect([path, (await send(path, '', {}, 'GET')).status]).toEqual([path, 404])
  })

  it('has changed nothing', expectUntouched)
})

describe('the deck\'s own pages', () => {
  const soon = { timeout: 30_000, interval: 200 }

  it('keep the server running whatever they say on its socket', async () => {
    const page = await newPage()
    await page.goto(new URL(SLIDE, deck.url).href)
    const token = /wsToken = "([^"]+)"/.exec(await shared('/@vite/client'))![1]
    await page.evaluate(async (url) => {
      const socket = new WebSocket(url, 'vite-hmr')
      await new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }))
      for (const message of ['null', '{', '5', '[]', '{"type":"custom","event":"slidev:monaco-write"}', '{"type":"custom","event":"slidev:monaco-write","data":{"file":"slides.md","content":"junk"}}', '{"type":"custom","event":"unocss:hmr","data":5}', '{"type":"custom","event":"vite:invoke"}', '{"type":"custom","event":"vite:invoke","data":{"id":5}}', '{"type":"custom","event":"__proto__","data":{}}', new Uint8Array(9)])
        socket.send(message)
      // Answered in their order: what was sent has been read when the socket closes.
      await new Promise(resolve => Object.assign(socket, { onclose: resolve }).close())
    }, `${deck.url.replace('http', 'ws')}?token=${token}`)
    await page.close()
    await expectUntouched()
  })

  it('save notes, lead the audience and draw, with no request refused', async () => {
    const context = await newContext()
    const refused: string[] = []
    context.on('response', response => response.status() >= 400 && refused.push(`${response.status()} ${response.request().method()} ${response.url()}`))
    const presenter = await context.newPage()
    await presenter.goto(`${deck.url}presenter/2`)
    await presenter.locator('.slidev-page-2 h1').first().waitFor({ timeout: 60_000 })
    // The audience's machine has a browser of its own.
    const audience = await (await newContext()).newPage()
    await audience.goto(`${deck.url}2`)
    await audience.locator('.slidev-page-2 h1').waitFor({ timeout: 60_000 })

    await presenter.keyboard.press('PageDown')
    await expect.poll(() => placeOf(audience), soon).toBe(3)

    const strokes = () => audience.locator('#slide-content > svg path').count()
    expect(await strokes()).toBe(0)
    await presenter.getByTitle('Show drawing toolbar').first().click()
    const canvas = (await presenter.locator('#slide-content').first().boundingBox())!
    await presenter.mouse.move(canvas.x + 60, canvas.y + 60)
    await presenter.mouse.down()
    await presenter.mouse.move(canvas.x + 160, canvas.y + 120, { steps: 5 })
    await presenter.mouse.up()
    await expect.poll(strokes, soon).toBe(1)
    await presenter.getByTitle('Hide drawing toolbar').first().click()

    await presenter.getByTitle('Edit Notes').click()
    await presenter.locator('textarea.slidev-note').fill('A note of the trainer’s own “” 昊\n')
    await expect.poll(async () => [...(await readSources()).values()].some(text => text.includes('A note of the trainer’s own “” 昊')), soon).toBe(true)
    await presenter.locator('textarea.slidev-note').press('Escape')
    await expect.poll(() => presenter.locator('.slidev-note').first().innerText(), soon).toContain('A note of the trainer')
    expect(refused).toEqual([])
    await Promise.all([context.close(), audience.context().close()])
  })

  it('go on where what they share cannot be written to disk', async () => {
    await writeFile(join(folder, '.slidev'), 'a file where Slidev wants a folder')
    const picture = JSON.stringify({ patch: { '1-dark': { revision: 'a', image: 'data:image/png;base64,AAAA' } } })
    expect((await send('/@server-reactive/snapshots', picture)).status).toBe(200)
    await expect.poll(deck.output, soon).toContain(`ENOTDIR: not a directory, mkdir '${join(folder, '.slidev')}`)
    expect((await send(NAV, JSON.stringify({ data: nav }), { 'Origin': deck.url.slice(0, -1), 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
    expect(await shared(NAV)).toContain('"page":7')
  })
})
