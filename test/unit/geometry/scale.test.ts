import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthScale, monthTicks, roundMonths } from '../../../core/geometry/scale'
import { measureText } from '../../../core/text/text'

describe('monthTicks', () => {
  it('counts single months on a year and a bit', () => {
    expect(monthTicks(14, 24, 1128).map(tick => tick.month)).toEqual(Array.from({ length: 15 }, (_, month) => month))
  })

  it('takes a coarser step when months get narrow', () => {
    const step = (total: number) => monthTicks(total, 0, 800)[1]!.month
    expect([12, 24, 48, 90, 180, 400].map(step)).toEqual([1, 2, 3, 6, 12, 24])
  })

  it('keeps labels apart and inside the scale', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 432, noNaN: true }), fc.integer({ min: 500, max: 1100 }), (total, width) => {
      const ticks = monthTicks(total, 30, 30 + width)
      expect(ticks[0]).toEqual({ month: 0, x: 30 })
      for (const [index, { month, x }] of ticks.entries()) {
        expect(x).toBeLessThanOrEqual(30 + width + 0.001)
        const before = ticks[index - 1]
        if (before)
          expect(x - before.x).toBeGreaterThan((measureText(String(month), 18) + measureText(String(before.month), 18)) / 2 + 4)
      }
    }))
  })
})

describe('monthScale', () => {
  it('runs from its start to its end and never backwards', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 432, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (total, a, b) => {
      const scale = monthScale(total, 10, 1000)
      expect(scale(0)).toBe(10)
      expect(scale(total)).toBeLessThanOrEqual(1000.001)
      expect(Math.sign(scale(total * a) - scale(total * b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0)
    }))
  })

  it('adds months without binary noise', () => {
    expect(roundMonths(0.1 + 0.2)).toBe(0.3)
  })
})
