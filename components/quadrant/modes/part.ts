/** What people do with the map beside reading it. */
export { default as QuadrantModePanel } from './QuadrantModePanel.vue'
export { default as QuadrantModes } from './QuadrantModes.vue'
