/** What people do with the map of the archetypes. */
export { default as QuadrantQuiz } from '../../components/quadrant/QuadrantQuiz.vue'
export { default as QuadrantRoom } from '../../components/quadrant/QuadrantRoom.vue'
export { default as QuadrantSelf } from '../../components/quadrant/QuadrantSelf.vue'
