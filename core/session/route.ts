import type { Point } from '../geometry/polyline'
/**
 * The workshop's line: the deck's chapters as stations and its slides as stops, placed.
 *
 * The climbing route of agenda, chapter and end slides runs straight between two stations, bends 45 degrees and runs
 * straight again, so that every station stands on a straight part; the cover gives its own line. Lengths are px of the
 * canvas or units of a figure, whatever the points are in.
 */
import type { Chapter } from './chapters'
import { along, lengthOf, round, stretch } from '../geometry/polyline'

/** How much larger a map draws the station we are at. */
export const LIT_STATION = 1.5

export interface RouteOptions {
  /** First and last station. */
  from: Point
  to: Point
  /** The way the straight parts run: `x` for a flat map, `y` for one that climbs. */
  axis: 'x' | 'y'
  /** Radius of a station, which stops keep away from. */
  radius: number
  /** Points of the line before the first station, outside in. */
  lead?: readonly Point[]
  /** How far the line runs on behind the last station. */
  tail: number
  /** Index of the station before which the whole height is climbed; evenly between all stations without it. */
  climbBefore?: number
}

export interface RouteStation {
  chapter: Chapter
  at: Point
}

export interface RouteStop {
  page: number
  at: Point
}

/** What runs in one chapter's colour: from its station to the next one, with a stop for each further slide. */
export interface RoutePart {
  chapter: Chapter
  points: Point[]
  stops: RouteStop[]
  /** Distance between two stops. */
  pitch: number
}

export interface Route {
  stations: RouteStation[]
  parts: RoutePart[]
  lead: Point[]
}

function flip([x, y]: Point): Point {
  return [y, x]
}

/** Across, a gap of `run` can climb no more than leaves a straight sixth at each end. */
function climb(run: number, rise: number): number {
  const most = Math.abs(run) * 2 / 3
  return Math.max(-most, Math.min(most, rise))
}

function bend([x0, y0]: Point, [x1, y1]: Point): Point[] {
  const slope = Math.abs(y1 - y0) * Math.sign(x1 - x0)
  const straight = (x1 - x0 - slope) / 2
  if (y0 === y1)
    return [[x0, y0], [x1, y1]]
  return [[x0, y0], [round(x0 + straight), y0], [round(x1 - straight), y1], [x1, y1]]
}

/** The chapter's part over `line`; its stops keep `radius` from the stations at its beginning and, unless it is `last`, its end. */
function placePart(chapter: Chapter, line: Point[], radius: number, last: boolean): RoutePart {
  const pitch = (lengthOf(line) - radius * (last ? 1 : 2)) / chapter.slides
  const stops = Array.from({ length: chapter.slides - 1 }, (_, k): RouteStop => ({
    page: chapter.first + k + 1,
    at: along(line, radius + pitch * (k + 1)),
  }))
  return { chapter, points: line, stops, pitch: round(pitch) }
}

function placeStations(chapters: readonly Chapter[], { from, to, climbBefore }: RouteOptions): Point[] {
  const gaps = chapters.length - 1
  if (gaps < 1)
    return chapters.map(() => from)
  const run = (to[0] - from[0]) / gaps
  const rise = to[1] - from[1]
  const climbed = (i: number) => climbBefore === undefined ? climb(run, rise / gaps) * i : i < climbBefore ? 0 : climb(run, rise)
  return chapters.map((_, i): Point => [round(from[0] + run * i), round(from[1] + climbed(i))])
}

/** Places the route of `chapters`; the parts keep every slide of the deck as a station or a stop. */
export function placeRoute(chapters: readonly Chapter[], options: RouteOptions): Route {
  if (options.axis === 'y') {
    const { stations, parts, lead } = placeRoute(chapters, { ...options, axis: 'x', from: flip(options.from), to: flip(options.to), lead: options.lead?.map(flip) })
    return {
      stations: stations.map(station => ({ ...station, at: flip(station.at) })),
      parts: parts.map(part => ({ ...part, points: part.points.map(flip), stops: part.stops.map(stop => ({ ...stop, at: flip(stop.at) })) })),
      lead: lead.map(flip),
    }
  }

  const points = placeStations(chapters, options)
  const forward = Math.sign(options.to[0] - options.from[0]) || 1
  const parts = chapters.map((chapter, i): RoutePart => {
    const start = points[i]!
    const line = i + 1 < points.length ? bend(start, points[i + 1]!) : [start, [round(start[0] + forward * options.tail), start[1]] as Point]
    return placePart(chapter, line, options.radius, i + 1 === points.length)
  })
  return {
    stations: chapters.map((chapter, i) => ({ chapter, at: points[i]! })),
    parts,
    lead: points[0] && options.lead ? [...options.lead, points[0]] : [],
  }
}

/** Places the route of `chapters` on a line of any shape, with stations at the distances `at` along it. */
export function placeRouteOn(line: readonly Point[], chapters: readonly Chapter[], at: readonly number[], radius: number): Route {
  const end = lengthOf(line)
  return {
    stations: chapters.map((chapter, i) => ({ chapter, at: along(line, at[i]!) })),
    parts: chapters.map((chapter, i) => placePart(chapter, stretch(line, at[i]!, at[i + 1] ?? end), radius, i + 1 === chapters.length)),
    lead: at[0] === undefined ? [] : stretch(line, 0, at[0]),
  }
}
