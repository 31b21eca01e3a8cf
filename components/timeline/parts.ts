/** The parts of the timeline that load when they are first used, or before, while nothing else is to be done. */
import { lazyPart } from '../../composables/lazyPart'

export const timelineTable = lazyPart(() => import('./parts/table'))
export const openedStage = lazyPart(() => import('./parts/opened'))
