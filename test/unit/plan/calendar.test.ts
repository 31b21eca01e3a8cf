/** The calendar file, read back with another library and octet by octet. */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarFile } from '../../../core/plan/calendar'
import { schedule } from '../../../core/plan/dates'
import { pacedStages } from '../../../core/plan/plan'
import { stageSpans } from '../../../core/plan/stages'
import { planFileWords } from '../../../core/plan/words'
import { durationWords } from '../../../core/words/duration'
import { stages as all } from './stages'

const roadmap = { id: 'garden', title: '一年种好菜，从认识土地、备好工具到播种、看护、收获，一步一步来' }

interface Options { start?: string, stages?: typeof all, now?: Date, unit?: 'months' | 'weeks' | 'days', figure?: string, lang?: 'zh-CN' | 'en' }

function make({ start = '2026-01-31', stages = all, now = new Date('2026-01-01T12:00:00Z'), unit = 'months', figure, lang = 'zh-CN' }: Options = {}): string {
  return calendarFile({ stages, unit, schedule: schedule(stageSpans(stages), start, start, unit), roadmap, figure, now, words: { ...durationWords[lang], ...planFileWords[lang] } })
}

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return { uid: event.uid, summary: event.summary, description: event.description, from: event.startDate.toString(), to: event.endDate.toString(), allDay: event.startDate.isDate && event.endDate.isDate, sequence: event.sequence, free: component.getFirstPropertyValue('transp') }
  })
}

describe('the calendar file', () => {
  const events = eventsOf(make())

  it('has an early and a late milestone for each stage, on calendar months', () => {
    expect(events.map(({ from }) => from)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-06-30', '2026-07-31', '2026-10-31', '2026-11-30', '2027-03-31'])
    expect(events[2]!.summary).toBe('第 2 段到站（最早）：备好工具')
    expect(events[2]!.description).toContain('2–3 个月')
    expect(events[2]!.description).toContain('2026-01-31')
  })

  it('has whole days that keep nobody busy, the end being the day after', () => {
    for (const { from, to, allDay, free } of events) {
      expect(allDay).toBe(true)
      expect(Date.parse(to) - Date.parse(from)).toBe(86_400_000)
      expect(free).toBe('TRANSPARENT')
    }
  })

  it('is the same in every time zone', () => {
    const before = process.env.TZ
    const made = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'].map((zone) => {
      process.env.TZ = zone
      return make()
    })
    process.env.TZ = before
    expect(new Set(made).size).toBe(1)
  })

  it('moves its events when it is made anew: same UIDs, a higher sequence', () => {
    const later = eventsOf(make({ start: '2026-05-01', now: new Date('2026-02-01T00:00:00Z') }))
    expect(later.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid))
    expect(new Set(later.map(({ uid }) => uid)).size).toBe(8)
    later.forEach(({ sequence }, index) => expect(sequence).toBeGreaterThan(events[index]!.sequence))
  })

  it('has one event where both ends are one day', () => {
    const fixed = eventsOf(make({ stages: all.slice(0, 1).map(stage => ({ ...stage, takes: [1, 1] })) }))
    expect(fixed.map(({ summary, from }) => [summary, from])).toEqual([['第 1 段到站：认识土地', '2026-02-28']])
  })

  it('counts weeks and days, and speaks English, too', () => {
    const weeks = eventsOf(make({ unit: 'weeks', lang: 'en' }))
    expect(weeks.map(({ from }) => from).slice(0, 4)).toEqual(['2026-02-07', '2026-02-14', '2026-02-21', '2026-03-07'])
    expect(weeks[0]).toMatchObject({ summary: 'Stage 1 done (earliest): 认识土地', description: '认识土地的目标。 Takes 1–2 weeks; the plan starts on 2026-01-31.' })
    expect(eventsOf(make({ unit: 'days' }))[1]!.from).toBe('2026-02-02')
  })

  it('has UIDs of its own for each timeline of a roadmap', () => {
    expect(eventsOf(make({ figure: 'vegetables' }))[0]!.uid).toBe('garden.vegetables.stage-1.early@plan.invalid')
    expect(events[0]!.uid).toBe('garden.stage-1.early@plan.invalid')
  })

  it('follows the pace', () => {
    expect(eventsOf(make({ stages: pacedStages(all, 'months', 8, 4) }))[0]!.from).toBe('2026-03-31')
  })

  it('has lines of 75 octets at most, ended by CRLF, and what each calendar asks for', () => {
    const text = make()
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    const unfolded = text.replaceAll('\r\n ', '')
    for (const part of ['VERSION:2.0', 'PRODID:', 'METHOD:PUBLISH', 'DTSTAMP:20260101T120000Z', 'DTSTART;VALUE=DATE:20260228', 'DTEND;VALUE=DATE:20260301', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', `X-WR-CALNAME:${roadmap.title}`])
      expect(unfolded).toContain(part)
  })
})
