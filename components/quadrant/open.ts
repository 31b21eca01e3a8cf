/**
 * What is open in the quadrant figure, as one id: a profile, a mode, or the names behind a "+n". One id, so that
 * the address holds it and the audience's screen follows.
 */
import type { Quadrant } from './schema'

/** What people do with the map beside reading it; also the ids that open it. */
export const MODES = ['self', 'room', 'quiz'] as const
export type QuadrantMode = typeof MODES[number]

/** Between what is open and the point whose "+n" is open over it: `room.r12`, or `points.p3` with nothing else. */
const NAMES = '.'
const POINTS = 'points'

/** No profile may have one of these ids. */
export const RESERVED: readonly string[] = [...MODES, POINTS]

export interface QuadrantOpen {
  profile?: string
  mode?: QuadrantMode
  /** One of the points whose names are listed. */
  names?: string
}

export function readOpen(open: string | undefined, { profiles }: Quadrant, offered: readonly QuadrantMode[]): QuadrantOpen {
  const [id = '', ...rest] = (open ?? '').split(NAMES)
  const names = rest.join(NAMES)
  const mode = offered.find(each => each === id)
  const profile = mode ? undefined : profiles.find(each => each.id === id)?.id
  return {
    ...profile && { profile },
    ...mode && { mode },
    ...names && (profile || mode || id === POINTS) && { names },
  }
}

/** The other way round; undefined where nothing is open. */
export function writeOpen({ profile, mode, names }: QuadrantOpen): string | undefined {
  const base = mode ?? profile
  return names ? `${base ?? POINTS}${NAMES}${names}` : base
}
