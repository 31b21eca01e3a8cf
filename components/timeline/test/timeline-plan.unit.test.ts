import type { Stage } from '../../../core/roadmap/schema'
/** A plan's picture and its sheet, over the range of routes: 1 to 12 stages, up to 200 topics and more. */
import type { Box } from '../../../core/text/placed'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schedule } from '../../../core/plan/dates'
import { leavesOf, pacedStages, progressOf } from '../../../core/plan/plan'
import { overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import zh from '../../../roadmap/zh.yaml'
import { CHECKLIST, placeChecklist } from '../checklist'
import { trackBoxes } from '../map'
import { placePlan, PLAN } from '../plan'
import { placeStage } from '../stage'
import { placeStrip } from '../strip'
import { stageSpans, TIMELINE } from '../timeline'

const NAMES = ['模型工程', '基于 GPTAS 的 Prompt 框架与实际应用', '人工智能简述与大模型的起源、发展和今后的几条路线图', 'Retrieval-augmented generation']

function route(ranges: [number, number][], topics: number[], seed: number): Stage[] {
  const name = (i: number) => NAMES[(i + seed) % NAMES.length]!
  return ranges.map(([a, b], s): Stage => ({
    id: `stage-${s + 1}`,
    name: name(s).slice(0, 16).trim(),
    short: name(s).slice(0, 8).trim(),
    goal: '弄清基本概念。',
    focus: '搭起知识体系。',
    months: [Math.min(a, b) / 2, Math.max(a, b) / 2],
    origin: 'article',
    topics: topics.map((count, t) => ({
      id: `L${s + 1}.${t + 1}`,
      name: name(s + t).slice(0, 28),
      origin: 'article',
      topics: Array.from({ length: count }, (_, u) => ({ id: `L${s + 1}.${t + 1}.${u + 1}`, name: name(t + u).slice(0, 28), origin: 'article' })),
    })),
  }))
}

const months = fc.integer({ min: 1, max: 72 })
const routes = fc.tuple(
  fc.array(fc.tuple(months, months), { minLength: 1, maxLength: 12 }),
  fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 12 }),
  fc.nat(3),
).map(([ranges, topics, seed]) => route(ranges, topics, seed))
/** About 200 topics at most. */
const fewer = fc.tuple(
  fc.array(fc.tuple(months, months), { minLength: 1, maxLength: 12 }),
  fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
  fc.nat(3),
).map(([ranges, topics, seed]) => route(ranges, topics, seed))
const day = fc.integer({ min: 0, max: 60_000 }).map(days => new Date(days * 86_400_000).toISOString().slice(0, 10))

function inside({ x, y, w, h }: Box, bottom = TIMELINE.height) {
  expect(x).toBeGreaterThanOrEqual(-0.01)
  expect(y).toBeGreaterThanOrEqual(-0.01)
  expect(x + w).toBeLessThanOrEqual(TIMELINE.width + 0.01)
  expect(y + h).toBeLessThanOrEqual(bottom + 0.01)
}
function apart(boxes: Box[]) {
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1))
      expect(overlap(box, other), JSON.stringify([box, other])).toBe(false)
  }
}
const textBox = ({ text, x, y }: { text: string, x: number, y: number }, size: number, weight: 400 | 700 = 400): Box => ({ x, y: y - size * 0.8, w: measureText(text, size, weight), h: size * 0.9 })

describe('placePlan', () => {
  it('keeps names, months, days, ticks and tracks apart and above the actions, with and without dates', () => {
    fc.assert(fc.property(routes, fc.option(day), day, fc.integer({ min: 2, max: 120 }), (stages, start, today, half) => {
      const paced = pacedStages(stages, 8, half / 2)
      const progress = stages.map(stage => progressOf(leavesOf(stage), {}))
      const geometry = placePlan(paced, progress, start ? schedule(stageSpans(paced), start, today) : undefined)
      const { rows, ticks, size, axis, today: marker } = geometry
      expect(rows.map(row => row.stage.id)).toEqual(stages.map(({ id }) => id))
      const column = rows.flatMap(row => [textBox(row.name, size.name, 700), textBox(row.meta, size.meta), ...row.days.map(day => textBox(day, PLAN.small))])
      const middle = (text: string, x: number, y: number) => textBox({ text, x: x - measureText(text, PLAN.small) / 2, y }, PLAN.small)
      const scale = ticks.flatMap(({ label, day, x }) => [middle(label, x, axis[day ? 0 : 1]), ...day ? [middle(day, x, axis[1])] : []])
      apart([...column, ...scale])
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
    }), { numRuns: 40 })
  })

  it('has both days of arrival, the year once, and the year on the scale where it changes', () => {
    const progress = zh.stages.map(stage => progressOf(leavesOf(stage), {}))
    const { rows, ticks, today } = placePlan(zh.stages, progress, schedule(stageSpans(zh.stages), '2026-09-05', '2026-10-20'))
    expect(rows.map(row => row.days.map(({ text }) => text))).toEqual([['2026-10-05', '2026-11-05'], ['2026-12-05', '2027-02-05'], ['2027-03-05', '2027-06-05'], ['2027-07-05', '2027-11-05']])
    expect(ticks.map(({ day }) => day)).toEqual(['2026/9/5', '12/5', '2027/3/5', '6/5', '9/5'])
    expect(today!.x).toBeCloseTo(ticks[0]!.x + (ticks[1]!.x - ticks[0]!.x) / 3 * 1.48, -0.5)
    const dense = placePlan(route(Array.from({ length: 12 }, () => [2, 3]), [1], 0), Array.from({ length: 12 }, () => progress[0]!), schedule(stageSpans(route(Array.from({ length: 12 }, () => [2, 3]), [1], 0)), '2026-09-05', '2025-01-01'))
    expect(dense.rows[0]!.days[0]!.text).toBe('2026-10-05–10-21')
    expect(dense.today).toBeUndefined()
  })
})

describe('placeChecklist', () => {
  it('lists every topic of this roadmap on a slide, with a box for each that can be ticked', () => {
    const { stages, height } = placeChecklist(zh.stages, { height: TIMELINE.height })
    expect(height).toBeLessThanOrEqual(TIMELINE.height)
    expect(stages.flatMap(({ entries }) => entries).map(({ id }) => id)).toEqual(zh.stages.flatMap(stage => stage.topics.flatMap(topic => [topic.id, ...topic.topics.map(({ id }) => id)])))
    expect(stages.flatMap(({ entries }) => entries).filter(({ box }) => box)).toHaveLength(zh.stages.flatMap(leavesOf).length)
  })

  it('keeps texts apart; counts what has no room, lists all where there is no limit', () => {
    fc.assert(fc.property(fewer, (stages) => {
      const whole = placeChecklist(stages)
      expect(whole.stages.flatMap(({ entries }) => entries).filter(({ box }) => box).map(({ id }) => id).sort()).toEqual(stages.flatMap(leavesOf).map(({ id }) => id).sort())
      for (const sheet of [whole, placeChecklist(stages, { height: TIMELINE.height })]) {
        const texts = sheet.stages.flatMap(stage => [
          ...stage.name.map(line => textBox(line, CHECKLIST.name, 700)),
          textBox(stage.months, CHECKLIST.text),
          textBox(stage.arrives.label, CHECKLIST.text),
          ...stage.entries.flatMap(({ lines, box }) => lines.map(line => textBox(line, CHECKLIST.text, box ? 400 : 700))),
        ])
        texts.forEach(box => inside(box, sheet.height))
        apart(texts)
        expect(sheet.stages.map(({ id }) => id)).toEqual(stages.map(({ id }) => id))
      }
    }), { numRuns: 25 })
  })
})

describe('the stages of one route', () => {
  it('are set in one size, their trunks at one height', () => {
    const placed = zh.stages.map((_, index) => placeStage(zh.stages, index))
    expect(new Set(placed.map(({ topics }) => topics.style)).size).toBe(1)
    expect(new Set(placed.map(({ topics }) => topics.trunks[0]!.y)).size).toBe(1)
    expect(new Set(placed.map(({ header }) => header.name.size)).size).toBe(1)
  })

  it('have their numbers over their bars', () => {
    for (const { box, lateX } of placeStrip(zh.stages, 0).tabs)
      expect(box.x).toBeCloseTo(lateX[0])
  })
})

describe('a topic that has no room in its stage', () => {
  const stages = route([[2, 4]], Array.from<number>({ length: 12 }).fill(12), 1)

  it('is opened alone, with all of its sub-topics', () => {
    const stage = placeStage(stages, 0)
    expect(stage.zoom).toBeUndefined()
    for (const { id, fold } of stage.topics.topics.filter(({ fold }) => fold)) {
      for (const marked of [id, fold!.ids.at(-1)!]) {
        const { zoom, topics, header } = placeStage(stages, 0, { marked })
        expect(zoom).toBe(id)
        expect(header.name.text).toContain(id)
        expect([...topics.topics.map(topic => topic.id), ...topics.fold?.ids ?? []]).toHaveLength(12)
        if (marked !== id)
          expect(topics.topics.map(topic => topic.id)).toContain(marked)
      }
    }
  })

  it('is reached by going on from topic to topic', () => {
    const seen = new Set<string>()
    let from: string | undefined
    for (let i = 0; i < 12; i++) {
      const { topics } = placeStage(stages, 0, { from })
      topics.topics.forEach(({ id }) => seen.add(id))
      from = topics.fold?.next
    }
    expect(seen.size).toBe(12)
  })
})
