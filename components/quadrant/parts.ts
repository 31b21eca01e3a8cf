/** The parts of the quadrant that load when they are first used, or before, while nothing else is to be done. */
import { lazyPart } from '../../composables/lazyPart'

export const quadrantTable = lazyPart(() => import('./QuadrantTable.vue'))
export const quadrantProfile = lazyPart(() => import('./parts/profile'))
export const quadrantPeople = lazyPart(() => import('./parts/people'))
export const quadrantModes = lazyPart(() => import('./parts/modes'))
