/** How long something takes, in words. */
import type { Unit } from '../plan/units'
import type { Words } from './language'

const range = (min: number, max: number) => min === max ? String(min) : `${min}–${max}`
const one = { months: 'month', weeks: 'week', days: 'day' }

const zh = {
  /** `3–4 周`, or one number where both ends meet. */
  duration: (unit: Unit, min: number, max = min) => `${range(min, max)} ${{ months: '个月', weeks: '周', days: '天' }[unit]}`,
  /** Behind the last number of a scale. */
  unit: (unit: Unit): string => ({ months: '月', weeks: '周', days: '天' })[unit],
}

export type DurationWords = typeof zh

export const durationWords: Words<DurationWords> = {
  'zh-CN': zh,
  'en': {
    duration: (unit, min, max = min) => `${range(min, max)} ${min === 1 && max === 1 ? one[unit] : unit}`,
    unit: unit => unit,
  },
}
