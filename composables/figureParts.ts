/** The parts of the three large figures that load when they are first used, or before, while nothing else is to be done. */
import { lazyPart } from './lazyPart'

export const figureTables = lazyPart(() => import('./parts/figureTables'))
export const openedChain = lazyPart(() => import('./parts/openedChain'))
export const tracedChain = lazyPart(() => import('./parts/tracedChain'))
export const openedStage = lazyPart(() => import('./parts/openedStage'))
export const quadrantProfile = lazyPart(() => import('./parts/quadrantProfile'))
export const quadrantPeople = lazyPart(() => import('./parts/quadrantPeople'))
export const quadrantModes = lazyPart(() => import('./parts/quadrantModes'))

/** All of them: what is printed is drawn once and has to be complete. */
export async function loadParts(): Promise<void> {
  await Promise.all([figureTables, openedChain, tracedChain, openedStage, quadrantProfile, quadrantPeople, quadrantModes].map(({ load }) => load()))
}
