/**
 * The route as a chapter slide shows it, on the canvas of 1280 x 720 px: level until the station before, then a climb
 * to the chapter that begins. The line comes from the left edge of the canvas and leaves over the right one.
 */
import type { Chapter } from './chapters'
import type { Route } from './route'
import { fitPhrases } from '../text/placed'
import { measureText } from '../text/text'
import { LIT_STATION, placeRoute } from './route'

export interface MapLabel {
  first: number
  state: 'past' | 'lit' | 'ahead'
  x: number
  /** Baseline of the first line. */
  y: number
  size: number
  lines: string[]
}

const MARGIN = 64
const WIDTH = 1280
const RADIUS = 22
const LOW = 500
const HIGH = 412
const GAP = 24

/** Font size of the names, and of the lit one; names that do not fit break. */
const SIZES = [24, 22, 20, 18]
const LIT = 1.25

export function placeChapterMap(chapters: readonly Chapter[], current: number): { route: Route, labels: MapLabel[] } {
  const column = (WIDTH - 2 * MARGIN) / Math.max(chapters.length, 1)
  const first = MARGIN + RADIUS + 3
  // The first station has no gap before it to climb in.
  const level = current === 0 ? HIGH : LOW
  const route = placeRoute(chapters, {
    from: [first, level],
    to: [first + column * (chapters.length - 1), HIGH],
    axis: 'x',
    radius: RADIUS * LIT_STATION + 4,
    lead: [[-20, level]],
    tail: WIDTH + 20 - first - column * (chapters.length - 1),
    climbBefore: Math.max(current, 1),
  })

  const names = chapters.map(chapter => chapter.name)
  const size = SIZES.find(size => names.every(name => measureText(name, size, 700) <= column - GAP)) ?? 18
  const labels = route.stations.map(({ chapter, at }, i): MapLabel => {
    const lit = i === current
    const own = lit ? size * LIT : size
    const radius = lit ? RADIUS * LIT_STATION : RADIUS
    return {
      first: chapter.first,
      state: lit ? 'lit' : i < current ? 'past' : 'ahead',
      x: at[0] - radius - 3,
      y: at[1] + radius + 12 + own,
      size: own,
      lines: fitPhrases(chapter.name, column - GAP, own, lit ? 900 : 400),
    }
  })
  return { route, labels }
}
