/** Where the bands of a chain, their texts, the line and the panel are placed. */
import type { Box } from '../../../core/text/placed'
import type { PlacedBand } from '../pack/bands'
import type { PlacedGroup } from '../pack/group'
import type { ChainTrace } from '../schema'
import type { TracedGeometry } from '../traced/traced'
import type { ChainView } from '../view'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../core/text/placed'
import { commonWords } from '../../../core/words/common'
import { distance } from '../../../test/unit/geometry/distance'
import { bandsOf } from '../chain'
import { chainDetail } from '../opened/detail'
import { placePanel } from '../opened/panel'
import { openedWords } from '../opened/words'
import { CHAIN_HEIGHT, CHAIN_WIDTH } from '../pack/bands'
import { inkOf, LINE_WIDTH, stationsOf } from '../traced/legs'
import { placeTraced } from '../traced/traced'
import { bread, chainOf } from './data'

const common = commonWords['zh-CN']
const words = { common, opened: openedWords['zh-CN'] }

const ids = (group: PlacedGroup) => [...group.items.map(item => item.id), ...group.fold?.ids ?? []]
const groupsOf = (bands: PlacedBand[]) => bands.flatMap(band => band.groups)

function within(inner: Box, outer: Box): boolean {
  const slack = 0.01
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.x + inner.w <= outer.x + outer.w + slack && inner.y + inner.h <= outer.y + outer.h + slack
}

function touching(boxes: Box[]): [Box, Box][] {
  return boxes.flatMap((box, i) => boxes.slice(i + 1).filter(other => overlap(box, other)).map((other): [Box, Box] => [box, other]))
}

/** The chain alone or with a line. */
function place(chain: ChainView, trace?: ChainTrace): Partial<TracedGeometry> & { bands: PlacedBand[] } {
  return trace ? placeTraced(chain, trace, common) : { bands: bandsOf(chain.layers) }
}

function expectSound(chain: ChainView, trace?: ChainTrace): void {
  const { bands, strip } = place(chain, trace)
  expect(bands.map(band => band.id)).toEqual(chain.layers.map(layer => layer.id))
  const canvas = { x: 0, y: 0, w: CHAIN_WIDTH, h: CHAIN_HEIGHT }
  for (const [i, band] of bands.entries()) {
    expect(within(band.box, canvas)).toBe(true)
    if (i > 0)
      expect(band.box.y + band.box.h).toBeLessThan(bands[i - 1]!.box.y)
    if (strip)
      expect(band.box.x + band.box.w).toBeLessThan(strip.box.x)
    const sign = [band.label.name, band.label.subtitle, band.label.place].filter(text => text !== undefined)
    for (const text of sign) {
      expect(text.size).toBeGreaterThanOrEqual(18)
      expect(within(text.box, band.sign)).toBe(true)
    }
    // Nothing lost: every item is placed once, or counted in the "+n" of its group.
    expect(band.groups.map(ids).map(list => list.toSorted())).toEqual(chain.layers[i]!.groups.map(group => group.items.map(item => item.id).toSorted()))
    for (const group of band.groups) {
      if (group.fold)
        expect(group.fold.text.lines.map(line => line.text).join(' ')).toMatch(new RegExp(`(?:^| )\\+${group.fold.ids.length}$`))
      const texts = [group.title, group.fold?.text, ...group.items.map(item => item.text)].filter(text => text !== undefined)
      expect(Math.min(...texts.map(text => text.size))).toBeGreaterThanOrEqual(18)
    }
    const boxes = inkOf(band.groups)
    const ground = { ...band.box, x: band.sign.w, w: band.box.w - band.sign.w }
    expect(boxes.filter(box => !within(box, ground))).toEqual([])
    expect(touching(boxes)).toEqual([])
  }
}

describe('bands', () => {
  it('keep text apart, inside and complete', () => {
    fc.assert(fc.property(chainOf(6, 12), chain => expectSound(chain)), { numRuns: 40, endOnFailure: true })
  })

  it('do so with a line', () => {
    fc.assert(fc.property(chainOf(6, 12), chain => expectSound(chain, chain.traces[0])), { numRuns: 30, endOnFailure: true })
  })

  it('are deterministic', () => {
    fc.assert(fc.property(chainOf(4, 6), (chain) => {
      const copy = structuredClone(chain)
      expect(place(copy, copy.traces[0])).toEqual(place(chain, chain.traces[0]))
    }), { numRuns: 20, endOnFailure: true })
  })

  it('break names only, and cut none', () => {
    fc.assert(fc.property(chainOf(6, 12), ({ layers }) => {
      const names = new Map(layers.flatMap(layer => layer.groups).flatMap(group => group.items).map(item => [item.id, item.name]))
      for (const item of groupsOf(bandsOf(layers)).flatMap(group => group.items))
        expect(item.text.lines.map(line => line.text).join('').replace(/\s/g, '')).toBe(names.get(item.id)!.replace(/\s/g, ''))
    }), { numRuns: 30, endOnFailure: true })
  })

  it('fold nothing that finds room, and share their columns', () => {
    for (const trace of [undefined, ...bread.traces]) {
      const items = groupsOf(place(bread as ChainView, trace).bands).flatMap(group => group.items)
      expect(items).toHaveLength(17)
      expect(new Set(items.map(item => item.station.x)).size).toBeLessThanOrEqual(6)
    }
  })

  it('stay where they are from one line to the next', () => {
    const [first, ...others] = bread.traces.map(trace => placeTraced(bread, trace, common).bands)
    for (const bands of others)
      expect(bands).toEqual(first)
  })
})

describe('a line', () => {
  it('has a station and a sentence in the strip for every stop', () => {
    fc.assert(fc.property(chainOf(6, 12).filter(chain => chain.traces.length > 0), (chain) => {
      const { bands, strip, legs } = placeTraced(chain, chain.traces[0]!, common)
      const { stops } = chain.traces[0]!
      const stations = stationsOf(groupsOf(bands))
      expect(legs).toHaveLength(stops.length - 1)
      for (const [i, leg] of legs.entries()) {
        expect(leg[0]).toEqual(stations.get(stops[i]!.item))
        expect(leg.at(-1)).toEqual(stations.get(stops[i + 1]!.item))
      }
      const blocks = strip.stops.flatMap(stop => [stop.name?.box, stop.text.box]).filter(box => box !== undefined)
      expect(blocks.every(box => within(box, strip.box))).toBe(true)
      expect(touching([strip.name.box, ...blocks])).toEqual([])
    }), { numRuns: 30, endOnFailure: true })
  })

  it('bends at 45° and is clear of text', () => {
    fc.assert(fc.property(chainOf(6, 8), (chain) => {
      const { bands, legs = [] } = place(chain, chain.traces[0])
      const groups = groupsOf(bands)
      // Where whole groups are folded into their "+n", the rows are too close to leave a way everywhere.
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

  it.each(bread.traces)('of $name leaves air to every name', (trace) => {
    const { bands, legs } = placeTraced(bread, trace, common)
    const ink = inkOf(groupsOf(bands))
    const gaps = (level: boolean) => legs.flatMap(leg => leg.slice(1).flatMap((to, i) =>
      (to.y === leg[i]!.y) === level ? ink.map(box => distance(box, leg[i]!, to) - LINE_WIDTH / 2) : []))
    expect(Math.min(...gaps(true))).toBeGreaterThanOrEqual(6)
    // A line that leaves its station aslant passes the first letter of its name.
    expect(Math.min(...gaps(false))).toBeGreaterThanOrEqual(3)
  })
})

it('the panel of what is opened covers whole bands at one end, and never the one it is about', () => {
  fc.assert(fc.property(chainOf(4, 6), fc.nat(), (chain, at) => {
    const bands = bandsOf(chain.layers)
    const opened = at % bands.length
    const detail = chainDetail(chain, chain.layers[opened]!.groups[0]!.items[0]!.id, words)!
    const { box } = placePanel(detail, bands, opened)
    // The row over a band that says what it gives belongs to it.
    const parts = bands.map(band => band.gives ? { ...band.box, y: band.box.y - 26, h: band.box.h + 26 } : band.box)
    const covered = parts.filter(part => overlap(part, box))
    expect(covered.length).toBeGreaterThan(0)
    expect(covered.every(part => within(part, box))).toBe(true)
    expect(covered).not.toContain(parts[opened])
    expect([parts[0], parts.at(-1)].some(end => covered.includes(end!))).toBe(true)
    expect(box.y).toBe(Math.min(...covered.map(part => part.y)))
    expect(box.y + box.h).toBe(Math.max(...covered.map(part => part.y + part.h)))
  }), { numRuns: 60, endOnFailure: true })
})
