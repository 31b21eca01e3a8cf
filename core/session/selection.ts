/**
 * What of the deck is shown: its track (how long the session is) and its edition (for whom). The build, the dev server
 * and every command choose slides by this module alone.
 *
 * In a slide's frontmatter `tracks: [full, short]` names the tracks that keep it, all without it; `edition: trainer`
 * keeps it from participants. Any value may be given by track, `minutes: { full: 3, short: 2 }`: a track that is not
 * named has none.
 */
import { commentsOf, isMark, isOpening, participantsContent, withoutComments } from './trainer-parts'

export const TRACKS = ['full', 'short', 'talk'] as const
export type Track = typeof TRACKS[number]

export const EDITIONS = ['trainer', 'participant'] as const
export type Edition = typeof EDITIONS[number]

export interface Selection { track: Track, edition: Edition }

type Frontmatter = Readonly<Record<string, unknown>>

export interface SelectableSlide {
  frontmatter: Frontmatter
  content: string
  note?: string
  title?: string
}

export const isTrack = (value: unknown): value is Track => (TRACKS as readonly unknown[]).includes(value)
export const isEdition = (value: unknown): value is Edition => (EDITIONS as readonly unknown[]).includes(value)

function tracksOf({ tracks }: Frontmatter): readonly unknown[] {
  return tracks === undefined ? TRACKS : Array.isArray(tracks) ? tracks : [tracks]
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `{ full: 3, short: 2 }`: one name of a track is enough, so that a mistyped one beside it is told. */
const isByTrack = (value: unknown): value is Record<string, unknown> => isMap(value) && Object.keys(value).some(isTrack)

/** Whether the slide is shown. What its `edition` says wrongly keeps it from participants too. */
export function isKept(frontmatter: Frontmatter, { track, edition }: Selection): boolean {
  return tracksOf(frontmatter).includes(track) && (frontmatter.edition === undefined || edition === 'trainer')
}

/** The frontmatter as `track` has it, without values by track. */
export function frontmatterOf(frontmatter: Frontmatter, track: Track): Record<string, unknown> {
  return Object.fromEntries(Object.entries(frontmatter)
    .map(([key, value]) => [key, isByTrack(value) ? value[track] : value] as const)
    .filter(([, value]) => value !== undefined))
}

/** Whether something of the slide itself is the trainer's; its note is in any case. */
export function hasTrainerParts({ frontmatter, content }: SelectableSlide): boolean {
  return frontmatter.edition !== undefined || commentsOf(content).some(isOpening)
}

/** The headline that Slidev takes for the slide's title where frontmatter has none: also one in a comment. */
export const headlineOf = (content: string) => /^#+ (.*)$/m.exec(content.replace(/^```[\s\S]+?^```/gm, ''))?.[1]?.trim()

/** The headline that is shown. */
export const shownHeadline = (content: string) => headlineOf(withoutComments(content))

/** The slide as it is shown; undefined where it is not. */
export function selectSlide<T extends SelectableSlide>(slide: T, selection: Selection): T | undefined {
  const { frontmatter, note, title } = slide
  if (!isKept(frontmatter, selection))
    return
  const content = selection.edition === 'trainer' ? slide.content : participantsContent(slide.content)
  return {
    ...slide,
    frontmatter: frontmatterOf(frontmatter, selection.track),
    content,
    // It may have been in what is not shown.
    ...title !== undefined && title === headlineOf(slide.content) && { title: shownHeadline(content) },
    // Behind the last line of a slide without a note, the end of a block is taken for one.
    note: selection.edition === 'participant' || isMark(note ?? '') ? '' : note,
  }
}

const listed = (names: readonly string[]) => names.join(', ')

/** What makes a selection impossible, with the key of the frontmatter that says it. */
export function selectionFaults(frontmatter: Frontmatter): { key: string, message: string }[] {
  const { tracks, edition } = frontmatter
  const kept = tracksOf(frontmatter)
  const unknown = kept.find(track => !isTrack(track))
  return [
    ...unknown === undefined ? [] : [{ key: 'tracks', message: `tracks: there is no track "${String(unknown)}"; there are ${listed(TRACKS)}` }],
    ...tracks !== undefined && kept.length === 0 ? [{ key: 'tracks', message: `tracks: names none, so the slide is never shown; there are ${listed(TRACKS)}` }] : [],
    ...edition === undefined || edition === 'trainer' ? [] : [{ key: 'edition', message: `edition: "${String(edition)}" is not known; write edition: trainer to keep the slide from participants, or nothing` }],
    ...Object.entries(frontmatter).flatMap(([key, value]) => isByTrack(value)
      ? Object.keys(value).filter(name => !isTrack(name)).map(name => ({ key, message: `${key}: there is no track "${name}"; there are ${listed(TRACKS)}` }))
      : []),
  ]
}
