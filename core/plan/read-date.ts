/** A day that somebody typed, read strictly: an impossible one is told with its reason. */
import type { DateWords } from '../words/date'

/** Years for which calendars and people agree what a day is. */
const YEARS = [1970, 2199] as const

/** `2026-01-05`, `2026/1/5`, `2026.1.5`, `2026年1月5日`; full-width digits and signs are read too. */
const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/

export type ReadDate = { date: string } | { problem: string }

/** Days of a month, 1 to 12, in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day in ISO form, or in one sentence why there is no such day. */
export function readDate(text: string, words: DateWords): ReadDate {
  const written = text.normalize('NFKC').trim()
  const parts = WRITTEN.exec(written)?.slice(1).map(Number)
  if (!parts)
    return { problem: words.noDate(text.trim()) }
  const [year = 0, month = 0, day = 0] = parts
  if (year < YEARS[0] || year > YEARS[1])
    return { problem: words.year(year, ...YEARS) }
  if (month < 1 || month > 12)
    return { problem: words.month(month) }
  const days = daysInMonth(year, month)
  if (day < 1 || day > days)
    return { problem: words.day(year, month, day, days) }
  return { date: [year, ...[month, day].map(part => String(part).padStart(2, '0'))].join('-') }
}
