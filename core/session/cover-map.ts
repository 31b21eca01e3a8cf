import type { Point } from '../geometry/polyline'
/**
 * The route as the cover shows it, on the canvas of 1280 x 720 px: in from the left under the title, around the corner
 * and out over the top edge, since the road goes on after the workshop. It is to scale: the way from one station to
 * the next is as long as the minutes it takes, pause included.
 */
import type { Chapter } from './chapters'
import type { Route } from './route'
import { along, lengthOf } from '../geometry/polyline'
import { fitLines } from '../text/placed'
import { shareWidth } from './footer'
import { placeRouteOn } from './route'

export interface CoverMap {
  route: Route
  /** Left edge and baselines of each name. */
  labels: { x: number, lines: { text: string, y: number }[] }[]
  /** Font size of the names. */
  size: number
}

export const COVER_RADIUS = 26

const LEVEL = 556
const CORNER = 872
const SHAFT = 1004
const LINE: Point[] = [[-40, LEVEL], [CORNER, LEVEL], [SHAFT, LEVEL - (SHAFT - CORNER)], [SHAFT, -40]]

/** Distance along the line to the middle of the first station, which stands on the margin. */
const START = 40 + 64 + COVER_RADIUS + 3
/** Two stations no closer than this, and the last one this far from the top edge. */
const CLOSEST = 92

/** Room to the right of the shaft, up to the margin. */
const BESIDE = 1216 - SHAFT - COVER_RADIUS - 20
const SIZES = [30, 28, 26, 24, 22, 20]

/** Which way the line runs at a distance: along the bottom, up the shaft, or between the two. */
function courseAt(distance: number): 'level' | 'slope' | 'shaft' {
  const [x, y] = along(LINE, distance)
  return y === LEVEL ? 'level' : x === SHAFT ? 'shaft' : 'slope'
}

export function placeCoverMap(chapters: readonly Chapter[]): CoverMap {
  const timed = chapters.every(chapter => chapter.minutes)
  const shares = shareWidth(
    chapters.map(({ minutes = 0, pause, slides }) => timed ? minutes + (pause?.minutes ?? 0) : slides),
    lengthOf(LINE) - START - 40,
    CLOSEST,
  )
  const at = chapters.map((_, i) => START + shares.slice(0, i).reduce((sum, share) => sum + share, 0))
  const route = placeRouteOn(LINE, chapters, at, COVER_RADIUS + 6)
  const places = route.stations.map(({ chapter: { name }, at: [x, y] }, i) => {
    const course = courseAt(at[i]!)
    // The next name may stand beside this one's lines only as far as its own station.
    const room = Math.min(course === 'level' ? (shares[i] ?? BESIDE) - 12 : BESIDE, 1216 - x)
    return { x, y, course, lines: (size: number) => fitLines(name, room, size, 900) }
  })
  // One line each, else two under the level part.
  const fits = (most: number) => SIZES.find(size => places.every(({ course, lines }) => lines(size).length <= (course === 'level' ? most : 1)))
  const size = fits(1) ?? fits(2) ?? SIZES.at(-1)!

  const labels = places.map(({ x, y, course, lines }) => {
    const left = course === 'level' ? x - COVER_RADIUS - 3 : x + COVER_RADIUS + 20
    // Under the line, or level with the station; on the slope lower, where the line has left.
    const first = course === 'level' ? y + COVER_RADIUS + 14 + size * 0.88 : y + size * 0.38 + (course === 'slope' ? 16 : 0)
    return { x: left, lines: lines(size).map((text, line) => ({ text, y: first + line * size * 1.2 })) }
  })
  return { route, labels, size }
}
