/** Reads a slide's frontmatter once for each track that has it. */
import type { Frontmatter } from '../session/selection'
import type { Settings } from './settings'
import type { Slide } from './slide'
import type { Fault } from './values'
import * as v from 'valibot'
import { isKept, tracksOf } from '../session/selection'
import { trackNames } from './settings'
import { MOVED, SAME_FOR_ALL, slideEntries } from './slide'
import { faultAt, faultsOf } from './values'

const isOwn = (key: string): key is keyof typeof slideEntries => Object.hasOwn(slideEntries, key)

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One name of a track is enough, so that a mistyped one beside it is told; where no map belongs, none is needed. */
function isByTrack(key: string, value: unknown, tracks: readonly string[]): value is Record<string, unknown> {
  return isMap(value) && !SAME_FOR_ALL.includes(key) && (Object.keys(value).some(name => tracks.includes(name)) || (isOwn(key) && key !== 'workbook'))
}

/**
 * The frontmatter as `track` has it: this kit's values as the schema knows them, others as they are. What is wrong is left
 * out, and told.
 */
export function slideIn(track: string, frontmatter: Frontmatter, settings: Settings): { slide: Slide & Frontmatter, faults: Fault[] } {
  const tracks = trackNames(settings)
  const faults: Fault[] = []
  const slide: Slide & Record<string, unknown> = {}
  for (const [key, given] of Object.entries(frontmatter)) {
    const byTrack = isByTrack(key, given, tracks)
    const value = byTrack ? given[track] : given
    const read = isOwn(key) && value !== undefined ? v.safeParse(slideEntries[key], value) : undefined
    if (read?.issues)
      faults.push(...faultsOf(read.issues, byTrack ? [key, track] : [key]))
    else if (key === 'chapter' && typeof value === 'string' && !Object.hasOwn(settings.chapters, value))
      faults.push(faultAt([key], `there is no chapter "${value}"; slides.md has ${Object.keys(settings.chapters).join(', ') || 'none'}`))
    else if (value !== undefined)
      slide[key] = read ? read.output : value
  }
  return { slide, faults }
}

function trackFaults(frontmatter: Frontmatter, settings: Settings): Fault[] {
  const tracks = trackNames(settings)
  const unknown = (path: string[], names: readonly unknown[]) => names.filter(name => !(tracks as unknown[]).includes(name))
    .map(name => faultAt(path, `there is no track "${String(name)}"; there are ${tracks.join(', ')}`))
  return [
    ...unknown(['tracks'], tracksOf(frontmatter) ?? []),
    ...tracksOf(frontmatter)?.length === 0 ? [faultAt(['tracks'], `names none, so the slide is never shown; there are ${tracks.join(', ')}`)] : [],
    ...Object.entries(frontmatter).flatMap(([key, value]) => isByTrack(key, value, tracks) ? unknown([key], Object.keys(value)) : []),
  ]
}

export interface ParsedSlide {
  /** By track that has it, in their order. */
  tracks: ReadonlyMap<string, Slide>
  faults: Fault[]
}

export function parseSlide(frontmatter: Frontmatter, settings: Settings): ParsedSlide {
  const having = trackNames(settings).filter(track => isKept(frontmatter, { track, edition: 'trainer' }))
  const read = having.map(track => ({ track, ...slideIn(track, frontmatter, settings) }))
  const untimed = read.filter(({ track, slide, faults }) => settings.tracks[track]!.minutes !== undefined && slide.minutes === undefined && !faults.some(({ path }) => path[0] === 'minutes'))
  const which = untimed.length < having.length ? `Track ${untimed.map(({ track }) => track).join(', ')}: ` : ''
  const faults = [
    ...trackFaults(frontmatter, settings),
    ...Object.keys(frontmatter).filter(key => Object.hasOwn(MOVED, key)).map(key => faultAt([key], MOVED[key]!)),
    ...read.flatMap(({ faults }) => faults),
    ...untimed.length > 0 ? [{ path: ['minutes'], message: `${which}There are no minutes; add minutes: 2 to the frontmatter` }] : [],
  ]
  return {
    tracks: new Map(read.map(({ track, slide }) => [track, slide])),
    // The same in several tracks is told once.
    faults: faults.filter(({ message }, i) => faults.findIndex(other => other.message === message) === i),
  }
}
