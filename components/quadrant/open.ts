/**
 * What is open in the quadrant figure, as one id: an archetype, a mode, or the names behind a "+n". One id, so that
 * the address holds it and the audience's screen follows.
 */
import type { Quadrant } from '../../core/roadmap/schema'

/** What people do with the map beside reading it; also the ids that open it. */
export const MODES = ['self', 'room', 'quiz'] as const
export type QuadrantMode = typeof MODES[number]

/** Between what is open and the point whose "+n" is open over it: `room.r12`, or `points.p3` with nothing else. */
const NAMES = '.'
const POINTS = 'points'

/** No archetype may have one of these ids. */
export const RESERVED: readonly string[] = [...MODES, POINTS]

export interface QuadrantOpen {
  archetype?: string
  mode?: QuadrantMode
  /** One of the points whose names are listed. */
  names?: string
}

export function readOpen(open: string | undefined, data: Quadrant, offered: readonly QuadrantMode[]): QuadrantOpen {
  const [id = '', ...rest] = (open ?? '').split(NAMES)
  const names = rest.join(NAMES)
  const mode = offered.find(each => each === id)
  const archetype = mode ? undefined : data.archetypes.find(each => each.id === id)?.id
  return {
    ...archetype && { archetype },
    ...mode && { mode },
    ...names && (archetype || mode || id === POINTS) && { names },
  }
}

/** The other way round; undefined where nothing is open. */
export function writeOpen({ archetype, mode, names }: QuadrantOpen): string | undefined {
  const base = mode ?? archetype
  return names ? `${base ?? POINTS}${NAMES}${names}` : base
}
