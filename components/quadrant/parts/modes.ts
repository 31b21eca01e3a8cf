/** What people do with the map of the archetypes. */
export { default as QuadrantModePanel } from '../QuadrantModePanel.vue'
