/** The profile beside the map. */
export { placeNarrow } from '../map/narrow'
export { placeProfile } from './profile'
export { default as QuadrantProfile } from './QuadrantProfile.vue'
