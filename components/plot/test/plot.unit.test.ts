import type { Plot } from '../schema'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { readmeExamples } from '../../../test/readme-examples'
import { plotKind } from '../kind'
import { describePlot, placePlot, PLOT, PLOT_TYPE, plotSteps } from '../plot'
import { plotSchema } from '../schema'
import { plotWords } from '../words'
import { plot } from './data'

const words = plotWords['zh-CN']
const han = (max: number) => fc.integer({ min: 1, max }).map(length => '技术成熟业务渗透力探索深浅，能力产品场景数据'.repeat(4).slice(0, length))
const axis = fc.tuple(han(12), han(12), han(12)).map(([name, low, high]) => ({ id: 'axis', name, low, high }))
const anyPlot: fc.Arbitrary<Plot> = fc.record({
  kind: fc.constant('plot' as const),
  name: fc.constant('图'),
  x: axis,
  y: axis,
  product: fc.option(fc.tuple(fc.oneof(han(10), fc.constant('Capability')), fc.constantFrom('＝', '=>')).map(([name, equals]) => ({ name, equals, times: '×' })), { nil: undefined }),
  zones: fc.array(fc.tuple(han(10), han(40), fc.constantFrom('article' as const, 'synthesis' as const)), { minLength: 4, maxLength: 4 })
    .map(all => all.map(([name, text, origin], i) => ({ ...plot.zones[i]!, name, text, origin }))),
})

describe('placePlot', () => {
  it('lets the area grow from the lower left to the upper right', () => {
    fc.assert(fc.property(anyPlot, (data) => {
      const { zones, origin } = placePlot(data, words)
      const areas = zones.map(({ point }) => (point.x - origin.x) * (origin.y - point.y))
      expect(zones.map(({ zone }) => zone.id)).toEqual(['skip', 'order', 'snack', 'learn'])
      expect(areas[0]).toBe(Math.min(...areas))
      expect(areas[3]).toBe(Math.max(...areas))
      expect(plotSteps(data)).toBe(4)
    }))
  })

  it('keeps each text in its zone and clear of every line a point can draw', () => {
    fc.assert(fc.property(anyPlot, (data) => {
      const { zones, origin } = placePlot(data, words)
      for (const { box, block, label } of zones) {
        if (label)
          expect(label.x - measureText(label.text, PLOT_TYPE.area, 700)).toBeGreaterThan(block.box.x + block.box.w)
        expect(block.box.x).toBeGreaterThanOrEqual(box.x)
        expect(block.box.x + block.box.w).toBeLessThanOrEqual(box.x + box.w)
        expect(block.box.y + block.box.h).toBeLessThanOrEqual(box.y + box.h)
        for (const { point } of zones) {
          expect(overlap(block.box, { x: point.x - 5, y: point.y, w: 10, h: origin.y - point.y })).toBe(false)
          expect(overlap(block.box, { x: origin.x, y: point.y - 5, w: point.x - origin.x, h: 10 })).toBe(false)
        }
        for (const line of block.lines)
          expect(measureText(line.text, block.size.text)).toBeLessThanOrEqual(block.box.w)
      }
    }))
  })

  it('keeps the names of the axes inside and apart from what stands beside them', () => {
    fc.assert(fc.property(anyPlot, (data) => {
      const map = placePlot(data, words)
      expect(map.across.high.x + measureText(map.across.high.text, map.label)).toBeLessThanOrEqual(PLOT.width - measureText(map.across.name.text, PLOT_TYPE.name, 700))
      expect(map.across.low.x + measureText(map.across.low.text, map.label)).toBeLessThanOrEqual(map.across.high.x)
      expect(map.formula === undefined).toBe(data.product === undefined)
      if (map.formula) {
        const { product, equals, across, times, up, size } = map.formula
        expect(measureText(map.up.name.text, PLOT_TYPE.name, 700) + 20).toBeLessThanOrEqual(PLOT.width - measureText(product + equals + across + times + up, size, 700))
      }
      for (const line of [...map.up.low, ...map.up.high])
        expect(line.x - measureText(line.text, map.label)).toBeGreaterThanOrEqual(-0.01)
    }))
  })

  it('says every zone in words', () => {
    fc.assert(fc.property(anyPlot, (data) => {
      for (const zone of data.zones)
        expect(describePlot(data, words)).toContain(`${zone.name}（`)
    }))
    expect(describePlot(plot, words)).toMatch(/^横轴是好吃，纵轴是好做；值得是两者围出的面积。马上学（好吃：很好吃，好做：容易）：又好吃又容易：今天就做。/)
    expect(describePlot({ ...plot, product: undefined }, plotWords.en)).toMatch(/^The horizontal axis is 好吃, the vertical axis 好做\. 马上学 \(/)
  })
})

describe('the data of a plot', () => {
  it.each(readmeExamples(import.meta.url))('may be that of the README: %s', (_, example) => {
    expect(v.safeParse(plotSchema, example).issues).toBeUndefined()
  })

  it('has one zone for each corner, with an id of its own', () => {
    const findings = (zones: object[]) => [...plotKind.rules!({ node: { zones }, path: [] }, new Map(), () => undefined)].map(({ path, message }) => `${path.join('.')} ${message}`)
    expect(findings(plot.zones)).toEqual([])
    expect(findings([...plot.zones.slice(0, 3), plot.zones[0]!])).toEqual([
      'zones.3.id "learn" is there twice; each zone has its own id',
      'zones.3 a second zone at "x: high, y: high"; each of the four corners has one',
    ])
    expect(plotKind.entries!(plot).map(({ id }) => id)).toEqual(['learn', 'order', 'snack', 'skip'])
  })
})
