/**
 * The topics of one stage as stops: a trunk line per row with a station for each topic, and a branch down to its
 * sub-topics. Type is as large as the topics let it be; sub-topics that find no room are folded into a "+n".
 */
import type { Box, Point } from '../../core/text/placed'
import type { Candidate, Cell, TopicStyle } from './fold'
import type { SubTopic, Topic } from './schema'
import type { TopicWords } from './topic-words'
import { measureText } from '../../core/text/text'
import { below, COLUMN_GAP, cost, fit, INDENT, LINE, nameHeight, pitch, sum } from './fold'

/** Centre of a Chinese line above its baseline, in em. */
const CENTRE = 0.38
const ROWS = 4
/** More room than this above the trunks would tear the picture apart. */
const SPARE = 48

export interface TextLine extends Point {
  text: string
}

export interface PlacedSubTopic {
  id: string
  /** The number at the end of its code, else its place; set inside the stop where there is room. */
  number: string
  lines: TextLine[]
  stop: Point
  box: Box
}

export interface PlacedTopic {
  id: string
  code?: TextLine
  lines: TextLine[]
  station: Point
  /** Code and name: what the button covers. */
  box: Box
  subs: PlacedSubTopic[]
  /** Sub-topics without room, in order, and the line that says how many. */
  fold?: { ids: string[], line: TextLine, stop: Point }
  /** Where the branch ends. */
  branchEnd?: number
}

export interface TopicsGeometry {
  style: TopicStyle
  topics: PlacedTopic[]
  /** Heights of the trunk lines, from the top, and how far each runs to the right. */
  trunks: { y: number, end: number }[]
  /** What the setting costs the reader: see `cost`. */
  cost: number
  /** Room above the first trunk and between them. */
  spare: number
}

export interface TopicOptions {
  /** Id of a topic that is seen whatever is folded. */
  marked?: string
  /** The most room above the trunks. */
  spare?: number
}

/**
 * Places `topics` into `box`; the stations of the first column stand at its left edge. Tries one row of topics and more,
 * and takes the first setting that folds nothing and parts no word, else the one that folds least. Undefined when not
 * even the names fit.
 */
export function placeTopics(topics: Topic[], box: Box, style: TopicStyle, words: TopicWords, { marked, spare = SPARE }: TopicOptions): TopicsGeometry | undefined {
  let best: Candidate | undefined
  for (let rows = 1; rows <= Math.min(ROWS, topics.length); rows++) {
    const candidate = fit(topics, box, style, rows, words, marked)
    if (candidate && (!best || cost(candidate) < cost(best)))
      best = candidate
    if (best && cost(best) === 0)
      break
  }
  return best && place(best, box, spare, words)
}

function place(candidate: Candidate, box: Box, most: number, words: TopicWords): TopicsGeometry {
  const { style, columns, width, shown, heights, above, cells } = candidate
  // Room left over goes between the rows, and a little of it above the first.
  const spare = Math.min((box.h - sum(heights)) / (heights.length + 1), most)
  const trunks = heights.map((_, row) => ({
    y: box.y + spare + sum(heights.slice(0, row).map(height => height + spare)) + above,
    end: box.x + (Math.min(columns, cells.length - row * columns) - 1) * (width + COLUMN_GAP),
  }))
  const topics = cells.map((cell, index) => {
    const station = { x: box.x + (index % columns) * (width + COLUMN_GAP), y: trunks[Math.floor(index / columns)]!.y }
    return placeTopic(cell, shown[index]!, station, above, style, words)
  })
  return { style, topics, trunks, spare, cost: cost(candidate) }
}

const numberOf = ({ code = '' }: SubTopic, index: number) => /\b\d{1,2}$/.exec(code)?.[0] ?? String(index + 1)

function placeTopic(cell: Cell, shown: number, station: Point, above: number, style: TopicStyle, words: TopicWords): PlacedTopic {
  const { topic, name, subs } = cell
  const left = station.x + INDENT
  let y = station.y + below(style)
  const set = (block: string[], top: number, size: number) => block.map((text, index) => ({ text, x: left, y: top + (index * LINE + LINE / 2 + CENTRE) * size }))
  const lines = set(name, y, style.name)
  const widths = [measureText(topic.code ?? '', style.code, 700), ...name.map(text => measureText(text, style.name, 700))]
  const box = { x: left - 6, y: station.y - above + 2, w: Math.max(...widths) + 12, h: above + below(style) + nameHeight(cell, style) - 2 }
  y += nameHeight(cell, style) + (subs.length ? style.gap : 0)

  const keep = cell.order.slice(0, shown).sort((a, b) => a - b)
  const placed = keep.map((index): PlacedSubTopic => {
    const sub = topic.topics[index]!
    const block = subs[index]!
    const height = pitch(block.length, style)
    const h = block.length * style.sub * LINE
    const top = y + (height - style.gap - h) / 2
    y += height
    return {
      id: sub.id,
      number: numberOf(sub, index),
      lines: set(block, top, style.sub),
      stop: { x: station.x, y: top + 0.5 * LINE * style.sub },
      box: { x: left, y: top, w: Math.max(...block.map(text => measureText(text, style.sub))), h },
    }
  })
  const ids = topic.topics.filter((_, index) => !keep.includes(index)).map(sub => sub.id)
  const centre = y + 0.5 * LINE * style.sub
  const fold = ids.length ? { ids, line: { text: words.folded(ids.length), x: left, y: centre + CENTRE * style.sub }, stop: { x: station.x, y: centre } } : undefined
  return {
    id: topic.id,
    ...topic.code !== undefined && { code: { text: topic.code, x: left, y: station.y - 14 } },
    lines,
    station,
    box,
    subs: placed,
    fold,
    branchEnd: fold?.stop.y ?? placed.at(-1)?.stop.y,
  }
}
