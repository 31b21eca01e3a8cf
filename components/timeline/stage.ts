/**
 * One stage opened in the box of the figure: the strip of the whole route on top, then what the stage is for, then
 * its topics. The stage's line leaves the strip where the stage begins and becomes the trunk of its topics.
 */
import type { Stage } from '../../core/roadmap/schema'
import type { StripGeometry } from './strip'
import type { StageSpan } from './timeline'
import type { TextLine, TopicsGeometry } from './topics'
import { bentPath } from '../../core/geometry/bend'
import { stageWords } from '../../core/messages/stage'
import { timelineWords } from '../../core/messages/timeline'
import { evenLines } from '../../core/text/block'
import { measureText } from '../../core/text/text'
import { TOPIC_STYLES } from './fold'
import { placeStrip, STRIP } from './strip'
import { stageMeta, stageSpans, stageWindow, TIMELINE } from './timeline'
import { placeSomeTopics, placeTopics } from './topics'

export interface StageHeader {
  number: number
  bullet: { x: number, y: number, r: number }
  name: TextLine & { size: number }
  meta: TextLine & { size: number }
  /** When it begins and ends; in the table only where there is no room. */
  window?: TextLine & { size: number }
  /** Goal and focus: a heading and its lines. */
  notes: { heading: TextLine, lines: TextLine[] }[]
  /** Size of the lines and of their headings. */
  note: number
  heading: number
  bottom: number
}

export interface StageGeometry {
  index: number
  line: number
  strip: StripGeometry
  /** The branch from the strip to the trunks. */
  branch: string
  header: StageHeader
  topics: TopicsGeometry
  /** Code of the one topic whose sub-topics are the stations: the stage has no room for them. */
  zoom?: string
}

interface HeaderStyle {
  name: number
  meta: number
  note: number
  heading: number
  /** Heading above its text, or before it on the same line. */
  stacked: boolean
}

/** Width of the branch. */
const STROKE = 10
const RAIL = STRIP.margin + STROKE / 2
const TEXT = RAIL + 34
const TOP = STRIP.height + 16

/** Headers from roomy to dense. */
const HEADERS: HeaderStyle[] = [
  { name: 32, meta: 22, note: 24, heading: 18, stacked: true },
  { name: 32, meta: 22, note: 22, heading: 18, stacked: true },
  { name: 30, meta: 20, note: 20, heading: 18, stacked: false },
  { name: 28, meta: 20, note: 20, heading: 18, stacked: false },
  { name: 24, meta: 18, note: 18, heading: 18, stacked: false },
]

/** Layouts from roomy to dense: a header and the topic style that goes with it. */
const LAYOUTS = [[0, 0], [0, 1], [1, 1], [1, 2], [2, 1], [2, 2], [3, 3], [4, 4]]
  .map(([header, topics]) => ({ header: HEADERS[header!]!, topics: TOPIC_STYLES[topics!]! }))

export interface StageOptions {
  /** Code of a topic that is always among what is shown; the picture goes into it where the stage has no room. */
  marked?: string
  /** Code of the topic to begin with, where there are more than fit. */
  from?: string
  /** Room to leave free at the bottom. */
  foot?: number
  /** Leave out goal and focus. */
  brief?: boolean
  /** What stands beside the name instead of the stage's months and topics. */
  meta?: string
  /** When it begins and ends, instead of in months. */
  window?: string
}

/** Places stage `index`. */
export function placeStage(stages: Stage[], index: number, options: StageOptions = {}): StageGeometry {
  const span = stageSpans(stages)[index]!
  const strip = placeStrip(stages, index)
  const stage = fill(stages, index, options)
  const zoom = zoomed(span, stage, options)
  const { header, topics } = zoom?.filling ?? stage
  const from = strip.tabs[index]!.earlyX[0] + STROKE / 2
  const bend = STRIP.height + 14
  const branch = topics.trunks.map(({ y, end }, row) => row === 0
    ? bentPath([
        { x: from, y: strip.track.early },
        { x: from, y: bend },
        { x: RAIL, y: bend },
        { x: RAIL, y },
        { x: end, y },
      ], 14)
    : bentPath([
        { x: RAIL, y: topics.trunks[row - 1]!.y - 20 },
        { x: RAIL, y },
        { x: end, y },
      ], 14)).join('')
  return {
    index,
    line: span.line,
    strip,
    branch,
    header,
    topics,
    zoom: zoom?.id,
  }
}

/** The topic that holds `marked` with its sub-topics as stations, if the stage had to fold them. */
function zoomed({ stage, number }: StageSpan, { topics }: Filling, { marked, foot }: StageOptions): { id: string, filling: Filling } | undefined {
  const topic = stage.topics.find(topic => topic.id === marked || topic.topics.some(sub => sub.id === marked))
  if (!topic || !topics.topics.some(({ id, fold }) => id === topic.id && fold))
    return
  const alone: Stage = { ...stage, name: `${topic.id} ${topic.name}`, topics: topic.topics.map(sub => ({ ...sub, topics: [] })) }
  const { header, topics: stations } = fill([alone], 0, { marked, foot, brief: true, meta: stageWords.subTopics(topic.topics.length), window: stageWords.backToStage })
  return { id: topic.id, filling: { header: { ...header, number }, topics: stations } }
}

type Filling = Pick<StageGeometry, 'header' | 'topics'>

const folds = ({ topics }: TopicsGeometry) => topics.reduce((sum, topic) => sum + (topic.fold?.ids.length ?? 0), 0)

function room(header: StageHeader, foot = 0) {
  return {
    x: TEXT,
    y: header.bottom,
    w: TIMELINE.width - TEXT,
    h: TIMELINE.height - header.bottom - 4 - foot,
  }
}

function fillLayout(stages: Stage[], index: number, layout: typeof LAYOUTS[number], options: StageOptions, bottom: number, spare?: number): Filling | undefined {
  const header = { ...placeHeader(stages, index, layout.header, options), bottom }
  const topics = placeTopics(stages[index]!.topics, room(header, options.foot), [layout.topics], options.marked, spare)
  return topics && { header, topics }
}

/** Where the longest of all headers ends: it keeps the topics of every stage at one height. */
function headersEnd(stages: Stage[], layout: typeof LAYOUTS[number], { brief }: StageOptions): number {
  return Math.max(...stages.map((_, index) => placeHeader(stages, index, layout.header, { brief }).bottom))
}

interface Shared {
  /** Number of the roomiest layout that folds no topic of any stage; the last one where all do. */
  first: number
  /** Room above the trunks that every stage has in that layout. */
  spare?: number
}

const shared = new WeakMap<Stage[], Map<string, Shared>>()

/** The layout that serves every stage: what stands in one place on each of them does not jump from stage to stage. */
function sharedLayout(stages: Stage[], { foot, brief }: StageOptions): Shared {
  const known = shared.get(stages) ?? new Map<string, Shared>()
  shared.set(stages, known)
  const key = `${foot} ${brief}`
  const found = known.get(key) ?? findShared(stages, { foot, brief })
  known.set(key, found)
  return found
}

function findShared(stages: Stage[], options: StageOptions): Shared {
  for (const [first, layout] of LAYOUTS.entries()) {
    const bottom = headersEnd(stages, layout, options)
    const spares: number[] = []
    const fits = stages.every((_, index) => {
      const filling = fillLayout(stages, index, layout, options, bottom)
      spares.push(filling?.topics.spare ?? 0)
      return filling && folds(filling.topics) === 0
    })
    if (fits)
      return { first, spare: Math.min(...spares) }
  }
  return { first: LAYOUTS.length - 1 }
}

/** In the layout of all stages, or a denser one that folds less. */
function fill(stages: Stage[], index: number, options: StageOptions): Filling {
  const { first, spare } = sharedLayout(stages, options)
  let best: Filling | undefined
  for (const layout of LAYOUTS.slice(first)) {
    const filling = fillLayout(stages, index, layout, options, headersEnd(stages, layout, options), spare)
    if (filling && (!best || filling.topics.cost < best.topics.cost))
      best = filling
    if (best?.topics.cost === 0)
      return best
  }
  if (best)
    return best
  const header = placeHeader(stages, index, LAYOUTS.at(-1)!.header, options)
  return { header, topics: placeSomeTopics(stages[index]!.topics, room(header, options.foot), TOPIC_STYLES.at(-1)!, options) }
}

function placeHeader(stages: Stage[], index: number, style: HeaderStyle, options: StageOptions): StageHeader {
  const stage = stages[index]!
  const span = stageSpans(stages)[index]!
  const radius = style.name * 0.62
  const baseline = TOP + 12 + style.name * 1.05
  const nameX = TEXT + 2 * radius + 14
  const name = {
    text: stage.name,
    x: nameX,
    y: baseline,
    size: style.name,
  }
  const metaX = nameX + measureText(stage.name, style.name, 700) + 28
  const meta = {
    text: options.meta ?? stageMeta(stage),
    x: metaX,
    y: baseline,
    size: style.meta,
  }
  const when = options.window ?? stageWindow(span)
  const whenWidth = measureText(when, style.meta)
  const fits = metaX + measureText(meta.text, style.meta) + 32 + whenWidth <= TIMELINE.width

  const gutter = 32
  const width = (TIMELINE.width - TEXT - gutter) / 2
  const lead = style.stacked
    ? 0
    : style.heading * 2 + 14
  const top = baseline + style.name * 0.25 + (style.stacked ? 16 : 10)
  const notes = (options.brief ? [] : [[timelineWords.goal, stage.goal], [timelineWords.focus, stage.focus]]).map(([heading, text], column) => {
    const x = TEXT + column * (width + gutter)
    const first = top + style.note + (style.stacked
      ? style.heading * 1.4
      : 0)
    return {
      heading: {
        text: heading!,
        x,
        y: style.stacked
          ? top + style.heading
          : first,
      },
      lines: evenLines(text!, width - lead, style.note).map((line, row) => ({ text: line, x: x + lead, y: first + row * style.note * 1.35 })),
    }
  })
  const bottom = Math.max(baseline, ...notes.map(({ lines }) => lines.at(-1)!.y)) + style.note * 0.35 + (style.stacked ? 16 : 8)
  return {
    number: span.number,
    bullet: { x: TEXT + radius, y: baseline - style.name * 0.38, r: radius },
    name,
    meta,
    window: fits
      ? {
          text: when,
          x: TIMELINE.width - whenWidth,
          y: baseline,
          size: style.meta,
        }
      : undefined,
    notes,
    note: style.note,
    heading: style.heading,
    bottom,
  }
}
