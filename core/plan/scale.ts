/** Time on a line: a linear scale in months, weeks or days, and the ticks that fit under it. */
import type { Unit } from './units'

export interface Tick {
  /** Units since the start. */
  at: number
  x: number
}

/** Steps that people count each unit in. Beyond the last one, steps double. */
const STEPS: Record<Unit, number[]> = {
  months: [1, 2, 3, 6, 12, 24, 36, 60, 120, 240],
  weeks: [1, 2, 4, 8, 12, 26, 52, 104],
  days: [1, 2, 7, 14, 28, 56],
}

/** Places times 0 to `total` on the figure units `start` to `end`. The scale ends at a whole unit, so that the last tick can stand at its end. */
export function timeScale(total: number, start: number, end: number): (time: number) => number {
  const last = lastUnit(total)
  return time => start + (end - start) * time / last
}

/** Width of a digit under the scale, with what parts two numbers. */
const DIGIT = 11

/** Ticks from 0 in the smallest step that keeps neighbours at least `gap` figure units apart, and their numbers from each other. */
export function timeTicks(total: number, start: number, end: number, unit: Unit, gap = 48): Tick[] {
  const last = lastUnit(total)
  const scale = timeScale(total, start, end)
  const fits = (step: number) => step * (end - start) / last >= Math.max(gap, DIGIT * String(last).length)
  let step = STEPS[unit].find(fits) ?? STEPS[unit].at(-1)!
  while (!fits(step) && step < last)
    step *= 2
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => ({ at: index * step, x: scale(index * step) }))
}

/** Whole units from the start to the end of the scale. */
export function lastUnit(total: number): number {
  return Math.max(1, Math.ceil(total))
}
