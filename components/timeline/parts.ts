/** The parts of the timeline that load when they are first used, or before, while nothing else is to be done. */
import { lazyPart } from '../../composables/lazyPart'

export const timelineTable = lazyPart(() => import('./TimelineTable.vue'))
export const openedStage = lazyPart(() => import('./parts/opened'))
