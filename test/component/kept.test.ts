/** What a device keeps, in one window and in two: read with care, followed, never lost. */
import type { useKept as UseKept } from '../../composables/useKept'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import { tracesOf } from '../../components/chain/kept'
import { quadrantThings } from '../../components/quadrant/kept'
import { addPoints, tally } from '../../components/quadrant/room'
import { planOf } from '../../components/timeline/kept'
import { asideOf } from '../../core/kept/aside'
import { things } from '../../core/kept/things'
import roadmap from '../fixtures/roadmap/small.yaml'

const { self, room: roomThing } = quadrantThings('people')

/** What the windows of a test listen with. */
let listening: Parameters<typeof window.addEventListener>[] = []

/** A page that is opened now: its own modules, the device's storage. */
async function openWindow(id?: string) {
  vi.resetModules()
  const [{ keepFor, storageKey }, { useKept }, { useKeptList }, { unkept }, { erased }] = await Promise.all([import('../../composables/keptStore'), import('../../composables/useKept'), import('../../components/kept/useKeptList'), import('../../composables/storage'), import('../../composables/erased')])
  const app = createApp({})
  if (id !== undefined)
    keepFor(id)
  return { storageKey, useKept: useKept as typeof UseKept, list: () => app.runWithContext(() => useKeptList({ roadmap, exercise: id => id })), unkept, erased }
}

/** The browser tells the other windows; here all are told, and the one that wrote knows it already. */
function tell(key: string | null, newValue = key && localStorage.getItem(key)) {
  window.dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }))
}

beforeEach(() => {
  localStorage.clear()
  const add = window.addEventListener.bind(window)
  vi.spyOn(window, 'addEventListener').mockImplementation((...args: typeof listening[number]) => {
    listening.push(args)
    add(...args)
  })
})
// The windows are closed.
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  listening.forEach(args => window.removeEventListener(...args))
  listening = []
})

describe('one window', () => {
  it('has what was kept, and keeps what is set', async () => {
    const first = await openWindow()
    const { value } = first.useKept(things.exercises)
    value.value = { 1.1: '方案' }
    expect(first.useKept(things.exercises).value.value).toEqual({ 1.1: '方案' })
    const { useKept } = await openWindow()
    expect(useKept(things.exercises).value.value).toEqual({ 1.1: '方案' })
  })

  it('takes over what earlier versions kept, and writes nothing until something is changed', async () => {
    localStorage.setItem('exercises', '{"1.1":"旧"}')
    const { value } = (await openWindow()).useKept(things.exercises)
    expect(value.value).toEqual({ 1.1: '旧' })
    expect(localStorage.getItem('exercises')).toBe('{"1.1":"旧"}')
    value.value = { ...value.value, 1.2: '新' }
    expect((await openWindow()).useKept(things.exercises).value.value).toEqual({ 1.1: '旧', 1.2: '新' })
  })

  it('puts aside what it cannot read, and says why until something new is kept', async () => {
    localStorage.setItem('trap', '{"id":1}')
    const { value, problem } = (await openWindow()).useKept(things.trap)
    expect(value.value).toEqual({})
    expect(problem.value).toContain('string')
    value.value = { id: 'goal' }
    expect(problem.value).toBeUndefined()
    expect(localStorage.getItem(asideOf('trap'))).toBe('{"id":1}')
    expect((await openWindow()).useKept(things.trap).value.value).toEqual({ id: 'goal' })
  })

  it.each<['getItem' | 'setItem' | 'removeItem', string]>([['getItem', 'blocked'], ['setItem', 'full'], ['removeItem', 'blocked']])('goes on where %s throws, with all that was written, and says why', async (method, why) => {
    localStorage.setItem('exercises', '{"1.1":"旧"}')
    const { useKept, list, unkept } = await openWindow()
    const { value, problem } = useKept(things.exercises)
    const real = localStorage
    const broken = {
      getItem: (key: string) => real.getItem(key),
      setItem: (key: string, text: string) => real.setItem(key, text),
      removeItem: (key: string) => real.removeItem(key),
      [method]: () => {
        throw new DOMException(why, 'QuotaExceededError')
      },
    }
    vi.stubGlobal('localStorage', broken)
    value.value = { ...value.value, 1.2: '新' }
    value.value = { ...value.value, 1.3: '更新' }
    expect(useKept(things.exercises).value.value).toEqual({ 1.1: '旧', 1.2: '新', 1.3: '更新' })
    const { kept, remove } = list()
    expect(kept.value.map(({ text }) => text)).toEqual(['练习 1'])
    remove()
    expect(value.value).toEqual({})
    expect(kept.value).toEqual([])
    expect(unkept.value).toBe(why)
    expect(problem.value).toBeUndefined()
  })
})

describe('a full device', () => {
  function full(kept: Record<string, string>) {
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept[key] ?? null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
      removeItem: () => expect.unreachable('the only copy is taken away'),
    })
  }

  it('has all that was written as long as the page, also where nothing was kept before', async () => {
    const { useKept, unkept } = await openWindow()
    const { value } = useKept(things.exercises)
    full({})
    value.value = { 1.1: '一' }
    value.value = { ...value.value, 1.2: '二' }
    expect(value.value).toEqual({ 1.1: '一', 1.2: '二' })
    expect(unkept.value).toBe('full')
  })

  it('has what an earlier version kept, and leaves it where it is', async () => {
    full({ 'quadrant.self': '{"answers":{"x-1":2}}' })
    const { value } = (await openWindow('small-map')).useKept(self)
    expect(value.value).toEqual({ answers: { 'x-1': 2 } })
    value.value = { answers: { ...value.value.answers, 'y-1': 1 } }
    expect(value.value).toEqual({ answers: { 'x-1': 2, 'y-1': 1 } })
  })
})

describe('decks on one site', () => {
  const OWN = JSON.stringify({ answers: { 'x-1': 2 } })

  it('keep their things apart', async () => {
    const [bread, tea] = [await openWindow('bread'), await openWindow('tea')].map(({ useKept }) => useKept(things.exercises).value)
    bread!.value = { 1.1: '面包' }
    tell('bread/exercises')
    expect(tea!.value).toEqual({})
    tea!.value = { 1.1: '茶' }
    expect(Object.keys(localStorage).sort()).toEqual(['bread/exercises', 'tea/exercises'])
    expect((await openWindow('bread')).useKept(things.exercises).value.value).toEqual({ 1.1: '面包' })
    expect((await openWindow('bread')).storageKey('exercises')).toBe('bread/exercises')
  })

  it.each<[earlier: string, text: string, key: string, use: (kept: typeof UseKept) => unknown, value: unknown]>([
    ['quadrant.self', OWN, 'small-map/people.self', use => use(self).value.value, { answers: { 'x-1': 2 } }],
    ['people.self', OWN, 'small-map/people.self', use => use(self).value.value, { answers: { 'x-1': 2 } }],
    ['quadrant.room', '{"points":[],"tallies":{"a1":2},"past":[]}', 'small-map/people.room', use => use(roomThing).value.value.tallies, { a1: 2 }],
    ['chain-traces', '[{"id":"own-1","product":"音箱","stops":["chip"]}]', 'small-map/first-chain.traces', use => use(tracesOf('first-chain')).value.value, [{ id: 'own-1', product: '音箱', stops: ['chip'] }]],
    ['plan.small-map', '{"format":"roadmap-plan","version":1,"roadmap":"small-map","start":"2026-01-05","marks":{"L1.1":"done"}}', 'small-map/route.plan', use => use(planOf('small-map', 'route')).value.value.marks, { 'L1.1': 'done' }],
    ['exercises', '{"1.1":"旧"}', 'small-map/exercises', use => use(things.exercises).value.value, { 1.1: '旧' }],
  ])('take over what an earlier version kept under %s', async (earlier, text, key, use, value) => {
    localStorage.setItem(earlier, text)
    expect(use((await openWindow('small-map')).useKept)).toEqual(value)
    expect({ ...localStorage }).toEqual({ [key]: text })
    expect(use((await openWindow('small-map')).useKept)).toEqual(value)
  })

  it('leave what is there already, and give what was kept for the only quadrant to one of several', async () => {
    localStorage.setItem('small-map/people.self', '{"answers":{"x-1":3}}')
    localStorage.setItem('quadrant.self', OWN)
    const { useKept } = await openWindow('small-map')
    expect(useKept(self).value.value).toEqual({ answers: { 'x-1': 3 } })
    expect(localStorage.getItem('quadrant.self')).toBe(OWN)
    expect(useKept(quadrantThings('second').self).value.value).toEqual({ answers: { 'x-1': 2 } })
    expect(useKept(quadrantThings('third').self).value.value).toEqual({ answers: {} })
  })
})

describe('two windows', () => {
  it('that write before they hear of each other lose nothing', async () => {
    const [a, b] = [await openWindow(), await openWindow()].map(({ useKept }) => ({ lines: useKept(things.exercises).value, room: useKept(roomThing).value }))
    const write = (window: typeof a, key: string) => {
      window!.lines.value = { ...window!.lines.value, [key]: key }
      return localStorage.getItem('exercises')!
    }
    for (let i = 0; i < 20; i++) {
      const first = write(a, `a${i}`)
      // As in a window whose copy of the storage is an old one.
      localStorage.setItem('exercises', '{}')
      const second = write(b, `b${i}`)
      tell('exercises', i % 2 ? first : second)
      tell('exercises', i % 2 ? second : first)
    }
    expect(Object.keys(a!.lines.value)).toHaveLength(40)
    expect(b!.lines.value).toEqual(a!.lines.value)
    expect((await openWindow()).useKept(things.exercises).value.value).toEqual(a!.lines.value)
  })

  it('both count', async () => {
    const [a, b] = [await openWindow(), await openWindow()].map(({ useKept }) => useKept(roomThing).value)
    for (const room of [a!, b!, b!, a!, a!])
      room.value = tally(room.value, 'innovation', 1)
    b!.value = addPoints(b!.value, [{ name: '甲', x: 0, y: 0 }])
    tell(roomThing.key)
    expect(a!.value.tallies).toEqual({ innovation: 5 })
    expect(a!.value.points.map(({ name }) => name)).toEqual(['甲'])
    expect(b!.value).toEqual(a!.value)
  })

  it('do not bring back what the other deletes, from whatever they still know', async () => {
    const [a, b] = [await openWindow(), await openWindow()]
    const [inA, inB] = [a, b].map(({ useKept }) => useKept(things.exercises).value)
    inA!.value = { 1.1: '甲' }
    localStorage.setItem(asideOf('trap'), '?')
    tell('exercises')
    expect(inB!.value).toEqual({ 1.1: '甲' })
    a.list().remove()
    expect(Object.keys(localStorage)).toEqual([])
    // Not yet told, it writes on: only the new is there.
    inB!.value = { ...inB!.value, 1.2: '乙' }
    tell('exercises', null)
    tell('exercises')
    expect(inB!.value).toEqual({ 1.2: '乙' })
    expect(inA!.value).toEqual({ 1.2: '乙' })
    expect(b.erased.value).toBe(1)
  })

  it('live through junk that something else writes under their key, and set it aside', async () => {
    const { value } = (await openWindow()).useKept(things.exercises)
    value.value = { 1.1: '甲' }
    for (const junk of ['{', '7', '{"floor":0,"entries":[["a",1,"w",{}]]}']) {
      localStorage.setItem('exercises', junk)
      tell('exercises')
      expect(value.value).toEqual({ 1.1: '甲' })
      expect(localStorage.getItem(asideOf('exercises'))).toBe(junk)
      expect((await openWindow()).useKept(things.exercises).value.value).toEqual({ 1.1: '甲' })
    }
  })

  it('forget all where the site\'s data is cleared', async () => {
    const { value } = (await openWindow()).useKept(things.exercises)
    value.value = { 1.1: '甲' }
    localStorage.clear()
    tell(null)
    expect(value.value).toEqual({})
  })
})
