/**
 * The phases of a trend as two tracks of a metro: the thick one is what leads, the thin one what follows. They part at
 * a station, meet at the next and change places there, so that the line climbs to its height and comes down again.
 * Box of 1152 x 500 units.
 */
import type { TrendPhase } from '../../core/roadmap/schema'
import type { Box, PlacedText, Point } from '../../core/text/placed'
import type { Fit, PlacedWords } from './trends-text'
import { bentPath } from '../../core/geometry/bend'
import { messages } from '../../core/messages'
import { placeLines, widthOf } from '../../core/text/placed'
import { fitTexts, placeTexts } from './trends-text'

export const TRENDS = { width: 1152, height: 500 }

export interface TrendTrack {
  /** Number of the line colour. */
  line: number
  path: string
}

export interface PlacedTrend {
  id: string
  /** Counted from 1. */
  number: number
  /** Where the phase begins. */
  station: Point
  leads: TrendTrack
  follows: TrendTrack
  /** The ground between the two tracks: corners of a polygon. */
  ground: string
  words: PlacedWords
  name: PlacedText
  text: PlacedText
  mark?: PlacedText
  /** The sign over the leading track of the phase AI was in. */
  sign?: { box: Box, texts: PlacedText[], pole: [Point, Point] }
}

export interface TrendsGeometry {
  phases: PlacedTrend[]
  /** Where the last phase ends. */
  end: Point
  /** Of a station. */
  radius: number
  /** Widths of the tracks. */
  track: { leads: number, follows: number }
}

interface Plate {
  w: number
  h: number
  /** Its texts, with the upper left corner of the plate there. */
  place: (x: number, y: number) => PlacedText[]
}

/** Line colours in order of appearance. */
const COLOURS = [3, 2, 4, 5, 1, 6, 7, 0]
const RADIUS = 22
const TRACK = { leads: 30, follows: 8 }
const SIGN = { name: 22, date: 18, padding: 14, pitch: 28, between: 14 }
/** From the sign down to the track it stands on. */
const POLE = 34

/** Clicks: one per phase. */
export function trendsSteps(phases: TrendPhase[]): number {
  return phases.length
}

/** Number of the line colour of each leading or following thing, by name. */
function coloursOf(phases: TrendPhase[]): Map<string, number> {
  const names = new Set(phases.flatMap(({ leads, follows }) => [leads, follows]))
  return new Map([...names].map((name, i) => [name, COLOURS[i % COLOURS.length]!]))
}

/** Whether the line comes down at a station: 0 is the first, `count` the last. It climbs for the first half. */
const falls = (station: number, count: number) => station > Math.ceil((count - 1) / 2)

/** Heights in steps of the distance between the tracks, upwards from the first station. */
function levelsOf(count: number): { top: number, bottom: number }[] {
  let level = 0
  return Array.from({ length: count }, (_, i) => {
    // A track that climbs through a station ends one step above it, one that falls one step below.
    level += i === 0 ? 0 : falls(i, count) ? -1 : 1
    return { top: level + 1, bottom: level }
  })
}

export function placeTrends(phases: TrendPhase[]): TrendsGeometry {
  const count = phases.length
  const levels = levelsOf(count)
  const highest = Math.max(...levels.map(({ top }) => top))
  const lowest = Math.min(...levels.map(({ bottom }) => bottom))
  const current = phases.findIndex(phase => phase.current)
  const plate = current < 0 ? undefined : measureSign(phases[current]!, levels[current]!.top === highest)

  /** How far the highest track stands below the upper edge; a sign over a lower one may use what is above that. */
  const headroom = (gap: number) => Math.max(TRACK.leads / 2 + 1, plate
    ? plate.h + POLE - (highest - levels[current]!.top) * gap
    : 0)
  const textTop = (gap: number) => headroom(gap) + (highest - lowest) * gap + RADIUS + 14
  const pitch = (TRENDS.width - RADIUS * 2 - 6) / count
  const fit: Fit = fitTexts(phases, pitch - 26, gap => TRENDS.height - textTop(gap))

  const { gap } = fit
  const x = (station: number) => RADIUS + 3 + pitch * station
  const y = (level: number) => headroom(gap) + (highest - level) * gap
  const stations = Array.from({ length: count + 1 }, (_, i): Point => ({
    x: x(i),
    y: y(i === 0
      ? levels[0]!.bottom
      : falls(i, count) ? levels[i - 1]!.bottom : levels[i - 1]!.top),
  }))

  const colours = coloursOf(phases)
  const placed = phases.map((phase, i): PlacedTrend => {
    const [from, to] = [stations[i]!, stations[i + 1]!]
    const way = (level: number): Point[] => [
      from,
      { x: from.x + Math.abs(y(level) - from.y), y: y(level) },
      { x: to.x - Math.abs(y(level) - to.y), y: y(level) },
      to,
    ]
    const [upper, lower] = [way(levels[i]!.top), way(levels[i]!.bottom)]
    return {
      id: phase.id,
      number: i + 1,
      station: from,
      leads: { line: colours.get(phase.leads)!, path: bentPath(upper, 0) },
      follows: { line: colours.get(phase.follows)!, path: bentPath(lower, 0) },
      ground: [...upper, ...lower.toReversed()].map(point => `${point.x},${point.y}`).join(' '),
      ...placeTexts(phase, { x: from.x - RADIUS - 3, y: textTop(gap) }, fit, i === current),
      ...i === current && plate && { sign: placeSign(plate, upper[1]!, upper[2]!) },
    }
  })
  return { phases: placed, end: stations[count]!, radius: RADIUS, track: TRACK }
}

/** What the sign says, measured: side by side on the summit, where nothing stands beside it, else one below the other. */
function measureSign({ asOf }: TrendPhase, level: boolean): Plate {
  const texts = [{ text: messages.trends.current, size: SIGN.name, weight: 700 as const }, ...asOf ? [{ text: messages.asOf(asOf), size: SIGN.date, weight: 400 as const }] : []]
  const widths = texts.map(({ text, size, weight }) => widthOf(text, size, weight))
  const w = SIGN.padding * 2 + (level ? widths.reduce((sum, width) => sum + SIGN.between + width) : Math.max(...widths))
  const h = SIGN.padding * 2 + SIGN.name + (level ? 0 : (texts.length - 1) * SIGN.pitch - 2)
  return {
    w,
    h,
    place: (x, y) => texts.map(({ text, size, weight }, i) => level
      // On one baseline: a Han character stands centred 0.38 em above it.
      ? placeLines([text], x + SIGN.padding + (i ? widths[0]! + SIGN.between : 0), y + h / 2 + (SIGN.name - size) * 0.38, size, weight, size)
      : placeLines([text], x + w / 2, y + SIGN.padding + SIGN.name / 2 + i * SIGN.pitch, size, weight, size, 'middle')),
  }
}

/** Over the middle of the level part of a track. */
function placeSign({ w, h, place }: Plate, from: Point, to: Point): NonNullable<PlacedTrend['sign']> {
  const middle = { x: (from.x + to.x) / 2, y: from.y }
  const box = { x: Math.min(TRENDS.width - w, Math.max(0, middle.x - w / 2)), y: middle.y - POLE - h, w, h }
  return { box, texts: place(box.x, box.y), pole: [{ x: middle.x, y: box.y + h }, middle] }
}

/** The figure in words. */
export function describeTrends(phases: TrendPhase[]): string {
  const { trends } = messages
  const current = phases.find(phase => phase.current)
  return trends.text(phases.map(({ name, leads, follows, text }) => `${trends.phaseText(name, leads, follows)}（${text.replace(/。$/, '')}）`))
    + (current ? trends.currentText(current.name, current.asOf ? messages.asOf(current.asOf) : '') : '')
}
