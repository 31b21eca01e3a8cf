/**
 * The workshop's map with its labels, on a figure of 1152 x 500 units: the route climbs from lower left to upper
 * right, and every station's words hang below it, where the line has already left.
 */
import type { Chapter } from './chapters'
import type { Point, Route } from './route'
import { measureText, wrapText } from '../figures/text'
import { messages } from '../messages'
import { placeRoute } from './route'

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
const RADIUS = 22
const META = 20
const GAP = 16

/** Largest size at which every name fits its column on one line; the smallest, wrapped, when none does. */
function nameSize(names: readonly string[], width: number): number {
  return [30, 28, 26, 24, 22, 20].find(size => names.every(name => measureText(name, size, 900) <= width)) ?? 20
}

export function placeAgenda(chapters: readonly Chapter[]): Agenda {
  const column = WIDTH / Math.max(chapters.length, 1)
  const route = placeRoute(chapters, {
    from: [RADIUS + 3, 390],
    to: [RADIUS + 3 + column * (chapters.length - 1), 108],
    axis: 'x',
    radius: RADIUS + 4,
    tail: column - RADIUS - 8,
  })
  const size = nameSize(chapters.map(chapter => chapter.name), column - GAP)

  const labels = route.stations.map(({ chapter, at }): AgendaLabel => {
    const name = wrapText(chapter.name, column - GAP, size, 900)
    const x = at[0] - RADIUS
    const y = at[1] + RADIUS + 12 + size
    const below = y + (name.length - 1) * size * 1.2
    const meta = [
      chapter.minutes === undefined ? undefined : messages.route.minutes(chapter.minutes),
      chapter.exercise === undefined ? undefined : messages.route.exercise(chapter.exercise),
    ].filter(text => text !== undefined)
    return { x, y, name, meta: meta.map((text, i) => ({ text, y: below + 32 + i * META * 1.4 })) }
  })

  const resting = route.parts.find(part => part.chapter.pause)
  const stop = resting?.stops.find(({ page }) => page === resting.chapter.pause?.page)
  const minutes = resting?.chapter.pause?.minutes
  return {
    route,
    labels,
    size,
    pause: stop && { at: stop.at, text: [messages.route.pause, minutes === undefined ? '' : messages.route.minutes(minutes)].join(' ').trim() },
  }
}
