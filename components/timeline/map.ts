/**
 * The whole route placed in a box of 1152 x 500 units. Stages stand one below the other; a stage's early track (solid)
 * runs under its late track (hollow), so the two chains never cross.
 */
import type { Stage } from '../../core/roadmap/schema'
import type { Box, Point } from '../../core/text/placed'
import type { StageSpan } from './timeline'
import { bentPath } from '../../core/geometry/bend'
import { monthScale, monthTicks } from '../../core/geometry/scale'
import { commonWords } from '../../core/messages/common'
import { timelineWords } from '../../core/messages/timeline'
import { overlap } from '../../core/text/placed'
import { measureText } from '../../core/text/text'
import { monthsAfter, stageMeta, stageSpans, TIMELINE } from './timeline'

export interface Track {
  /** Runs from the stage's interchange along the track to the next interchange. */
  path: string
  start: Point
  end: Point
  /** The level part, in figure units. */
  run: [from: number, to: number]
  y: number
}

export interface TimelineRow extends StageSpan {
  early: [start: number, end: number]
  earlyTrack: Track
  lateTrack: Track
  /** Text of the label, and the box it fills; `baseline`s are absolute. */
  label: Box & { name: string, nameBaseline: number, meta: string, metaX: number, metaBaseline: number, side: 'right' | 'left' | 'between' | 'column' }
  /** Centre of the bullet in the label column; on the map the bullets stand at both starts instead. */
  bullet?: Point
}

export interface TimelineGeometry {
  /** `map`: labels stand beside the line; `column`: more stages than that has room for, labels stand in a column. */
  mode: 'map' | 'column'
  ticks: { month: number, x: number }[]
  /** Grid lines run from `top` to `bottom`. */
  grid: { top: number, bottom: number }
  rows: TimelineRow[]
  /** Sizes of the parts, in figure units. */
  size: { name: number, meta: number, track: number, bullet: number, total: number }
  total: Box & { baseline: number, anchor: 'start' | 'end', x: number }
  legend: { x: number, y: number, swatch: number, gap: number, inline: boolean, box: Box }
}

interface Sizes {
  name: number
  meta: number
  track: number
  bullet: number
  total: number
}

/** The whole route placed. Where labels would meet on the map, they move into a column and the scale gets the rest. */
export function placeTimeline(stages: Stage[]): TimelineGeometry {
  return placeOnMap(stages) ?? placeInColumn(stages)
}

/** Height of the axis; then room for the first label, and for the last interchange below the last stage. */
const AXIS = 34
const HEAD = 40
const FOOT = 14
const MARGIN = 24
/** The last tick carries the unit after its number. */
const AXIS_END = 38

function placeOnMap(stages: Stage[]): TimelineGeometry | undefined {
  const spans = stageSpans(stages)
  const size: Sizes = {
    name: 30,
    meta: 20,
    track: 14,
    bullet: 18,
    total: 72,
  }
  const pitch = Math.min((TIMELINE.height - AXIS - HEAD - FOOT) / spans.length, 140)
  if (pitch < 96)
    return
  const [, total] = monthsAfter(spans)
  const start = MARGIN
  const end = TIMELINE.width - AXIS_END
  const middle = (row: number) => AXIS + HEAD + row * pitch
  const tracks = placeTracks(spans, monthScale(total, start, end), middle, { late: 44, early: 66 }, true)

  const rows: TimelineRow[] = []
  for (const [index, span] of spans.entries()) {
    const meta = stageMeta(span.stage)
    const width = Math.max(measureText(span.stage.name, size.name, 700), measureText(meta, size.meta))
    const { earlyTrack, lateTrack } = tracks[index]!
    const gap = size.bullet + 12
    const [left, right] = [earlyTrack.start.x - gap, lateTrack.start.x + gap]
    const side = right + width <= TIMELINE.width
      ? 'right'
      : left - width >= 0
        ? 'left'
        : right - left - 4 * gap >= width
          ? 'between'
          : undefined
    if (!side)
      return
    const x = side === 'right'
      ? right
      : side === 'left'
        ? left - width
        : left + 2 * gap
    const y = middle(index)
    rows.push({
      ...span,
      earlyTrack,
      lateTrack,
      label: {
        x,
        y: y - 36,
        w: width,
        h: 66,
        side,
        name: span.stage.name,
        nameBaseline: y - 6,
        meta,
        metaX: x,
        metaBaseline: y + 22,
      },
    })
  }

  const totalWidth = measureText(commonWords.months(...monthsAfter(spans)), size.total, 900)
  const totalBox = {
    x: TIMELINE.width - totalWidth,
    y: AXIS + 14,
    w: totalWidth,
    h: 108,
  }
  const legendBox = {
    x: 0,
    y: TIMELINE.height - 112,
    w: 230,
    h: 112,
  }
  const lines = rows.flatMap(row => trackBoxes(row, size))
  const labels = rows.map(row => row.label)
  if (labels.some(label => lines.some(line => overlap(label, line))) || [totalBox, legendBox].some(box => [
    ...labels,
    ...lines,
  ].some(other => overlap(box, other)))) {
    return
  }
  return {
    mode: 'map',
    ticks: monthTicks(total, start, end),
    grid: { top: AXIS, bottom: TIMELINE.height },
    rows,
    size,
    total: {
      ...totalBox,
      baseline: totalBox.y + 98,
      anchor: 'end',
      x: TIMELINE.width,
    },
    legend: {
      x: legendBox.x,
      y: legendBox.y + 28,
      swatch: 56,
      gap: 34,
      inline: false,
      box: legendBox,
    },
  }
}

function placeInColumn(stages: Stage[]): TimelineGeometry {
  const spans = stageSpans(stages)
  const head = 48
  const foot = 36
  const pitch = Math.min((TIMELINE.height - head - foot) / spans.length, 110)
  const dense = pitch < 56
  const size: Sizes = {
    name: dense ? 20 : 24,
    meta: 18,
    track: dense ? 8 : 14,
    bullet: dense ? 15 : 18,
    total: 32,
  }
  const names = spans.map(({ stage }) => dense ? stage.short : stage.name)
  const metas = spans.map(({ stage }) => stageMeta(stage))
  const text = 2 * size.bullet + 12
  const nameWidth = Math.max(...names.map(name => measureText(name, size.name, 700)))
  const metaWidth = Math.max(...metas.map(meta => measureText(meta, size.meta)))
  const totalWidth = measureText(`${timelineWords.whole} ${commonWords.months(...monthsAfter(spans))}`, size.total, 900)
  const column = Math.max(totalWidth, text + (dense
    ? nameWidth + 16 + metaWidth
    : Math.max(nameWidth, metaWidth)))
  const start = column + 36
  const end = TIMELINE.width - AXIS_END
  const [, total] = monthsAfter(spans)
  const half = size.track / 2 + (dense ? 1.5 : 3)
  const middle = (row: number) => head + (row + 0.5) * pitch
  const lead = Math.min(pitch * 0.4, 20)
  const tracks = placeTracks(spans, monthScale(total, start, end), row => middle(row) - lead, { late: lead - half, early: lead + half }, false)
  const rows = spans.map((span, index): TimelineRow => {
    const y = middle(index)
    const label = dense
      ? {
          nameBaseline: y + 7,
          metaX: text + nameWidth + 16,
          metaBaseline: y + 7,
          y: y - 15,
          h: 30,
        }
      : {
          nameBaseline: y - 3,
          metaX: text,
          metaBaseline: y + 23,
          y: y - 26,
          h: 54,
        }
    return {
      ...span,
      ...tracks[index]!,
      bullet: { x: size.bullet, y },
      label: {
        x: 0,
        w: column,
        side: 'column',
        name: names[index]!,
        meta: metas[index]!,
        ...label,
      },
    }
  })
  const bottom = TIMELINE.height - foot
  return {
    mode: 'column',
    ticks: monthTicks(total, start, end),
    grid: { top: head - 14, bottom },
    rows,
    size,
    total: {
      x: 0,
      y: 0,
      w: totalWidth,
      h: 40,
      baseline: 30,
      anchor: 'start',
    },
    legend: {
      x: start,
      y: TIMELINE.height - 10,
      swatch: 44,
      gap: 200,
      inline: true,
      box: {
        x: start,
        y: bottom + 8,
        w: 400,
        h: foot - 8,
      },
    },
  }
}

/**
 * Both tracks of every stage. `middle(row)` is the height of the interchange that begins row `row`; the tracks run
 * `offset` below it. With `meet` the last stage ends in an interchange too. Where both chains change at the same
 * moment, the late line stands beside the early one instead of on it.
 */
export function placeTracks(spans: StageSpan[], scale: (month: number) => number, middle: (row: number) => number, offset: { late: number, early: number }, meet: boolean): Pick<TimelineRow, 'earlyTrack' | 'lateTrack'>[] {
  const apart = offset.early - offset.late
  const cut = apart * 0.55
  const xs = [
    [0, 0] as [number, number],
    ...spans.map(({ early, late }) => [early[1], late[1]] as [number, number]),
  ].map(([early, late]) => {
    const [x1, x2] = [
      scale(early),
      scale(late),
    ]
    return {
      early: x1,
      late: Math.max(x2, x1 + apart),
    }
  })
  return spans.map((_, index) => {
    const track = (chain: 'early' | 'late'): Track => {
      const [from, to] = [xs[index]![chain], xs[index + 1]![chain]]
      const y = middle(index) + offset[chain]
      const last = index === spans.length - 1 && !meet
      const start = {
        x: from,
        y: middle(index),
      }
      const end = {
        x: to,
        y: last
          ? y
          : middle(index + 1),
      }
      return {
        start,
        end,
        run: [from, to],
        y,
        path: bentPath([
          start,
          { x: from, y },
          { x: to, y },
          end,
        ], cut),
      }
    }
    return {
      earlyTrack: track('early'),
      lateTrack: track('late'),
    }
  })
}

/** What the tracks of a row cover: their level parts and the drops to the next row. */
export function trackBoxes(row: Pick<TimelineRow, 'earlyTrack' | 'lateTrack'>, { track }: { track: number }): Box[] {
  return [row.earlyTrack, row.lateTrack].flatMap(({ start, end, run, y }) => [
    {
      x: run[0] - track / 2,
      y: y - track / 2,
      w: run[1] - run[0] + track,
      h: track,
    },
    {
      x: start.x - track / 2,
      y: start.y,
      w: track,
      h: Math.max(y - start.y, 0),
    },
    {
      x: end.x - track / 2,
      y,
      w: track,
      h: Math.max(end.y - y, 0),
    },
  ])
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
