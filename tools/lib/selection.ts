/** Track and edition of a command, as its options give them, and on their way into Slidev's process and a build. */
import type { Selection } from '../../core/session/selection'
import process from 'node:process'
import { defaultTrack, trackNames } from '../../core/deck/settings'
import { EDITIONS, isEdition } from '../../core/session/selection'
import { UserError } from './command'
import { loadSettings } from './settings'

/** Options for `runCommand`. */
export const trackOption = { type: 'string', valueHint: 'name', description: 'Length of the session: a track of slides.md; its default without it' } as const
export const editionOption = { type: 'string', valueHint: 'trainer', description: `For whom: ${EDITIONS.join(', ')}; participant without it. Only the trainer's has notes, presenter view and trainer-only parts` } as const

/**
 * Without names what a public build shows.
 * @throws {UserError} where there is no such track or edition, or the deck's settings are wrong.
 */
export function selectionOf(track?: string, edition = 'participant'): Selection {
  const settings = loadSettings()
  const name = track ?? defaultTrack(settings)
  if (!trackNames(settings).includes(name))
    throw new UserError(`--track ${name}: there is no such track; there are ${trackNames(settings).join(', ')}`)
  if (!isEdition(edition))
    throw new UserError(`--edition ${edition}: there is no such edition; there are ${EDITIONS.join(', ')}`)
  return { track: name, edition }
}

/**
 * The selection of the build at `dist`, else of the options.
 * @throws {UserError} where both are given, or there is no such build, track or edition.
 */
export function selectionFor({ dist, track, edition }: { dist?: string, track?: string, edition?: string }, inBuild: (dist: string) => Selection): Selection {
  if (dist === undefined)
    return selectionOf(track, edition)
  if (track !== undefined || edition !== undefined)
    throw new UserError('--dist takes a build as it is; leave --track and --edition out, or leave --dist out for a new build')
  return inBuild(dist)
}

export function selectionEnv({ track, edition }: Selection): NodeJS.ProcessEnv {
  return { DECK_TRACK: track, DECK_EDITION: edition }
}

/** What `selectionEnv` put there. */
export function selectionFromEnv({ DECK_TRACK, DECK_EDITION }: NodeJS.ProcessEnv = process.env): Selection {
  return selectionOf(DECK_TRACK, DECK_EDITION)
}

/** What tells a file of this selection from the participants' one of the default track. */
export function nameOf({ track, edition }: Selection): string[] {
  return [...track === defaultTrack(loadSettings()) ? [] : [track], ...edition === 'trainer' ? [edition] : []]
}

const MARK = 'workshop'

/** Says in a build's page what was built. */
export const selectionMark = ({ track, edition }: Selection) => ({ tag: 'meta', attrs: { name: MARK, content: `${track} ${edition}` }, injectTo: 'head' }) as const

/** Does the page say that this kit built it? */
export const isMarked = (html: string) => html.includes(`<meta name="${MARK}" content="`)

/** What the page of a build says. One of another deck, or of before builds said it, counts as a public build of this one. */
export function selectionIn(html: string): Selection {
  const [track = '', edition = ''] = new RegExp(`<meta name="${MARK}" content="([^"]*)"`).exec(html)?.[1]?.split(' ') ?? []
  return trackNames(loadSettings()).includes(track) && isEdition(edition) ? { track, edition } : selectionOf()
}
