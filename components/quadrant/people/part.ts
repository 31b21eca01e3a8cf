/** People on the map. */
export { describePoints, placePeople } from './people'
export { default as PeopleTables } from './PeopleTables.vue'
export { default as QuadrantNames } from './QuadrantNames.vue'
export { default as QuadrantPoints } from './QuadrantPoints.vue'
export { viewOf } from './view'
export { peopleWords } from './words'
