/**
 * The deck's settings, `workshop:` in the headmatter of slides.md: its tracks (how long a session may be), its chapters
 * with their minutes, and what is printed. A deck without them has one track, of as many minutes as its slides.
 */
import type { Selection } from '../session/selection'
import type { Fault } from './values'
import * as v from 'valibot'
import { PAPERS } from '../sheets/paper'
import { siteUrlOf } from '../site-url'
import { faultAt, faultsOf, flag, id, minutes, object, oneOf, text } from './values'

const track = object({
  name: v.pipe(text, v.description('What the run sheet calls the track')),
  minutes: v.pipe(minutes, v.description('Minutes of the whole session, with its break. Every slide of the deck then needs minutes')),
  break: v.optional(v.pipe(minutes, v.description('Minutes of the break in it: those of the slides with break: true'))),
  default: v.optional(v.pipe(flag, v.description('The track of a command without --track; the first one without it'))),
})

const chapter = object({
  name: v.pipe(text, v.description('Name of its station, at most 6 characters')),
  minutes: v.optional(v.pipe(
    v.union([minutes, v.record(v.string(), minutes)], 'must be a number of minutes, or one for each track'),
    v.description('Minutes of the chapter without a break, or by track: { half-day: 40, evening: 10 }. What its slides take without it'),
  )),
})

export const settingsSchema = object({
  tracks: v.optional(v.pipe(v.record(id, track, 'must hold tracks by name'), v.description('Tracks by name, as slides and --track have it')), {}),
  chapters: v.optional(v.pipe(v.record(id, chapter, 'must hold chapters by id'), v.description('Chapters by id, which a slide names: chapter: intro')), {}),
  paper: v.optional(v.pipe(oneOf(PAPERS), v.description('Paper of handout, workbook and guide')), 'a4'),
  file: v.optional(v.pipe(text, v.regex(/^[\w-]+$/, 'must be letters, digits, - and _'), v.description('What the names of printed files begin with; the roadmap\'s id without it'))),
  siteUrl: v.optional(v.pipe(v.string('must be text'), v.check(url => siteUrlOf(url) !== undefined, issue => `"${issue.input}" is no address of a site; write it whole, as https://example.org/deck/, or leave it out`), v.description('Whole address of the hosted deck, http or https: handouts link to it'))),
})

type Given = v.InferOutput<typeof settingsSchema>
type TrackSettings = Partial<Given['tracks'][string]> & { name: string }
export type Settings = Omit<Given, 'tracks'> & { tracks: Readonly<Record<string, TrackSettings>> }

/** The settings as one selection of the deck has them. */
export interface Session extends Selection {
  /** Name of the track; empty for the only one. */
  name: string
  chapters: Readonly<Record<string, { name: string, minutes?: number }>>
  paper: Given['paper']
  siteUrl?: string
}

export const trackNames = ({ tracks }: Settings): string[] => Object.keys(tracks)

export const defaultTrack = ({ tracks }: Settings): string => (Object.entries(tracks).find(([, track]) => track.default) ?? Object.entries(tracks)[0]!)[0]

const minutesIn = (value: number | Readonly<Record<string, number>> | undefined, track: string) => typeof value === 'object' ? value[track] : value

/** A track's chapters and break against its minutes, where every chapter has some. */
function sumFaults({ tracks, chapters }: Given): Fault[] {
  const all = Object.values(chapters)
  if (all.length === 0 || all.some(chapter => chapter.minutes === undefined))
    return []
  return Object.entries(tracks).flatMap(([name, track]) => {
    const sum = all.reduce((total, chapter) => total + (minutesIn(chapter.minutes, name) ?? 0), track.break ?? 0)
    return sum === track.minutes ? [] : [faultAt(['tracks', name, 'minutes'], `is ${track.minutes}, but chapters and break take ${sum}; a chapter that not every track has needs minutes by track`)]
  })
}

function ruleFaults(given: Given): Fault[] {
  const names = Object.keys(given.tracks)
  const defaults = names.filter(name => given.tracks[name]!.default)
  return [
    ...defaults.slice(1).map(name => faultAt(['tracks', name, 'default'], `the default is ${defaults[0]} already`)),
    ...Object.entries(given.chapters).flatMap(([id, { minutes }]) => typeof minutes === 'object'
      ? Object.keys(minutes).filter(name => !names.includes(name)).map(name => faultAt(['chapters', id, 'minutes', name], `there is no track "${name}"; there are ${names.join(', ') || 'none'}`))
      : []),
    ...sumFaults(given),
  ]
}

/** Reads the value of `workshop:`. Paths begin inside it. */
export function parseSettings(value: unknown): { settings: Settings } | { faults: Fault[] } {
  const result = v.safeParse(settingsSchema, value ?? {})
  const faults = result.success ? ruleFaults(result.output) : faultsOf(result.issues, [])
  if (faults.length > 0 || !result.success)
    return { faults }
  const { tracks, ...settings } = result.output
  return { settings: { ...settings, tracks: Object.keys(tracks).length > 0 ? tracks : { all: { name: '' } } } }
}

export function sessionOf({ tracks, chapters, paper, siteUrl }: Settings, { track, edition }: Selection): Session {
  return {
    track,
    edition,
    name: tracks[track]?.name ?? '',
    chapters: Object.fromEntries(Object.entries(chapters).map(([id, { name, minutes }]) => [id, { name, minutes: minutesIn(minutes, track) }])),
    paper,
    siteUrl,
  }
}
