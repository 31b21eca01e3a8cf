/**
 * What of the deck is shown: its track (how long the session is, by its name in the deck's settings) and its edition (for
 * whom). The build, the dev server and every command choose slides by this module alone.
 *
 * There are two editions: the trainer's holds everything. The participant's is public: it has no notes, no slides with
 * `edition: trainer`, and nothing between `<!-- trainer -->` and `<!-- /trainer -->`.
 */
import { commentsOf, isMark, isOpening, participantsContent, withoutComments } from './trainer-parts'

export const EDITIONS = ['trainer', 'participant'] as const
export type Edition = typeof EDITIONS[number]

export interface Selection { track: string, edition: Edition }

export type Frontmatter = Readonly<Record<string, unknown>>

export interface SelectableSlide {
  frontmatter: Frontmatter
  content: string
  note?: string
  title?: string
}

export const isEdition = (value: unknown): value is Edition => (EDITIONS as readonly unknown[]).includes(value)

/** The names in `tracks:`; undefined for all. */
export const tracksOf = ({ tracks }: Frontmatter): unknown[] | undefined => tracks === undefined ? undefined : [tracks].flat()

/** Whether the slide is shown. What its `edition` says wrongly keeps it from participants too. */
export function isKept(frontmatter: Frontmatter, { track, edition }: Selection): boolean {
  return (tracksOf(frontmatter)?.includes(track) ?? true) && (frontmatter.edition === undefined || edition === 'trainer')
}

/** Whether something of the slide itself is the trainer's; its note is in any case. */
export function hasTrainerParts({ frontmatter, content }: SelectableSlide): boolean {
  return frontmatter.edition !== undefined || commentsOf(content).some(isOpening)
}

/** The headline that Slidev takes for the slide's title where frontmatter has none: also one in a comment. */
export const headlineOf = (content: string) => /^#+ (.*)$/m.exec(content.replace(/^```[\s\S]+?^```/gm, ''))?.[1]?.trim()

/** The headline that is shown. */
export const shownHeadline = (content: string) => headlineOf(withoutComments(content))

/** The slide with the words and the note that are shown; undefined where it is not. */
export function selectSlide<T extends SelectableSlide>(slide: T, selection: Selection): T | undefined {
  const { frontmatter, note, title } = slide
  if (!isKept(frontmatter, selection))
    return
  const content = selection.edition === 'trainer' ? slide.content : participantsContent(slide.content)
  return {
    ...slide,
    content,
    // It may have been in what is not shown.
    ...title !== undefined && title === headlineOf(slide.content) && { title: shownHeadline(content) },
    // Behind the last line of a slide without a note, the end of a block is taken for one.
    note: selection.edition === 'participant' || isMark(note ?? '') ? '' : note,
  }
}
