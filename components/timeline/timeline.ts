/** The whole route in words and numbers: what the map, the strip, the table and a plan say of it. */
import type { StageSpan } from '../../core/plan/stages'
import type { Stage, SubTopic, Timeline } from './schema'
import type { TimelineWords } from './words'
import { timeAfter } from '../../core/plan/stages'
import { provenance } from '../../core/roadmap/provenance-text'

/** The box of the figure, in figure units. */
export const TIMELINE = { width: 1152, height: 500 }

export type Span = StageSpan<Stage>

/** Colours of the stages in order, as numbers of lines (core/lines.ts). */
const LINES = [1, 2, 3, 5, 4, 6, 7, 0]

/** Line of stage `number`, counted from 1. */
export const stageLine = (number: number) => LINES[(number - 1) % LINES.length]!

/** Clicks to build the figure up: one per stage; none when it starts with a stage opened. */
export function timelineSteps({ stages }: Pick<Timeline, 'stages'>, { open }: { open?: string } = {}): number {
  return findOpened(stages, open) ? 0 : stages.length
}

/** The stage that an id of a stage or a topic opens, and the id itself when it names a topic. */
export function findOpened(stages: Stage[], open: string | undefined): { index: number, topic?: string } | undefined {
  if (!open)
    return
  const stage = stages.findIndex(({ id }) => id === open)
  if (stage >= 0)
    return { index: stage }
  const index = stages.findIndex(({ topics }) => topics.some(topic => topic.id === open || topic.topics.some(sub => sub.id === open)))
  return index < 0 ? undefined : { index, topic: open }
}

/** Code and name. */
export function titleOf({ code, name }: Pick<SubTopic, 'code' | 'name'>): string {
  return code === undefined ? name : `${code} ${name}`
}

/** `1–2 个月 · 5 个主题` and, where the entry says so, its provenance. */
export function stageMeta(stage: Stage, unit: Timeline['unit'], words: TimelineWords): string {
  return [words.duration(unit, ...stage.takes), words.topicCount(stage.topics.length), ...provenance(stage, words)].join(' · ')
}

/** Both ends of the route, or of its first `count` stages. */
export function wholeDuration(spans: Span[], unit: Timeline['unit'], words: TimelineWords, count?: number): string {
  return words.duration(unit, ...timeAfter(spans, count))
}

/** Beginning (0) or end (1) of a stage, between its two ends. */
export function momentOf({ early, late }: Span, which: 0 | 1, unit: Timeline['unit'], words: TimelineWords): string {
  return late[which] === 0 ? words.firstDay : words.after(words.duration(unit, early[which], late[which]))
}

/** When a stage begins and ends. */
export function stageWindow(span: Span, unit: Timeline['unit'], words: TimelineWords): string {
  return words.span(momentOf(span, 0, unit, words), momentOf(span, 1, unit, words))
}
