/** A learning stage with its topics. */
export { default as TimelineStage } from '../../components/timeline/TimelineStage.vue'
export { placeStage } from '../../core/figures/timeline-stage'
