import type { Box } from '../../../core/text/placed'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageSpans, timeAfter } from '../../../core/plan/stages'
import { overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { LANGUAGES } from '../../../core/words/language'
import { describeTimeline } from '../describe'
import { placeTimeline, rowBox } from '../map'
import { placeStage } from '../stage'
import { placeStrip } from '../strip'
import { tableWords } from '../table-words'
import { findOpened, TIMELINE, timelineSteps, titleOf } from '../timeline'
import { topicWords } from '../topic-words'
import { trackBoxes } from '../tracks'
import { anyTimeline, crowded } from './arbitraries'
import { apart, inside } from './boxes'
import { baking, garden } from './data'

const timelineWords = { 'zh-CN': { ...topicWords['zh-CN'], ...tableWords['zh-CN'] }, 'en': { ...topicWords.en, ...tableWords.en } }

const words = timelineWords['zh-CN']
const anyWords = fc.constantFrom(...LANGUAGES).map(language => timelineWords[language])

describe('spans', () => {
  it('chain both ends: 0, 1, 3, 6, 10 and 0, 2, 5, 9, 14', () => {
    const spans = stageSpans(garden.stages)
    expect(spans.map(span => span.early)).toEqual([[0, 1], [1, 3], [3, 6], [6, 10]])
    expect(spans.map(span => span.late)).toEqual([[0, 2], [2, 5], [5, 9], [9, 14]])
    expect(timeAfter(spans)).toEqual([10, 14])
    expect(timeAfter(spans, 2)).toEqual([3, 5])
  })
})

describe('opening', () => {
  it('finds a stage by its id, and by that of a topic in it', () => {
    expect(findOpened(garden.stages, 'stage-3')).toEqual({ index: 2 })
    expect(findOpened(garden.stages, 'G2.2')).toEqual({ index: 1, topic: 'G2.2' })
    expect(findOpened(garden.stages, 'G1.2.4')).toEqual({ index: 0, topic: 'G1.2.4' })
    expect(findOpened(baking.stages, 'first-loaf')).toEqual({ index: 1, topic: 'first-loaf' })
    expect(findOpened(garden.stages, 'G9.1')).toBeUndefined()
    expect(findOpened(garden.stages, undefined)).toBeUndefined()
  })

  it('builds up stage by stage, or not at all when it starts opened', () => {
    expect(timelineSteps(garden)).toBe(4)
    expect(timelineSteps(garden, { open: 'stage-1' })).toBe(0)
    expect(timelineSteps(garden, { open: 'nothing' })).toBe(4)
  })

  it('says both ends in words, and everything in an opened stage', () => {
    expect(describeTimeline(garden, words)).toMatch(/10 个月.*14 个月/)
    const text = describeTimeline(garden, words, 1)
    for (const topic of garden.stages[1]!.topics.flatMap(topic => [topic, ...topic.topics]))
      expect(text).toContain(titleOf(topic))
    expect(text).toMatch(/2 备好工具：2–3 个月 · 3 个主题；满 1–2 个月开始，满 3–5 个月结束。目标：备好工具的目标。重点：备好工具的重点。主题：G2\.1 铲子（G2\.1\.1 选铲子、G2\.1\.2 磨铲子）；/)
  })

  it('speaks of weeks, in English, and not of goals that are not there', () => {
    expect(describeTimeline(baking, timelineWords.en)).toMatch(/^2 stages in a row: 4 weeks in all .*, 6 weeks .*1 Dough: 1–2 weeks · 2 topics; begins on the first day, ends after 1–2 weeks\. /)
    expect(describeTimeline(baking, timelineWords.en, 0)).toMatch(/1–2 weeks\. Topics: Flour; Yeast \(Fresh, Dry\)\. $/)
    expect(describeTimeline(baking, words, 0)).toBe('1 Dough：1–2 周 · 2 个主题；第一天开始，满 1–2 周结束。主题：Flour；Yeast（Fresh、Dry）。')
  })
})

describe('placeTimeline', () => {
  it('draws four stages as a map over the whole width', () => {
    const { mode, ticks, rows } = placeTimeline(garden, words)
    expect(mode).toBe('map')
    expect(ticks.at(-1)!.at).toBe(14)
    const x = (month: number) => ticks[month]!.x
    expect(rows.map(row => row.earlyTrack.run[1])).toEqual([1, 3, 6, 10].map(x))
    expect(rows.map(row => row.lateTrack.run[1])).toEqual([2, 5, 9, 14].map(x))
  })

  it('keeps labels apart, off the lines and inside, for every timeline and language', () => {
    fc.assert(fc.property(anyTimeline, anyWords, (timeline, words) => {
      const geometry = placeTimeline(timeline, words)
      const { rows, size, legend, total, mode } = geometry
      expect(rows.map(row => row.stage.id)).toEqual(timeline.stages.map(({ id }) => id))
      const labels = [...rows.map(row => row.label), legend.box]
      apart([...labels, ...mode === 'map' ? [{ ...total, x: TIMELINE.width - total.w }] : []])
      labels.forEach(box => inside(box))
      for (const [index, row] of rows.entries()) {
        inside(rowBox(geometry, index))
        expect(row.earlyTrack.run[0]).toBeLessThanOrEqual(row.earlyTrack.run[1])
        expect(row.earlyTrack.run[0]).toBeLessThanOrEqual(row.lateTrack.run[0])
        expect(row.earlyTrack.run[1]).toBeLessThanOrEqual(row.lateTrack.run[1])
        for (const track of trackBoxes(row, size)) {
          inside(track)
          for (const label of labels)
            expect(overlap(track, label)).toBe(false)
        }
        const width = Math.max(measureText(row.label.name, size.name, 700), measureText(row.label.meta, size.meta))
        expect(width).toBeLessThanOrEqual(row.label.w + 0.01)
      }
    }))
  })

  it('is the same every time', () => {
    fc.assert(fc.property(anyTimeline, (timeline) => {
      expect(placeTimeline(timeline, words)).toEqual(placeTimeline(structuredClone(timeline), words))
    }), { numRuns: 20 })
  })
})

describe('placeStrip', () => {
  it('gives each stage a tab of its own and shows the total', () => {
    fc.assert(fc.property(anyTimeline, fc.nat(), anyWords, (timeline, seed, words) => {
      const strip = placeStrip(timeline, seed % timeline.stages.length, words)
      const boxes = [...strip.tabs.map(tab => tab.box), strip.total.box]
      boxes.forEach(box => inside(box))
      apart(boxes)
      for (const box of boxes)
        expect(Math.min(box.w, box.h)).toBeGreaterThanOrEqual(24)
    }))
  })

  it('has the numbers of a small route over their bars', () => {
    for (const { box, lateX } of placeStrip(garden, 0, words).tabs)
      expect(box.x).toBeCloseTo(lateX[0])
  })
})

describe('placeStage', () => {
  it('shows five topics with five sub-topics each without folding', () => {
    const five = { ...garden, stages: [{ ...garden.stages[0]!, topics: crowded(5, 5).stages[0]!.topics.map(topic => ({ ...topic, name: '看懂土质', topics: topic.topics.map((sub, i) => ({ ...sub, name: `Prompt 框架应用现状 ${i}` })) })) }] }
    expect(placeStage(five, 0, words).topics.topics.map(topic => topic.subs.length)).toEqual([5, 5, 5, 5, 5])
  })

  it('sets all stages of a route in one size, their trunks at one height', () => {
    const placed = garden.stages.map((_, index) => placeStage(garden, index, words))
    expect(new Set(placed.map(({ topics }) => topics.style)).size).toBe(1)
    expect(new Set(placed.map(({ topics }) => topics.trunks[0]!.y)).size).toBe(1)
    expect(new Set(placed.map(({ header }) => header.name.size)).size).toBe(1)
  })

  it('has codes where there are some, and numbers that go with them', () => {
    const codes = (timeline: typeof garden, index: number) => placeStage(timeline, index, words).topics.topics.map(({ code, subs }) => [code?.text, ...subs.map(({ number }) => number)])
    expect(codes(garden, 1)).toEqual([['G2.1', '1', '2'], ['G2.2', '1', '2', '3'], ['G2.3']])
    expect(codes(baking, 0)).toEqual([[undefined], [undefined, '1', '2']])
    expect(placeStage(baking, 0, words).header.notes).toEqual([])
  })

  it('keeps texts apart and inside, and loses nothing, for every timeline and language', () => {
    fc.assert(fc.property(anyTimeline, fc.nat(), anyWords, (timeline, seed, words) => {
      const index = seed % timeline.stages.length
      const { header, topics } = placeStage(timeline, index, words)
      const texts: Box[] = []
      for (const topic of topics.topics) {
        texts.push(topic.box, ...topic.subs.map(sub => sub.box))
        const size = topics.style.sub
        if (topic.fold)
          texts.push({ x: topic.fold.line.x, y: topic.fold.line.y - size, w: measureText(topic.fold.line.text, size), h: size })
      }
      texts.forEach(box => inside(box))
      apart(texts)
      const above = Math.max(header.name.y, ...header.notes.flatMap(note => note.lines.map(({ y }) => y)))
      for (const text of texts)
        expect(text.y).toBeGreaterThanOrEqual(above)
      expect(header.meta.x + measureText(header.meta.text, header.meta.size)).toBeLessThanOrEqual(TIMELINE.width)

      expect(topics.topics.map(({ id }) => id)).toEqual(timeline.stages[index]!.topics.map(({ id }) => id))
      for (const [i, topic] of timeline.stages[index]!.topics.entries()) {
        const { subs, fold } = topics.topics[i]!
        expect([...subs.map(({ id }) => id), ...fold?.ids ?? []].sort()).toEqual(topic.topics.map(({ id }) => id).sort())
      }
      expect(Math.min(topics.style.name, topics.style.sub, topics.style.code, header.note, header.heading, header.name.size)).toBeGreaterThanOrEqual(18)
    }), { numRuns: 60 })
  }, 30_000)

  it('always shows the marked topic', () => {
    fc.assert(fc.property(anyTimeline, fc.nat(), fc.nat(), (timeline, a, b) => {
      const index = a % timeline.stages.length
      const ids = timeline.stages[index]!.topics.flatMap(topic => [topic.id, ...topic.topics.map(sub => sub.id)])
      const marked = ids[b % ids.length]!
      const { topics: { topics }, zoom, header } = placeStage(timeline, index, words, { marked })
      expect(header.name.x + measureText(header.name.text, header.name.size, 700)).toBeLessThanOrEqual(TIMELINE.width)
      if (zoom) {
        expect(zoom === marked || topics.some(({ id }) => id === marked)).toBe(true)
        return
      }
      const topic = topics.find(({ id }) => marked === id || marked.startsWith(`${id}.`))!
      if (marked !== topic.id)
        expect(topic.subs.map(({ id }) => id)).toContain(marked)
    }), { numRuns: 60 })
  }, 30_000)

  it('opens a topic that has no room in its stage alone, with all of its sub-topics', () => {
    const timeline = crowded(8, 9)
    const stage = placeStage(timeline, 0, words)
    expect(stage.zoom).toBeUndefined()
    const folded = stage.topics.topics.filter(({ fold }) => fold)
    expect(folded.length).toBeGreaterThan(0)
    for (const { id, fold } of folded) {
      for (const marked of [id, fold!.ids.at(-1)!]) {
        const { zoom, topics, header } = placeStage(timeline, 0, words, { marked })
        expect(zoom).toBe(id)
        expect(header.name.text).toContain(id)
        expect(topics.topics).toHaveLength(timeline.stages[0]!.topics.find(topic => topic.id === id)!.topics.length)
        topics.topics.forEach(({ box }) => inside(box))
      }
    }
  })
})
