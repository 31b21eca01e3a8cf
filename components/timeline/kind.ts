import type { Timeline } from './schema'
import { defineKind } from '../../core/roadmap/kind'
import { timelineRules } from './rules'
import { timelineSchema } from './schema'
import { stageLine, timelineSteps } from './timeline'

export const timelineKind = defineKind<Timeline, Timeline>({
  schema: timelineSchema,
  rules: timelineRules,
  view: timeline => timeline,
  steps: timelineSteps,
  entries: ({ stages }) => stages.map(({ id, name, goal, asOf, origin }, index) => ({ id, name, text: goal, line: stageLine(index + 1), asOf, origin })),
  items: ({ stages }) => stages.flatMap(({ topics }) => topics.flatMap(topic => [topic.id, ...topic.topics.map(({ id }) => id)])),
})
