import type { Point } from '../geometry/polyline'
import type { RouteWords } from '../words/route'
/**
 * The workshop's map with its labels, on a figure of 1152 x 500 units: the route climbs from lower left to upper
 * right, and every station's words hang below it, where the line has already left.
 */
import type { Chapter } from './chapters'
import type { Route } from './route'
import { along } from '../geometry/polyline'
import { fitLines, fitPhrases } from '../text/placed'
import { measureText } from '../text/text'
import { chapterAt } from './chapters'
import { LIT_STATION, placeRoute } from './route'

export interface AgendaLabel {
  /** Left edge, and baseline of the first line. */
  x: number
  y: number
  name: string[]
  meta: { text: string, y: number }[]
}

export interface Agenda {
  route: Route
  /** Index of the station to light. */
  lit?: number
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
/** A longer task would hang into the figure's bottom: its number stands for it. */
const TASK_LINES = 3

/** Largest size at which every name fits its column on one line; the smallest, wrapped, when none does. */
function nameSize(names: readonly string[], width: number): number {
  return [30, 28, 26, 24, 22, 20].find(size => names.every(name => measureText(name, size, 900) <= width)) ?? 20
}

/** What stands under a station: what it takes; once page `page` has passed it, what was done there. */
function metaOf(chapter: Chapter, page: number, width: number, words: RouteWords): string[] {
  const task = chapter.task !== undefined && chapter.first + chapter.slides <= page ? fitPhrases(chapter.task, width, META) : []
  if (task.length > 0 && task.length <= TASK_LINES)
    return task
  return [
    chapter.minutes === undefined ? undefined : words.minutes(chapter.minutes),
    chapter.exercise === undefined ? undefined : words.exercise(chapter.exercise),
  ].filter(text => text !== undefined)
}

/** Places the map as page `page` shows it; its station is lit, unless it is in the first chapter, where the map is the plan. */
export function placeAgenda(chapters: readonly Chapter[], page: number, words: RouteWords): Agenda {
  const current = chapters.indexOf(chapterAt(chapters, page)!)
  const lit = current > 0 ? current : undefined
  const column = WIDTH / Math.max(chapters.length, 1)
  const size = nameSize(chapters.map(chapter => chapter.name), column - GAP)
  const texts = chapters.map(chapter => ({
    name: fitLines(chapter.name, column - GAP, size, 900),
    meta: metaOf(chapter, page, column - GAP, words),
  }))
  /** From a station's middle to the baseline of a line below it. */
  const nameAt = (i: number, line: number) => (i === lit ? RADIUS * LIT_STATION : RADIUS) + 12 + size + line * size * 1.2
  const metaAt = (i: number, names: number, line: number) => nameAt(i, names - 1) + 32 + line * META * 1.4
  /** How low the route may begin, so that the label of station `i` ends inside; a line reaches an eighth of an em below its baseline. */
  const lowest = ({ name, meta }: typeof texts[number], i: number) => {
    const share = i / chapters.length
    const below = (meta.length ? metaAt(i, name.length, meta.length - 1) : nameAt(i, name.length - 1)) + size / 8
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
    return { x: x - RADIUS - 3, y: y + nameAt(i, 0), name, meta: meta.map((text, line) => ({ text, y: y + metaAt(i, name.length, line) })) }
  })

  const resting = route.parts.find(part => part.chapter.pause)
  // A pause on a chapter's first page has no stop of its own: it stands behind the station.
  const at = resting && (resting.stops.find(({ page }) => page === resting.chapter.pause?.page)?.at ?? along(resting.points, RADIUS + 12))
  const minutes = resting?.chapter.pause?.minutes
  return {
    route,
    lit,
    labels,
    size,
    pause: at && { at, text: [words.pause, minutes === undefined ? '' : words.minutes(minutes)].join(' ').trim() },
  }
}
