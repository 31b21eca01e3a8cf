import type { Point } from '../../../core/text/placed'
import type { Iceberg } from '../schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../core/text/placed'
import { commonWords } from '../../../core/words/common'
import { tryExamples } from '../../../test/examples'
import { describeIceberg, ICEBERG_HEIGHT, ICEBERG_WIDTH, icebergSteps, placeIceberg } from '../iceberg'
import { icebergKind } from '../kind'
import { icebergWords } from '../words'
import { iceberg as small } from './data'

const words = commonWords['zh-CN']

const char = fc.constantFrom(...'芯片与算力采集标注的数据、AIWG5 ')
const text = (max: number) => fc.array(char, { minLength: 1, maxLength: max }).map(chars => chars.join('')).filter(value => value.trim() !== '')

const iceberg: fc.Arbitrary<Iceberg> = fc.record({
  kind: fc.constant('iceberg' as const),
  name: text(16),
  above: fc.record({ name: text(12), items: fc.array(text(14), { minLength: 1, maxLength: 4 }) }),
  below: fc.record({ name: text(12), items: fc.array(text(14), { minLength: 1, maxLength: 8 }) }),
  origin: fc.constantFrom('article' as const, 'synthesis' as const),
})

/** Is the point inside a convex polygon that runs clockwise? */
function inside({ x, y }: Point, corners: Point[]): boolean {
  return corners.every((a, i) => {
    const b = corners[(i + 1) % corners.length]!
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= -0.01
  })
}

describe('placeIceberg', () => {
  it('cuts one facet per part and sets its text inside', () => {
    fc.assert(fc.property(iceberg, (data) => {
      const { above, below, waterline } = placeIceberg(data, words)
      expect(below.facets).toHaveLength(data.below.items.length)
      for (const [i, { corners, text: { box, size, lines } }] of below.facets.entries()) {
        expect(size).toBeGreaterThanOrEqual(18)
        expect(lines.map(line => line.text).join('').replace(/\s/g, '')).toBe(data.below.items[i]!.replace(/\s/g, ''))
        for (const corner of [{ x: box.x, y: box.y }, { x: box.x + box.w, y: box.y }, { x: box.x, y: box.y + box.h }, { x: box.x + box.w, y: box.y + box.h }])
          expect(inside(corner, corners)).toBe(true)
      }
      const labels = [above.name, ...above.items.map(item => item.text)]
      for (const [i, { box, size }] of labels.entries()) {
        expect(size).toBeGreaterThanOrEqual(18)
        expect(box.x >= 0 && box.y >= 0 && box.x + box.w <= ICEBERG_WIDTH && box.y + box.h < waterline).toBe(true)
        for (const other of labels.slice(i + 1))
          expect(overlap(box, other.box)).toBe(false)
      }
      expect(below.name.box.y).toBeGreaterThan(waterline)
    }), { numRuns: 200 })
  })

  it('has level, upright and 45° edges only, inside the canvas', () => {
    fc.assert(fc.property(iceberg, (data) => {
      const { above, below } = placeIceberg(data, words)
      for (const { corners } of [...above.faces, ...below.facets]) {
        for (const [i, a] of corners.entries()) {
          const b = corners[(i + 1) % corners.length]!
          const dx = Math.abs(a.x - b.x)
          const dy = Math.abs(a.y - b.y)
          expect(dx < 0.01 || dy < 0.01 || Math.abs(dx - dy) < 0.01).toBe(true)
          expect(a.x >= 0 && a.x <= ICEBERG_WIDTH && a.y >= 0 && a.y <= ICEBERG_HEIGHT).toBe(true)
        }
      }
    }))
  })

  it('marks our own work and names every part', () => {
    expect(placeIceberg(small, words).mark?.lines[0]?.text).toBe('本课整理')
    expect(placeIceberg({ ...small, origin: 'article' }, words).mark).toBeUndefined()
    expect(describeIceberg(small, icebergWords['zh-CN'])).toBe('水面以上，看得见：书架、新书。水面以下，看不见：选书、进货、退货、记账、搬书。')
    expect(describeIceberg(small, icebergWords.en)).toContain('Above water, 看得见: 书架, 新书.')
    expect(icebergSteps(small)).toBe(1)
  })
})

it('has examples in its README that are right', () => {
  expect(tryExamples(new URL('../README.md', import.meta.url), icebergKind)).toEqual({ count: 2, problems: [] })
})
