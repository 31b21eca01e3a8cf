/**
 * The route as a sheet to work through with a pen: stages in columns, each with a line for its day of arrival and all
 * of its topics with boxes to tick. Where a height is given and not everything fits, less is listed and counted.
 */
import type { Stage, Topic } from '../../core/roadmap/schema'
import type { Box, Point } from '../../core/text/placed'
import type { TextLine } from './topics'
import { commonWords } from '../../core/messages/common'
import { planWords } from '../../core/messages/plan'
import { stageWords } from '../../core/messages/stage'
import { provenance } from '../../core/roadmap/provenance-text'
import { evenLines } from '../../core/text/block'
import { measureText } from '../../core/text/text'
import { stageSpans, TIMELINE } from './timeline'

export interface ChecklistStage {
  id: string
  line: number
  number: number
  bullet: Point
  name: TextLine[]
  months: TextLine
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

/** What is listed, from everything down to a count for each stage. */
const DETAILS = ['all', 'topics', 'stages'] as const
type Detail = typeof DETAILS[number]

/**
 * Places `stages` in four columns of `width`, one stage or more a column in their order. With `height`, topics with
 * their sub-topics, then topics alone, then counts: the first that fits.
 */
export function placeChecklist(stages: Stage[], { width = TIMELINE.width, height = Infinity }: { width?: number, height?: number } = {}): ChecklistGeometry {
  for (const detail of DETAILS) {
    const placed = placeDetail(stages, width, detail)
    if (placed.height <= height || detail === 'stages')
      return placed
  }
  throw new Error('there is always a least detail')
}

type Block = (at: Point) => ChecklistStage & { bottom: number }

function placeDetail(stages: Stage[], width: number, detail: Detail): ChecklistGeometry {
  const columns = Math.min(COLUMNS, stages.length)
  const column = (width - GAP * (columns - 1)) / columns
  const blocks = stageSpans(stages).map(({ stage, number, line }) => stageBlock(stage, number, line, column, detail))
  const heights = blocks.map(block => block({ x: 0, y: 0 }).bottom + GAP)
  const split = evenSplit(heights, columns)
  const placed = split.flatMap((part, index) => {
    let y = TOP
    return part.map((block) => {
      const stage = blocks[block]!({ x: index * (column + GAP), y })
      y = stage.bottom + GAP
      return stage
    })
  })
  return { stages: placed, height: Math.max(...placed.map(({ bottom }) => bottom)), form: placeForm() }
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

function stageBlock(stage: Stage, number: number, line: number, width: number, detail: Detail): Block {
  const lead = 40
  const names = evenLines(stage.name, width - lead, CHECKLIST.name, 700)
  return ({ x, y }) => {
    const name = names.map((text, index) => ({ text, x: x + lead, y: y + 24 + index * 28 }))
    let top = y + names.length * 28 + 6
    const months: TextLine = { text: commonWords.months(...stage.months), x: x + lead, y: top + ASCENT }
    const label: TextLine = { text: planWords.sheet.arrives, x: months.x + Math.max(110, measureText(months.text, CHECKLIST.text) + 16), y: top + ASCENT }
    const arrives = { label, rule: { x: label.x + 42, y: top + ASCENT + 4, w: Math.max(x + width - label.x - 42, 30), h: 0 } }
    top += CHECKLIST.line + 6
    const entries = entriesOf(stage, detail).map(({ id, text, heading, fold }): ChecklistEntry => {
      const indent = heading ? 0 : INDENT
      const lines = evenLines(text, width - indent, CHECKLIST.text, heading ? 700 : 400).map((text, index) => ({ text, x: x + indent, y: top + index * CHECKLIST.line + ASCENT }))
      const box = heading || fold ? undefined : { x: x + 1, y: top + 2, w: CHECKLIST.box, h: CHECKLIST.box }
      top += lines.length * CHECKLIST.line
      return { id, lines, box, fold }
    })
    return { id: stage.id, line, number, bullet: { x: x + 15, y: y + 16 }, name, months, arrives, entries, bottom: top }
  }
}

interface Entry { id: string, text: string, heading: boolean, fold: boolean }

const withMarks = (entry: Topic | Topic['topics'][number]) => [entry.name, ...provenance(entry, commonWords)].join(' · ')

function entriesOf(stage: Stage, detail: Detail): Entry[] {
  if (detail === 'stages')
    return [{ id: stage.id, text: stageWords.moreTopics(stage.topics.length), heading: false, fold: true }]
  return stage.topics.flatMap((topic): Entry[] => {
    const subs = detail === 'all' ? topic.topics : []
    const more = topic.topics.length - subs.length
    return [
      { id: topic.id, text: `${topic.id} ${withMarks(topic)}${more ? ` ${commonWords.folded(more)}` : ''}`, heading: subs.length > 0, fold: false },
      ...subs.map(sub => ({ id: sub.id, text: withMarks(sub), heading: false, fold: false })),
    ]
  })
}

/** First day and hours a week, to be written in. */
function placeForm(): ChecklistGeometry['form'] {
  const { start, hours } = planWords.sheet
  return {
    labels: [{ text: start, x: 0, y: 26 }, { text: hours, x: 420, y: 26 }],
    rules: [{ x: 70, y: 30, w: 300, h: 0 }, { x: 520, y: 30, w: 140, h: 0 }],
  }
}
