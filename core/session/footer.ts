/**
 * The route line in every slide's footer, placed: a straight line with a station per chapter, and a stop per slide
 * in the chapter we are in. Stations stay where they are from slide to slide; only what is lit moves.
 */
import type { Chapter } from './chapters'
import { chapterAt } from './chapters'

export interface FooterStation {
  chapter: Chapter
  x: number
  state: 'past' | 'here' | 'ahead'
}

export interface Footer {
  stations: FooterStation[]
  /** The current chapter's part of the line. */
  here: { from: number, to: number }
  /** Further slides of the current chapter; none where they would run together. */
  stops: { page: number, x: number }[]
  /** Distance between two slides of the current chapter, in px. */
  pitch: number
  /** Where the current slide is. */
  x: number
}

/** Two stations any closer could not be told apart, or hit with a pointer (WCAG 2.2, 2.5.8 asks for 24 px). */
const CLOSEST = 72

/** How far the first and the last stop keep from the stations, whose rings they would cut. */
const CLEAR = 26

/** Stops any closer look like a thicker line. */
const STOPS_APART = 5

/**
 * How long each chapter's part is when they share `width` by their slides and none is shorter than `least`;
 * equal parts when there is no room for that.
 */
export function shareWidth(slides: readonly number[], width: number, least: number): number[] {
  if (slides.length * least >= width)
    return slides.map(() => width / slides.length)
  const short = new Set<number>()
  while (true) {
    const left = width - short.size * least
    const rest = slides.reduce((sum, n, i) => short.has(i) ? sum : sum + n, 0)
    const tooShort = slides.findIndex((n, i) => !short.has(i) && n * left / rest < least)
    if (tooShort < 0)
      return slides.map((n, i) => short.has(i) ? least : n * left / rest)
    short.add(tooShort)
  }
}

/** Places the line between `left` and `right` (px) with page `page` lit. */
export function placeFooter(chapters: readonly Chapter[], page: number, left: number, right: number): Footer | undefined {
  const current = chapterAt(chapters, page)
  if (!current)
    return
  const shares = shareWidth(chapters.map(chapter => chapter.slides), right - left, CLOSEST)
  const at = chapters.indexOf(current)
  const stations = chapters.map((chapter, i): FooterStation => ({
    chapter,
    x: left + shares.slice(0, i).reduce((sum, share) => sum + share, 0),
    state: i < at ? 'past' : i === at ? 'here' : 'ahead',
  }))

  const from = stations[at]!.x
  const clear = Math.min(CLEAR, shares[at]! / 3)
  const pitch = (shares[at]! - 2 * clear) / Math.max(1, current.slides - 2)
  const place = (no: number) => no === current.first ? from : from + clear + (no - current.first - 1) * pitch
  return {
    stations,
    here: { from, to: from + shares[at]! },
    stops: pitch < STOPS_APART ? [] : Array.from({ length: current.slides - 1 }, (_, i) => ({ page: current.first + i + 1, x: place(current.first + i + 1) })),
    pitch,
    x: place(Math.min(Math.max(page, current.first), current.first + current.slides - 1)),
  }
}
