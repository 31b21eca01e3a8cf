/** The parts of the quadrant that load when they are first used, or before, while nothing else is to be done. */
import { lazyPart } from '../../composables/lazyPart'

export const quadrantTable = lazyPart(() => import('./map/QuadrantTable.vue'))
export const quadrantProfile = lazyPart(() => import('./profile/part'))
export const quadrantPeople = lazyPart(() => import('./people/part'))
export const quadrantModes = lazyPart(() => import('./modes/part'))
