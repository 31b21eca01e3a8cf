export { describeTimeline } from '../describe'
export { tableWords } from '../table-words'
/** The timeline in words: rows, and one text. */
export { default } from '../TimelineTable.vue'
