import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeScale, timeTicks } from '../../../core/plan/scale'
import { roundTime, UNITS } from '../../../core/plan/units'
import { measureText } from '../../../core/text/text'

describe('timeTicks', () => {
  it('counts single months on a year and a bit', () => {
    expect(timeTicks(14, 24, 1128, 'months').map(tick => tick.at)).toEqual(Array.from({ length: 15 }, (_, month) => month))
  })

  it.each([
    ['months', [12, 24, 48, 90, 180, 400, 6000], [1, 2, 3, 6, 12, 24, 480]],
    ['weeks', [12, 24, 60, 120, 180, 400, 3000], [1, 2, 4, 8, 12, 26, 208]],
    ['days', [12, 24, 90, 200, 400, 900, 3000], [1, 2, 7, 14, 28, 56, 224]],
  ] as const)('takes a coarser step when %s get narrow', (unit, totals, steps) => {
    expect(totals.map(total => timeTicks(total, 0, 800, unit)[1]!.at)).toEqual(steps)
  })

  it('keeps labels apart and inside the scale', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 26_000, noNaN: true }), fc.integer({ min: 500, max: 1100 }), fc.constantFrom(...UNITS), (total, width, unit) => {
      const ticks = timeTicks(total, 30, 30 + width, unit)
      expect(ticks[0]).toEqual({ at: 0, x: 30 })
      for (const [index, { at, x }] of ticks.entries()) {
        expect(x).toBeLessThanOrEqual(30 + width + 0.001)
        const before = ticks[index - 1]
        if (before)
          expect(x - before.x).toBeGreaterThan((measureText(String(at), 18) + measureText(String(before.at), 18)) / 2)
      }
    }))
  })
})

describe('timeScale', () => {
  it('runs from its start to its end and never backwards', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 432, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (total, a, b) => {
      const scale = timeScale(total, 10, 1000)
      expect(scale(0)).toBe(10)
      expect(scale(total)).toBeLessThanOrEqual(1000.001)
      expect(Math.sign(scale(total * a) - scale(total * b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0)
    }))
  })

  it('adds durations without binary noise', () => {
    expect(roundTime(0.1 + 0.2)).toBe(0.3)
  })
})
