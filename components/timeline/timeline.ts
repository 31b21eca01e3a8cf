/**
 * The learning stages as two trains on one month scale: one takes the shortest time in every stage, the other the
 * longest. What lies between them is when a stage may begin and end; the figure shows both ends, never one date.
 */
import type { Stage } from '../../core/roadmap/schema'
import { roundMonths } from '../../core/geometry/scale'
import { commonWords } from '../../core/messages/common'
import { timelineWords } from '../../core/messages/timeline'
import { provenance } from '../../core/roadmap/provenance-text'

/** The box of the figure, in figure units. */
export const TIMELINE = { width: 1152, height: 500 }

/** Stage colours in order, as numbers of the map's lines: `--line-1`, `--line-2` … */
const LINES = [1, 2, 3, 5, 4, 6, 7, 0]

/** When a stage may begin and end, in months from the start: with every stage before it at its shortest, and longest. */
export interface StageSpan {
  stage: Stage
  /** Counted from 1. */
  number: number
  line: number
  early: [start: number, end: number]
  late: [start: number, end: number]
}

export function stageSpans(stages: Stage[]): StageSpan[] {
  let early = 0
  let late = 0
  return stages.map((stage, index) => {
    const from = { early, late }
    early = roundMonths(early + stage.months[0])
    late = roundMonths(late + stage.months[1])
    return {
      stage,
      number: index + 1,
      line: LINES[index % LINES.length]!,
      early: [from.early, early],
      late: [from.late, late],
    }
  })
}

/** Clicks to build the figure up: one per stage; none when it starts with a stage opened. */
export function timelineSteps(stages: Stage[], { open }: { open?: string } = {}): number {
  return findOpened(stages, open)
    ? 0
    : stages.length
}

/** The stage an id or a topic code such as `L1.4.1` opens, and the code itself when it names a topic. */
export function findOpened(stages: Stage[], open: string | undefined): { index: number, topic?: string } | undefined {
  if (!open)
    return
  const stage = stages.findIndex(({ id }) => id === open)
  if (stage >= 0)
    return { index: stage }
  const index = stages.findIndex(({ topics }) => topics.some(topic => topic.id === open || topic.topics.some(sub => sub.id === open)))
  return index < 0
    ? undefined
    : { index, topic: open }
}

/** `1–2 个月 · 5 个主题` and, where the entry says so, its provenance. */
export function stageMeta(stage: Stage): string {
  return [
    commonWords.months(...stage.months),
    commonWords.topics(stage.topics.length),
    ...provenance(stage, commonWords),
  ].join(' · ')
}

/** Months after `count` stages, both ends: `[10, 14]`. */
export function monthsAfter(spans: StageSpan[], count = spans.length): [min: number, max: number] {
  const last = spans[Math.min(count, spans.length) - 1]
  return last
    ? [last.early[1], last.late[1]]
    : [0, 0]
}

/** When a stage begins and ends, both between two ends. */
export function stageWindow({ early, late }: StageSpan): string {
  return timelineWords.span(timelineWords.moment(early[0], late[0]), timelineWords.moment(early[1], late[1]))
}

/** The figure in words: the whole route, or the opened stage with everything in it. */
export function describeTimeline(stages: Stage[], opened?: number): string {
  const spans = stageSpans(stages)
  const inWords = (span: StageSpan) => timelineWords.stageText(span.number, span.stage.name, stageMeta(span.stage), stageWindow(span))
  const span = opened === undefined
    ? undefined
    : spans[opened]
  if (!span) {
    const [min, max] = monthsAfter(spans)
    return timelineWords.text(stages.length, commonWords.months(min, min), commonWords.months(max, max)) + spans.map(inWords).join('')
  }
  const topics = span.stage.topics.map(({ id, name, topics }) => {
    const subs = topics.map(sub => `${sub.id} ${sub.name}`).join(commonWords.comma)
    return `${id} ${name}${subs && `（${subs}）`}`
  })
  return inWords(span) + timelineWords.details(span.stage.goal, span.stage.focus, topics.join('；'))
}
