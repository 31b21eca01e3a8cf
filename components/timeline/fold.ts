/** How many of a stage's topics and sub-topics fit into a box, and how their names break into lines. */
import type { Provenance } from '../../core/roadmap/fields'
import type { Box } from '../../core/text/placed'
import type { Weight } from '../../core/text/text'
import type { CommonWords } from '../../core/words/common'
import type { Topic } from './schema'
import { provenance } from '../../core/roadmap/provenance-text'
import { evenLines } from '../../core/text/block'
import { measureText } from '../../core/text/text'

export interface TopicStyle {
  name: number
  sub: number
  code: number
  /** Radius of a sub-topic's stop; from 12 up its number stands inside. */
  stop: number
  /** Room between two sub-topics, added to the line height. */
  gap: number
}

/** From roomy to dense; nothing is smaller than 18. */
export const TOPIC_STYLES: TopicStyle[] = [
  { name: 28, sub: 22, code: 20, stop: 13, gap: 12 },
  { name: 24, sub: 20, code: 20, stop: 13, gap: 10 },
  { name: 22, sub: 20, code: 18, stop: 13, gap: 8 },
  { name: 20, sub: 18, code: 18, stop: 7, gap: 4 },
  { name: 18, sub: 18, code: 18, stop: 6, gap: 1 },
]

/** Line height, in em. */
export const LINE = 1.24
/** Station to text, and text to the next column. */
export const INDENT = 28
export const COLUMN_GAP = 16
/** A column narrower than this many em breaks names into shreds. */
const MIN_COLUMN = 8

/** One way to set the topics of a stage. */
export interface Candidate {
  style: TopicStyle
  columns: number
  width: number
  /** Sub-topics that fit, per topic. */
  shown: number[]
  /** Per row of topics. */
  heights: number[]
  /** Room above a trunk line. */
  above: number
  cells: Cell[]
}

/** A topic with its texts broken into lines. */
export interface Cell {
  topic: Topic
  name: string[]
  subs: string[][]
  /** A Latin word is wider than the column and had to be parted. */
  parted: boolean
  /** Indices of the sub-topics in the order in which they are given room; the marked one comes first. */
  order: number[]
}

export const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** How many sub-topics have no room. */
export const folded = ({ cells, shown }: Candidate) => cells.reduce((sum, { topic }, index) => sum + topic.topics.length - shown[index]!, 0)

/** What a setting costs: what it folds; of settings that fold as much, those with parted words more. */
export const cost = (candidate: Candidate) => folded(candidate) + (candidate.cells.some(({ parted }) => parted) ? 0.5 : 0)

const isParted = (text: string, width: number, size: number, weight: Weight) => (text.match(/[\w/'+.-]+/g) ?? []).some(word => measureText(word, size, weight) > width)

/** Room above a trunk line: for the codes, where there are some, else for half a station. */
const above = (topics: Topic[], style: TopicStyle) => topics.some(({ code }) => code !== undefined) ? style.code + 12 : 16
/** From a trunk line down to the names. */
export const below = (style: TopicStyle) => style.name * 0.35 + 7
export const nameHeight = ({ name }: Cell, style: TopicStyle) => name.length * style.name * LINE
/** From one sub-topic to the next. */
export function pitch(lines: number, style: TopicStyle) {
  return Math.max(lines * style.sub * LINE, style.stop >= 12 ? 2 * style.stop : 0) + style.gap
}

function cell(topic: Topic, width: number, style: TopicStyle, words: CommonWords, marked?: string): Cell {
  const order = topic.topics.map((_, index) => index)
  const first = topic.topics.findIndex(sub => sub.id === marked)
  const room = width - INDENT - 6
  const withMarks = (entry: { name: string } & Provenance) => [entry.name, ...provenance(entry, words)].join(' · ')
  return {
    topic,
    name: evenLines(withMarks(topic), room, style.name, 700),
    subs: topic.topics.map(sub => evenLines(withMarks(sub), room, style.sub)),
    parted: isParted(topic.name, room, style.name, 700) || topic.topics.some(sub => isParted(sub.name, room, style.sub, 400)),
    order: first < 0 ? order : [first, ...order.filter(index => index !== first)],
  }
}

function cellHeight(cell: Cell, shown: number, style: TopicStyle): number {
  const stops = cell.order.slice(0, shown).reduce((sum, index) => sum + pitch(cell.subs[index]!.length, style), 0)
  const count = cell.subs.length
  return nameHeight(cell, style) + stops + (shown < count ? pitch(1, style) : 0) + (count ? style.gap : 0)
}

/**
 * Sets `topics` in `rows` rows and finds how many sub-topics of each fit into the height of `box`. `marked` is given
 * room first. Undefined when not even the names fit.
 */
export function fit(topics: Topic[], box: Box, style: TopicStyle, rows: number, words: CommonWords, marked?: string): Candidate | undefined {
  const columns = Math.ceil(topics.length / rows)
  const width = (box.w + COLUMN_GAP) / columns - COLUMN_GAP
  if (width < MIN_COLUMN * style.name || Math.ceil(topics.length / columns) < rows)
    return
  const cells = topics.map(topic => cell(topic, width, style, words, marked))
  const shown = topics.map(topic => topic.topics.length)
  const top = above(topics, style)
  for (;;) {
    const all = cells.map((cell, index) => cellHeight(cell, shown[index]!, style))
    const tallest = Array.from({ length: rows }, (_, row) => Math.max(...all.slice(row * columns, (row + 1) * columns)))
    const heights = tallest.map(height => top + below(style) + height)
    if (sum(heights) <= box.h)
      return { style, columns, width, shown, heights, above: top, cells }
    // Fold one sub-topic of a cell that makes its row tall, in the tallest row where that is possible.
    const next = all.map((height, index) => ({ index, height }))
      .filter(({ index, height }) => shown[index]! > 0 && height >= tallest[Math.floor(index / columns)]! - 0.01)
      .sort((a, b) => b.height - a.height)[0]
    if (!next)
      return
    shown[next.index]!--
  }
}
