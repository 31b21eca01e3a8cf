/** People on the map of the archetypes. */
export { default as PeopleTables } from '../../components/quadrant/PeopleTables.vue'
export { default as QuadrantNames } from '../../components/quadrant/QuadrantNames.vue'
export { default as QuadrantPoints } from '../../components/quadrant/QuadrantPoints.vue'
export { placePeople } from '../../core/figures/quadrant-people'
export { viewOf } from '../../core/figures/quadrant-view'
