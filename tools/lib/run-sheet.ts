/** Reads from the deck's sources what a trainer needs to run the session. */
import type { Selection } from '../../core/session/selection'
import type { GuideSlide } from '../../core/sheets/guide'
import { relative } from 'node:path'
import { chapterAt, readChapters } from '../../core/session/chapters'
import { parseClock } from '../../core/session/run-sheet'
import { UserError } from './command'
import { selectedDeck } from './deck'
import { root } from './paths'

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

/** @throws {UserError} where a slide has no minutes, with each of them. */
export async function sheetOf(selection: Selection): Promise<{ title: string, slides: GuideSlide[] }> {
  const deck = await selectedDeck(selection)
  const bad = deck.slides.filter(({ frontmatter: { minutes } }) => !(typeof minutes === 'number' && minutes > 0))
  if (bad.length > 0)
    throw new UserError(bad.map(({ source, title }) => `${relative(root, source.filepath)}:${source.start + 1}  There are no minutes in the track ${selection.track} (${title})`).join('\n'))
  const chapters = readChapters(deck.slides.map(({ title, frontmatter }, i) => ({ no: i + 1, title, frontmatter })))
  const slides = deck.slides.map(({ title = '', content, note = '', frontmatter }, i): GuideSlide => {
    const { number = 0, name = '' } = chapterAt(chapters, i + 1) ?? {}
    const layout = String(frontmatter.layout ?? 'default')
    return {
      no: i + 1,
      title,
      minutes: Number(frontmatter.minutes),
      note,
      doing: ['exercise', 'debrief'].includes(layout) ? itemsOf(content) : [],
      optional: frontmatter.optional === true,
      rest: frontmatter.break === true,
      chapter: `${number} ${name}`,
      line: number,
      ...(layout === 'exercise' || layout === 'debrief') && { task: { kind: layout, number: Number(frontmatter.exercise ?? 0) } },
    }
  })
  return { slides, title: String(deck.headmatter.title ?? '') }
}
