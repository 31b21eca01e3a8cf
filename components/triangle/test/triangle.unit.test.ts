import type { Triangle } from '../schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { commonWords } from '../../../core/words/common'
import { tryExamples } from '../../../test/examples'
import { triangleKind } from '../kind'
import { describeTriangle, placeTriangle, TRIANGLE, triangleSteps } from '../triangle'
import { triangleWords } from '../words'
import { triangle as small } from './data'

const common = commonWords['zh-CN']

const text = (max: number) => fc.integer({ min: 1, max }).map(length => '理解 AI 技术，知道它的边界在哪里；在垂直场景里积累起来的认识与方法。'.repeat(2).slice(0, length).trim())
const entry = fc.record({
  name: text(16),
  text: text(60),
  origin: fc.constantFrom('article' as const, 'synthesis' as const),
})
const triangle = fc.tuple(text(10), fc.array(entry, { minLength: 5, maxLength: 5 })).map(([product, all]): Triangle => {
  const entries = all.map((entry, index) => ({ id: `entry-${index}`, ...entry }))
  return {
    kind: 'triangle',
    name: '三角',
    product,
    abilities: entries.slice(0, 3),
    boundaries: entries.slice(3),
  }
})

describe('placeTriangle', () => {
  it('keeps all texts apart, inside and outside the wedge', () => {
    fc.assert(fc.property(triangle, (data) => {
      const figure = placeTriangle(data, common)
      const blocks = [
        ...figure.abilities,
        ...figure.boundaries,
      ].map(({ block }) => block)
      const [tip, left] = [figure.abilities[2]!.station, figure.boundaries[0]!]
      for (const [index, block] of blocks.entries()) {
        const { x, y, w, h } = block.box
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-0.01)
        expect(x + w).toBeLessThanOrEqual(TRIANGLE.width + 0.01)
        expect(y + h).toBeLessThanOrEqual(TRIANGLE.height + 0.01)
        for (const other of blocks.slice(index + 1))
          expect(overlap(block.box, other.box), JSON.stringify([block.box, other.box])).toBe(false)
        expect(block.size.text).toBeGreaterThanOrEqual(18)
        for (const line of block.lines)
          expect(measureText(line.text, block.size.text)).toBeLessThanOrEqual(w + 0.01)
      }
      // The side falls by 45° to the tip: a text left of it ends before the side at the height where it begins.
      const { box } = left.block
      expect(box.x + box.w).toBeLessThan(tip.x - (tip.y - box.y))
      // So does the product, between the sides.
      const { text, size, baseline } = figure.product
      expect(measureText(text, size, 900) / 2).toBeLessThan(tip.y - baseline)
      expect(size).toBeGreaterThanOrEqual(18)
    }))
  })

  it('shows abilities first, then boundaries', () => {
    fc.assert(fc.property(triangle, (data) => {
      expect(triangleSteps(data)).toBe(5)
      expect(placeTriangle(data, common)).toEqual(placeTriangle(structuredClone(data), common))
      for (const { name } of [
        ...data.abilities,
        ...data.boundaries,
      ])
        expect(describeTriangle(data, triangleWords['zh-CN'], common)).toContain(name)
    }))
  })

  it('says what meets and what bounds it, in both languages', () => {
    expect(describeTriangle(small, triangleWords['zh-CN'], common)).toBe('三种能力汇到一处：写（把事情讲清楚）、编（知道删掉哪一句）、印（纸张和装订都对）。一本好书在两条边界之间：成本（定价之内做得出来）、需要（真的有人想读）。')
    expect(describeTriangle(small, triangleWords.en, commonWords.en)).toContain('Three abilities meet: 写 (把事情讲清楚), ')
  })
})

it('has examples in its README that are right', () => {
  expect(tryExamples(new URL('../README.md', import.meta.url), triangleKind)).toEqual({ count: 2, problems: [] })
})
