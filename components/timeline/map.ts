/**
 * The whole route placed in a box of 1152 x 500 units, its stages one below the other. Labels stand beside the lines;
 * where they would meet, they move into a column, and the scale gets the rest.
 */
import type { Box } from '../../core/text/placed'
import type { TimelineGeometry, TimelineRow } from './geometry'
import type { Timeline } from './schema'
import type { Tracks } from './tracks'
import type { TimelineWords } from './words'
import { timeScale, timeTicks } from '../../core/plan/scale'
import { stageSpans } from '../../core/plan/stages'
import { overlap } from '../../core/text/placed'
import { measureText } from '../../core/text/text'
import { placeInColumn } from './column'
import { axisEnd, placeLegend } from './legend'
import { stageMeta, TIMELINE, wholeDuration } from './timeline'
import { placeTracks, trackBoxes } from './tracks'

export function placeTimeline(timeline: Timeline, words: TimelineWords): TimelineGeometry {
  return placeOnMap(timeline, words) ?? placeInColumn(timeline, words)
}

/** Height of the axis; then room for the first label, and for the last interchange below the last stage. */
const AXIS = 34
const HEAD = 40
const FOOT = 14
const MARGIN = 24
const SIZE = { name: 30, meta: 20, track: 14, bullet: 18, total: 72 }

function placeOnMap({ stages, unit }: Timeline, words: TimelineWords): TimelineGeometry | undefined {
  const spans = stageSpans(stages)
  const pitch = Math.min((TIMELINE.height - AXIS - HEAD - FOOT) / spans.length, 140)
  if (pitch < 96)
    return
  const total = spans.at(-1)!.late[1]
  const [start, end] = [MARGIN, TIMELINE.width - axisEnd(unit, words)]
  const middle = (row: number) => AXIS + HEAD + row * pitch
  const tracks = placeTracks(spans, { scale: timeScale(total, start, end), middle, offset: { late: 44, early: 66 }, meet: true })

  const rows: TimelineRow[] = []
  for (const [index, span] of spans.entries()) {
    const meta = stageMeta(span.stage, unit, words)
    const label = placeBeside(tracks[index]!, Math.max(measureText(span.stage.name, SIZE.name, 700), measureText(meta, SIZE.meta)))
    if (!label)
      return
    const y = middle(index)
    rows.push({ ...span, ...tracks[index]!, label: { ...label, y: y - 36, h: 66, name: span.stage.name, nameBaseline: y - 6, meta, metaX: label.x, metaBaseline: y + 22 } })
  }

  const totalWidth = measureText(wholeDuration(spans, unit, words), SIZE.total, 900)
  const totalBox = { x: TIMELINE.width - totalWidth, y: AXIS + 14, w: totalWidth, h: 108 }
  const legend = placeLegend(words)
  const lines = rows.flatMap(row => trackBoxes(row, SIZE))
  const labels = rows.map(row => row.label)
  if (labels.some(label => lines.some(line => overlap(label, line))) || [totalBox, legend.box].some(box => [...labels, ...lines].some(other => overlap(box, other))) || overlap(totalBox, legend.box))
    return
  return {
    mode: 'map',
    ticks: timeTicks(total, start, end, unit),
    grid: { top: AXIS, bottom: TIMELINE.height },
    rows,
    size: SIZE,
    total: { ...totalBox, baseline: totalBox.y + 98, anchor: 'end', x: TIMELINE.width },
    legend,
  }
}

/** Where a label of width `w` has room: right of both bullets, left of them, or between. */
function placeBeside({ earlyTrack, lateTrack }: Tracks, w: number): Pick<TimelineRow['label'], 'x' | 'w' | 'side'> | undefined {
  const gap = SIZE.bullet + 12
  const [left, right] = [earlyTrack.start.x - gap, lateTrack.start.x + gap]
  if (right + w <= TIMELINE.width)
    return { x: right, w, side: 'right' }
  if (left - w >= 0)
    return { x: left - w, w, side: 'left' }
  return right - left - 4 * gap >= w ? { x: left + 2 * gap, w, side: 'between' } : undefined
}

/** What a stage's button covers: its label and, on the map, both of its bullets. */
export function rowBox({ rows, size }: TimelineGeometry, index: number): Box {
  const { label, bullet, earlyTrack, lateTrack } = rows[index]!
  if (bullet)
    return label
  const x = Math.max(0, Math.min(label.x, earlyTrack.start.x - size.bullet))
  const right = Math.min(TIMELINE.width, Math.max(label.x + label.w, lateTrack.start.x + size.bullet))
  return { ...label, x, w: right - x }
}
