import type { TrendPhase } from '../../../core/roadmap/schema'
import type { Box, PlacedText, Point } from '../../../core/text/placed'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../core/text/placed'
import { describeTrends, placeTrends, TRENDS, trendsSteps } from '../trends'

const char = fc.constantFrom(...'技术产品运营比更要紧的，、。AIWG5 ')
const text = (max: number) => fc.array(char, { minLength: 1, maxLength: max }).map(chars => chars.join('')).filter(value => value.trim() !== '')
const han = (max: number) => fc.constant('技术比产品更要紧个人的能力在产品里占的分量更大'.repeat(3).slice(0, max))
const either = (max: number) => fc.oneof(text(max), han(max))

const phases: fc.Arbitrary<TrendPhase[]> = fc.record({
  entries: fc.array(fc.record({
    name: either(10),
    leads: either(6),
    follows: either(6),
    text: either(60),
    origin: fc.constantFrom('article' as const, 'synthesis' as const),
    asOf: fc.option(fc.constant('2025-01'), { nil: undefined }),
  }), { minLength: 2, maxLength: 5 }),
  current: fc.nat(),
}).map(({ entries, current }) => entries.map((entry, i) => ({ ...entry, id: `phase-${i}`, current: i === current % entries.length })))

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

describe('placeTrends', () => {
  it('loses no phase and no word', () => {
    fc.assert(fc.property(phases, (data) => {
      const placed = placeTrends(data).phases
      expect(placed.map(({ id }) => id)).toEqual(data.map(({ id }) => id))
      expect(trendsSteps(data)).toBe(data.length)
      for (const [i, phase] of data.entries()) {
        const { words, name, text, mark, sign } = placed[i]!
        expect(joined(words.leads)).toBe(bare(phase.leads))
        expect(joined(words.follows)).toBe(bare(phase.follows))
        expect(joined(name)).toBe(bare(phase.name))
        expect(joined(text)).toBe(bare(phase.text))
        expect(words.leads.size).toBeGreaterThan(words.follows.size)
        expect(sign !== undefined).toBe(phase.current)
        const dated = phase.current ? sign!.texts.map(joined).join('') : mark ? joined(mark) : ''
        expect(dated.includes('2025-01')).toBe(phase.asOf !== undefined)
        expect(mark ? joined(mark).includes('本课整理') : false).toBe(phase.origin === 'synthesis')
      }
    }))
  })

  it('keeps texts apart, inside and at least 18 units large', () => {
    fc.assert(fc.property(phases, (data) => {
      const placed = placeTrends(data).phases
      const texts = placed.flatMap(({ words, name, text, mark }) => [...Object.values(words) as PlacedText[], name, text, ...mark ? [mark] : []])
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
        expect(box.x + box.w).toBeLessThanOrEqual(TRENDS.width + 0.01)
        expect(box.y + box.h).toBeLessThanOrEqual(TRENDS.height + 0.01)
        for (const other of boxes.slice(i + 1))
          expect(overlap({ x: box.x, y: box.y + 0.01, w: box.w - 0.01, h: box.h - 0.02 }, other)).toBe(false)
      }
    }))
  })

  it('keeps tracks and stations inside and off the texts', () => {
    fc.assert(fc.property(phases, (data) => {
      const { phases: placed, end, radius, track } = placeTrends(data)
      const signs = placed.flatMap(({ sign }) => sign ? [sign.box] : [])
      const tops = placed.map(({ words }) => words.leads.box.y)
      const stations = [...placed.map(({ station }) => station), end].map(({ x, y }) => ({ x: x - radius, y: y - radius, w: radius * 2, h: radius * 2 }))
      const ways = placed.flatMap(({ leads, follows }) => [...covered(corners(leads.path), track.leads), ...covered(corners(follows.path), track.follows)])
      for (const box of [...stations, ...ways]) {
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.w).toBeLessThanOrEqual(TRENDS.width)
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.y + box.h).toBeLessThanOrEqual(Math.min(...tops) + 0.01)
        for (const sign of signs)
          expect(overlap(box, sign)).toBe(false)
      }
    }), { numRuns: 50 })
  })

  it('bends by 45°, climbs first, falls last, and hands each phase over at a station', () => {
    fc.assert(fc.property(phases, (data) => {
      const { phases: placed, end } = placeTrends(data)
      const stations = [...placed.map(({ station }) => station), end]
      for (const [i, { leads, follows }] of placed.entries()) {
        for (const way of [leads, follows].map(({ path }) => corners(path))) {
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
        expect(Math.min(...corners(leads.path).map(({ y }) => y))).toBeLessThan(Math.min(...corners(follows.path).map(({ y }) => y)) + 0.01)
      }
      expect(stations[1]!.y).toBeLessThan(stations[0]!.y)
      expect(end.y).toBeGreaterThanOrEqual(stations.at(-2)!.y)
    }))
  })

  it('gives one thing one colour throughout, and the same picture for the same data', () => {
    fc.assert(fc.property(phases, (data) => {
      const { phases: placed } = placeTrends(data)
      const colours = new Map<string, number>()
      for (const [i, { leads, follows }] of data.entries()) {
        for (const [name, line] of [[leads, placed[i]!.leads.line], [follows, placed[i]!.follows.line]] as const) {
          expect(colours.get(name) ?? line).toBe(line)
          colours.set(name, line)
        }
      }
      expect(placeTrends(data)).toEqual(placeTrends(structuredClone(data)))
    }), { numRuns: 30 })
  })

  it('says everything in words', () => {
    fc.assert(fc.property(phases, (data) => {
      const words = describeTrends(data)
      for (const { name, leads, follows } of data)
        expect(words).toContain(`${name}，${leads}大于${follows}`)
      const current = data.find(phase => phase.current)!
      expect(words).toContain(`AI 处在${current.name}阶段`)
      expect(words.includes('据 2025-01 原文')).toBe(current.asOf !== undefined)
    }))
  })
})
