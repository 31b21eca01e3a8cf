export { placeStage } from '../stage'
/** A learning stage with its topics. */
export { default as TimelineStage } from '../TimelineStage.vue'
export { topicWords } from '../topic-words'
