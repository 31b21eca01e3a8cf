export { placePeople } from '../people'
/** People on the map of the archetypes. */
export { default as PeopleTables } from '../PeopleTables.vue'
export { default as QuadrantNames } from '../QuadrantNames.vue'
export { default as QuadrantPoints } from '../QuadrantPoints.vue'
export { viewOf } from '../view'
