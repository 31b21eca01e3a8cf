/**
 * One stage opened in the box of the figure: the strip of the whole route on top, then what the stage is for, then
 * its topics. The stage's line leaves the strip where the stage begins and becomes the trunk of its topics.
 */
import type { HeaderOptions, StageHeader } from './header'
import type { Stage, Timeline } from './schema'
import type { StripGeometry } from './strip'
import type { TopicWords } from './topic-words'
import type { TopicsGeometry } from './topics'
import { bentPath } from '../../core/geometry/bend'
import { TOPIC_STYLES } from './fold'
import { placeHeader, RAIL, TEXT } from './header'
import { placeStrip, STRIP } from './strip'
import { stageLine, TIMELINE, titleOf } from './timeline'
import { placeTopics } from './topics'

export interface StageGeometry {
  index: number
  line: number
  strip: StripGeometry
  /** The branch from the strip to the trunks. */
  branch: string
  header: StageHeader
  topics: TopicsGeometry
  /** Id of the one topic whose sub-topics are the stations: the stage has no room for them. */
  zoom?: string
}

/** Headers from roomy to dense. */
const HEADERS = [
  { name: 32, meta: 22, note: 24, heading: 18, stacked: true },
  { name: 32, meta: 22, note: 22, heading: 18, stacked: true },
  { name: 30, meta: 20, note: 20, heading: 18, stacked: false },
  { name: 28, meta: 20, note: 20, heading: 18, stacked: false },
  { name: 24, meta: 18, note: 18, heading: 18, stacked: false },
]

/** Layouts from roomy to dense: a header and the topic style that goes with it. */
const LAYOUTS = [[0, 0], [0, 1], [1, 1], [1, 2], [2, 1], [2, 2], [3, 3], [4, 4]]
  .map(([header, topics]) => ({ header: HEADERS[header!]!, topics: TOPIC_STYLES[topics!]! }))
type Layout = typeof LAYOUTS[number]

export interface StageOptions extends HeaderOptions {
  /** Id of a topic that is always among what is shown; the picture goes into it where the stage has no room. */
  marked?: string
  /** Room to leave free at the bottom. */
  foot?: number
}

/** Places stage `index`. */
export function placeStage(timeline: Timeline, index: number, words: TopicWords, options: StageOptions = {}): StageGeometry {
  const strip = placeStrip(timeline, index, words)
  const stage = fill(timeline, index, words, options)
  const zoom = zoomed(timeline, index, stage, words, options)
  const { header, topics } = zoom?.filling ?? stage
  const from = strip.tabs[index]!.earlyX[0] + 5
  const bend = STRIP.height + 14
  const branch = topics.trunks.map(({ y, end }, row) => bentPath([
    ...row === 0
      ? [{ x: from, y: strip.track.early }, { x: from, y: bend }, { x: RAIL, y: bend }]
      : [{ x: RAIL, y: topics.trunks[row - 1]!.y - 20 }],
    { x: RAIL, y },
    { x: end, y },
  ], 14)).join('')
  return { index, line: stageLine(index + 1), strip, branch, header, topics, zoom: zoom?.id }
}

type Filling = Pick<StageGeometry, 'header' | 'topics'>

const folds = ({ topics }: TopicsGeometry) => topics.some(({ fold }) => fold)

/** The topic that holds `marked` with its sub-topics as stations, if the stage had to fold them. */
function zoomed(timeline: Timeline, index: number, { topics }: Filling, words: TopicWords, { marked, foot }: StageOptions): { id: string, filling: Filling } | undefined {
  const stage = timeline.stages[index]!
  const topic = stage.topics.find(topic => topic.id === marked || topic.topics.some(sub => sub.id === marked))
  if (!topic || !topics.topics.some(({ id, fold }) => id === topic.id && fold))
    return
  const alone: Stage = { ...stage, name: titleOf(topic), topics: topic.topics.map(sub => ({ ...sub, topics: [] })) }
  const filling = fill({ ...timeline, stages: [alone] }, 0, words, { foot, brief: true, meta: words.subTopics(topic.topics.length), window: words.backToStage })
  return { id: topic.id, filling: { ...filling, header: { ...filling.header, number: index + 1 } } }
}

/** Where the longest of all headers ends: it keeps the topics of every stage at one height. */
function headersEnd(timeline: Timeline, { header }: Layout, words: TopicWords, { brief }: StageOptions): number {
  return Math.max(...timeline.stages.map((_, index) => placeHeader(timeline, index, header, words, { brief }).bottom))
}

function fillLayout(timeline: Timeline, index: number, layout: Layout, words: TopicWords, options: StageOptions, bottom: number, spare?: number): Filling | undefined {
  const room = { x: TEXT, y: bottom, w: TIMELINE.width - TEXT, h: TIMELINE.height - bottom - 4 - (options.foot ?? 0) }
  const topics = placeTopics(timeline.stages[index]!.topics, room, layout.topics, words, { marked: options.marked, spare })
  return topics && { header: { ...placeHeader(timeline, index, layout.header, words, options), bottom }, topics }
}

interface Shared {
  /** Number of the roomiest layout that folds no topic of any stage; the last one where all do. */
  first: number
  /** Room above the trunks that every stage has in that layout. */
  spare?: number
}

/** By the stages, then by what else the layout depends on. */
const shared = new WeakMap<Stage[], Map<string, Shared>>()

/** The layout that serves every stage: what stands in one place on each of them does not jump from stage to stage. */
function sharedLayout(timeline: Timeline, words: TopicWords, { foot, brief }: StageOptions): Shared {
  const known = shared.get(timeline.stages) ?? new Map<string, Shared>()
  shared.set(timeline.stages, known)
  const key = `${foot} ${brief} ${words.topics}`
  const found = known.get(key) ?? findShared(timeline, words, { foot, brief })
  known.set(key, found)
  return found
}

function findShared(timeline: Timeline, words: TopicWords, options: StageOptions): Shared {
  for (const [first, layout] of LAYOUTS.entries()) {
    const bottom = headersEnd(timeline, layout, words, options)
    const spares: number[] = []
    const fits = timeline.stages.every((_, index) => {
      const filling = fillLayout(timeline, index, layout, words, options, bottom)
      spares.push(filling?.topics.spare ?? 0)
      return filling && !folds(filling.topics)
    })
    if (fits)
      return { first, spare: Math.min(...spares) }
  }
  return { first: LAYOUTS.length - 1 }
}

/** In the layout of all stages, or a denser one that folds less. */
function fill(timeline: Timeline, index: number, words: TopicWords, options: StageOptions): Filling {
  const { first, spare } = sharedLayout(timeline, words, options)
  let best: Filling | undefined
  for (const layout of LAYOUTS.slice(first)) {
    const filling = fillLayout(timeline, index, layout, words, options, headersEnd(timeline, layout, words, options), spare)
    if (filling && (!best || filling.topics.cost < best.topics.cost))
      best = filling
    if (best?.topics.cost === 0)
      break
  }
  if (!best)
    throw new Error(`the topics of stage ${index + 1} do not fit`)
  return best
}
