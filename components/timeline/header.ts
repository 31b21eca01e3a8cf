/** What stands above the topics of an opened stage: its name, how long it takes and when, its goal and focus. */
import type { Timeline } from './schema'
import type { TextLine } from './topics'
import type { TimelineWords } from './words'
import { stageSpans } from '../../core/plan/stages'
import { evenLines } from '../../core/text/block'
import { measureText } from '../../core/text/text'
import { STRIP } from './strip'
import { stageMeta, stageWindow, TIMELINE } from './timeline'

interface SizedLine extends TextLine { size: number }

export interface StageHeader {
  number: number
  bullet: { x: number, y: number, r: number }
  name: SizedLine
  meta: SizedLine
  /** When it begins and ends; in the table only where there is no room. */
  window?: SizedLine
  /** Goal and focus: a heading and its lines. */
  notes: { heading: TextLine, lines: TextLine[] }[]
  /** Size of the lines and of their headings. */
  note: number
  heading: number
  bottom: number
}

export interface HeaderStyle {
  name: number
  meta: number
  note: number
  heading: number
  /** Heading above its text, or before it on the same line. */
  stacked: boolean
}

export interface HeaderOptions {
  /** Leave out goal and focus. */
  brief?: boolean
  /** What stands beside the name instead of the stage's duration and topics. */
  meta?: string
  /** When it begins and ends, instead of by durations. */
  window?: string
}

/** Width of the line from the strip to the topics, and where that runs. */
const STROKE = 10
export const RAIL = STRIP.margin + STROKE / 2
/** Left edge of all texts. */
export const TEXT = RAIL + 34
const TOP = STRIP.height + 16
const GUTTER = 32
/** Long names of single topics are set smaller. */
const NAMES = [28, 24, 20, 18]

export function placeHeader({ stages, unit }: Timeline, index: number, style: HeaderStyle, words: TimelineWords, options: HeaderOptions): StageHeader {
  const stage = stages[index]!
  const span = stageSpans(stages)[index]!
  const r = style.name * 0.62
  const y = TOP + 12 + style.name * 1.05
  const nameX = TEXT + 2 * r + 14
  const meta = options.meta ?? stageMeta(stage, unit, words)
  const metaWidth = measureText(meta, style.meta) + 28
  const size = [style.name, ...NAMES].find(size => nameX + measureText(stage.name, size, 700) + metaWidth <= TIMELINE.width) ?? 18
  const metaX = nameX + measureText(stage.name, size, 700) + 28
  const when = options.window ?? stageWindow(span, unit, words)
  const whenWidth = measureText(when, style.meta)
  const fits = metaX - 28 + metaWidth + 32 + whenWidth <= TIMELINE.width

  const texts = options.brief ? [] : [[words.goal, stage.goal], [words.focus, stage.focus]].filter((note): note is [string, string] => note[1] !== undefined)
  const width = (TIMELINE.width - TEXT - GUTTER * (texts.length - 1)) / texts.length
  const lead = style.stacked ? 0 : Math.max(...texts.map(([heading]) => measureText(heading, style.heading, 700))) + 14
  const top = y + style.name * 0.25 + (style.stacked ? 16 : 10)
  const first = top + style.note + (style.stacked ? style.heading * 1.4 : 0)
  const notes = texts.map(([heading, text], column) => {
    const x = TEXT + column * (width + GUTTER)
    return {
      heading: { text: heading, x, y: style.stacked ? top + style.heading : first },
      lines: evenLines(text, width - lead, style.note).map((line, row) => ({ text: line, x: x + lead, y: first + row * style.note * 1.35 })),
    }
  })
  return {
    number: span.number,
    bullet: { x: TEXT + r, y: y - style.name * 0.38, r },
    name: { text: stage.name, x: nameX, y, size },
    meta: { text: meta, x: metaX, y, size: style.meta },
    window: fits ? { text: when, x: TIMELINE.width - whenWidth, y, size: style.meta } : undefined,
    notes,
    note: style.note,
    heading: style.heading,
    bottom: Math.max(y, ...notes.map(({ lines }) => lines.at(-1)!.y)) + style.note * 0.35 + (style.stacked ? 16 : 8),
  }
}
