/** Calendar arithmetic of a plan, against what a person would say and against arithmetic of its own. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTime, schedule, timeUntil } from '../../../core/plan/dates'
import { daysInMonth, readDate } from '../../../core/plan/read-date'
import { stageSpans } from '../../../core/plan/stages'
import { UNITS } from '../../../core/plan/units'
import { dateWords } from '../../../core/words/date'
import { stages } from './stages'

const words = dateWords['zh-CN']

const DAY = 86_400_000
const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
const anyDay = fc.integer({ min: Date.UTC(1970, 0, 1) / DAY, max: Date.UTC(2150, 11, 31) / DAY }).map(day => iso(day * DAY))
const tenths = fc.integer({ min: 0, max: 3000 }).map(months => months / 10)

describe('addTime', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-05', 14, '2027-03-05'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-04-01', 0.5, '2026-04-16'],
    ['2026-02-01', 0.5, '2026-02-15'],
    ['2026-01-31', 0.5, '2026-02-14'],
    ['1999-12-31', 0, '1999-12-31'],
  ])('%s plus %d months is %s', (start, months, day) => {
    expect(addTime(start, months, 'months')).toBe(day)
  })

  it('keeps the day of the month, or takes the last there is', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 300 }), (start, months) => {
      const [year, month, day] = start.split('-').map(Number) as [number, number, number]
      const index = year * 12 + month - 1 + months
      const [y, m] = [Math.floor(index / 12), index % 12 + 1]
      expect(addTime(start, months, 'months')).toBe(iso(Date.UTC(y, m - 1, Math.min(day, daysInMonth(y, m)))))
    }))
  })

  it.each([
    ['2026-01-31', 1, 'weeks', '2026-02-07'],
    ['2026-02-26', 0.5, 'weeks', '2026-03-02'],
    ['2024-02-22', 1, 'weeks', '2024-02-29'],
    ['2026-12-25', 7, 'days', '2027-01-01'],
    ['2026-03-28', 1.4, 'days', '2026-03-29'],
  ] as const)('%s plus %d %s is %s', (start, time, unit, day) => {
    expect(addTime(start, time, unit)).toBe(day)
  })

  it('counts weeks as seven days, over every change of clocks and years', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (start, weeks) => {
      const day = addTime(start, weeks, 'weeks')
      expect(day).toBe(addTime(start, weeks * 7, 'days'))
      expect(Date.parse(day) - Date.parse(start)).toBe(weeks * 7 * DAY)
    }))
  })

  it('never goes back, and puts a share of a unit inside it', () => {
    fc.assert(fc.property(anyDay, tenths, fc.constantFrom(...UNITS), (start, time, unit) => {
      const day = addTime(start, time, unit)
      expect(day >= addTime(start, Math.floor(time), unit)).toBe(true)
      expect(day <= addTime(start, Math.floor(time) + 1, unit)).toBe(true)
      expect(addTime(start, time + 0.1, unit) >= day).toBe(true)
    }))
  })

  it('is undone by timeUntil, before the start and after', () => {
    fc.assert(fc.property(anyDay, anyDay, fc.constantFrom(...UNITS), (start, day, unit) => {
      expect(addTime(start, timeUntil(start, day, unit), unit)).toBe(day)
    }))
  })
})

describe('schedule', () => {
  const dated = (start: string, today: string, unit: typeof UNITS[number] = 'months') => schedule(stageSpans(stages), start, today, unit)
  const ends = (...args: Parameters<typeof dated>) => dated(...args).stages.map(({ early, late }) => [early[1], late[1]])

  it('gives both ends of each stage: 10 to 14 months', () => {
    expect(ends('2026-01-05', '2026-03-20')).toEqual([
      ['2026-02-05', '2026-03-05'],
      ['2026-04-05', '2026-06-05'],
      ['2026-07-05', '2026-10-05'],
      ['2026-11-05', '2027-03-05'],
    ])
    const { dayAt, todayAt } = dated('2026-01-05', '2026-03-20')
    expect([0, 1, 14].map(dayAt)).toEqual(['2026-01-05', '2026-02-05', '2027-03-05'])
    expect(todayAt).toBeCloseTo(2 + 15 / 31)
  })

  it('gives them in weeks and in days, too', () => {
    expect(ends('2026-01-05', '2026-01-12', 'weeks').at(-1)).toEqual(['2026-03-16', '2026-04-13'])
    expect(dated('2026-01-05', '2026-01-16', 'weeks').todayAt).toBeCloseTo(11 / 7)
    expect(ends('2026-01-05', '2026-01-12', 'days').at(-1)).toEqual(['2026-01-15', '2026-01-19'])
    expect(dated('2026-01-05', '2026-01-12', 'days').todayAt).toBe(7)
  })

  it('works from a start in the past, and one to come', () => {
    expect(dated('2019-12-31', '2026-01-01').todayAt).toBeGreaterThan(72)
    expect(dated('2026-03-01', '2026-02-15').todayAt).toBe(-0.5)
  })
})

describe('readDate', () => {
  it.each(['2026-01-05', '2026/1/5', '2026.1.5', '2026年1月5日', ' ２０２６－０１－０５ ', '2026 年 1 月 5 日'])('reads %s', (text) => {
    expect(readDate(text, words)).toEqual({ date: '2026-01-05' })
  })

  it.each([
    ['2026-02-30', '2026 年 2 月没有 30 日；这个月是 1 到 28 日'],
    ['2024-02-30', '2024 年 2 月没有 30 日；这个月是 1 到 29 日'],
    ['1900-01-01', '1900 年太远了；请用 1970 到 2199 年之间的日子'],
    ['2026-13-01', '没有 13 月；月份是 1 到 12'],
    ['2026-04-00', '2026 年 4 月没有 0 日；这个月是 1 到 30 日'],
    ['明天', '「明天」不是日期；请写成 2026-01-05 这样'],
    ['', '还没有日期；请写成 2026-01-05 这样'],
  ])('says why %s is none', (text, problem) => {
    expect(readDate(text, words)).toEqual({ problem })
  })

  it('takes exactly the days that there are', () => {
    fc.assert(fc.property(fc.integer({ min: 1970, max: 2199 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (year, month, day) => {
      const date = new Date(Date.UTC(year, month - 1, day))
      const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
      expect('date' in readDate(`${year}-${month}-${day}`, words)).toBe(real)
    }))
  })
})
