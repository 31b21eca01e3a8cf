/** The alternative text of a timeline. It loads with the table, the other twin of the picture. */
import type { Timeline, Topic } from './schema'
import type { TableWords } from './table-words'
import type { Span } from './timeline'
import type { TimelineWords } from './words'
import { stageSpans, timeAfter } from '../../core/plan/stages'
import { stageMeta, stageWindow, titleOf } from './timeline'

type DescribingWords = TimelineWords & TableWords

/** A topic with its sub-topics in words. */
function topicText(topic: Topic, words: DescribingWords): string {
  return titleOf(topic) + (topic.topics.length ? words.aside(topic.topics.map(titleOf).join(words.comma)) : '')
}

/** The figure in words: the whole route, or the opened stage with everything in it. */
export function describeTimeline({ stages, unit }: Timeline, words: DescribingWords, opened?: number): string {
  const spans = stageSpans(stages)
  const inWords = (span: Span) => words.stageText(span.number, span.stage.name, stageMeta(span.stage, unit, words), stageWindow(span, unit, words))
  const span = opened === undefined ? undefined : spans[opened]
  if (!span) {
    const [shortest, longest] = timeAfter(spans)
    return words.text(stages.length, words.duration(unit, shortest), words.duration(unit, longest)) + spans.map(inWords).join('')
  }
  const { goal, focus, topics } = span.stage
  return inWords(span) + (goal ? words.headed(words.goal, goal) : '') + (focus ? words.headed(words.focus, focus) : '')
    + words.headed(words.topics, topics.map(topic => topicText(topic, words)).join(words.semicolon) + words.stop.trim())
}
