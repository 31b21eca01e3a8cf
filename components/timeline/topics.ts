/**
 * The topics of one stage as stops: a trunk line per row with a station for each topic, and a branch down to its
 * sub-topics. Type is as large as the topics let it be; what finds no room is folded into a "+n".
 */
import type { Topic } from '../../core/roadmap/schema'
import type { Box, Point } from '../../core/text/placed'
import type { Candidate, Cell, TopicStyle } from './fold'
import { stageWords } from '../../core/messages/stage'
import { measureText } from '../../core/text/text'
import { above, below, COLUMN_GAP, cost, fit, INDENT, LINE, nameHeight, pitch, sum } from './fold'

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
  /** Last part of its code; set inside the stop where there is room. */
  number: string
  lines: TextLine[]
  stop: Point
  box: Box
}

export interface PlacedTopic {
  id: string
  code: TextLine
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
  /** Topics without room, and with which of them to go on. */
  fold?: { ids: string[], line: TextLine, next: string }
}

/**
 * Places `topics` into `box`; the stations of the first column stand at its left edge. Tries `styles` in their order
 * with one row of topics and more, and takes the first that folds nothing and parts no word, else the one that folds least. `marked` is
 * a code that is seen whatever is folded, `spare` the most room above the trunks. Undefined when not even the names fit.
 */
export function placeTopics(topics: Topic[], box: Box, styles: TopicStyle[], marked?: string, spare = SPARE): TopicsGeometry | undefined {
  let best: Candidate | undefined
  for (const style of styles) {
    for (let rows = 1; rows <= Math.min(ROWS, topics.length); rows++) {
      const candidate = fit(topics, box, style, rows, marked)
      if (candidate && (!best || cost(candidate) < cost(best)))
        best = candidate
      if (best && cost(best) === 0)
        return place(best, box, spare)
    }
  }
  return best && place(best, box, spare)
}

/**
 * As `placeTopics`, for more than any style has room for: as many topics as it can, from `from` on or else from the
 * first; with the one that holds `marked`.
 */
export function placeSomeTopics(topics: Topic[], box: Box, style: TopicStyle, { marked, from }: { marked?: string, from?: string }): TopicsGeometry {
  const holds = (id: string | undefined) => topics.findIndex(topic => topic.id === id || topic.topics.some(sub => sub.id === id))
  for (let count = topics.length - 1; count > 0; count--) {
    const first = holds(from)
    const shown = holds(marked)
    const wanted = first >= 0 ? first : shown < count ? 0 : shown
    const start = Math.max(0, Math.min(wanted, topics.length - count))
    const kept = topics.slice(start, start + count)
    const placed = placeTopics(kept, { ...box, h: box.h - style.name * 1.6 }, [style], marked)
    if (placed) {
      const ids = topics.filter(topic => !kept.includes(topic)).map(topic => topic.id)
      return {
        ...placed,
        fold: {
          ids,
          line: { text: stageWords.moreTopics(ids.length), x: box.x + INDENT, y: box.y + box.h - style.name * 0.5 },
          next: (topics[start + count] ?? topics[0]!).id,
        },
      }
    }
  }
  throw new Error(`no topic fits into ${box.w} x ${box.h}`)
}

function place(candidate: Candidate, box: Box, most: number): TopicsGeometry {
  const { style, columns, width, shown, heights, cells } = candidate
  // Room left over goes between the rows, and a little of it above the first.
  const spare = Math.min((box.h - sum(heights)) / (heights.length + 1), most)
  const trunks = heights.map((_, row) => ({
    y: box.y + spare + sum(heights.slice(0, row).map(height => height + spare)) + above(style),
    end: box.x + (Math.min(columns, cells.length - row * columns) - 1) * (width + COLUMN_GAP),
  }))
  const topics = cells.map((cell, index) => {
    const station = { x: box.x + (index % columns) * (width + COLUMN_GAP), y: trunks[Math.floor(index / columns)]!.y }
    return placeTopic(cell, shown[index]!, station, style)
  })
  return { style, topics, trunks, spare, cost: cost(candidate) }
}

function placeTopic(cell: Cell, shown: number, station: Point, style: TopicStyle): PlacedTopic {
  const { topic, name, subs } = cell
  const left = station.x + INDENT
  let y = station.y + below(style)
  const lines = name.map((text, index) => ({ text, x: left, y: y + (index * LINE + LINE / 2 + CENTRE) * style.name }))
  const textWidth = Math.max(measureText(topic.id, style.code, 700), ...name.map(text => measureText(text, style.name, 700)))
  const box = {
    x: left - 6,
    y: station.y - above(style) + 2,
    w: textWidth + 12,
    h: above(style) + below(style) + nameHeight(cell, style) - 2,
  }
  y += nameHeight(cell, style) + (subs.length ? style.gap : 0)

  const keep = cell.order.slice(0, shown).sort((a, b) => a - b)
  const placed = keep.map((index): PlacedSubTopic => {
    const sub = topic.topics[index]!
    const block = subs[index]!
    const height = pitch(block.length, style)
    const top = y + (height - style.gap - block.length * style.sub * LINE) / 2
    const centre = top + 0.5 * LINE * style.sub
    y += height
    return {
      id: sub.id,
      number: sub.id.split('.').at(-1)!,
      lines: block.map((text, line) => ({ text, x: left, y: top + (line * LINE + LINE / 2 + CENTRE) * style.sub })),
      stop: { x: station.x, y: centre },
      box: {
        x: left,
        y: top,
        w: Math.max(...block.map(text => measureText(text, style.sub))),
        h: block.length * style.sub * LINE,
      },
    }
  })
  const missing = topic.topics.filter((_, index) => !keep.includes(index)).map(sub => sub.id)
  const centre = y + 0.5 * LINE * style.sub
  const fold = missing.length
    ? {
        ids: missing,
        line: {
          text: stageWords.moreSubTopics(missing.length),
          x: left,
          y: centre + CENTRE * style.sub,
        },
        stop: { x: station.x, y: centre },
      }
    : undefined
  return {
    id: topic.id,
    code: { text: topic.id, x: left, y: station.y - 14 },
    lines,
    station,
    box,
    subs: placed,
    fold,
    branchEnd: fold?.stop.y ?? placed.at(-1)?.stop.y,
  }
}
