/** Units that the durations of stages are given in. */
export const UNITS = ['months', 'weeks', 'days'] as const
export type Unit = typeof UNITS[number]

/** Sums of durations stay exact to a hundredth, so that 0.1 + 0.2 is 0.3 on a label. */
export function roundTime(time: number): number {
  return Math.round(time * 100) / 100
}
