/** Both tracks of every stage: the early one solid, the late one hollow. The two chains never cross. */
import type { StageSpan } from '../../core/plan/stages'
import type { Box, Point } from '../../core/text/placed'
import { bentPath } from '../../core/geometry/bend'

export interface Track {
  /** Runs from the stage's interchange along the track to the next interchange. */
  path: string
  start: Point
  end: Point
  /** The level part, in figure units. */
  run: [from: number, to: number]
  y: number
}

export interface Tracks { earlyTrack: Track, lateTrack: Track }

interface Setting {
  scale: (time: number) => number
  /** Height of the interchange that begins a row. */
  middle: (row: number) => number
  /** From there down to each track. */
  offset: { late: number, early: number }
  /** The last stage ends in an interchange, too. */
  meet: boolean
}

/** Where both chains change at the same moment, the late line stands beside the early one instead of on it. */
export function placeTracks(spans: StageSpan[], { scale, middle, offset, meet }: Setting): Tracks[] {
  const apart = offset.early - offset.late
  const xs = [[0, 0], ...spans.map(({ early, late }) => [early[1], late[1]])].map(([early, late]) => {
    const x = scale(early!)
    return { early: x, late: Math.max(scale(late!), x + apart) }
  })
  const track = (index: number, chain: 'early' | 'late'): Track => {
    const [from, to] = [xs[index]![chain], xs[index + 1]![chain]]
    const y = middle(index) + offset[chain]
    const start = { x: from, y: middle(index) }
    const end = { x: to, y: index === spans.length - 1 && !meet ? y : middle(index + 1) }
    return { start, end, run: [from, to], y, path: bentPath([start, { x: from, y }, { x: to, y }, end], apart * 0.55) }
  }
  return spans.map((_, index) => ({ earlyTrack: track(index, 'early'), lateTrack: track(index, 'late') }))
}

/** Rows with their labels in a column beside the scale: the tracks run around the middle of each row. */
export function placeColumnTracks(spans: StageSpan[], scale: Setting['scale'], { top, pitch, track, gap }: { top: number, pitch: number, track: number, gap: number }): { tracks: Tracks[], middle: Setting['middle'] } {
  const middle = (row: number) => top + (row + 0.5) * pitch
  const lead = Math.min(pitch * 0.4, 20)
  const half = track / 2 + gap
  return { middle, tracks: placeTracks(spans, { scale, middle: row => middle(row) - lead, offset: { late: lead - half, early: lead + half }, meet: false }) }
}

/** What the tracks of a row cover: their level parts and the drops to the next row. */
export function trackBoxes({ earlyTrack, lateTrack }: Tracks, { track: w }: { track: number }): Box[] {
  return [earlyTrack, lateTrack].flatMap(({ start, end, run, y }) => [
    { x: run[0] - w / 2, y: y - w / 2, w: run[1] - run[0] + w, h: w },
    { x: start.x - w / 2, y: start.y, w, h: Math.max(y - start.y, 0) },
    { x: end.x - w / 2, y, w, h: Math.max(end.y - y, 0) },
  ])
}
