import type { Point } from '../../../core/geometry/polyline'
import type { readChapters } from '../../../core/session/chapters'
import type { Route, RouteOptions } from '../../../core/session/route'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { along, lengthOf, pathData, stretch } from '../../../core/geometry/polyline'
import { placeChapterMap } from '../../../core/session/chapter-map'
import { COVER_RADIUS, placeCoverMap } from '../../../core/session/cover-map'
import { placeRoute, placeRouteOn } from '../../../core/session/route'
import { overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { chaptersOf, decks } from './decks'

const area = { left: 0, right: 1152, top: 100, bottom: 400 }
const options: fc.Arbitrary<RouteOptions> = fc.record({
  axis: fc.constantFrom('x' as const, 'y' as const),
  radius: fc.integer({ min: 8, max: 20 }),
  climbBefore: fc.option(fc.integer({ min: 1, max: 11 }), { nil: undefined }),
}).map(({ axis, radius, climbBefore }) => ({
  axis,
  radius,
  climbBefore,
  tail: 60,
  from: axis === 'x' ? [area.left + 20, area.bottom] : [area.left + 20, 2000],
  to: axis === 'x' ? [area.right - 80, area.top] : [area.right - 80, 100],
}))

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])

/** How far `point` is from the nearest part of the polyline. */
function offLine([px, py]: Point, points: readonly Point[]): number {
  return Math.min(...points.slice(1).map(([x1, y1], i) => {
    const [x0, y0] = points[i]!
    const square = (x1 - x0) ** 2 + (y1 - y0) ** 2
    const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((px - x0) * (x1 - x0) + (py - y0) * (y1 - y0)) / square))
    return Math.hypot(x0 + t * (x1 - x0) - px, y0 + t * (y1 - y0) - py)
  }))
}

function expectWhole({ stations, parts }: Route, chapters: ReturnType<typeof readChapters>) {
  expect(stations.map(station => station.chapter)).toEqual(chapters)
  const pages = parts.flatMap(part => [part.chapter.first, ...part.stops.map(stop => stop.page)])
  expect(pages).toEqual(Array.from({ length: chapters.reduce((sum, chapter) => sum + chapter.slides, 0) }, (_, i) => i + 1))
}

describe('placeRoute', () => {
  it('keeps every slide as a station or a stop, in order, on the line and inside', () => {
    fc.assert(fc.property(decks, options, ({ chapters }, given) => {
      const route = placeRoute(chapters, given)
      expectWhole(route, chapters)

      const [x0, x1] = [Math.min(given.from[0], given.to[0]), Math.max(given.from[0], given.to[0])]
      const [y0, y1] = [Math.min(given.from[1], given.to[1]), Math.max(given.from[1], given.to[1])]
      for (const { at: [x, y] } of route.stations)
        expect(x >= x0 - 0.01 && x <= x1 + 0.01 && y >= y0 - 0.01 && y <= y1 + 0.01).toBe(true)

      const main = given.axis === 'x' ? 0 : 1
      const forward = Math.sign(given.to[main] - given.from[main])
      const trail = route.parts.flatMap((part, i) => [route.stations[i]!.at, ...part.stops.map(stop => stop.at)])
      for (const [i, point] of trail.slice(1).entries())
        expect((point[main] - trail[i]![main]) * forward).toBeGreaterThan(0)

      for (const [i, part] of route.parts.entries()) {
        expect(part.points[0]).toEqual(route.stations[i]!.at)
        for (const { at } of part.stops) {
          expect(offLine(at, part.points)).toBeLessThan(0.02)
          // Stops keep clear of both stations of their part; the bend at 45 degrees may shorten the way there.
          expect(distance(at, route.stations[i]!.at)).toBeGreaterThan(given.radius * 0.7)
          if (route.stations[i + 1])
            expect(distance(at, route.stations[i + 1]!.at)).toBeGreaterThan(given.radius * 0.7)
        }
        if (route.stations[i + 1])
          expect(part.points.at(-1)).toEqual(route.stations[i + 1]!.at)
      }
    }))
  })

  it('runs level, at 45 degrees, and level again between two stations', () => {
    fc.assert(fc.property(decks, options, ({ chapters }, given) => {
      for (const { points } of placeRoute(chapters, given).parts) {
        const slopes = points.slice(1).map(([x, y], i): Point => [Math.abs(x - points[i]![0]), Math.abs(y - points[i]![1])])
        for (const [x, y] of slopes)
          expect(Math.min(x, y) < 0.02 || Math.abs(x - y) < 0.05).toBe(true)
      }
    }))
  })

  it('climbs at once before the station it is told, and reaches the top there', () => {
    const chapters = chaptersOf([3, 3, 3, 3])
    const { stations } = placeRoute(chapters, { axis: 'x', radius: 10, tail: 40, from: [0, 100], to: [900, 40], climbBefore: 2 })
    expect(stations.map(({ at }) => at)).toEqual([[0, 100], [300, 100], [600, 40], [900, 40]])
  })

  it('leads into the first station', () => {
    const { lead, stations } = placeRoute(chaptersOf([3]), { axis: 'x', radius: 10, tail: 40, from: [50, 60], to: [50, 60], lead: [[-20, 60]] })
    expect(lead).toEqual([[-20, 60], stations[0]!.at])
    expect(placeRoute([], { axis: 'x', radius: 10, tail: 40, from: [50, 60], to: [50, 60], lead: [[-20, 60]] })).toEqual({ stations: [], parts: [], lead: [] })
  })
})

describe('placeRouteOn', () => {
  it('puts stations where it is told, and every slide between them on the line', () => {
    const line: Point[] = [[0, 0], [100, 0], [200, 100], [200, 300]]
    fc.assert(fc.property(decks, ({ chapters }) => {
      const at = chapters.map((_, i) => 10 + i * 30)
      const route = placeRouteOn(line, chapters, at, 6)
      expectWhole(route, chapters)
      expect(route.stations.map(station => station.at)).toEqual(at.map(distance => along(line, distance)))
      expect(route.lead).toEqual([[0, 0], [10, 0]])
      expect(route.parts.at(-1)!.points.at(-1)).toEqual([200, 300])
      for (const { points, stops } of route.parts) {
        for (const stop of stops)
          expect(offLine(stop.at, points)).toBeLessThan(0.02)
      }
    }))
  })
})

describe('polylines', () => {
  it('measures along them', () => {
    const line: Point[] = [[0, 0], [30, 0], [60, 40]]
    expect(lengthOf(line)).toBe(80)
    expect(along(line, 30)).toEqual([30, 0])
    expect(along(line, 55)).toEqual([45, 20])
    expect(along(line, 500)).toEqual([60, 40])
    expect(pathData(line)).toBe('M0 0L30 0L60 40')
    expect(stretch(line, 10, 55)).toEqual([[10, 0], [30, 0], [45, 20]])
    expect(stretch(line, 30, 80)).toEqual([[30, 0], [60, 40]])
  })
})

/** Where layouts/cover.vue sets its words. */
const title = { x: 64, y: 144, w: 880, h: 270 }
const subtitle = { x: 64, y: 434, w: 800, h: 48 }

describe('the map of the cover', () => {
  it('is whole, keeps its words apart, off the line, on the canvas and clear of the title', () => {
    fc.assert(fc.property(decks, ({ chapters }) => {
      const { route, labels, size } = placeCoverMap(chapters)
      expectWhole(route, chapters)
      expect(labels.map(label => label.lines.map(line => line.text).join('').replace(/\s/g, ''))).toEqual(chapters.map(chapter => chapter.name.replace(/\s/g, '')))
      const words = labels.flatMap(({ x, lines }) => lines.map(({ text, y }) => ({ x, y: y - size * 0.88, w: measureText(text, size, 900), h: size })))
      const stations = route.stations.map(({ at: [x, y] }) => ({ x: x - COVER_RADIUS, y: y - COVER_RADIUS, w: 2 * COVER_RADIUS, h: 2 * COVER_RADIUS }))
      for (const [i, box] of [...words, ...stations].entries()) {
        expect(box.x >= 60 && box.y >= 0 && box.x + box.w <= 1220 && box.y + box.h <= 720 - 56, JSON.stringify(box)).toBe(true)
        expect([title, subtitle].some(text => overlap(box, text)), JSON.stringify(box)).toBe(false)
        for (const other of [...words, ...stations].slice(i + 1))
          expect(overlap(box, other), JSON.stringify([box, other])).toBe(false)
      }
      for (const { points } of route.parts) {
        for (const box of words) {
          for (const corner of [[box.x, box.y], [box.x + box.w, box.y]] as const)
            expect(offLine(corner, points), JSON.stringify(box)).toBeGreaterThan(15)
        }
      }
    }))
  })

  it('is to the scale of the minutes, pause included', () => {
    const chapters = chaptersOf([3, 5, 4, 4], [], 6)
    const { route: { parts } } = placeCoverMap(chapters)
    const lengths = parts.map(part => lengthOf(part.points))
    // 10, 11 and a pause of 10, 12, 13 minutes; the last one runs on over the edge.
    expect(lengths[1]! / lengths[0]!).toBeCloseTo(2.1, 2)
    expect(lengths[2]! / lengths[0]!).toBeCloseTo(1.2, 2)
  })
})

describe('the map of chapter slides', () => {
  it('keeps stations on the canvas', () => {
    fc.assert(fc.property(decks, fc.nat(), ({ chapters }, seed) => {
      const current = seed % chapters.length
      const map = placeChapterMap(chapters, current)
      expectWhole(map.route, chapters)
      for (const { at: [x, y] } of map.route.stations)
        expect(x >= 64 && x <= 1216 && y >= 340 && y <= 580).toBe(true)
      expect(map.labels.map(label => label.state)).toEqual(chapters.map((_, i) => i < current ? 'past' : i === current ? 'lit' : 'ahead'))
    }))
  })
})
