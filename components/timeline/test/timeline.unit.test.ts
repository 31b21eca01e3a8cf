import type { Stage } from '../../../core/roadmap/schema'
import type { Box } from '../../../core/text/placed'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { placeTimeline, rowBox, trackBoxes } from '../map'
import { placeStage } from '../stage'
import { placeStrip } from '../strip'
import { describeTimeline, findOpened, monthsAfter, stageSpans, TIMELINE, timelineSteps } from '../timeline'

function stage(index: number, months: [number, number], topics: number[] = [0], word = '模型工程'): Stage {
  return {
    id: `stage-${index + 1}`,
    name: `大模型${word}`.slice(0, 16),
    short: word.slice(0, 8),
    goal: '弄清大模型的基本概念、来龙去脉和核心原理。',
    focus: '搭起大模型的基础知识体系。',
    months,
    origin: 'article',
    topics: topics.map((count, topic) => ({
      id: `L${index + 1}.${topic + 1}`,
      name: word,
      origin: 'article',
      topics: Array.from({ length: count }, (_, sub) => ({ id: `L${index + 1}.${topic + 1}.${sub + 1}`, name: `${word} ${sub + 1}`, origin: 'article' })),
    })),
  }
}

const route = ([
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
] as [number, number][]).map((months, index) => stage(index, months, [0, 3, 5]))

const word = fc.constantFrom('模型工程', '基于 GPTAS 的 Prompt 框架与实际应用', 'Agent 模型框架的设计理念', 'API', '人工智能简述与大模型的起源、发展和今后的几条路线图', 'Retrieval-augmented generation')
const months = fc.tuple(fc.integer({ min: 1, max: 72 }), fc.integer({ min: 1, max: 72 })).map(([a, b]): [number, number] => [Math.min(a, b) / 2, Math.max(a, b) / 2])
const anyStages = fc.array(fc.tuple(months, fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 12 }), word), { minLength: 1, maxLength: 12 })
  .map(all => all.map(([range, topics, text], index) => ({
    ...stage(index, range, topics, text.slice(0, 28)),
    name: text.slice(0, 16).trim(),
    short: text.slice(0, 8).trim(),
  })))

function inside({ x, y, w, h }: Box) {
  expect(x).toBeGreaterThanOrEqual(-0.01)
  expect(y).toBeGreaterThanOrEqual(-0.01)
  expect(x + w).toBeLessThanOrEqual(TIMELINE.width + 0.01)
  expect(y + h).toBeLessThanOrEqual(TIMELINE.height + 0.01)
}

function apart(boxes: Box[]) {
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1))
      expect(overlap(box, other), JSON.stringify([box, other])).toBe(false)
  }
}

describe('stageSpans', () => {
  it('chains both ends: 0, 1, 3, 6, 10 and 0, 2, 5, 9, 14', () => {
    const spans = stageSpans(route)
    expect(spans.map(span => span.early)).toEqual([
      [0, 1],
      [1, 3],
      [3, 6],
      [6, 10],
    ])
    expect(spans.map(span => span.late)).toEqual([
      [0, 2],
      [2, 5],
      [5, 9],
      [9, 14],
    ])
    expect(monthsAfter(spans)).toEqual([10, 14])
    expect(monthsAfter(spans, 2)).toEqual([3, 5])
  })
})

describe('opening', () => {
  it('finds a stage by its id and by a topic code', () => {
    expect(findOpened(route, 'stage-3')).toEqual({ index: 2 })
    expect(findOpened(route, 'L2.2')).toEqual({ index: 1, topic: 'L2.2' })
    expect(findOpened(route, 'L2.3.5')).toEqual({ index: 1, topic: 'L2.3.5' })
    expect(findOpened(route, 'L9.1')).toBeUndefined()
    expect(findOpened(route, undefined)).toBeUndefined()
  })

  it('builds up stage by stage, or not at all when it starts opened', () => {
    expect(timelineSteps(route)).toBe(4)
    expect(timelineSteps(route, { open: 'stage-1' })).toBe(0)
    expect(timelineSteps(route, { open: 'nothing' })).toBe(4)
  })

  it('says both ends in words, and everything in an opened stage', () => {
    expect(describeTimeline(route)).toMatch(/10 个月.*14 个月/)
    const text = describeTimeline(route, 1)
    for (const topic of route[1]!.topics.flatMap(topic => [topic, ...topic.topics]))
      expect(text).toContain(`${topic.id} ${topic.name}`)
  })
})

describe('placeTimeline', () => {
  it('draws the four stages as a map over the whole width', () => {
    const { mode, ticks, rows } = placeTimeline(route)
    expect(mode).toBe('map')
    expect(ticks.at(-1)!.month).toBe(14)
    const x = (month: number) => ticks[month]!.x
    expect(rows.map(row => row.earlyTrack.run[1])).toEqual([1, 3, 6, 10].map(x))
    expect(rows.map(row => row.lateTrack.run[1])).toEqual([2, 5, 9, 14].map(x))
  })

  it('keeps labels apart, off the lines and inside, for 1 to 12 stages', () => {
    fc.assert(fc.property(anyStages, (stages) => {
      const geometry = placeTimeline(stages)
      expect(geometry.rows.map(row => row.stage.id)).toEqual(stages.map(({ id }) => id))
      const labels = [
        ...geometry.rows.map(row => row.label),
        geometry.legend.box,
      ]
      apart([
        ...labels,
        ...geometry.mode === 'map'
          ? [
              { ...geometry.total, x: TIMELINE.width - geometry.total.w },
            ]
          : [],
      ])
      labels.forEach(inside)
      for (const [index, row] of geometry.rows.entries()) {
        inside(rowBox(geometry, index))
        expect(row.earlyTrack.run[0]).toBeLessThanOrEqual(row.earlyTrack.run[1])
        expect(row.earlyTrack.run[0]).toBeLessThanOrEqual(row.lateTrack.run[0])
        expect(row.earlyTrack.run[1]).toBeLessThanOrEqual(row.lateTrack.run[1])
        for (const track of trackBoxes(row, geometry.size)) {
          inside(track)
          for (const label of labels)
            expect(overlap(track, label)).toBe(false)
        }
        const width = Math.max(measureText(row.label.name, geometry.size.name, 700), measureText(row.label.meta, geometry.size.meta))
        expect(width).toBeLessThanOrEqual(row.label.w + 0.01)
      }
    }))
  })

  it('is the same every time', () => {
    fc.assert(fc.property(anyStages, (stages) => {
      expect(placeTimeline(stages)).toEqual(placeTimeline(structuredClone(stages)))
    }), { numRuns: 20 })
  })
})

describe('placeStrip', () => {
  it('gives each stage a tab of its own and shows the total', () => {
    fc.assert(fc.property(anyStages, fc.nat(), (stages, seed) => {
      const strip = placeStrip(stages, seed % stages.length)
      const boxes = [
        ...strip.tabs.map(tab => tab.box),
        strip.total.box,
      ]
      boxes.forEach(inside)
      apart(boxes)
      for (const box of boxes)
        expect(Math.min(box.w, box.h)).toBeGreaterThanOrEqual(24)
    }))
  })
})

describe('placeStage', () => {
  it('shows five topics with five sub-topics each without folding', () => {
    const { topics } = placeStage([
      stage(0, [1, 2], [5, 5, 5, 5, 5], 'Prompt 框架应用现状'),
    ], 0)
    expect(topics.topics.map(topic => topic.subs.length)).toEqual([5, 5, 5, 5, 5])
    expect(topics.fold).toBeUndefined()
  })

  it('keeps texts apart and inside, and loses nothing, for 1 to 12 topics with up to 12 sub-topics', () => {
    fc.assert(fc.property(anyStages, fc.nat(), (stages, seed) => {
      const index = seed % stages.length
      const { header, topics } = placeStage(stages, index)
      const texts: Box[] = []
      for (const topic of topics.topics) {
        texts.push(topic.box, ...topic.subs.map(sub => sub.box))
        const size = topics.style.sub
        if (topic.fold) {
          texts.push({
            x: topic.fold.line.x,
            y: topic.fold.line.y - size,
            w: measureText(topic.fold.line.text, size),
            h: size,
          })
        }
      }
      texts.forEach(inside)
      apart(texts)
      for (const text of texts)
        expect(text.y).toBeGreaterThanOrEqual(header.notes.flatMap(note => note.lines).at(-1)!.y)

      for (const topic of stages[index]!.topics) {
        const placed = topics.topics.find(({ id }) => id === topic.id)
        if (placed) {
          expect([
            ...placed.subs.map(({ id }) => id),
            ...placed.fold?.ids ?? [],
          ].sort()).toEqual(topic.topics.map(({ id }) => id).sort())
        }
        else {
          expect(topics.fold?.ids).toContain(topic.id)
        }
      }
      expect(Math.min(topics.style.name, topics.style.sub, topics.style.code, header.note, header.heading)).toBeGreaterThanOrEqual(18)
    }), { numRuns: 60 })
  }, 30_000)

  it('always shows the marked topic', () => {
    fc.assert(fc.property(anyStages, fc.nat(), fc.nat(), (stages, a, b) => {
      const index = a % stages.length
      const codes = stages[index]!.topics.flatMap(topic => [
        topic.id,
        ...topic.topics.map(sub => sub.id),
      ])
      const marked = codes[b % codes.length]!
      const { topics: { topics }, zoom } = placeStage(stages, index, { marked })
      if (zoom) {
        expect(zoom === marked || topics.some(({ id }) => id === marked)).toBe(true)
        return
      }
      const topic = topics.find(({ id }) => marked === id || marked.startsWith(`${id}.`))
      expect(topic).toBeDefined()
      if (marked !== topic!.id && topic!.subs.length > 0)
        expect(topic!.subs.map(({ id }) => id)).toContain(marked)
    }), { numRuns: 60 })
  }, 30_000)
})
