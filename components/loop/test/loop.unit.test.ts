import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenLines } from '../../../core/text/block'
import { overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { describeLoop, LOOP, LOOP_STATION, loopSteps, placeLoop } from '../loop'

const text = (max: number) => fc.integer({ min: 1, max }).map(length => '企业带着技术走进具体的场景，场景里不断产生数据；用数据打磨算法与模型。'.repeat(2).slice(0, length))
const data = fc.record({
  loop: fc.array(fc.tuple(text(16), text(60), fc.constantFrom('article' as const, 'synthesis' as const)), { minLength: 3, maxLength: 6 })
    .map(all => all.map(([name, text, origin], index) => ({
      id: `step-${index}`,
      name,
      text,
      origin,
    }))),
  barrier: text(40),
})

describe('placeLoop', () => {
  it('runs clockwise and comes home', () => {
    fc.assert(fc.property(data, (data) => {
      const { stations } = placeLoop(data)
      expect(stations.map(({ entry }) => entry.id)).toEqual(data.loop.map(({ id }) => id))
      expect(loopSteps(data)).toBe(data.loop.length)
      const angles = stations.map(({ point }) => (Math.atan2(point.y - LOOP.height / 2, point.x - LOOP.width / 2) * 180 / Math.PI + 450) % 360)
      expect(angles).toEqual([...angles].sort((a, b) => a - b))
      for (const [index, { path }] of stations.entries()) {
        const next = stations[(index + 1) % stations.length]!.point
        const end = path.split('L').at(-1)!.split(' ').map(Number)
        expect(end[0]).toBeCloseTo(next.x, 1)
        expect(end[1]).toBeCloseTo(next.y, 1)
      }
    }))
  })

  it('keeps labels apart, inside and off the line', () => {
    fc.assert(fc.property(data, (data) => {
      const { stations } = placeLoop(data)
      for (const [index, { block, point }] of stations.entries()) {
        expect(block.box.x).toBeGreaterThanOrEqual(-0.01)
        expect(block.box.y).toBeGreaterThanOrEqual(-0.01)
        expect(block.box.x + block.box.w).toBeLessThanOrEqual(LOOP.width + 0.01)
        expect(block.box.y + block.box.h).toBeLessThanOrEqual(LOOP.height + 0.01)
        for (const other of stations.slice(index + 1))
          expect(overlap(block.box, other.block.box)).toBe(false)
        expect(overlap(block.box, {
          x: point.x - LOOP_STATION,
          y: point.y - LOOP_STATION,
          w: 2 * LOOP_STATION,
          h: 2 * LOOP_STATION,
        })).toBe(false)
        expect(block.size.text).toBeGreaterThanOrEqual(18)
      }
    }))
  })

  it('sets the barrier inside the line', () => {
    fc.assert(fc.property(data, (data) => {
      const { barrier } = placeLoop(data)
      expect(barrier.lines.map(line => line.text).join('')).toBe(data.barrier)
      for (const line of barrier.lines) {
        expect(measureText(line.text, barrier.size, 900)).toBeLessThanOrEqual(barrier.box.w)
        expect(line.y).toBeGreaterThan(barrier.box.y + barrier.size)
        expect(line.y).toBeLessThan(barrier.box.y + barrier.box.h)
      }
      expect(describeLoop(data)).toContain(data.barrier)
    }))
  })
})

describe('evenLines', () => {
  it('breaks after punctuation where that takes no more lines', () => {
    expect(evenLines('业务等着用，技术还不够：攒数据，打磨算法。', 430, 22)).toEqual(['业务等着用，技术还不够：', '攒数据，打磨算法。'])
  })

  it('loses nothing, keeps to the measure and takes as few lines as can be', () => {
    fc.assert(fc.property(text(60), fc.integer({ min: 120, max: 500 }), fc.constantFrom(18, 22, 30), (text, width, size) => {
      const lines = evenLines(text, width, size)
      expect(lines.join('')).toBe(text)
      for (const line of lines)
        expect(measureText(line, size)).toBeLessThanOrEqual(width)
    }))
  })
})
