/**
 * The deck as chapters: read from the frontmatter of its slides, so that agenda, route line and chapter slides
 * always say what the deck really holds.
 */

/** A slide as the deck knows it; `no` counts from 1. */
export interface DeckSlide {
  no: number
  title?: string
  frontmatter: Readonly<Record<string, unknown>>
}

export interface Chapter {
  /** Its number, which is also the number of its line. */
  number: number
  /** Station name: frontmatter `short`, else the slide's title. */
  name: string
  /** Page of the first slide, and how many slides follow it, itself included. */
  first: number
  slides: number
  /** Frontmatter `budget`. */
  minutes?: number
  /** Number of the exercise in it: frontmatter `exercise`. */
  exercise?: number
  /** What the exercise asks for: the title of the slide with `layout: exercise`. */
  task?: string
  /** The pause in this chapter: a slide with `break: true`. */
  pause?: { page: number, minutes?: number }
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/**
 * Chapters in the order of the deck. A slide with a number in `chapter` opens one; slides before the first of
 * these, or a deck without any, form a chapter 0 without a name.
 */
export function readChapters(slides: readonly DeckSlide[]): Chapter[] {
  const chapters: Chapter[] = []
  for (const { no, title, frontmatter } of slides) {
    const number = count(frontmatter.chapter)
    if (number !== undefined || chapters.length === 0) {
      const short = typeof frontmatter.short === 'string' ? frontmatter.short : undefined
      chapters.push({
        number: number ?? 0,
        name: number === undefined ? '' : short ?? title ?? '',
        first: no,
        slides: 0,
        minutes: count(frontmatter.budget),
        exercise: count(frontmatter.exercise),
      })
    }
    const chapter = chapters.at(-1)!
    chapter.slides++
    if (frontmatter.layout === 'exercise')
      chapter.task ??= title
    if (frontmatter.break === true)
      chapter.pause = { page: no, minutes: count(frontmatter.minutes) }
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
