/** Months on a line: a linear scale and the ticks that fit under it. */

export interface MonthTick {
  month: number
  x: number
}

/** Steps people count months in; above a year, whole years. */
const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200]

/** Sums of months stay exact to a hundredth, so that 0.1 + 0.2 is 0.3 on a label. */
export function roundMonths(months: number): number {
  return Math.round(months * 100) / 100
}

/**
 * Places months 0 to `total` on the figure units `start` to `end`. The scale ends at a whole month, so that the
 * last tick can stand at its end.
 */
export function monthScale(total: number, start: number, end: number): (month: number) => number {
  const last = lastMonth(total)
  return month => start + (end - start) * month / last
}

/**
 * Ticks from 0 in the smallest step of 1, 2, 3, 6 or 12 months (then years) that keeps neighbours at least `gap`
 * figure units apart.
 */
export function monthTicks(total: number, start: number, end: number, gap = 48): MonthTick[] {
  const last = lastMonth(total)
  const scale = monthScale(total, start, end)
  const perMonth = (end - start) / last
  const step = STEPS.find(months => months * perMonth >= gap) ?? STEPS.at(-1)!
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => ({
    month: index * step,
    x: scale(index * step),
  }))
}

function lastMonth(total: number): number {
  return Math.max(1, Math.ceil(total))
}
