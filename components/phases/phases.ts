/**
 * Phases as two tracks of a metro: the thick one is what leads, the thin one what follows. They part at a station, meet
 * at the next and change places there, so that the line climbs to its height and comes down again. Where nothing
 * follows, one track runs alone. Box of 1152 x 500 units.
 */
import type { Point } from '../../core/text/placed'
import type { Phase, Phases } from './schema'
import type { Sign } from './sign'
import type { PhaseTexts } from './texts'
import type { PhasesWords } from './words'
import { bentPath } from '../../core/geometry/bend'
import { measureSign, placeSign, POLE } from './sign'
import { fitTexts, placeTexts } from './texts'

export const PHASES = { width: 1152, height: 500 }

export interface PhaseTrack {
  /** Number of the line colour. */
  line: number
  path: string
}

export interface PlacedPhase extends PhaseTexts {
  id: string
  /** Counted from 1. */
  number: number
  /** Where the phase begins. */
  station: Point
  leads: PhaseTrack
  follows?: PhaseTrack
  /** The ground between the two tracks: corners of a polygon. */
  ground?: string
  /** Over the leading track of the current phase. */
  sign?: Sign
}

export interface PhasesGeometry {
  phases: PlacedPhase[]
  /** Where the last phase ends. */
  end: Point
  /** Of a station. */
  radius: number
  /** Widths of the tracks. */
  track: { leads: number, follows: number }
}

/** Line colours in order of appearance. */
const COLOURS = [3, 2, 4, 5, 1, 6, 7, 0]
const RADIUS = 22
const TRACK = { leads: 30, follows: 8 }

/** Clicks: one per phase. */
export function phasesSteps({ phases }: Pick<Phases, 'phases'>): number {
  return phases.length
}

/** What gives the thick track its colour: what leads, else the phase itself. */
const leaderOf = ({ leads, name }: Phase) => leads ?? name

/** Number of the line colour of each leading or following thing, by name. */
function coloursOf(phases: Phase[]): Map<string, number> {
  const names = new Set(phases.flatMap(phase => [leaderOf(phase), ...phase.follows === undefined ? [] : [phase.follows]]))
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

export function placePhases({ phases, symbol }: Phases, words: PhasesWords): PhasesGeometry {
  const count = phases.length
  const levels = levelsOf(count)
  const highest = Math.max(...levels.map(({ top }) => top))
  const lowest = Math.min(...levels.map(({ bottom }) => bottom))
  const current = phases.findIndex(phase => phase.current !== undefined)
  const pitch = (PHASES.width - RADIUS * 2 - 6) / count
  const plate = current < 0 ? undefined : measureSign(phases[current]!, levels[current]!.top === highest, words)

  /** How far the highest track stands below the upper edge; a sign over a lower one may use what is above that. */
  const headroom = (gap: number) => Math.max(TRACK.leads / 2 + 1, plate ? plate.h + POLE - (highest - levels[current]!.top) * gap : 0)
  const textTop = (gap: number) => headroom(gap) + (highest - lowest) * gap + RADIUS + 14
  const set = { symbol: symbol ?? words.symbol, words }
  const fit = fitTexts(phases, set, pitch - 26, gap => PHASES.height - textTop(gap))

  const { gap } = fit
  const y = (level: number) => headroom(gap) + (highest - level) * gap
  const stations = Array.from({ length: count + 1 }, (_, i): Point => ({
    x: RADIUS + 3 + pitch * i,
    y: y(i === 0 ? levels[0]!.bottom : falls(i, count) ? levels[i - 1]!.bottom : levels[i - 1]!.top),
  }))

  const colours = coloursOf(phases)
  const placed = phases.map((phase, i): PlacedPhase => {
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
      leads: { line: colours.get(leaderOf(phase))!, path: bentPath(upper, 0) },
      ...phase.follows !== undefined && {
        follows: { line: colours.get(phase.follows)!, path: bentPath(lower, 0) },
        ground: [...upper, ...lower.toReversed()].map(point => `${point.x},${point.y}`).join(' '),
      },
      ...placeTexts(phase, set, { x: from.x - RADIUS - 3, y: textTop(gap) }, fit),
      ...i === current && plate && { sign: placeSign(plate, upper[1]!, upper[2]!, [from.x, to.x]) },
    }
  })
  return { phases: placed, end: stations[count]!, radius: RADIUS, track: TRACK }
}

/** The figure in words. */
export function describePhases({ phases, symbol }: Phases, words: PhasesWords): string {
  const pairOf = ({ leads, follows }: Phase) => [leads, ...follows === undefined ? [] : [symbol ?? words.symbol, follows]].join(' ')
  const current = phases.find(phase => phase.current !== undefined)
  return words.text(phases.map(phase => words.phaseText(phase.name, pairOf(phase), phase.text.replace(/[。.]$/, ''))))
    + (current?.current === undefined ? '' : words.currentText(current.current, current.name, current.asOf ? words.asOf(current.asOf) : ''))
}
