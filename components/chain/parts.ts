/** The parts of a chain that load when they are first used, or before, while nothing else is to be done. */
import { lazyPart } from '../../composables/lazyPart'

export const chainTable = lazyPart(() => import('./ChainTable.vue'))
export const openedChain = lazyPart(() => import('./opened/part'))
export const tracedChain = lazyPart(() => import('./traced/part'))
