import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { isReadable, opensEditor, routeOf } from '../../../tools/guard/routes'
import { initialState, shared } from '../../../tools/guard/shared-state'

const fits = (url: string, body: unknown) => v.safeParse(routeOf(url)!.schema, body).success
const timer = { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 }
const nav = { page: 3, clicks: 0, timer }

it('knows the addresses that are written, and no other', () => {
  for (const url of ['/__slidev/slides/1.json', '/__slidev/slides/1234.json', ...[...shared.keys()].flatMap(key => [`/@server-ref/${key}`, `/@server-reactive/${key}`])])
    expect([url, routeOf(url) !== undefined]).toEqual([url, true])
  for (const url of ['', '/', '*', '/__slidev/slides/0.json', '/__slidev/slides/01.json', '/__slidev/slides/12345.json', '/__slidev/slides/1.json?', '/x/__slidev/slides/1.json', '/@server-ref/', '/@server-ref/sync', '/@server-ref/nav/', '/@server-ref/nav.page', '/@server-ref/nav?diff', '/@server-ref/nav#', '/@SERVER-ref/nav', '/@server-ref/toString', '/@server-ref/__proto__', '/@server-ref/constructor', 'server-ref:nav', 'http://localhost:3030/@server-ref/nav', '/__mcp', '/__open-in-editor'])
    expect([url, routeOf(url)]).toEqual([url, undefined])
})

it('takes what Slidev saves of a slide, and nothing that changes nothing', () => {
  for (const body of [{ note: '' }, { note: 'a\r\n备注 😀' }, { content: '# 标题', note: 'b', frontmatterRaw: 'layout: cover\nclicks: 2' }, { frontmatterRaw: '' }, { frontmatterRaw: '# 注' }, { frontmatter: { dragPos: { a: '1,2,3,4,0' } }, skipHmr: true }, { frontmatter: { contextMenu: null } }])
    expect([body, fits('/__slidev/slides/1.json', body)]).toEqual([body, true])
  for (const body of [{}, [], null, { skipHmr: true }, { note: 5 }, { note: null }, { content: {} }, { frontmatter: [], x: 1 }, { frontmatter: { 0: 1 } }, { frontmatter: { 'a: b': 1 } }, { note: '\0' }, { content: '\uDC00' }, { frontmatterRaw: '- a' }, { frontmatterRaw: 'a' }, { frontmatterRaw: 'a: b: c' }, { frontmatterRaw: 'a: 1\na: 2' }, { frontmatterRaw: 'a: *b' }, { raw: 'x' }])
    expect([body, fits('/__slidev/slides/1.json', body)]).toEqual([body, false])
})

it('takes the shared state that windows post, whole or in part', () => {
  const good: Record<string, unknown[]> = {
    nav: [{ data: nav }, { data: { ...nav, clicksTotal: 2, cursor: { x: 1.5, y: 99, style: 'laser' }, lastUpdate: { id: 'http://localhost:3030_a', type: 'viewer', time: 1 } }, source: 'abc', timestamp: 1 }, { patch: { page: 4 } }, { patch: { timer: { ...timer, slides: { 3: { start: 1 } } } } }],
    drawings: [{ patch: { 1: '' } }, { patch: { 1: '<g stroke="#000"><defs><marker id="a" viewBox="0 -5 10 10"><path d="M0,-5" fill="#000"></path></marker></defs><line x1="1" marker-end="url(#a)"></line></g>', 60: '<ellipse cx="1"/>' } }],
    snapshots: [{ patch: { '1-dark': { revision: 'a', image: 'data:image/png;base64,AA==' } } }],
    figures: [{ data: { opened: { page: '12' } } }, { data: { opened: { page: '12', item: 'gpu' } } }],
  }
  expect(Object.keys(good)).toEqual([...shared.keys()])
  for (const [key, bodies] of Object.entries(good)) {
    for (const body of bodies)
      expect([body, fits(`/@server-reactive/${key}`, body)]).toEqual([body, true])
  }
  for (const [key, data] of Object.entries(initialState))
    expect(fits(`/@server-ref/${key}`, { data })).toBe(true)
})

it('takes nothing else', () => {
  const bad: Record<string, unknown[]> = {
    nav: [{ data: {} }, { data: { ...nav, page: -1 } }, { data: { ...nav, page: 1.5 } }, { data: { ...nav, page: '3' } }, { data: { ...nav, page: Infinity } }, { data: { ...nav, junk: 1 } }, { data: nav, patch: {} }, { data: nav, junk: 1 }, { patch: { timer: {} } }, { patch: { cursor: { x: 1 } } }, { patch: { lastUpdate: { id: 'a'.repeat(1000), type: 'viewer', time: 1 } } }, { patch: [] }, { source: 'a' }],
    drawings: [{ patch: { 0: '' } }, { patch: { a: '' } }, { patch: { '../1': '' } }, { patch: { 1: 5 } }, ...['<script></script>', '<g onload="a"></g>', '<g\nonload="a">', '<path style="a"/>', '<image href="a"/>', '<foreignObject/>', '<g a=b>', '<g/onload="a">', 'text', '<!-- -->'].map(svg => ({ patch: { 1: svg } }))],
    snapshots: [{ patch: { 1: {} } }, { patch: { '1-dark': { revision: 'a', image: 'javascript:alert()' } } }],
    figures: [{ data: { opened: {} } }, { data: { opened: { page: 12 } } }, { data: { opened: { page: 'a', item: null } } }],
  }
  for (const [key, bodies] of Object.entries(bad)) {
    for (const body of bodies)
      expect([body, fits(`/@server-ref/${key}`, body)]).toEqual([body, false])
  }
  fc.assert(fc.property(fc.constantFrom(...shared.keys()), fc.jsonValue().filter(value => !JSON.stringify(value).includes('__proto__')), (key, value) => {
    expect(fits(`/@server-ref/${key}`, { patch: value })).toBe(JSON.stringify(value) === '{}')
  }))
})

it('names the slides that a body is about', () => {
  expect(routeOf('/__slidev/slides/7.json')!.slides({ note: '' })).toEqual([7])
  expect(routeOf('/@server-ref/drawings')!.slides({ patch: { 3: '', 5: '' } })).toEqual([3, 5])
  expect(routeOf('/@server-ref/snapshots')!.slides({ data: { '12-dark': {} } })).toEqual([12])
  expect(routeOf('/@server-ref/nav')!.slides({ data: { page: 3 } })).toEqual([])
})

it('reads of shared state what is there', () => {
  for (const url of ['/', '/2?clicks=1', '/@vite/client', '/@fs/a/node_modules/vite-plugin-vue-server-ref/dist/client.mjs?v=1', '/图.png', '/%E5%9B%BE.png', '/100%25.png', '/@server-reactive/nav', '/@server-reactive/drawings?diff', '/@server-reactive/nav?t=123', '/@server-reactive/nav?import&t=1'])
    expect([url, isReadable(url)]).toEqual([url, true])
  for (const url of ['', '*', 'http://localhost/', '/%', '/%FF', '/@server-ref/junk', '/@server-ref/', '/@server-reactive/nav?x', '/@server-reactive/nav?t=1x', '/@server-reactive/nav/page', '/@id/server-ref:nav', '/@id//@server-ref/junk', '/@id/%73erver-ref:junk', '/@server%2Dref/junk', '/x/../@server-ref/junk'])
    expect([url, isReadable(url)]).toEqual([url, false])
})

it('knows every way to write the address that opens an editor', () => {
  for (const url of ['/__open-in-editor', '/__open-in-editor?file=a', '/__OPEN-in-editor/?file=a', '/__open-in-editor.x?file=a', '/__open-in-editor/a'])
    expect(opensEditor(url)).toBe(true)
  expect(opensEditor('/__open-in-editors')).toBe(false)
})
