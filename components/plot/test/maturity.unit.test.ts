import type { Capability } from '../../../core/roadmap/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { describeMaturity, MATURITY, MATURITY_TYPE, maturitySteps, placeMaturity } from '../maturity'

type Level = 'low' | 'high'

const han = (max: number) => fc.integer({ min: 1, max }).map(length => '技术成熟业务渗透力探索深浅，能力产品场景数据'.repeat(4).slice(0, length))
const axis = fc.tuple(han(12), han(12), han(12)).map(([name, low, high]) => ({ id: 'axis', name, low, high }))
const corners: [Level, Level][] = [
  ['high', 'high'],
  ['low', 'high'],
  ['high', 'low'],
  ['low', 'low'],
]
const capability = fc.record({
  maturity: axis,
  penetration: axis,
  zones: fc.tuple(...corners.map(([maturity, penetration]) => fc.record({
    id: fc.constant(`${maturity}-${penetration}`),
    maturity: fc.constant(maturity),
    penetration: fc.constant(penetration),
    name: han(10),
    text: han(40),
    origin: fc.constantFrom('article' as const, 'synthesis' as const),
  }))),
  loop: fc.constant([]),
  barrier: fc.constant('壁垒'),
}) as fc.Arbitrary<Capability>

describe('placeMaturity', () => {
  it('lets the area grow from the lower left to the upper right', () => {
    fc.assert(fc.property(capability, (data) => {
      const { zones, origin } = placeMaturity(data)
      const areas = zones.map(({ point }) => (point.x - origin.x) * (origin.y - point.y))
      expect(zones.map(({ zone }) => zone.id)).toEqual([
        'low-low',
        'high-low',
        'low-high',
        'high-high',
      ])
      expect(areas[0]).toBe(Math.min(...areas))
      expect(areas[3]).toBe(Math.max(...areas))
      expect(maturitySteps(data)).toBe(4)
    }))
  })

  it('keeps each text in its zone and clear of every line a point can draw', () => {
    fc.assert(fc.property(capability, (data) => {
      const { zones, origin } = placeMaturity(data)
      for (const { box, block, label } of zones) {
        expect(label.x - measureText(label.text, MATURITY_TYPE.area, 700)).toBeGreaterThan(block.box.x + block.box.w)
        expect(block.box.x).toBeGreaterThanOrEqual(box.x)
        expect(block.box.x + block.box.w).toBeLessThanOrEqual(box.x + box.w)
        expect(block.box.y + block.box.h).toBeLessThanOrEqual(box.y + box.h)
        for (const { point } of zones) {
          const across = {
            x: point.x - 5,
            y: point.y,
            w: 10,
            h: origin.y - point.y,
          }
          const up = {
            x: origin.x,
            y: point.y - 5,
            w: point.x - origin.x,
            h: 10,
          }
          expect(overlap(block.box, across)).toBe(false)
          expect(overlap(block.box, up)).toBe(false)
        }
        for (const line of block.lines)
          expect(measureText(line.text, block.size.text)).toBeLessThanOrEqual(block.box.w)
      }
    }))
  })

  it('keeps the names of the axes inside and apart from what stands beside them', () => {
    fc.assert(fc.property(capability, (data) => {
      const map = placeMaturity(data)
      expect(map.across.high.x + measureText(map.across.high.text, map.label)).toBeLessThanOrEqual(MATURITY.width - measureText(map.across.name.text, MATURITY_TYPE.name, 700))
      expect(map.across.low.x + measureText(map.across.low.text, map.label)).toBeLessThanOrEqual(map.across.high.x)
      expect(measureText(map.up.name.text, MATURITY_TYPE.name, 700) + 20).toBeLessThanOrEqual(MATURITY.width - measureText(map.formula.text, MATURITY_TYPE.formula, 700))
      for (const line of [
        ...map.up.low,
        ...map.up.high,
      ])
        expect(line.x - measureText(line.text, map.label)).toBeGreaterThanOrEqual(-0.01)
    }))
  })

  it('says every zone in words', () => {
    fc.assert(fc.property(capability, (data) => {
      for (const zone of data.zones)
        expect(describeMaturity(data)).toContain(`${zone.name}（`)
    }))
  })
})
