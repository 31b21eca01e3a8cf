/** The profile beside the map of the archetypes. */
export { default as QuadrantProfile } from '../../components/quadrant/QuadrantProfile.vue'
export { placeNarrow } from '../../core/figures/quadrant-narrow'
export { placeProfile } from '../../core/figures/quadrant-profile'
