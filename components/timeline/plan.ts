import type { Schedule } from '../../core/plan/dates'
/**
 * A plan placed in the box of the figure: a timetable. Left, one row per stage with its months, progress and both days
 * of arrival; right, the two tracks of `timeline-map` on a scale that carries dates, once there is a start. Above and
 * below is room for the settings and the actions, which are HTML.
 */
import type { Progress } from '../../core/plan/plan'
import type { Stage } from '../../core/roadmap/schema'
import type { Box, Point } from '../../core/text/placed'
import type { Track } from './map'
import type { StageSpan } from './timeline'
import type { TextLine } from './topics'
import { monthScale, monthTicks } from '../../core/geometry/scale'
import { commonWords } from '../../core/messages/common'
import { markWords } from '../../core/messages/marks'
import { planWords } from '../../core/messages/plan'
import { measureText } from '../../core/text/text'
import { placeTracks } from './map'
import { stageSpans, TIMELINE } from './timeline'

export interface PlanRow extends StageSpan {
  earlyTrack: Track
  lateTrack: Track
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
  ticks: { month: number, x: number, label: string, day?: string }[]
  grid: { top: number, bottom: number, left: number, right: number }
  size: { name: number, meta: number, track: number, bullet: number }
  /** Explains solid and hollow, above the days. */
  legend: { x: number, y: number }
  /** Baselines of the two lines of the axis, and of what is said about the pace. */
  axis: [months: number, days: number]
  today?: { x: number, label: TextLine }
}

export const PLAN = {
  /** Height of the settings on top, and where the actions begin. */
  settings: 48,
  actions: 464,
  small: 18,
}

const GRID = { top: 112, bottom: 432 }
const AXIS: [number, number] = [80, 102]
/** Room for the sentence about the pace above the names. */
const LEAST_NAMES = 316
/** From here up a row has room for two lines. */
const ROOMY = 56
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** `2026-02-05–03-05`: the year once where it is the same. */
function daysInOne(early: string, late: string): string {
  return markWords.span(early, early.slice(0, 4) === late.slice(0, 4) && DAY.test(early) && early !== late ? late.slice(5) : late)
}

/** `2/5`, with its year where that has changed. */
function tickDay(day: string, before: string | undefined): string {
  const [, year, month, date] = DAY.exec(day)!.map(Number)
  return [...before?.startsWith(String(year)) ? [] : [year], month, date].join('/')
}

/**
 * Places `stages` (at the pace of the plan) with `progress` per stage. Without `schedule` the ends are told in months.
 */
export function placePlan(stages: Stage[], progress: Progress[], schedule?: Schedule): PlanGeometry {
  const spans = stageSpans(stages)
  const pitch = Math.min((GRID.bottom - GRID.top) / spans.length, 84)
  const roomy = pitch >= ROOMY
  const size = { name: roomy ? 24 : 20, meta: PLAN.small, track: roomy ? 14 : 8, bullet: roomy ? 18 : Math.min(13, pitch / 2 - 1) }
  const arrivals = spans.map(({ early, late }, index): [string, string] => {
    const dated = schedule?.stages[index]
    return dated ? [dated.early[1], dated.late[1]] : [planWords.after(early[1]), planWords.after(late[1])]
  })
  const days = arrivals.map(([early, late]) => roomy ? early === late ? [early] : [early, late] : [daysInOne(early, late)])
  const full = spans.map(({ stage }) => stage.name)
  const wide = (names: string[]) => Math.max(...names.map(name => measureText(name, size.name, 700)))
  const names = roomy && wide(full) <= LEAST_NAMES - 48 ? full : spans.map(({ stage }) => stage.short)
  const metas = spans.map(({ stage }, index) => {
    const { done, total } = progress[index]!
    return roomy ? `${commonWords.months(...stage.months)} · ${planWords.done(done, total)}` : total ? `${done} / ${total}` : markWords.marks.skipped
  })

  const text = 2 * size.bullet + 12
  const metaX = roomy ? text : text + wide(names) + 16
  const metaWidth = Math.max(...metas.map(meta => measureText(meta, size.meta)))
  const daysX = Math.max(LEAST_NAMES, metaX + metaWidth + 20)
  const swatch = roomy ? 28 : 0
  const legendWidth = 2 * 28 + measureText(planWords.earliest + planWords.latest, PLAN.small) + 14
  const daysEnd = daysX + Math.max(legendWidth, swatch + Math.max(...days.flat().map(day => measureText(day, PLAN.small))))
  const left = daysEnd + 64
  const right = TIMELINE.width - 48

  const last = spans.at(-1)!.late[1]
  const scale = monthScale(last, left, right)
  const half = size.track / 2 + (roomy ? 3 : 1.5)
  const lead = Math.min(pitch * 0.4, 20)
  const middle = (row: number) => GRID.top + (row + 0.5) * pitch
  const tracks = placeTracks(spans, scale, row => middle(row) - lead, { late: lead - half, early: lead + half }, false)
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
      days: days[index]!.map((day, i) => line(day, daysX + swatch, days[index]!.length === 1 ? y + 6.5 : y - 6 + i * 26)),
      bar: roomy && pitch >= 70 && total > 0 && done > 0 ? { x: text, y: y + 29, w: (LEAST_NAMES - text - 40) * done / total, h: 5 } : undefined,
    }
  })

  // The last label is the widest: with its unit, and of a long plan three digits.
  const label = measureText(planWords.month(Math.ceil(last), true), PLAN.small)
  const ticks = monthTicks(last, left, right, schedule ? Math.max(102, label) : Math.max(40, label))
  let before: string | undefined
  return {
    rows,
    ticks: ticks.map(({ month, x }, index) => {
      const day = schedule && tickDay(schedule.months[month]!, before)
      before = schedule?.months[month]
      return { month, x, label: planWords.month(month, index === ticks.length - 1), day }
    }),
    grid: { ...GRID, bottom: GRID.top + pitch * rows.length, left, right },
    size,
    legend: { x: daysX, y: AXIS[1] },
    axis: AXIS,
    today: schedule && placeToday(schedule, last, scale),
  }
}

/** Today on the scale, as long as it is on it. */
function placeToday({ todayAt }: Schedule, last: number, scale: (month: number) => number): PlanGeometry['today'] {
  if (todayAt < 0 || todayAt > Math.max(1, Math.ceil(last)))
    return
  const x = scale(todayAt)
  const w = measureText(planWords.today, PLAN.small, 700)
  return { x, label: { text: planWords.today, x: Math.min(x - w / 2, TIMELINE.width - w), y: GRID.bottom + 22 } }
}
