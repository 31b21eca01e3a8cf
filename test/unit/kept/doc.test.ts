/** What several screens change at once: nothing is lost, and all come to the same, however their messages travel. */
import type { Doc, Version } from '../../../core/kept/doc'
import type { Thing } from '../../../core/kept/thing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quadrantThings } from '../../../components/quadrant/kept'
import { addPoints, clearRoom, tally, undo } from '../../../components/quadrant/room'
import { emptyDoc, erase, forget, live, merge, news, write } from '../../../core/kept/doc'
import { pack, unpack } from '../../../core/kept/packed'
import { changesTo, valueOf } from '../../../core/kept/thing'
import { things } from '../../../core/kept/things'
import { withAnswer } from '../../../core/session/checks'

const { room } = quadrantThings('types')

const same = (a: Doc, b: Doc) => expect(pack(a)).toEqual(pack(b))

/** Stamps that meet on purpose, values that do not agree: damage has to come to the same, too. */
const version: fc.Arbitrary<Version> = fc.record({ at: fc.integer({ min: 1, max: 4 }), by: fc.constantFrom('a', 'b'), value: fc.option(fc.nat(2), { nil: undefined }) })
const doc: fc.Arbitrary<Doc> = fc.record({ floor: fc.nat(3), entries: fc.dictionary(fc.constantFrom('x', 'y', 'z'), version).map(all => new Map(Object.entries(all))) })

describe('merging', () => {
  it('is the same in every order, and once is enough', () => {
    fc.assert(fc.property(doc, doc, doc, (a, b, c) => {
      same(merge(a, b), merge(b, a))
      same(merge(merge(a, b), c), merge(a, merge(b, c)))
      same(merge(a, a), a)
      same(merge(merge(a, b), b), merge(a, b))
    }))
  })

  it('of the news alone is as good as of the whole', () => {
    fc.assert(fc.property(doc, doc, doc, (before, other, here) => {
      const after = merge(before, other)
      same(merge(merge(here, before), news(before, after)), merge(here, after))
    }))
  })
})

/**
 * Screens that change one thing, and the messages between them, which may be late, come twice or out of order. `change`
 * gets what the screen shows and the number of the change.
 */
class Network<Value> {
  readonly screens: Doc[]
  private readonly mail: { to: number, part: Doc }[] = []
  private clock = 1_800_000_000_000

  constructor(readonly thing: Thing<Value>, count: number) {
    this.screens = Array.from<Doc>({ length: count }).fill(emptyDoc)
  }

  valueAt(screen: number): Value {
    return valueOf(this.thing, this.screens[screen]!)
  }

  private update(screen: number, next: Doc): void {
    const part = news(this.screens[screen]!, next)
    this.screens[screen] = next
    // As it travels.
    const sent = unpack(this.thing, JSON.parse(JSON.stringify(pack(part))))
    this.screens.forEach((_, to) => to !== screen && this.mail.push({ to, part: sent }))
  }

  change(screen: number, value: Value): void {
    const now = this.screens[screen]!
    // Clocks of machines do not agree, and stand still between quick clicks.
    this.update(screen, write(now, changesTo(this.thing, now, value), `s${screen}`, this.clock + screen * 1000))
  }

  erase(screen: number): void {
    this.update(screen, erase(this.screens[screen]!, this.clock))
  }

  deliver(pick: number, again: boolean): void {
    const index = this.mail.length ? pick % this.mail.length : -1
    const letter = this.mail[index]
    if (!letter)
      return
    this.screens[letter.to] = merge(this.screens[letter.to]!, letter.part)
    if (!again)
      this.mail.splice(index, 1)
  }

  settle(): Value {
    while (this.mail.length)
      this.deliver(this.mail.length * 7919 + 13, false)
    const [first, ...others] = this.screens
    others.forEach(other => same(first!, other))
    return this.valueAt(0)
  }
}

type Move = { kind: 'change', screen: number } | { kind: 'deliver', pick: number, again: boolean }
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), screen: fc.nat(2) }),
  fc.record({ kind: fc.constant('deliver' as const), pick: fc.nat(1000), again: fc.boolean() }),
)
const moves = fc.array(move, { maxLength: 60 })

/** Every screen makes its changes by `change`; gives the network and how many there were. */
function play<Value>(thing: Thing<Value>, all: Move[], change: (value: Value, number: number, screen: number) => Value): { network: Network<Value>, count: number } {
  const network = new Network(thing, 3)
  let count = 0
  for (const move of all) {
    if (move.kind === 'deliver')
      network.deliver(move.pick, move.again)
    else
      network.change(move.screen, change(network.valueAt(move.screen), count++, move.screen))
  }
  return { network, count }
}

describe('three screens', () => {
  it('count every hand', () => {
    fc.assert(fc.property(moves, (all) => {
      const { network, count } = play(room, all, now => tally(now, 'innovation', 1))
      expect(network.settle().tallies.innovation ?? 0).toBe(count)
    }))
  })

  it('lose no name, and show them in the same order', () => {
    fc.assert(fc.property(moves, (all) => {
      const { network, count } = play(room, all, (now, i) => addPoints(now, [{ name: `n${i}`, x: 0.5, y: 0.5 }]))
      expect(network.settle().points.map(({ name }) => name).sort()).toEqual(Array.from({ length: count }, (_, i) => `n${i}`).sort())
    }))
  })

  it('undo a step once, whoever undoes it, and nothing else with it', () => {
    fc.assert(fc.property(moves, fc.nat(2), fc.nat(2), (all, one, other) => {
      const { network, count } = play(room, all, now => tally(now, 'innovation', 1))
      network.settle()
      // Both press it in the same moment, and a hand is raised on a third.
      network.change(one, undo(network.valueAt(one)))
      if (other !== one)
        network.change(other, undo(network.valueAt(other)))
      const third = [0, 1, 2].find(screen => screen !== one && screen !== other)!
      network.change(third, tally(network.valueAt(third), 'popularisation', 1))
      expect(network.settle().tallies).toEqual({ ...count > 1 && { innovation: count - 1 }, popularisation: 1 })
    }))
  })

  it('come to the same after any steps: added, counted, cleared, undone', () => {
    fc.assert(fc.property(moves, fc.array(fc.nat(7), { minLength: 60, maxLength: 60 }), (all, kinds) => {
      const { network } = play(room, all, (now, i) => {
        const kind = kinds[i]!
        return kind < 3 ? addPoints(now, [{ name: `n${i}`, x: 0.1, y: 0.9 }]) : kind < 5 ? tally(now, 'application', kind === 3 ? 2 : -1) : kind === 5 ? clearRoom(now) : undo(now)
      })
      const { points, tallies } = network.settle()
      expect(new Set(points.map(({ id }) => id)).size).toBe(points.length)
      expect(Object.values(tallies).every(hands => hands >= 0)).toBe(true)
    }))
  })

  it('keep what is written in different fields, and of one field what was written last', () => {
    fc.assert(fc.property(moves, (all) => {
      const { network, count } = play(things.exercises, all, (lines, i) => ({ ...lines, [`${i}.1`]: `t${i}` }))
      expect(network.settle()).toEqual(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.1`, `t${i}`])))
      network.change(0, { ...network.valueAt(0), same: 'first' })
      network.settle()
      network.change(1, { ...network.valueAt(1), same: 'second' })
      expect(network.settle().same).toBe('second')
    }))
  })

  it('keep words and points of one question that are given on two screens', () => {
    fc.assert(fc.property(fc.nat(1000), (pick) => {
      const network = new Network(things.checks, 2)
      network.change(0, withAnswer(network.valueAt(0), 'before', 'q', { text: '答' }))
      network.change(1, withAnswer(network.valueAt(1), 'before', 'q', { points: 2 }))
      network.deliver(pick, true)
      const { before } = network.settle()
      expect(before.q!.points).toBe(2)
    }))
  })

  it('bring nothing back that was deleted, and keep what was written after', () => {
    fc.assert(fc.property(moves, fc.nat(2), (all, eraser) => {
      const { network } = play(things.exercises, all, (lines, i) => ({ ...lines, [`${i}.1`]: `t${i}` }))
      network.settle()
      network.erase(eraser)
      network.change(eraser, { 1.1: 'new' })
      expect(network.settle()).toEqual({ 1.1: 'new' })
    }))
  })
})

describe('deletions', () => {
  it('are remembered within bounds, and an old state brings none of them back', () => {
    let doc = write(emptyDoc, new Map(Array.from({ length: 4000 }, (_, i) => [`e${i}`, i])), 'a', 1)
    const old = doc
    for (let i = 0; i < 4000; i += 40)
      doc = write(doc, new Map([...old.entries.keys()].slice(i, i + 40).map(id => [id, undefined])), 'a', 1)
    doc = write(doc, new Map([['last', 1]]), 'a', 1)
    expect(doc.entries.size).toBeLessThan(2100)
    expect(live(merge(doc, old))).toEqual([['last', 1]])
    expect(live(merge(old, doc))).toEqual([['last', 1]])
    expect(forget(doc)).toBe(doc)
  })
})
