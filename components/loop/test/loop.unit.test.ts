import type { Loop } from '../schema'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { readmeExamples } from '../../../test/readme-examples'
import { loopKind } from '../kind'
import { describeLoop, LOOP, LOOP_STATION, loopSteps, placeLoop } from '../loop'
import { loopSchema } from '../schema'
import { loopWords } from '../words'
import { loop } from './data'

const words = loopWords['zh-CN']
const text = (max: number) => fc.integer({ min: 1, max }).map(length => '走进具体的场景，场景里不断产生数据；用数据打磨方法与模型。Try it again. '.repeat(2).slice(0, length).trim())
const data: fc.Arbitrary<Loop> = fc.record({
  steps: fc.array(fc.tuple(text(16), text(60), fc.constantFrom('article' as const, 'synthesis' as const)), { minLength: 3, maxLength: 6 })
    .map(all => all.map(([name, text, origin], index) => ({ id: `step-${index}`, name, text, origin }))),
  barrier: fc.option(text(40).map(text => ({ name: '壁垒', text })), { nil: undefined }),
}).map(parts => ({ kind: 'loop', name: '循环', ...parts }))

describe('placeLoop', () => {
  it('runs clockwise and comes home', () => {
    fc.assert(fc.property(data, (data) => {
      const { stations } = placeLoop(data, words)
      expect(stations.map(({ step }) => step.id)).toEqual(data.steps.map(({ id }) => id))
      expect(loopSteps(data)).toBe(data.steps.length)
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
      const { stations } = placeLoop(data, words)
      for (const [index, { block, point }] of stations.entries()) {
        expect(block.box.x).toBeGreaterThanOrEqual(-0.01)
        expect(block.box.y).toBeGreaterThanOrEqual(-0.01)
        expect(block.box.x + block.box.w).toBeLessThanOrEqual(LOOP.width + 0.01)
        expect(block.box.y + block.box.h).toBeLessThanOrEqual(LOOP.height + 0.01)
        for (const other of stations.slice(index + 1))
          expect(overlap(block.box, other.block.box)).toBe(false)
        expect(overlap(block.box, { x: point.x - LOOP_STATION, y: point.y - LOOP_STATION, w: 2 * LOOP_STATION, h: 2 * LOOP_STATION })).toBe(false)
        expect(block.size.text).toBeGreaterThanOrEqual(18)
      }
    }))
  })

  it('sets the barrier inside the line, where there is one', () => {
    fc.assert(fc.property(data, (data) => {
      const { barrier } = placeLoop(data, words)
      expect(barrier === undefined).toBe(data.barrier === undefined)
      if (!barrier || !data.barrier)
        return
      expect(barrier.lines.map(line => line.text).join('').replaceAll(' ', '')).toBe(data.barrier.text.replaceAll(' ', ''))
      for (const line of barrier.lines) {
        expect(measureText(line.text, barrier.size, 900)).toBeLessThanOrEqual(barrier.box.w)
        expect(line.y).toBeGreaterThan(barrier.box.y + barrier.size)
        expect(line.y).toBeLessThan(barrier.box.y + barrier.box.h)
      }
      expect(describeLoop(data, words)).toContain(data.barrier.text)
    }))
  })
})

describe('the data of a loop', () => {
  it.each(readmeExamples(import.meta.url))('may be that of the README: %s', (_, example) => {
    expect(v.safeParse(loopSchema, example).issues).toBeUndefined()
  })

  it('tells a step id that is there twice, and lets other figures refer to steps', () => {
    const twice = { ...loop, steps: [...loop.steps, { ...loop.steps[0]! }] }
    expect([...loopKind.rules!({ node: { ...twice }, path: ['figures', 'a'] }, new Map(), () => undefined)].map(({ path }) => path.join('.'))).toEqual(['figures.a.steps.4.id'])
    expect(loopKind.entries!(loop).map(({ id }) => id)).toEqual(['bake', 'sell', 'ask', 'improve'])
  })
})

it('speaks English, too', () => {
  expect(describeLoop({ ...loop, steps: loop.steps.map((step, i) => ({ ...step, name: `Step ${i}`, text: 'Do it.' })), barrier: undefined }, loopWords.en)).toBe('A closed loop: Step 0 (Do it) → Step 1 (Do it) → Step 2 (Do it) → Step 3 (Do it), and back to the start. ')
})
