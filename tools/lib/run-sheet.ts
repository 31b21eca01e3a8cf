/** Reads from the deck's sources what a trainer needs to run the session. */
import type { GuideSlide } from '../../core/sheets/guide'
import type { ShownDeck } from './deck'
import { chapterAt, readChapters } from '../../core/session/chapters'
import { parseClock } from '../../core/session/run-sheet'
import { UserError } from './command'

/** Items of the first list: steps of an exercise, questions of a debrief. */
function itemsOf(content: string): string[] {
  return content.split(/^::\w+::$/m)[0]!.split('\n').flatMap(line => /^(?:-|\d+\.)\s+(.+)/.exec(line)?.[1]?.replaceAll('**', '') ?? [])
}

/**
 * Minutes after midnight that `--start` says.
 * @throws {UserError} where it is no time of day.
 */
export function readStart(start: string): number {
  const begins = parseClock(start)
  if (begins === undefined)
    throw new UserError(`--start ${start} is no time of day; write it as 09:00`)
  return begins
}

export function sheetOf({ slides, headmatter, session }: ShownDeck): { title: string, trackName: string, slides: GuideSlide[] } {
  const chapters = readChapters(slides, session.chapters)
  return {
    title: String(headmatter.title ?? ''),
    trackName: session.name,
    slides: slides.map(({ no, id, title, content, note, layout, minutes = 0, exercise = 0, ...slide }): GuideSlide => {
      const { number = 0, name = '' } = chapterAt(chapters, no) ?? {}
      const task = layout === 'exercise' || layout === 'debrief' ? { kind: layout, number: exercise } as const : undefined
      return {
        no,
        id,
        title,
        minutes,
        note,
        doing: task ? itemsOf(content) : [],
        optional: slide.optional ?? false,
        rest: slide.break ?? false,
        chapter: `${number} ${name}`,
        line: number,
        ...task && { task },
      }
    }),
  }
}
