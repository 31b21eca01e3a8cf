/**
 * The route as a sheet to work through with a pen: stages in columns, each with a line for its day of arrival and all
 * of its topics with boxes to tick. Where not everything fits, less is listed and counted.
 */
import type { Box, Point } from '../../core/text/placed'
import type { PlanWords } from './plan-words'
import type { Stage, SubTopic, Timeline } from './schema'
import type { TextLine } from './topics'
import { provenance } from '../../core/roadmap/provenance-text'
import { evenLines } from '../../core/text/block'
import { foldedText } from '../../core/text/placed'
import { measureText } from '../../core/text/text'
import { stageLine, TIMELINE, titleOf } from './timeline'

export interface ChecklistStage {
  id: string
  line: number
  number: number
  bullet: Point
  name: TextLine[]
  duration: TextLine
  /** Where the day of arrival is written. */
  arrives: { label: TextLine, rule: Box }
  entries: ChecklistEntry[]
}

export interface ChecklistEntry {
  id: string
  lines: TextLine[]
  /** The box to tick; a topic with sub-topics is a heading and has none. */
  box?: Box
  /** Counts what is not listed. */
  fold: boolean
}

export interface ChecklistGeometry {
  stages: ChecklistStage[]
  height: number
  /** What of the form above the columns is written into. */
  form: { labels: TextLine[], rules: Box[] }
}

export const CHECKLIST = { text: 18, name: 22, line: 23, box: 16 }
const TOP = 44
const GAP = 28
const COLUMNS = 4
const INDENT = CHECKLIST.box + 8
/** From the top of a line to its baseline. */
const ASCENT = 17

/** What is listed: everything, topics without their sub-topics, or a count for each stage. */
type Detail = 'all' | 'topics' | 'stages'

/** Places the stages in up to four columns, one stage or more a column in their order, with the most detail that fits. */
export function placeChecklist(timeline: Timeline, words: PlanWords, height = TIMELINE.height): ChecklistGeometry {
  let placed = placeDetail(timeline, 'all', words)
  for (const detail of ['topics', 'stages'] as const) {
    if (placed.height > height)
      placed = placeDetail(timeline, detail, words)
  }
  return placed
}

type Block = (at: Point) => ChecklistStage & { bottom: number }

function placeDetail(timeline: Timeline, detail: Detail, words: PlanWords): ChecklistGeometry {
  const columns = Math.min(COLUMNS, timeline.stages.length)
  const column = (TIMELINE.width - GAP * (columns - 1)) / columns
  const blocks = timeline.stages.map((_, index) => stageBlock(timeline, index, column, detail, words))
  const heights = blocks.map(block => block({ x: 0, y: 0 }).bottom + GAP)
  const placed = evenSplit(heights, columns).flatMap((part, index) => {
    let y = TOP
    return part.map((block) => {
      const stage = blocks[block]!({ x: index * (column + GAP), y })
      y = stage.bottom + GAP
      return stage
    })
  })
  return { stages: placed, height: Math.max(...placed.map(({ bottom }) => bottom)), form: placeForm(timeline, words) }
}

/** Indices of `heights` in `count` runs, the tallest as low as can be. */
function evenSplit(heights: number[], count: number): number[][] {
  const fill = (limit: number) => {
    const runs: number[][] = [[]]
    let sum = 0
    for (const [index, height] of heights.entries()) {
      if (sum > 0 && sum + height > limit) {
        runs.push([])
        sum = 0
      }
      runs.at(-1)!.push(index)
      sum += height
    }
    return runs
  }
  let limit = Math.max(...heights)
  while (fill(limit).length > count)
    limit += CHECKLIST.line
  return fill(limit)
}

function stageBlock({ stages, unit }: Timeline, index: number, width: number, detail: Detail, words: PlanWords): Block {
  const stage = stages[index]!
  const lead = 40
  const names = evenLines(stage.name, width - lead, CHECKLIST.name, 700)
  const takes = words.duration(unit, ...stage.takes)
  const labelWidth = measureText(words.arrival, CHECKLIST.text) + 6
  return ({ x, y }) => {
    const name = names.map((text, index) => ({ text, x: x + lead, y: y + 24 + index * 28 }))
    let top = y + names.length * 28 + 6
    const duration: TextLine = { text: takes, x: x + lead, y: top + ASCENT }
    const label: TextLine = { text: words.arrival, x: duration.x + Math.max(110, measureText(takes, CHECKLIST.text) + 16), y: top + ASCENT }
    const from = label.x + labelWidth
    const arrives = { label, rule: { x: from, y: top + ASCENT + 4, w: Math.max(x + width - from, 30), h: 0 } }
    top += CHECKLIST.line + 6
    const entries = entriesOf(stage, detail, words).map(({ id, text, heading, fold }): ChecklistEntry => {
      const indent = heading ? 0 : INDENT
      const lines = evenLines(text, width - indent, CHECKLIST.text, heading ? 700 : 400).map((text, index) => ({ text, x: x + indent, y: top + index * CHECKLIST.line + ASCENT }))
      const box = heading || fold ? undefined : { x: x + 1, y: top + 2, w: CHECKLIST.box, h: CHECKLIST.box }
      top += lines.length * CHECKLIST.line
      return { id, lines, box, fold }
    })
    return { id: stage.id, line: stageLine(index + 1), number: index + 1, bullet: { x: x + 15, y: y + 16 }, name, duration, arrives, entries, bottom: top }
  }
}

interface Entry { id: string, text: string, heading: boolean, fold: boolean }

function entriesOf(stage: Stage, detail: Detail, words: PlanWords): Entry[] {
  if (detail === 'stages')
    return [{ id: stage.id, text: `+${words.topicCount(stage.topics.length)}`, heading: false, fold: true }]
  const withMarks = (text: string, entry: SubTopic) => [text, ...provenance(entry, words)].join(' · ')
  return stage.topics.flatMap((topic): Entry[] => {
    const subs = detail === 'all' ? topic.topics : []
    const more = topic.topics.length - subs.length
    return [
      { id: topic.id, text: withMarks(titleOf(topic), topic) + (more ? ` ${foldedText(more)}` : ''), heading: subs.length > 0, fold: false },
      ...subs.map(sub => ({ id: sub.id, text: withMarks(sub.name, sub), heading: false, fold: false })),
    ]
  })
}

/** First day and, where the timeline has a pace, hours a week, to be written in. */
function placeForm({ pace }: Timeline, { start, sheetHours }: PlanWords): ChecklistGeometry['form'] {
  const fields = [{ label: start, x: 0, gap: 16, w: 300 }, ...pace ? [{ label: sheetHours, x: 420, gap: 28, w: 140 }] : []]
  return {
    labels: fields.map(({ label, x }) => ({ text: label, x, y: 26 })),
    rules: fields.map(({ label, x, gap, w }) => ({ x: x + measureText(label, CHECKLIST.text) + gap, y: 30, w, h: 0 })),
  }
}
