/** Why a text is no date. */
import type { Words } from './language'

const zh = {
  noDate: (text: string) => text ? `「${text}」不是日期；请写成 2026-01-05 这样` : '还没有日期；请写成 2026-01-05 这样',
  badDate: '日历上没有这一天；请检查月份和日子',
  year: (year: number, min: number, max: number) => `${year} 年太远了；请用 ${min} 到 ${max} 年之间的日子`,
  month: (month: number) => `没有 ${month} 月；月份是 1 到 12`,
  day: (year: number, month: number, day: number, days: number) => `${year} 年 ${month} 月没有 ${day} 日；这个月是 1 到 ${days} 日`,
}

export type DateWords = typeof zh

export const dateWords: Words<DateWords> = {
  'zh-CN': zh,
  'en': {
    noDate: text => text ? `"${text}" is not a date. Write one such as 2026-01-05` : 'There is no date yet. Write one such as 2026-01-05',
    badDate: 'The calendar does not have this day. Check the month and the day',
    year: (year, min, max) => `The year ${year} is too far away. Use a day from ${min} to ${max}`,
    month: month => `There is no month ${month}. Months go from 1 to 12`,
    day: (year, month, day, days) => `Month ${month} of ${year} has no day ${day}. Its days go from 1 to ${days}`,
  },
}
