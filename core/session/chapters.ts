/**
 * The deck as chapters: its slides say where one begins, its settings what it is called and how long it takes, so that
 * agenda, route line and chapter slides always show what the deck really holds.
 */
import type { Session } from '../deck/settings'
import type { Slide } from '../deck/slide'

/** A slide of the deck as it is shown; `no` counts from 1. */
export interface DeckSlide extends Slide {
  no: number
  title?: string
}

export interface Chapter {
  /** Its number, which is also the number of its line: from 0, which is the chapter with the cover. */
  number: number
  /** Station name. */
  name: string
  /** Page of the first slide, and how many slides follow it, itself included. */
  first: number
  slides: number
  /** By the settings, else those of its slides, a break left out; none where they say nothing. */
  minutes?: number
  /** Number of the exercise in it. */
  exercise?: number
  /** What the exercise asks for: the title of the slide with `layout: exercise`. */
  task?: string
  /** The break in this chapter: a slide with `break: true`. */
  pause?: { page: number, minutes?: number }
}

/**
 * Chapters in the order of the deck: one begins with a slide that names another chapter than the slides before. Slides before
 * the first of these, or a deck without any, form a chapter without a name.
 */
export function readChapters(slides: readonly DeckSlide[], named: Session['chapters'] = {}): Chapter[] {
  const chapters: Chapter[] = []
  let current: string | undefined
  for (const { no, title, layout, chapter: id = current, minutes, exercise, break: rests } of slides) {
    const known = id === undefined ? undefined : named[id]
    if (id !== current || chapters.length === 0)
      chapters.push({ number: chapters.length, name: known?.name ?? '', first: no, slides: 0, minutes: known?.minutes })
    current = id
    const chapter = chapters.at(-1)!
    chapter.slides++
    if (layout === 'exercise') {
      chapter.task ??= title
      chapter.exercise ??= exercise
    }
    if (rests)
      chapter.pause = { page: no, minutes }
    else if (minutes !== undefined && known?.minutes === undefined)
      chapter.minutes = (chapter.minutes ?? 0) + minutes
  }
  return chapters
}

/** The chapter that page `page` belongs to; the first one for pages before the deck. */
export function chapterAt(chapters: readonly Chapter[], page: number): Chapter | undefined {
  return chapters.findLast(chapter => chapter.first <= page) ?? chapters[0]
}

/** Minutes of the whole session, pauses included. */
export function totalMinutes(chapters: readonly Chapter[]): number {
  return chapters.reduce((sum, { minutes = 0, pause }) => sum + minutes + (pause?.minutes ?? 0), 0)
}
