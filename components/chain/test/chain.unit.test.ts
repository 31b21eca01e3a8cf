import type { Chain, ChainTrace } from '../../../core/roadmap/schema'
import type { Box, Point } from '../../../core/text/placed'
import type { ChainDirection } from '../bands'
import type { ChainGeometry } from '../chain'
import type { PlacedGroup } from '../pack-group'
import type { TracedGeometry } from '../traced'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundedPath, routeLine } from '../../../core/geometry/octilinear'
import { overlap } from '../../../core/text/placed'
import roadmap from '../../../roadmap/zh.yaml'
import { CHAIN_HEIGHT, CHAIN_WIDTH } from '../bands'
import { chainSteps, describeChain, groupsBuilt, placeChain, stepOf } from '../chain'
import { chainDetail, detailText } from '../detail'
import { placePanel } from '../panel'
import { inkOf, LINE_WIDTH, stationsOf } from '../trace'
import { describeTrace, placeTraced } from '../traced'

/** Names as people write them, and as they do not: Han, Latin without a space, digits, punctuation. */
function name(max: number) {
  const char = fc.constantFrom(...'芯片算力数据标注模型平台场景方案（）、AIWGmi50 +-')
  return fc.array(char, { minLength: 1, maxLength: max }).map(chars => chars.join('')).filter(text => text.trim().length > 0)
}

const provenance = { origin: 'article' as const }

function chainOf(maxGroups: number, maxItems: number): fc.Arbitrary<Chain> {
  const layer = fc.record({
    name: name(10),
    subtitle: name(20),
    gives: name(20),
    groups: fc.array(fc.record({ name: name(14), items: fc.array(name(14), { minLength: 1, maxLength: maxItems }) }), { minLength: 1, maxLength: maxGroups }),
  })
  return fc.record({
    layers: fc.array(layer, { minLength: 2, maxLength: 6 }),
    stops: fc.array(fc.record({ at: fc.nat(), text: name(40) }), { minLength: 2, maxLength: 8 }),
    product: name(12),
  }).map(({ layers, stops, product }): Chain => {
    const named = layers.map((layer, l) => ({
      ...layer,
      ...provenance,
      id: `layer-${l}`,
      position: l === 0 ? 'upstream' as const : l === layers.length - 1 ? 'downstream' as const : 'midstream' as const,
      text: '说明',
      groups: layer.groups.map((group, g) => ({ ...provenance, id: `group-${l}-${g}`, name: group.name, items: group.items.map((item, i) => ({ ...provenance, id: `item-${l}-${g}-${i}`, name: item })) })),
    }))
    const ids = named.flatMap(layer => layer.groups).flatMap(group => group.items).map(item => item.id)
    // A trace runs upstream to downstream and stops at an item once.
    const indices = [...new Set(stops.map(stop => stop.at % ids.length))].sort((a, b) => a - b)
    return {
      layers: named,
      traces: indices.length > 1 ? [{ ...provenance, id: 'trace', product, stops: indices.map((index, i) => ({ item: ids[index]!, text: stops[i]!.text })) }] : [],
    }
  })
}

const ids = (group: PlacedGroup) => [...group.items.map(item => item.id), ...group.fold?.ids ?? []]

function within(inner: Box, outer: Box): boolean {
  const slack = 0.01
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.x + inner.w <= outer.x + outer.w + slack && inner.y + inner.h <= outer.y + outer.h + slack
}

function touching(boxes: Box[]): [Box, Box][] {
  return boxes.flatMap((box, i) => boxes.slice(i + 1).filter(other => overlap(box, other)).map((other): [Box, Box] => [box, other]))
}

const DIRECTIONS: ChainDirection[] = ['bottom-up', 'left-to-right']

/** The chain alone or with a line. */
function place(chain: Chain, trace?: ChainTrace, direction?: ChainDirection): ChainGeometry & Partial<TracedGeometry> {
  return trace ? placeTraced(chain, trace, { direction }) : placeChain(chain, { direction })
}

function expectSound(chain: Chain, direction: ChainDirection, trace?: ChainTrace): void {
  const { bands, strip } = place(chain, trace, direction)
  expect(bands.map(band => band.id)).toEqual(chain.layers.map(layer => layer.id))
  const canvas = { x: 0, y: 0, w: CHAIN_WIDTH, h: CHAIN_HEIGHT }
  for (const [i, band] of bands.entries()) {
    expect(within(band.box, canvas)).toBe(true)
    if (i > 0 && direction === 'bottom-up')
      expect(band.box.y + band.box.h).toBeLessThan(bands[i - 1]!.box.y)
    else if (i > 0)
      expect(band.box.x).toBeGreaterThan(bands[i - 1]!.box.x + bands[i - 1]!.box.w)
    if (strip)
      expect(band.box.x + band.box.w).toBeLessThan(strip.box.x)
    const sign = [band.label.name, band.label.subtitle, band.label.direction].filter(text => text !== undefined)
    for (const text of sign) {
      expect(text.size).toBeGreaterThanOrEqual(18)
      expect(within(text.box, band.sign)).toBe(true)
    }
    // Nothing lost: every item is placed once, or counted in the "+n" of its group.
    expect(band.groups.map(ids).map(list => list.toSorted())).toEqual(chain.layers[i]!.groups.map(group => group.items.map(item => item.id).toSorted()))
    for (const group of band.groups) {
      if (group.fold)
        expect(group.fold.text.lines.map(line => line.text).join('')).toBe(`+${group.fold.ids.length}`)
      const texts = [group.title, group.fold?.text, ...group.items.map(item => item.text)].filter(text => text !== undefined)
      expect(Math.min(...texts.map(text => text.size))).toBeGreaterThanOrEqual(18)
    }
    const boxes = inkOf(band.groups)
    const ground = direction === 'bottom-up'
      ? { ...band.box, x: band.sign.w, w: band.box.w - band.sign.w }
      : { ...band.box, y: band.sign.y + band.sign.h, h: band.box.h - band.sign.h }
    expect(boxes.filter(box => !within(box, ground))).toEqual([])
    expect(touching(boxes)).toEqual([])
  }
}

function distance(box: Box, from: Point, to: Point): number {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y))
  return Math.min(...Array.from({ length: steps + 1 }, (_, i) => {
    const x = from.x + (to.x - from.x) * i / Math.max(1, steps)
    const y = from.y + (to.y - from.y) * i / Math.max(1, steps)
    return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.w), Math.max(box.y - y, 0, y - box.y - box.h))
  }))
}

describe('placeChain', () => {
  it.each(DIRECTIONS)('%s: keeps text apart, inside its band and complete', (direction) => {
    fc.assert(fc.property(chainOf(6, 12), chain => expectSound(chain, direction)), { numRuns: 40, endOnFailure: true })
  })

  it.each(DIRECTIONS)('%s: does so with a trace', (direction) => {
    fc.assert(fc.property(chainOf(6, 12), chain => expectSound(chain, direction, chain.traces[0])), { numRuns: 30, endOnFailure: true })
  })

  it('is deterministic', () => {
    fc.assert(fc.property(chainOf(4, 6), (chain) => {
      const copy = structuredClone(chain)
      expect(place(copy, copy.traces[0])).toEqual(place(chain, chain.traces[0]))
    }), { numRuns: 20, endOnFailure: true })
  })

  it('breaks names only, and cuts none', () => {
    fc.assert(fc.property(chainOf(6, 12), (chain) => {
      const names = new Map(chain.layers.flatMap(layer => layer.groups).flatMap(group => group.items).map(item => [item.id, item.name]))
      for (const item of placeChain(chain).bands.flatMap(band => band.groups).flatMap(group => group.items))
        expect(item.text.lines.map(line => line.text).join('').replace(/\s/g, '')).toBe(names.get(item.id)!.replace(/\s/g, ''))
    }), { numRuns: 30, endOnFailure: true })
  })

  it('gives every stop a station and a sentence in the strip', () => {
    fc.assert(fc.property(chainOf(6, 12).filter(chain => chain.traces.length > 0), (chain) => {
      const { bands, strip, legs } = placeTraced(chain, chain.traces[0]!)
      const stops = chain.traces[0]!.stops
      const stations = stationsOf(bands.flatMap(band => band.groups))
      expect(legs).toHaveLength(stops.length - 1)
      for (const [i, leg] of legs.entries()) {
        expect(leg[0]).toEqual(stations.get(stops[i]!.item))
        expect(leg.at(-1)).toEqual(stations.get(stops[i + 1]!.item))
      }
      const blocks = strip.stops.flatMap(stop => [stop.name?.box, stop.text.box]).filter(box => box !== undefined)
      expect(blocks.every(box => within(box, strip.box))).toBe(true)
      expect(touching([strip.product.box, ...blocks])).toEqual([])
    }), { numRuns: 30, endOnFailure: true })
  })

  it.each(DIRECTIONS)('%s: draws a trace with 45° bends and clear of text', (direction) => {
    fc.assert(fc.property(chainOf(6, 8), (chain) => {
      const { bands, legs = [] } = place(chain, chain.traces[0], direction)
      const groups = bands.flatMap(band => band.groups)
      // Where whole groups are folded into their "+n", the rows stand too close to leave a way everywhere.
      const ink = groups.some(({ items }) => items.length === 0) ? [] : inkOf(groups)
      for (const leg of legs) {
        for (const [i, to] of leg.slice(1).entries()) {
          const from = leg[i]!
          const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
          expect([0, dx, dy].includes(Math.round(Math.abs(dx - dy) * 100) / 100), JSON.stringify(leg)).toBe(true)
          expect(ink.filter(box => distance(box, from, to) <= LINE_WIDTH / 2)).toEqual([])
        }
      }
    }), { numRuns: 40, endOnFailure: true })
  })
})

describe('the chain of the deck', () => {
  const { chain } = roadmap
  const itemsOf = (trace?: ChainTrace) => place(chain, trace).bands.flatMap(band => band.groups).flatMap(group => group.items)

  it.each([undefined, ...chain.traces])('stands on four columns in all bands, folded nowhere (%#)', (trace) => {
    const items = itemsOf(trace)
    expect(new Set(items.map(item => item.station.x)).size).toBe(4)
    expect(items).toHaveLength(chain.layers.flatMap(layer => layer.groups).flatMap(group => group.items).length)
  })

  it('stays where it is from one product to the next', () => {
    const [first, ...others] = chain.traces.map(trace => placeTraced(chain, trace).bands)
    for (const bands of others)
      expect(bands).toEqual(first)
  })

  it.each(chain.traces)('$product: its line leaves air to every name', (trace) => {
    const { bands, legs } = placeTraced(chain, trace)
    const ink = inkOf(bands.flatMap(band => band.groups))
    const gaps = (level: boolean) => legs.flatMap(leg => leg.slice(1).flatMap((to, i) =>
      (to.y === leg[i]!.y) === level ? ink.map(box => distance(box, leg[i]!, to) - LINE_WIDTH / 2) : []))
    expect(Math.min(...gaps(true))).toBeGreaterThanOrEqual(6)
    // A line that leaves its station aslant passes the first letter of its name.
    expect(Math.min(...gaps(false))).toBeGreaterThanOrEqual(3.7)
  })
})

describe('the panel of what is opened', () => {
  it.each(DIRECTIONS)('%s: covers whole bands at one end, and never the one it is about', (direction) => {
    fc.assert(fc.property(chainOf(4, 6), fc.nat(), (chain, at) => {
      const { bands } = placeChain(chain, { direction })
      const opened = at % bands.length
      const upright = direction === 'left-to-right'
      const detail = chainDetail(chain, chain.layers[opened]!.groups[0]!.items[0]!.id)!
      const { box } = placePanel(detail, bands, opened, upright)
      // The row over a band that says what it gives, and the tab that points there, belong to it.
      const parts = bands.map(band => band.gives ? { ...band.box, y: band.box.y - 26, h: band.box.h + 26, w: band.box.w + (upright ? 12 : 0) } : band.box)
      const covered = parts.filter(part => overlap(part, box))
      expect(covered.length).toBeGreaterThan(0)
      expect(covered.every(part => within(part, box))).toBe(true)
      expect(covered).not.toContain(parts[opened])
      expect([parts[0], parts.at(-1)].some(end => covered.includes(end!))).toBe(true)
      const [key, size] = upright ? ['x', 'w'] as const : ['y', 'h'] as const
      expect(box[key]).toBe(Math.min(...covered.map(part => part[key])))
      expect(box[key] + box[size]).toBe(Math.max(...covered.map(part => part[key] + part[size])))
    }), { numRuns: 60, endOnFailure: true })
  })
})

describe('chain', () => {
  const [chain] = fc.sample(chainOf(3, 4).filter(({ layers, traces }) => layers.length === 3 && traces[0]?.stops.length === 4), { numRuns: 1, seed: 7 })

  it('has one step per layer, or per stop of the trace', () => {
    expect(chainSteps(chain!)).toBe(3)
    expect(chainSteps(chain!, { trace: 'trace' })).toBe(4)
    expect(chainSteps(chain!, { trace: 'unknown' })).toBe(3)
  })

  it('has one step per group where it is built by group, and shows what a step ends with', () => {
    fc.assert(fc.property(chainOf(6, 4), (chain) => {
      const steps = chainSteps(chain, { build: 'group' })
      expect(steps).toBe(chain.layers.flatMap(layer => layer.groups).length)
      for (let step = 0; step <= steps; step++)
        expect(groupsBuilt(chain, step, 'group').reduce((a, b) => a + b, 0)).toBe(step)
      chain.layers.forEach((layer, i) => {
        expect(stepOf(chain, layer.groups[0]!.items[0]!.id)).toBe(i + 1)
        const last = layer.groups.at(-1)!
        expect(groupsBuilt(chain, stepOf(chain, last.items[0]!.id, 'group'), 'group')[i]).toBe(layer.groups.length)
        expect(groupsBuilt(chain, stepOf(chain, layer.id, 'group'), 'group')[i]).toBe(1)
      })
      expect(stepOf(chain, 'nothing')).toBe(0)
      expect(stepOf(chain, undefined, 'group')).toBe(0)
    }), { numRuns: 30, endOnFailure: true })
  })

  it('describes every layer, group and item', () => {
    const text = describeChain(chain!)
    for (const layer of chain!.layers) {
      for (const part of [layer, ...layer.groups, ...layer.groups.flatMap(group => group.items)])
        expect(text).toContain(part.name)
    }
    for (const stop of chain!.traces[0]!.stops)
      expect(describeTrace(chain!, chain!.traces[0]!)).toContain(stop.text)
  })

  it('tells what a layer, a group and an item say, with provenance', () => {
    const [layer] = chain!.layers
    const dated: Chain = { ...chain!, layers: [{ ...layer!, companies: { ...provenance, asOf: '2025-01', text: '代表企业', names: ['甲', '乙'] } }, ...chain!.layers.slice(1)] }
    expect(chainDetail(dated, layer!.id)).toMatchObject({ name: layer!.name, number: 1, notes: [{ text: '说明' }, { text: '代表企业：甲、乙', marks: ['据 2025-01 原文'] }] })
    expect(chainDetail(dated, layer!.groups[0]!.items[0]!.id)?.path).toEqual([layer!.name, layer!.groups[0]!.name])
    expect(chainDetail(dated, 'nothing')).toBeUndefined()
  })

  it('tells who needs a part, and who works in its layer', () => {
    const data = { ...roadmap.chain, roles: { ...roadmap.roles, archetypes: roadmap.quadrant.profiles } }
    const vision = chainDetail(data, 'computer-vision')!
    expect(vision.needs).toEqual([
      { name: '上游', text: '基础层给算力与数据；前一站：机器学习算法、基础开源框架', marks: ['本课整理'] },
      { name: '下游', text: '把算法模型与平台交给应用层；下一站：自动驾驶、安防监控', marks: ['本课整理'] },
    ])
    expect(vision.notes[1]).toEqual({ text: '国内技术层的代表企业：科大讯飞、格灵深瞳、捷通华声（灵云）等 8 家', marks: ['据 2025-01 原文'] })
    expect(vision.roles[0]).toEqual({ name: '突破型', text: '钻研算法，抬高技术上限' })
    expect(vision.rolesMarks).toEqual(['本课整理'])
    expect(detailText(vision)).toContain('下游：把算法模型与平台交给应用层；下一站：自动驾驶、安防监控（本课整理）')
    // A part that no product's line passes has only what its layer gives; nothing is made up for it.
    expect(chainDetail(data, 'fpga')!.needs).toEqual([{ name: '下游', text: '把算力与数据交给技术层', marks: [] }])
    // The stops inside a group are its own affair.
    expect(chainDetail(data, 'data')!.needs[0]!.text).not.toContain('数据采集')
  })
})

describe('routeLine', () => {
  const area = { x: 0, y: 0, w: 400, h: 200 }

  it('goes round an obstacle', () => {
    const obstacle = { x: 150, y: 40, w: 60, h: 120 }
    const [leg] = routeLine([{ x: 40, y: 96 }, { x: 360, y: 96 }], { area, obstacles: [obstacle], clearance: 6 })
    for (const [i, to] of leg!.slice(1).entries())
      expect(distance(obstacle, leg![i]!, to)).toBeGreaterThanOrEqual(6)
  })

  it('finds a way out of a station that is shut in', () => {
    const [leg] = routeLine([{ x: 40, y: 96 }, { x: 360, y: 96 }], { area, obstacles: [{ x: 0, y: 0, w: 100, h: 200 }], clearance: 6 })
    expect(leg!.at(-1)).toEqual({ x: 360, y: 96 })
  })

  it('stays put between two stops at one station', () => {
    expect(routeLine([{ x: 40, y: 40 }, { x: 40, y: 40 }], { area, obstacles: [], clearance: 6 })).toEqual([[{ x: 40, y: 40 }]])
  })

  it('rounds its bends', () => {
    expect(roundedPath([{ x: 0, y: 0 }, { x: 40, y: 0 }, { x: 80, y: 40 }], 10)).toBe('M0 0L30 0Q40 0 47.07 7.07L80 40')
  })
})
