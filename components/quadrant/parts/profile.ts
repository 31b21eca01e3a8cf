export { placeNarrow } from '../narrow'
export { placeProfile } from '../profile'
/** The profile beside the map of the archetypes. */
export { default as QuadrantProfile } from '../QuadrantProfile.vue'
