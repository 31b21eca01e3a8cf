import type { Box, PlacedText, Point } from '../../../core/text/placed'
import type { Phases } from '../schema'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../core/text/placed'
import { readmeExamples } from '../../../test/readme-examples'
import { phasesKind } from '../kind'
import { describePhases, PHASES, phasesSteps, placePhases } from '../phases'
import { phasesSchema } from '../schema'
import { phasesWords } from '../words'
import { phases } from './data'

const words = phasesWords['zh-CN']
const char = fc.constantFrom(...'技术产品运营比更要紧的，、。AIWG5 ')
const text = (max: number) => fc.array(char, { minLength: 1, maxLength: max }).map(chars => chars.join('')).filter(value => value.trim() !== '')
const han = (max: number) => fc.constant('技术比产品更要紧个人的能力在产品里占的分量更大'.repeat(3).slice(0, max))
const either = (max: number) => fc.oneof(text(max), han(max))
const pair = fc.oneof(
  fc.record({ leads: either(6), follows: either(6) }),
  fc.record({ leads: either(6) }),
  fc.constant({}),
)

/** Pairs in all phases, in some, or in none. */
const anyPhases: fc.Arbitrary<Phases> = fc.record({
  entries: fc.array(fc.record({
    name: either(10),
    text: either(60),
    origin: fc.constantFrom('article' as const, 'synthesis' as const),
    asOf: fc.option(fc.constant('2025-01'), { nil: undefined }),
  }), { minLength: 2, maxLength: 5 }),
  pairs: fc.oneof(fc.array(fc.record({ leads: either(6), follows: either(6) }), { minLength: 5, maxLength: 5 }), fc.array(pair, { minLength: 5, maxLength: 5 }), fc.constant([])),
  symbol: fc.option(fc.constantFrom('＞', '→', '=>'), { nil: undefined }),
  current: fc.nat(),
  sign: fc.option(fc.oneof(han(8), fc.constantFrom('We are here', '我')), { nil: undefined }),
}).map(({ entries, pairs, symbol, current, sign }) => ({
  kind: 'phases',
  name: '阶段',
  symbol,
  phases: entries.map((entry, i) => ({ ...entry, ...pairs[i], id: `phase-${i}`, current: i === current % entries.length ? sign : undefined })),
}))

const joined = ({ lines }: PlacedText) => lines.map(line => line.text).join('').replaceAll(' ', '')
const bare = (value: string) => value.replaceAll(' ', '')
/** A corner that is not cut is written twice. */
function corners(path: string): Point[] {
  return [...new Set(path.slice(1).split('L'))].map((pair) => {
    const [x = Number.NaN, y = Number.NaN] = pair.split(' ').map(Number)
    return { x, y }
  })
}

/** Small squares along a line: what it covers. */
function covered(points: Point[], width: number): Box[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i]!
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4))
    return Array.from({ length: steps + 1 }, (_, k) => ({
      x: from.x + (to.x - from.x) * k / steps - width / 2,
      y: from.y + (to.y - from.y) * k / steps - width / 2,
      w: width,
      h: width,
    }))
  })
}

describe('placePhases', () => {
  it('loses no phase and no word', () => {
    fc.assert(fc.property(anyPhases, (data) => {
      const placed = placePhases(data, words).phases
      expect(placed.map(({ id }) => id)).toEqual(data.phases.map(({ id }) => id))
      expect(phasesSteps(data)).toBe(data.phases.length)
      for (const [i, phase] of data.phases.entries()) {
        const { words: set, name, text, mark, sign, follows } = placed[i]!
        expect(set.leads && joined(set.leads)).toBe(phase.leads && bare(phase.leads))
        expect(set.follows && joined(set.follows)).toBe(phase.follows && bare(phase.follows))
        expect(follows !== undefined).toBe(phase.follows !== undefined)
        expect(joined(name)).toBe(bare(phase.name))
        expect(joined(text)).toBe(bare(phase.text))
        if (set.leads && set.follows)
          expect(set.leads.size).toBeGreaterThan(set.follows.size)
        expect(sign !== undefined).toBe(phase.current !== undefined)
        const dated = phase.current ? sign!.texts.map(joined).join('') : mark ? joined(mark) : ''
        expect(dated.includes('2025-01')).toBe(phase.asOf !== undefined)
        expect(mark ? joined(mark).includes('本课整理') : false).toBe(phase.origin === 'synthesis')
      }
    }))
  })

  it('keeps texts apart, inside and at least 18 units large', () => {
    fc.assert(fc.property(anyPhases, (data) => {
      const placed = placePhases(data, words).phases
      const texts = placed.flatMap(({ words: set, name, text, mark }) => [...Object.values(set) as PlacedText[], name, text, ...mark ? [mark] : []])
      const boxes = [...texts.map(({ box }) => box), ...placed.flatMap(({ sign }) => sign ? [sign.box] : [])]
      for (const { box, texts } of placed.flatMap(({ sign }) => sign ?? [])) {
        expect(texts.every(text => text.box.x >= box.x && text.box.x + text.box.w <= box.x + box.w && text.box.y >= box.y && text.box.y + text.box.h <= box.y + box.h)).toBe(true)
        expect(texts.slice(1).every(text => !overlap(text.box, texts[0]!.box))).toBe(true)
      }
      for (const { size } of texts)
        expect(size).toBeGreaterThanOrEqual(18)
      for (const [i, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(-0.01)
        expect(box.y).toBeGreaterThanOrEqual(-0.01)
        expect(box.x + box.w).toBeLessThanOrEqual(PHASES.width + 0.01)
        expect(box.y + box.h).toBeLessThanOrEqual(PHASES.height + 0.01)
        for (const other of boxes.slice(i + 1))
          expect(overlap({ x: box.x, y: box.y + 0.01, w: box.w - 0.01, h: box.h - 0.02 }, other)).toBe(false)
      }
    }))
  })

  it('keeps tracks and stations inside and off the texts', () => {
    fc.assert(fc.property(anyPhases, (data) => {
      const { phases: placed, end, radius, track } = placePhases(data, words)
      const signs = placed.flatMap(({ sign }) => sign ? [sign.box] : [])
      const tops = placed.map(({ words: set, name }) => (set.leads ?? name).box.y)
      const stations = [...placed.map(({ station }) => station), end].map(({ x, y }) => ({ x: x - radius, y: y - radius, w: radius * 2, h: radius * 2 }))
      const ways = placed.flatMap(({ leads, follows }) => [...covered(corners(leads.path), track.leads), ...follows ? covered(corners(follows.path), track.follows) : []])
      for (const box of [...stations, ...ways]) {
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.w).toBeLessThanOrEqual(PHASES.width)
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.y + box.h).toBeLessThanOrEqual(Math.min(...tops) + 0.01)
        for (const sign of signs)
          expect(overlap(box, sign)).toBe(false)
      }
    }), { numRuns: 50 })
  })

  it('bends by 45°, climbs first, falls last, and hands each phase over at a station', () => {
    fc.assert(fc.property(anyPhases, (data) => {
      const { phases: placed, end } = placePhases(data, words)
      const stations = [...placed.map(({ station }) => station), end]
      for (const [i, { leads, follows }] of placed.entries()) {
        for (const way of [leads, ...follows ? [follows] : []].map(({ path }) => corners(path))) {
          for (const [point, station] of [[way[0]!, stations[i]!], [way.at(-1)!, stations[i + 1]!]] as const) {
            expect(point.x).toBeCloseTo(station.x, 1)
            expect(point.y).toBeCloseTo(station.y, 1)
          }
          for (const [k, to] of way.slice(1).entries()) {
            const [dx, dy] = [to.x - way[k]!.x, Math.abs(to.y - way[k]!.y)]
            expect(dx).toBeGreaterThan(0)
            expect(Math.min(dy, Math.abs(dx - dy))).toBeCloseTo(0, 1)
          }
        }
        if (follows)
          expect(Math.min(...corners(leads.path).map(({ y }) => y))).toBeLessThan(Math.min(...corners(follows.path).map(({ y }) => y)) + 0.01)
      }
      expect(stations[1]!.y).toBeLessThan(stations[0]!.y)
      expect(end.y).toBeGreaterThanOrEqual(stations.at(-2)!.y)
    }))
  })

  it('gives one thing one colour throughout, and the same picture for the same data', () => {
    fc.assert(fc.property(anyPhases, (data) => {
      const { phases: placed } = placePhases(data, words)
      const colours = new Map<string, number>()
      for (const [i, { leads, follows }] of data.phases.entries()) {
        const tracks = [[leads, placed[i]!.leads.line], [follows, placed[i]!.follows?.line]] as const
        for (const [name, line] of tracks) {
          if (name === undefined || line === undefined)
            continue
          expect(colours.get(name) ?? line).toBe(line)
          colours.set(name, line)
        }
      }
      expect(placePhases(data, words)).toEqual(placePhases(structuredClone(data), words))
    }), { numRuns: 30 })
  })

  it('says everything in words', () => {
    fc.assert(fc.property(anyPhases, (data) => {
      const said = describePhases(data, words)
      for (const { name, leads, follows } of data.phases)
        expect(said).toContain([name, ...leads === undefined ? [] : [[leads, ...follows === undefined ? [] : [data.symbol ?? '＞', follows]].join(' ')]].join('，'))
      const current = data.phases.find(phase => phase.current !== undefined)
      if (current)
        expect(said).toContain(`${current.current}：${current.name}${current.asOf ? '（据 2025-01 原文）' : ''}。`)
    }))
  })

  it('speaks English, too', () => {
    const data: Phases = { ...phases, phases: [{ id: 'a', name: 'Clear', leads: 'Work', follows: 'Seed', text: 'Move the stones.', current: 'We are here', origin: 'article' }, { id: 'b', name: 'Plant', text: 'Choose the seed.', origin: 'article' }] }
    expect(describePhases(data, phasesWords.en)).toBe('A line through these phases: Clear, Work > Seed (Move the stones); Plant (Choose the seed). We are here: Clear.')
  })
})

describe('the data of phases', () => {
  it.each(readmeExamples(import.meta.url))('may be that of the README: %s', (_, example) => {
    expect(v.safeParse(phasesSchema, example).issues).toBeUndefined()
  })

  it('has a sign that fits over its phase', () => {
    const read = (current: string) => v.safeParse(phasesSchema, { ...phases, phases: phases.phases.map((phase, i) => i ? phase : { ...phase, current }) }).issues?.map(({ message }) => message)
    expect(read('We are here')).toBeUndefined()
    expect(read('我们现在走到了这里啊')).toEqual(['is too wide for the sign; 8 Chinese or about 14 Latin characters fit'])
  })

  it('has at most one sign, ids of its own, and nothing that follows nothing', () => {
    const findings = (change: object[]) => [...phasesKind.rules!({ node: { phases: change }, path: [] }, new Map(), () => undefined)].map(({ path, message }) => `${path.join('.')} ${message}`)
    expect(findings(phases.phases)).toEqual([])
    expect(findings(phases.phases.map(phase => ({ ...phase, current: undefined })))).toEqual([])
    expect(findings([...phases.phases, { ...phases.phases[0], leads: undefined }])).toEqual([
      'phases.3.id "clear" is there twice; each phase has its own id',
      'phases.3.current a second current phase; one phase at most has "current"',
      'phases.3.follows follows nothing; give "leads", too, or leave both out',
    ])
    expect(phasesKind.entries!(phases).map(({ id }) => id)).toEqual(['clear', 'plant', 'sell'])
  })
})
