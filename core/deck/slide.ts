/**
 * What a slide's frontmatter holds for this kit. Most values may also be given by track, `minutes: { half-day: 3, evening: 2 }`:
 * a track that is not named has none. Slidev's own keys, and those that a layout takes, go through as they are.
 */
import * as v from 'valibot'
import { workbookSettings } from '../sheets/workbook-settings'
import { isSlideId } from './slide-id'
import { count, flag, id, minutes, oneOf, text } from './values'

const trackList = v.union([id, v.pipe(v.array(id), v.minLength(1, 'names none, so the slide is never shown'))], 'must be names of tracks')

export const slideEntries = {
  routeAlias: v.pipe(text, v.check(isSlideId, issue => `"${issue.input}" is no id of a slide; use letters, digits, hyphens and underscores, not digits alone, and no name of a page such as "presenter" or "handout"`), v.description('Id of the slide, in addresses, links and what a device keeps; without it one is made from the headline, which changes with it')),
  layout: v.pipe(text, v.description('Layout; "default" without it')),
  chapter: v.pipe(v.string('must be the id of a chapter in slides.md'), v.description('Id of the chapter that begins with this slide; slides without one go on with the chapter before')),
  minutes: v.pipe(minutes, v.description('Minutes of the slide. Needed where the deck has tracks; else a slide without takes none')),
  tracks: v.pipe(trackList, v.description('Tracks that have the slide; all without it')),
  edition: v.pipe(v.literal('trainer', issue => `"${String(issue.input)}" is not known; write edition: trainer to keep the slide from participants, or nothing`), v.description('Keeps the slide from participants')),
  optional: v.pipe(flag, v.description('May be left out when time is short')),
  break: v.pipe(flag, v.description('A break: its minutes are in no chapter')),
  exercise: v.pipe(count(99), v.description('Number of the exercise that the slide sets or debriefs')),
  time: v.pipe(minutes, v.description('Minutes of an exercise, on its sign')),
  alone: v.pipe(text, v.description('What takes the neighbour\'s place in an exercise for one person alone')),
  questions: v.pipe(oneOf(['before', 'after']), v.description('The slide asks the questions of before or after the session')),
  workbook: v.pipe(workbookSettings, v.description('What of the slide is in the workbook')),
  check: v.pipe(
    v.record(v.string(), v.pipe(v.string('needs a reason; write why it is meant'), v.minLength(3, 'needs a reason; write why it is meant')), 'must name rules with a reason each, such as { overlap: a stamp over the map is meant }'),
    v.description('Findings of npm run check that are meant, by rule, with the reason'),
  ),
  kicker: v.pipe(text, v.description('The line above the title of the cover')),
  trainer: v.pipe(text, v.description('Who leads the session, on the cover; lines to write on without it')),
  date: v.pipe(text, v.description('Day of the session, on the cover; lines to write on without it')),
} as const

type Entries = typeof slideEntries

/** What a slide says, as one track has it. */
export type Slide = { readonly [Key in keyof Entries]?: v.InferOutput<Entries[Key]> }

/** Keys that every track has the same. */
export const SAME_FOR_ALL: readonly string[] = ['routeAlias', 'layout', 'chapter', 'tracks', 'edition', 'check'] satisfies (keyof Entries)[]

/** The frontmatter as it is written, for editors. */
export const slideSchema = v.looseObject(Object.fromEntries(Object.entries(slideEntries).map(([key, entry]) => [
  key,
  v.optional(SAME_FOR_ALL.includes(key) ? entry : v.pipe(v.union([entry, v.record(v.string(), entry)]), v.description(v.getDescription(entry) ?? ''))),
])))

/** Who reads a key: the slide where it is shown, the presenter view, the commands alone, or layouts that have such a prop. */
export const READERS: Readonly<Record<keyof Entries, 'slide' | 'presenter' | 'source' | 'layout'>> = {
  routeAlias: 'slide',
  layout: 'slide',
  chapter: 'slide',
  minutes: 'slide',
  exercise: 'slide',
  break: 'slide',
  optional: 'presenter',
  tracks: 'source',
  edition: 'source',
  time: 'source',
  questions: 'source',
  workbook: 'source',
  check: 'source',
  alone: 'layout',
  kicker: 'layout',
  trainer: 'layout',
  date: 'layout',
}

/** Keys of earlier versions, and what is written instead. */
export const MOVED: Readonly<Record<string, string>> = {
  short: 'the name of a chapter is in slides.md now; write workshop: { chapters: { intro: { name: … } } } there, and chapter: intro here',
  budget: 'the minutes of a chapter are in slides.md now; write workshop: { chapters: { intro: { minutes: … } } } there, and chapter: intro here',
  siteUrl: 'belongs to the workshop\'s settings now; write workshop: { siteUrl: … }',
}
