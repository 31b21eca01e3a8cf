import type { Point, Route, RouteOptions } from '../../../core/session/route'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeChapterMap } from '../../../core/session/chapter-map'
import { readChapters } from '../../../core/session/chapters'
import { placeCoverMap } from '../../../core/session/cover-map'
import { along, lengthOf, pathData, placeRoute } from '../../../core/session/route'
import { decks, slidesOf } from './decks'

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
    const chapters = readChapters(slidesOf([3, 3, 3, 3]))
    const { stations } = placeRoute(chapters, { axis: 'x', radius: 10, tail: 40, from: [0, 100], to: [900, 40], climbBefore: 2 })
    expect(stations.map(({ at }) => at)).toEqual([[0, 100], [300, 100], [600, 40], [900, 40]])
  })

  it('leads into the first station', () => {
    const { lead, stations } = placeRoute(readChapters(slidesOf([3])), { axis: 'x', radius: 10, tail: 40, from: [50, 60], to: [50, 60], lead: [[-20, 60]] })
    expect(lead).toEqual([[-20, 60], stations[0]!.at])
    expect(placeRoute([], { axis: 'x', radius: 10, tail: 40, from: [50, 60], to: [50, 60], lead: [[-20, 60]] })).toEqual({ stations: [], parts: [], lead: [] })
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
  })
})

describe('the maps of cover and chapter slides', () => {
  it('keep stations on the canvas, the cover right of its title', () => {
    fc.assert(fc.property(decks, fc.nat(), ({ chapters }, seed) => {
      const cover = placeCoverMap(chapters)
      expectWhole(cover.route, chapters)
      for (const { at: [x, y] } of cover.route.stations)
        expect(x >= 700 && x <= 1280 - cover.radius && y >= cover.radius && y <= 720 - 56).toBe(true)

      const current = seed % chapters.length
      const map = placeChapterMap(chapters, current)
      expectWhole(map.route, chapters)
      for (const { at: [x, y] } of map.route.stations)
        expect(x >= 64 && x <= 1216 && y >= 340 && y <= 580).toBe(true)
      expect(map.labels.map(label => label.state)).toEqual(chapters.map((_, i) => i < current ? 'past' : i === current ? 'lit' : 'ahead'))
    }))
  })
})
