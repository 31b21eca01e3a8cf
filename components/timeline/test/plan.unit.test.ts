/** A plan's picture and its sheet, over the range of timelines. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schedule } from '../../../core/plan/dates'
import { leavesOf, pacedStages, progressOf } from '../../../core/plan/plan'
import { stageSpans } from '../../../core/plan/stages'
import { overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { LANGUAGES } from '../../../core/words/language'
import { CHECKLIST, placeChecklist } from '../checklist'
import { placePlan, PLAN } from '../plan'
import { planWords } from '../plan-words'
import { TIMELINE } from '../timeline'
import { trackBoxes } from '../tracks'
import { anyTimeline } from './arbitraries'
import { apart, inside, textBox } from './boxes'
import { baking, garden } from './data'

const words = planWords['zh-CN']
const anyWords = fc.constantFrom(...LANGUAGES).map(language => planWords[language])
const day = fc.integer({ min: 0, max: 60_000 }).map(days => new Date(days * 86_400_000).toISOString().slice(0, 10))
const none = (timeline: typeof garden) => timeline.stages.map(stage => progressOf(leavesOf(stage), {}))

describe('placePlan', () => {
  it('keeps names, durations, days, ticks and tracks apart and above the actions, with and without dates', () => {
    fc.assert(fc.property(anyTimeline, fc.option(day), day, fc.integer({ min: 2, max: 120 }), anyWords, (timeline, start, today, half, words) => {
      const { unit, pace } = timeline
      const paced = { ...timeline, stages: pacedStages(timeline.stages, unit, pace?.hoursPerWeek, half / 2) }
      const geometry = placePlan(paced, {
        progress: none(timeline),
        schedule: start ? schedule(stageSpans(paced.stages), start, today, unit) : undefined,
        pace: pace ? [words.pace(unit, 8, words.synthesis), words.paceRule(unit, 8, half / 2)] : [],
      }, words)
      const { rows, ticks, size, axis, today: marker } = geometry
      expect(rows.map(row => row.stage.id)).toEqual(timeline.stages.map(({ id }) => id))
      const column = rows.flatMap(row => [textBox(row.name, size.name, 700), textBox(row.meta, size.meta), ...row.days.map(day => textBox(day, PLAN.small))])
      const middle = (text: string, x: number, y: number) => textBox({ text, x: x - measureText(text, PLAN.small) / 2, y }, PLAN.small)
      const scale = ticks.flatMap(({ label, day, x }) => [middle(label, x, axis[day ? 0 : 1]), ...day ? [middle(day, x, axis[1])] : []])
      const explained = [...geometry.pace.map(line => textBox(line, PLAN.small)), { ...textBox({ ...geometry.legend, text: words.earliest + words.latest }, PLAN.small) }]
      apart([...column, ...scale, ...explained])
      ;[...column, ...scale].forEach(box => inside(box, PLAN.actions))
      apart(rows.map(row => row.box))
      for (const row of rows) {
        expect(row.box.h).toBeGreaterThanOrEqual(24)
        for (const track of trackBoxes(row, size)) {
          inside(track, PLAN.actions)
          for (const text of column)
            expect(overlap(track, text)).toBe(false)
        }
      }
      if (marker)
        inside(textBox(marker.label, PLAN.small, 700))
    }), { numRuns: 60 })
  })

  it('has both days of arrival, the year once, and the year on the scale where it changes', () => {
    const at = (timeline: typeof garden, start: string, today: string) => placePlan(timeline, { progress: none(timeline), schedule: schedule(stageSpans(timeline.stages), start, today, timeline.unit), pace: [] }, words)
    const { rows, ticks, today } = at(garden, '2026-09-05', '2026-10-20')
    expect(rows.map(row => row.days.map(({ text }) => text))).toEqual([['2026-10-05', '2026-11-05'], ['2026-12-05', '2027-02-05'], ['2027-03-05', '2027-06-05'], ['2027-07-05', '2027-11-05']])
    expect(ticks.map(({ day }) => day)).toEqual(['2026/9/5', '12/5', '2027/3/5', '6/5', '9/5'])
    expect(today!.x).toBeCloseTo(ticks[0]!.x + (ticks[1]!.x - ticks[0]!.x) / 3 * 1.48, -0.5)
    const stages = Array.from({ length: 12 }, (_, i) => ({ ...garden.stages[0]!, id: `stage-${i + 1}`, takes: [2, 3] as [number, number] }))
    const dense = at({ ...garden, stages }, '2026-09-05', '2025-01-01')
    expect(dense.rows[0]!.days[0]!.text).toBe('2026-11-05–12-05')
    expect(dense.today).toBeUndefined()
  })

  it('counts weeks in days', () => {
    const { rows, ticks } = placePlan(baking, { progress: none(baking), schedule: schedule(stageSpans(baking.stages), '2026-01-05', '2026-01-12', 'weeks'), pace: [] }, planWords.en)
    expect(rows.map(row => row.days.map(({ text }) => text))).toEqual([['2026-01-12', '2026-01-19'], ['2026-02-02', '2026-02-16']])
    expect(ticks.map(({ label, day }) => [label, day])).toEqual([['0', '2026/1/5'], ['2', '1/19'], ['4', '2/2'], ['6 weeks', '2/16']])
  })
})

describe('placeChecklist', () => {
  it('lists every topic of a small route on a slide, with a box for each that can be ticked', () => {
    const { stages, height, form } = placeChecklist(garden, words)
    expect(height).toBeLessThanOrEqual(TIMELINE.height)
    const entries = stages.flatMap(({ entries }) => entries)
    expect(entries.map(({ id }) => id)).toEqual(garden.stages.flatMap(stage => stage.topics.flatMap(topic => [topic.id, ...topic.topics.map(({ id }) => id)])))
    expect(entries.filter(({ box }) => box)).toHaveLength(garden.stages.flatMap(leavesOf).length)
    expect(form.labels.map(({ text }) => text)).toEqual(['开工日', '每周小时'])
    expect(placeChecklist(baking, words).form.labels.map(({ text }) => text)).toEqual(['开工日'])
  })

  it('keeps texts apart; counts what has no room, lists all where there is no limit', () => {
    fc.assert(fc.property(anyTimeline, anyWords, (timeline, words) => {
      const whole = placeChecklist(timeline, words, Infinity)
      expect(whole.stages.flatMap(({ entries }) => entries).filter(({ box }) => box).map(({ id }) => id).sort()).toEqual(timeline.stages.flatMap(leavesOf).map(({ id }) => id).sort())
      for (const sheet of [whole, placeChecklist(timeline, words)]) {
        const texts = sheet.stages.flatMap(stage => [
          ...stage.name.map(line => textBox(line, CHECKLIST.name, 700)),
          textBox(stage.duration, CHECKLIST.text),
          textBox(stage.arrives.label, CHECKLIST.text),
          ...stage.entries.flatMap(({ lines, box }) => lines.map(line => textBox(line, CHECKLIST.text, box ? 400 : 700))),
        ])
        texts.forEach(box => inside(box, sheet.height))
        apart(texts)
        expect(sheet.stages.map(({ id }) => id)).toEqual(timeline.stages.map(({ id }) => id))
      }
    }), { numRuns: 25 })
  })
})
