/**
 * The workshop's map with its labels, on a figure of 1152 x 500 units: the route climbs from lower left to upper
 * right, and every station's words hang below it, where the line has already left.
 */
import type { Chapter } from './chapters'
import type { Point, Route } from './route'
import { fitLines } from '../figures/placed'
import { measureText } from '../figures/text'
import { messages } from '../messages'
import { along, placeRoute } from './route'

export interface AgendaLabel {
  /** Left edge, and baseline of the first line. */
  x: number
  y: number
  name: string[]
  meta: { text: string, y: number }[]
}

export interface Agenda {
  route: Route
  labels: AgendaLabel[]
  /** Font size of the names. */
  size: number
  pause?: { at: Point, text: string }
}

const WIDTH = 1152
const HEIGHT = 500
/** Middle of the first station where its label leaves room, and of the last one. */
const BOTTOM = 390
const TOP = 108
const RADIUS = 22
const META = 20
const GAP = 16

/** Largest size at which every name fits its column on one line; the smallest, wrapped, when none does. */
function nameSize(names: readonly string[], width: number): number {
  return [30, 28, 26, 24, 22, 20].find(size => names.every(name => measureText(name, size, 900) <= width)) ?? 20
}

export function placeAgenda(chapters: readonly Chapter[]): Agenda {
  const column = WIDTH / Math.max(chapters.length, 1)
  const size = nameSize(chapters.map(chapter => chapter.name), column - GAP)
  const texts = chapters.map(chapter => ({
    name: fitLines(chapter.name, column - GAP, size, 900),
    meta: [
      chapter.minutes === undefined ? undefined : messages.route.minutes(chapter.minutes),
      chapter.exercise === undefined ? undefined : messages.route.exercise(chapter.exercise),
    ].filter(text => text !== undefined),
  }))
  /** From a station's middle to the baseline of a line below it. */
  const nameAt = (line: number) => RADIUS + 12 + size + line * size * 1.2
  const metaAt = (names: number, line: number) => nameAt(names - 1) + 32 + line * META * 1.4
  /** How low the route may begin, so that the label of station `i` ends inside; a line reaches an eighth of an em below its baseline. */
  const lowest = ({ name, meta }: typeof texts[number], i: number) => {
    const share = i / chapters.length
    const below = (meta.length ? metaAt(name.length, meta.length - 1) : nameAt(name.length - 1)) + size / 8
    return (HEIGHT - below - TOP * share) / (1 - share)
  }

  const route = placeRoute(chapters, {
    from: [RADIUS + 3, Math.min(BOTTOM, ...texts.map(lowest))],
    to: [RADIUS + 3 + column * (chapters.length - 1), TOP],
    axis: 'x',
    radius: RADIUS + 4,
    tail: column - RADIUS - 8,
  })
  const labels = route.stations.map(({ at: [x, y] }, i): AgendaLabel => {
    const { name, meta } = texts[i]!
    return { x: x - RADIUS, y: y + nameAt(0), name, meta: meta.map((text, line) => ({ text, y: y + metaAt(name.length, line) })) }
  })

  const resting = route.parts.find(part => part.chapter.pause)
  // A pause on a chapter's first page has no stop of its own: it stands behind the station.
  const at = resting && (resting.stops.find(({ page }) => page === resting.chapter.pause?.page)?.at ?? along(resting.points, RADIUS + 12))
  const minutes = resting?.chapter.pause?.minutes
  return {
    route,
    labels,
    size,
    pause: at && { at, text: [messages.route.pause, minutes === undefined ? '' : messages.route.minutes(minutes)].join(' ').trim() },
  }
}
