/**
 * A plan placed in the box of the figure: a timetable. Left, one row per stage with its duration, progress and both days
 * of arrival; right, both tracks on a scale that carries dates, once there is a start. Above and below is room for the
 * settings and the actions, which are HTML.
 */
import type { Schedule } from '../../core/plan/dates'
import type { Progress } from '../../core/plan/plan'
import type { Tick } from '../../core/plan/scale'
import type { Box, Point } from '../../core/text/placed'
import type { PlanWords } from './plan-words'
import type { Timeline } from './schema'
import type { Span } from './timeline'
import type { TextLine } from './topics'
import type { Tracks } from './tracks'
import { lastUnit, timeScale, timeTicks } from '../../core/plan/scale'
import { stageSpans } from '../../core/plan/stages'
import { measureText } from '../../core/text/text'
import { daysInOne, tickDay } from './days'
import { TIMELINE } from './timeline'
import { placeColumnTracks } from './tracks'

export interface PlanRow extends Span, Tracks {
  bullet: Point
  /** What the button covers: the whole row up to the tracks. */
  box: Box
  name: TextLine
  meta: TextLine
  /** Both arrivals, the early one first; one line where there is room for one. */
  days: TextLine[]
  /** Where the share of what is done is drawn. */
  bar?: Box
}

export interface PlanGeometry {
  rows: PlanRow[]
  ticks: (Tick & { label: string, day?: string })[]
  grid: { top: number, bottom: number }
  size: { name: number, meta: number, track: number, bullet: number }
  /** How hours make durations, above the names. */
  pace: TextLine[]
  /** Explains solid and hollow, above the days. */
  legend: Point
  /** Baselines of the two lines of the axis. */
  axis: [durations: number, days: number]
  today?: { x: number, label: TextLine }
}

export const PLAN = {
  /** Where the actions begin. */
  actions: 464,
  small: 18,
  swatch: 20,
}

const GRID = { top: 112, bottom: 432 }
const AXIS: [number, number] = [80, 102]
/** From the left edge to the days, at least. */
const LEAST_NAMES = 316
/** From here up a row has room for two lines. */
const ROOMY = 56

export interface PlanState {
  /** Per stage. */
  progress: Progress[]
  /** Without it the ends are told in durations. */
  schedule?: Schedule
  /** Up to two lines on how hours make durations. */
  pace: string[]
}

/** Places `timeline`, at the pace of the plan. */
export function placePlan({ stages, unit }: Timeline, { progress, schedule, pace }: PlanState, words: PlanWords): PlanGeometry {
  const spans = stageSpans(stages)
  const pitch = Math.min((GRID.bottom - GRID.top) / spans.length, 84)
  const roomy = pitch >= ROOMY
  const size = { name: roomy ? 24 : 20, meta: PLAN.small, track: roomy ? 14 : 8, bullet: roomy ? 18 : Math.min(13, pitch / 2 - 1) }
  const small = (texts: string[]) => Math.max(0, ...texts.map(text => measureText(text, PLAN.small)))

  const days = spans.map(({ early, late }, index) => {
    const dated = schedule?.stages[index]
    const [first, last] = dated ? [dated.early[1], dated.late[1]] : [early[1], late[1]].map(time => words.after(words.duration(unit, time)))
    return first === last ? [first!] : roomy ? [first!, last!] : [dated ? daysInOne(first!, last!) : words.after(words.duration(unit, early[1], late[1]))]
  })
  const full = spans.map(({ stage }) => stage.name)
  const wide = (names: string[]) => Math.max(...names.map(name => measureText(name, size.name, 700)))
  const names = roomy && wide(full) <= LEAST_NAMES - 48 ? full : spans.map(({ stage }) => stage.short)
  const metas = spans.map(({ stage }, index) => {
    const { done, total } = progress[index]!
    return roomy ? `${words.duration(unit, ...stage.takes)} · ${words.progress(done, total)}` : total ? `${done} / ${total}` : words.marks.skipped
  })

  const text = 2 * size.bullet + 12
  const metaX = roomy ? text : text + wide(names) + 16
  const daysX = Math.max(LEAST_NAMES, metaX + small(metas) + 20, small(pace) + 10)
  const swatch = roomy ? PLAN.swatch + 8 : 0
  const legendWidth = 2 * (PLAN.swatch + 8) + measureText(words.earliest + words.latest, PLAN.small) + 14
  const daysEnd = daysX + Math.max(legendWidth, swatch + small(days.flat()))
  const [left, right] = [daysEnd + 64, TIMELINE.width - 30 - measureText(words.unit(unit), PLAN.small)]

  const last = spans.at(-1)!.late[1]
  const scale = timeScale(last, left, right)
  const { middle, tracks } = placeColumnTracks(spans, scale, { top: GRID.top, pitch, track: size.track, gap: roomy ? 3 : 1.5 })
  const line = (text: string, x: number, y: number): TextLine => ({ text, x, y })

  const rows = spans.map((span, index): PlanRow => {
    const y = middle(index)
    const { done, total } = progress[index]!
    return {
      ...span,
      ...tracks[index]!,
      bullet: { x: size.bullet, y },
      box: { x: 0, y: y - pitch / 2 + 1, w: daysEnd + 8, h: pitch - 2 },
      name: line(names[index]!, text, roomy ? y - 5 : y + 7),
      meta: line(metas[index]!, metaX, roomy ? y + 21 : y + 6.5),
      days: days[index]!.map((day, i, { length }) => line(day, daysX + swatch, length === 1 ? y + 6.5 : y - 6 + i * 26)),
      bar: roomy && pitch >= 70 && total > 0 && done > 0 ? { x: text, y: y + 29, w: (LEAST_NAMES - text - 40) * done / total, h: 5 } : undefined,
    }
  })
  return {
    rows,
    ticks: placeTicks(last, [left, right], unit, schedule, words),
    grid: { top: GRID.top, bottom: GRID.top + pitch * rows.length },
    size,
    pace: pace.map((text, index) => line(text, 0, AXIS[index]!)),
    legend: { x: daysX, y: AXIS[1] },
    axis: AXIS,
    today: schedule && placeToday(schedule, last, scale, words),
  }
}

function placeTicks(last: number, [left, right]: [number, number], unit: Timeline['unit'], schedule: Schedule | undefined, words: PlanWords): PlanGeometry['ticks'] {
  const labelOf = (at: number, last: boolean) => last ? `${at} ${words.unit(unit)}` : String(at)
  // The last label is the widest: with its unit, and of a long plan three digits.
  const widest = measureText(labelOf(lastUnit(last), true), PLAN.small)
  const ticks = timeTicks(last, left, right, unit, Math.max(schedule ? 102 : 40, widest))
  let before: string | undefined
  return ticks.map((tick, index) => {
    const day = schedule?.dayAt(tick.at)
    const label = { ...tick, label: labelOf(tick.at, index === ticks.length - 1), day: day && tickDay(day, before) }
    before = day
    return label
  })
}

/** Today on the scale, as long as it is on it. */
function placeToday({ todayAt }: Schedule, last: number, scale: (time: number) => number, { today }: PlanWords): PlanGeometry['today'] {
  if (todayAt < 0 || todayAt > lastUnit(last))
    return
  const x = scale(todayAt)
  const w = measureText(today, PLAN.small, 700)
  return { x, label: { text: today, x: Math.min(x - w / 2, TIMELINE.width - w), y: GRID.bottom + 22 } }
}
