/** Pace, marks and progress; and a plan written and read again, as a file and in an address. */
import type { Mark, Plan } from '../../../core/plan/plan'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsAfter, stageSpans } from '../../../components/timeline/timeline'
import { packPlan, planData, PlanError, readPlan, unpackPlan } from '../../../core/plan/format'
import { leavesOf, markOf, MARKS, nextMark, pacedStages, progressOf, samePlan, shareDone, withMark } from '../../../core/plan/plan'
import zh from '../../../roadmap/zh.yaml'

const { stages } = zh
const codes = stages.flatMap(leavesOf).map(({ id }) => id)
const marks = fc.dictionary(fc.constantFrom(...codes), fc.constantFrom(...MARKS), { noNullPrototype: true })
const plans: fc.Arbitrary<Plan> = fc.record({
  start: fc.option(fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10)), { nil: undefined }),
  hoursPerWeek: fc.option(fc.integer({ min: 2, max: 120 }).map(half => half / 2), { nil: undefined }),
  marks,
})

describe('pace', () => {
  it('stretches the months as the hours shrink, both ends', () => {
    const total = (hours: number) => monthsAfter(stageSpans(pacedStages(stages, 8, hours)))
    expect(total(8)).toEqual([10, 14])
    expect(total(4)).toEqual([20, 28])
    expect(total(16)).toEqual([5, 7])
    expect(pacedStages(stages, 8, 6).map(({ months }) => months)).toEqual([[1.3, 2.7], [2.7, 4], [4, 5.3], [5.3, 6.7]])
  })

  it('keeps the order of the ends, and every stage longer than nothing', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 120 }), (half) => {
      for (const { months: [min, max] } of pacedStages(stages, 8, half / 2)) {
        expect(min).toBeGreaterThan(0)
        expect(min).toBeLessThanOrEqual(max)
      }
    }))
  })
})

describe('progress', () => {
  it('counts sub-topics, and topics that have none', () => {
    expect(stages.map(stage => leavesOf(stage).length)).toEqual([8, 13, 13, 4])
  })

  it('leaves out what is skipped', () => {
    const leaves = leavesOf(stages[3]!)
    expect(progressOf(leaves, { 'L4.1': 'done', 'L4.2': 'skipped', 'L4.3': 'learning', 'L9.9': 'done' })).toEqual({ done: 1, learning: 1, skipped: 1, total: 3 })
    expect(shareDone(progressOf(leaves, {}))).toBe(0)
    expect(shareDone(progressOf(leaves, Object.fromEntries(leaves.map(({ id }) => [id, 'skipped']))))).toBe(1)
  })

  it('grows with what is done, and is whole when all is done or skipped', () => {
    fc.assert(fc.property(marks, (marks) => {
      const leaves = stages.flatMap(leavesOf)
      const before = progressOf(leaves, marks)
      expect(before.done + before.learning).toBeLessThanOrEqual(before.total)
      const open = leaves.filter(({ id }) => marks[id] !== 'skipped' && marks[id] !== 'done')
      const finished = open.reduce((plan, { id }) => withMark(plan, id, 'done'), { marks } as Plan)
      expect(shareDone(progressOf(leaves, finished.marks))).toBe(1)
    }))
  })

  it('goes round the four marks, and gives a topic what its sub-topics have in common', () => {
    const round: (Mark | undefined)[] = [undefined]
    for (let i = 0; i < 4; i++)
      round.push(nextMark(round.at(-1)))
    expect(round).toEqual([undefined, 'learning', 'done', 'skipped', undefined])
    const topic = stages[0]!.topics[3]!
    expect(markOf(topic, {})).toBeUndefined()
    expect(markOf(topic, { 'L1.4.1': 'done' })).toBe('learning')
    expect(markOf(topic, { 'L1.4.1': 'done', 'L1.4.2': 'skipped', 'L1.4.3': 'done', 'L1.4.4': 'done' })).toBe('done')
    expect(markOf(topic, Object.fromEntries(topic.topics.map(({ id }) => [id, 'skipped'])))).toBe('skipped')
  })
})

describe('a plan', () => {
  it('is the same after export and import', () => {
    fc.assert(fc.property(plans, (plan) => {
      expect(samePlan(readPlan(JSON.stringify(planData(plan, 'x')), 'x'), plan)).toBe(true)
    }))
  })

  it('is the same after an address, which takes it letter by letter', () => {
    fc.assert(fc.property(plans, (plan) => {
      const packed = packPlan(plan)
      expect(new URLSearchParams({ plan: packed }).toString().replaceAll('%7E', '~')).toBe(`plan=${packed}`)
      expect(samePlan(unpackPlan(packed, 'x'), plan)).toBe(true)
    }))
  })

  it('fits an address with 200 marked topics', () => {
    const marks = Object.fromEntries(Array.from({ length: 200 }, (_, i): [string, Mark] => [`L${i % 12 + 1}.12.${i % 17}`, 'done']))
    expect(packPlan({ start: '2026-01-05', marks }).length).toBeLessThan(2000)
  })
})

describe('a plan that cannot be read', () => {
  const good = { format: 'roadmap-plan', version: 1, roadmap: 'x', start: '2026-01-05', marks: {} }
  const wrong = (text: string) => {
    try {
      readPlan(text, 'x')
    }
    catch (error) {
      return error instanceof PlanError ? error.lines : error
    }
  }

  it.each<[string, object, string]>([
    ['an impossible day', { start: '2026-02-30' }, 'start：2026 年 2 月没有 30 日；这个月是 1 到 28 日'],
    ['hours of no week', { hoursPerWeek: 200 }, 'hoursPerWeek：每周小时数要在 1 到 60 之间'],
    ['an unknown mark', { marks: { 'L1.1': 'finished' } }, 'marks.L1.1：「finished」不是进度；可以是 learning、done、skipped'],
    ['no topic code', { marks: { 第一: 'done' } }, 'marks.第一：「第一」不是主题编号；应该像 L1.4 或 L1.4.2'],
    ['a later version', { version: 2 }, 'version：这是第 2 版；这里只认第 1 版，请用同一版的页面打开'],
    ['something else', { format: 'other' }, 'format：这不是学习计划的文件；应该是 "roadmap-plan"'],
    ['another roadmap', { roadmap: 'y' }, 'roadmap：计划属于路线「y」，这里是「x」；请到那条路线的页面打开'],
    ['an unknown key', { colour: 'red' }, 'colour："colour" 这一项不认识；请删掉它'],
    ['a missing key', { marks: undefined }, 'marks：缺少 "marks" 这一项'],
  ])('says where and what: %s', (_, change, line) => {
    const { marks, ...rest } = { ...good, ...change }
    expect(wrong(JSON.stringify(marks === undefined ? rest : { ...rest, marks }))).toEqual([line])
  })

  it('tells all mistakes at once', () => {
    expect(wrong(JSON.stringify({ ...good, start: 'x', hoursPerWeek: 0 }))).toHaveLength(2)
  })

  it('says where a text is no JSON', () => {
    expect(wrong('{\n  "a": 1,\n  b\n}')).toEqual([expect.stringMatching(/^第 3 行第 \d 列不是 JSON/)])
    expect(wrong('')).toEqual([expect.stringContaining('不是 JSON')])
    expect(wrong('[]')).toEqual(['这不是学习计划；应该是这里导出的 JSON 文件'])
  })
})
