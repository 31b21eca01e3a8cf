/** An opened layer, group or item of a chain, and the items behind a "+n". */
export { clauses } from '../../../core/text/phrases'
export { default as ChainDetail } from './ChainDetail.vue'
export { default as ChainFold } from './ChainFold.vue'
export { chainDetail, detailText } from './detail'
export { placePanel } from './panel'
export { openedWords } from './words'
