/** Pace, marks and progress; and a plan written and read again, as a file and in an address. */
import type { Mark, Plan } from '../../../core/plan/plan'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packPlan, planData, PlanError, readPlan, unpackPlan } from '../../../core/plan/format'
import { leavesOf, markOf, MARKS, nextMark, pacedStages, progressOf, samePlan, shareDone, withMark } from '../../../core/plan/plan'
import { stageSpans, timeAfter } from '../../../core/plan/stages'
import { UNITS } from '../../../core/plan/units'
import { planFileWords } from '../../../core/plan/words'
import { stages } from './stages'

const reading = { words: planFileWords['zh-CN'] }
const ids = [...stages.flatMap(leavesOf).map(({ id }) => id), 'first_plan', 'a-b', '2.x', 'G1.2.2']
const marks = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...MARKS), { noNullPrototype: true })
const plans: fc.Arbitrary<Plan> = fc.record({
  start: fc.option(fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10)), { nil: undefined }),
  hoursPerWeek: fc.option(fc.integer({ min: 2, max: 120 }).map(half => half / 2), { nil: undefined }),
  marks,
})

describe('pace', () => {
  it('stretches durations as the hours shrink, both ends', () => {
    const total = (hours: number) => timeAfter(stageSpans(pacedStages(stages, 'months', 8, hours)))
    expect(total(8)).toEqual([10, 14])
    expect(total(4)).toEqual([20, 28])
    expect(total(16)).toEqual([5, 7])
    expect(pacedStages(stages, 'months', 8, 6).map(({ takes }) => takes)).toEqual([[1.3, 2.7], [2.7, 4], [4, 5.3], [5.3, 6.7]])
    expect(pacedStages(stages, 'weeks', 8, 6)[0]!.takes).toEqual([1.3, 2.7])
    expect(pacedStages(stages, 'days', 8, 6).map(({ takes }) => takes)).toEqual([[1, 3], [3, 4], [4, 5], [5, 7]])
  })

  it('is nothing to go by where the timeline has none', () => {
    expect(pacedStages(stages, 'weeks', undefined, 4)).toBe(stages)
  })

  it('keeps the order of the ends, and every stage longer than nothing', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 120 }), fc.constantFrom(...UNITS), (half, unit) => {
      for (const { takes: [min, max] } of pacedStages(stages, unit, 8, half / 2)) {
        expect(min).toBeGreaterThan(0)
        expect(min).toBeLessThanOrEqual(max)
      }
    }))
  })
})

describe('progress', () => {
  it('counts sub-topics, and topics that have none', () => {
    expect(stages.map(stage => leavesOf(stage).length)).toEqual([5, 6, 4, 4])
  })

  it('leaves out what is skipped', () => {
    const leaves = leavesOf(stages[3]!)
    expect(progressOf(leaves, { 'G4.1': 'done', 'G4.2': 'skipped', 'G4.3': 'learning', 'G9.9': 'done' })).toEqual({ done: 1, learning: 1, skipped: 1, total: 3 })
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
    const topic = stages[0]!.topics[1]!
    expect(markOf(topic, {})).toBeUndefined()
    expect(markOf(topic, { 'G1.2.1': 'done' })).toBe('learning')
    expect(markOf(topic, { 'G1.2.1': 'done', 'G1.2.2': 'skipped', 'G1.2.3': 'done', 'G1.2.4': 'done' })).toBe('done')
    expect(markOf(topic, Object.fromEntries(topic.topics.map(({ id }) => [id, 'skipped'])))).toBe('skipped')
  })
})

describe('a plan', () => {
  it('is the same after export and import', () => {
    fc.assert(fc.property(plans, (plan) => {
      expect(samePlan(readPlan(JSON.stringify(planData(plan, 'x')), 'x', reading), plan)).toBe(true)
    }))
  })

  it('is for one timeline where its file says so', () => {
    const file = JSON.stringify(planData({ marks: {} }, 'x', 'vegetables'))
    expect(readPlan(file, 'x', { ...reading, figure: 'vegetables' })).toEqual({ marks: {} })
    expect(readPlan(file, 'x', reading)).toEqual({ marks: {} })
    expect(() => readPlan(file, 'x', { ...reading, figure: 'flowers' })).toThrow('figure：计划属于图「vegetables」，这里是「flowers」')
  })

  it('is the same after an address, which takes it letter by letter', () => {
    fc.assert(fc.property(plans, (plan) => {
      const packed = packPlan(plan)
      expect(new URLSearchParams({ plan: packed }).toString().replaceAll('%7E', '~')).toBe(`plan=${packed}`)
      expect(samePlan(unpackPlan(packed, 'x', reading), plan)).toBe(true)
    }))
  })

  it('is read from an address that an earlier version made', () => {
    expect(unpackPlan('1~2026-01-05~8~dL1.1_L1.2~lL1.3', 'x', reading)).toEqual({ start: '2026-01-05', hoursPerWeek: 8, marks: { 'L1.1': 'done', 'L1.2': 'done', 'L1.3': 'learning' } })
    expect(() => unpackPlan('3~2026-01-05~8', 'x', reading)).toThrow('这是第 3 版；这里只认第 2 版')
  })

  it('fits an address with 80 marked topics', () => {
    const marks = Object.fromEntries(Array.from({ length: 80 }, (_, i): [string, Mark] => [`L${i % 12 + 1}.12.${i}`, 'done']))
    expect(packPlan({ start: '2026-01-05', marks }).length).toBeLessThan(2000)
  })
})

describe('a plan that cannot be read', () => {
  const good = { format: 'roadmap-plan', version: 1, roadmap: 'x', start: '2026-01-05', marks: {} }
  const wrong = (text: string) => {
    try {
      readPlan(text, 'x', reading)
    }
    catch (error) {
      return error instanceof PlanError ? error.lines : error
    }
  }

  it.each<[string, object, string]>([
    ['an impossible day', { start: '2026-02-30' }, 'start：2026 年 2 月没有 30 日；这个月是 1 到 28 日'],
    ['hours of no week', { hoursPerWeek: 200 }, 'hoursPerWeek：每周小时数要在 1 到 60 之间'],
    ['an unknown mark', { marks: { 'L1.1': 'finished' } }, 'marks.L1.1：「finished」不是进度；可以是 learning、done、skipped'],
    ['no id of a topic', { marks: { 第一: 'done' } }, 'marks.第一：「第一」不是主题的 id；id 由字母、数字、"."、"-"、"_" 组成，例如 L1.4'],
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
