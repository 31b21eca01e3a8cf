/** An opened layer, group or item of the industry chain, and the items behind a "+n". */
export { default as ChainDetail } from '../../components/chain/ChainDetail.vue'
export { default as ChainFold } from '../../components/chain/ChainFold.vue'
export { chainDetail, detailText } from '../../core/figures/chain-detail'
export { placePanel } from '../../core/figures/chain-panel'
export { clauses } from '../../core/session/phrases'
