/** The large figures in words and rows. */
export { default as ChainTable } from '../../components/chain/ChainTable.vue'
export { default as QuadrantTable } from '../../components/quadrant/QuadrantTable.vue'
export { default as TimelineTable } from '../../components/timeline/TimelineTable.vue'
