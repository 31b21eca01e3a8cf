/** Entries as they are stored and sent: read back the same, earlier formats taken over, junk refused. */
import type { Thing } from '../../../core/kept/thing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tracesOf } from '../../../components/chain/kept'
import { readersOf, readMessage } from '../../../components/kept/message'
import { quadrantThings } from '../../../components/quadrant/kept'
import { addPoints, clearRoom, emptyRoom, tally, undo } from '../../../components/quadrant/room'
import { planOf } from '../../../components/timeline/kept'
import { emptyDoc, write } from '../../../core/kept/doc'
import { isEntry, join, split } from '../../../core/kept/fields'
import { pack, readStored, unpack } from '../../../core/kept/packed'
import { changesTo, valueOf } from '../../../core/kept/thing'
import { things } from '../../../core/kept/things'
import { startSession } from '../../../core/session/pace'

const NOW = 1_800_000_000_000
const plan = planOf('r', 'study')
const { self: ownPlace, room: wholeRoom } = quadrantThings('types')
/** A roadmap with a quadrant and a chain. */
const readers = readersOf({ id: 'r', figures: { types: { kind: 'quadrant' }, way: { kind: 'chain' } } })
const room = tally(addPoints(emptyRoom(), [{ name: '甲', x: 0, y: 1 }]), 'innovation', 3)

/** A value of each thing, with all that can be in it. */
function samples<Result>(use: <Value>(thing: Thing<Value>, value: Value) => Result): Result[] {
  return [
    use(ownPlace, { place: { x: 0.2, y: 0.3 }, answers: { 'a/b': 2, 'c~1': -1 } }),
    use(wholeRoom, room),
    use(tracesOf('way'), [{ id: 'own-1', product: '音箱', stops: ['gpu'] }, { id: 'own-2', product: '', stops: [] }]),
    use(things.countdowns, { 'exercise-1': { left: 1000 }, '定下开工日': { end: 5 } }),
    use(things.pace, startSession('full', 'cover', NOW)),
    use(things.checks, { before: { a: { text: '有', points: 1 }, b: { text: '' } }, after: {} }),
    use(things.exercises, { 'exercise-1.1': '方案', 'exercise-1.2': '' }),
    use(things.trap, { id: 'goal' }),
    use(things.commitment, { what: '写一页', day: '2026-12-01', who: '' }),
    use(plan, { ...plan.initial(), start: '2026-01-05', hoursPerWeek: 6, marks: { 'L1.1': 'done' } }),
  ]
}

const store = <Value>(thing: Thing<Value>, value: Value) => write(emptyDoc, changesTo(thing, emptyDoc, value), 'w', NOW)

describe('each thing', () => {
  it('is read back as it was stored', () => {
    samples((thing, value) => expect(valueOf(thing, readStored(thing, JSON.stringify(pack(store(thing, value))))), thing.key).toEqual(value))
  })

  it('changes in its own entries alone', () => {
    const doc = store(things.commitment, { what: '写', day: '', who: '' })
    expect([...doc.entries.keys()]).toEqual(['what'])
    expect([...changesTo(things.commitment, doc, { what: '写', day: '', who: '她' })]).toEqual([['who', '她']])
    expect([...changesTo(ownPlace, store(ownPlace, { place: { x: 0, y: 0 }, answers: { a: 1 } }), { answers: { a: 1 } })]).toEqual([['place', undefined]])
  })

  it('is taken over from what earlier versions kept, the same in every window, and older than any change', () => {
    samples((thing, value) => {
      if (thing.key === 'types.room')
        return
      const read = () => readStored(thing, JSON.stringify(value))
      expect(valueOf(thing, read()), thing.key).toEqual(value)
      expect(pack(read())).toEqual(pack(read()))
    })
    const step = { points: [{ id: 'r1', name: '甲', x: 0, y: 1 }], tallies: {} }
    const full = { points: [...step.points, { id: 'r2', name: '乙', x: 1, y: 1 }], tallies: { a: 2 } }
    const text = JSON.stringify({ points: [], tallies: { a: 1 }, past: [step, full, { points: [], tallies: {} }] })
    let taken = valueOf(wholeRoom, readStored(wholeRoom, text))
    expect([taken.points, taken.tallies]).toEqual([[], { a: 1 }])
    taken = undo(undo(taken))
    expect([taken.points.map(({ name }) => name), taken.tallies]).toEqual([['甲', '乙'], { a: 2 }])
    expect(readStored(wholeRoom, text)).toEqual(readStored(wholeRoom, text))
  })

  it.each([
    '7',
    'null',
    '{',
    '{"entries":[]}',
    '{"floor":-1,"entries":[]}',
    '{"floor":0,"entries":[["a",1,"w","x","y"]]}',
    '{"floor":0,"entries":[["a",1e300,"w",1]]}',
    '{"floor":0,"entries":[["__proto__/x/y",1,"w",1]]}',
    '{"floor":0,"entries":[["a/b/c/d/e",1,"w",1]]}',
    '{"floor":0,"entries":[["a",1,"w",{"foreign":1}],["a/product",1,"w",7],["place",1,"w",7],["id",1,"w",7],["what",1,"w",7],["before/a/text",1,"w",7],["start",1,"w",7],["",1,"w",7]]}',
  ])('refuses %s', (text) => {
    samples(thing => expect(() => readStored(thing, text), thing.key).toThrow())
  })
})

it('a value is the same after it was taken apart, whatever its keys', () => {
  const key = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a/b', '~', '~1', 'constructor', 'toString', '*')).filter(key => key !== '__proto__')
  fc.assert(fc.property(fc.dictionary(key, fc.dictionary(key, fc.nat(), { noNullPrototype: true }).filter(part => Object.keys(part).length > 0), { noNullPrototype: true }), (value) => {
    const entries = split(value, ['*/*'])
    expect(entries.every(([id]) => isEntry(id, ['*/*']))).toBe(true)
    expect(join(entries, {})).toEqual(value)
  }))
  expect(isEntry('__proto__/x', ['*/*'])).toBe(false)
  join([['constructor/x', 1]], {})
  expect(Object).not.toHaveProperty('x')
})

describe('a message', () => {
  const packed = pack(store(wholeRoom, room))

  it('brings what is shared', () => {
    const { hello, docs } = readMessage({ hello: true, docs: { 'types.room': packed } }, readers, NOW)
    expect(hello).toBe(true)
    expect(docs.map(([key, doc]) => [key, pack(doc)])).toEqual([['types.room', packed]])
  })

  it.each<[why: string, message: unknown]>([
    ['nothing', undefined],
    ['a text', 'x'],
    ['no docs', {}],
    ['something else too', { docs: {}, more: 1 }],
    ['what nobody shares', { docs: { checks: packed } }],
    ['a name that every object has', { docs: { toString: { floor: 0, entries: [] } } }],
    ['a foreign step', { docs: { 'types.room': { floor: 0, entries: [['k1', NOW, 'w', { note: 1 }]] } } }],
    ['a place off the map', { docs: { 'types.room': { floor: 0, entries: [['k1', NOW, 'w', { points: [{ name: 'a', x: 5, y: 0 }] }]] } } }],
    ['a name without end', { docs: { 'types.room': { floor: 0, entries: [['k1', NOW, 'w', { points: [{ name: 'a'.repeat(5000), x: 0, y: 0 }] }]] } } }],
    ['too much', { docs: { 'types.room': { floor: 0, entries: Array.from({ length: 9000 }, (_, i) => [`k${i}${'x'.repeat(100)}`, NOW, 'w', { clear: true }]) } } }],
    ['too many entries', { docs: { 'types.room': { floor: 0, entries: Array.from({ length: 11_000 }, (_, i) => [`k${i}`, NOW, 'w']) } } }],
    ['a time to come', { docs: { 'types.room': { floor: 0, entries: [['k1', NOW + 1e9, 'w', { clear: true }]] } } }],
    ['a deletion to come', { docs: { 'types.room': { floor: NOW + 1e9, entries: [] } } }],
  ])('is refused with %s', (_, message) => {
    expect(() => readMessage(message, readers, NOW)).toThrow()
  })
})

it('a room is cleared as one step', () => {
  expect(changesTo(wholeRoom, store(wholeRoom, room), clearRoom(room)).size).toBe(1)
  expect(() => unpack(wholeRoom, pack(store(wholeRoom, clearRoom(room))))).not.toThrow()
})
