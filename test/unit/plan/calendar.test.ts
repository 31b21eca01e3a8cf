/** The calendar file, read back with another library and octet by octet. */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { stageSpans } from '../../../components/timeline/timeline'
import { calendarFile } from '../../../core/plan/calendar'
import { schedule } from '../../../core/plan/dates'
import { pacedStages } from '../../../core/plan/plan'
import zh from '../../../roadmap/zh.yaml'

const roadmap = { id: zh.id, title: zh.title }

function make(start = '2026-01-31', stages = zh.stages, now = new Date('2026-01-01T12:00:00Z')): string {
  return calendarFile({ stages, schedule: schedule(stageSpans(stages), start, start), roadmap, now })
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
    expect(events[2]!.summary).toBe('第 2 段到站（最早）：大模型 API 应用开发')
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
    const later = eventsOf(make('2026-05-01', zh.stages, new Date('2026-02-01T00:00:00Z')))
    expect(later.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid))
    expect(new Set(later.map(({ uid }) => uid)).size).toBe(8)
    later.forEach(({ sequence }, index) => expect(sequence).toBeGreaterThan(events[index]!.sequence))
  })

  it('has one event where both ends are one day', () => {
    const fixed = eventsOf(make('2026-01-31', zh.stages.slice(0, 1).map(stage => ({ ...stage, months: [1, 1] }))))
    expect(fixed.map(({ summary, from }) => [summary, from])).toEqual([['第 1 段到站：大模型基础理解', '2026-02-28']])
  })

  it('follows the pace', () => {
    expect(eventsOf(make('2026-01-31', pacedStages(zh.stages, 8, 4)))[0]!.from).toBe('2026-03-31')
  })

  it('has lines of 75 octets at most, ended by CRLF, and what each calendar asks for', () => {
    const text = make()
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    const unfolded = text.replaceAll('\r\n ', '')
    for (const part of ['VERSION:2.0', 'PRODID:', 'METHOD:PUBLISH', 'DTSTAMP:20260101T120000Z', 'DTSTART;VALUE=DATE:20260228', 'DTEND;VALUE=DATE:20260301', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', `X-WR-CALNAME:${zh.title}`])
      expect(unfolded).toContain(part)
  })
})
