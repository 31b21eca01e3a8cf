export { clauses } from '../../../core/text/phrases'
/** An opened layer, group or item of the industry chain, and the items behind a "+n". */
export { default as ChainDetail } from '../ChainDetail.vue'
export { default as ChainFold } from '../ChainFold.vue'
export { chainDetail, detailText } from '../detail'
export { placePanel } from '../panel'
