/** What an author writes of a timeline: what is taken, and what is told. */
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readmeExamples } from '../../../test/readme-examples'
import { timelineKind } from '../kind'
import { timelineSchema } from '../schema'
import { garden } from './data'

const good = { kind: 'timeline', name: '路线', stages: [{ id: 'one', name: '第一段又长又长的名字', takes: [1, 2], topics: [{ id: 'a', name: '甲' }] }] }
const stageWith = (change: object) => ({ ...good, stages: [{ ...good.stages[0], ...change }] })
const topicsWith = (...topics: object[]) => stageWith({ topics })

const faults = (data: object) => (v.safeParse(timelineSchema, data).issues ?? []).map(({ path, message }) => `${path?.map(({ key }) => String(key)).join('.')} ${message}`)
const findings = (node: Record<string, unknown>) => [...timelineKind.rules!({ node, path: ['figures', 'a'] }, new Map(), () => undefined)].map(({ path, message }) => `${path.join('.')} ${message}`)

describe('the data of a timeline', () => {
  it.each(readmeExamples(import.meta.url))('may be that of the README: %s', (_, example) => {
    expect(faults(example as object)).toEqual([])
    expect(findings(example as Record<string, unknown>)).toEqual([])
  })

  it('has months, short names and ids where none are given', () => {
    const { unit, stages } = v.parse(timelineSchema, topicsWith({ code: 'L1.4', name: '甲', topics: [{ code: 'L1.4.1', name: '乙' }] }))
    expect([unit, stages[0]!.short, stages[0]!.topics[0]!.id, stages[0]!.topics[0]!.topics[0]!.id]).toEqual(['months', '第一段又长又长…', 'L1.4', 'L1.4.1'])
  })

  it.each<[string, object, string[]]>([
    ['durations run backwards', stageWith({ takes: [3, 2] }), ['stages.0.takes [3, 2] runs backwards; the shorter duration comes first']],
    ['a duration is one number', stageWith({ takes: 2 }), ['stages.0.takes must be a range such as [1, 2]: shortest and longest duration, in the unit of the timeline']],
    ['a range has three numbers', stageWith({ takes: [1, 2, 3] }), ['stages.0.takes has 3 numbers; a range has two, such as [1, 2]']],
    ['a unit is none of those allowed', { ...good, unit: 'years' }, ['unit "years" is not allowed; use "months", "weeks" or "days"']],
    ['an id is no id of a topic', topicsWith({ id: '第一', name: '甲' }), ['stages.0.topics.0.id "第一" is no id of a topic; use letters, digits, ".", "-" and "_", such as "L1.4" or "first-plan"']],
    ['a code cannot be an id', topicsWith({ code: '第 1 课', name: '甲' }), ['stages.0.topics.0 needs an "id" of its own, such as "first-plan": links and plans refer to it, and its code is none']],
    ['a topic has neither id nor code', topicsWith({ name: '甲' }), ['stages.0.topics.0 needs an "id" of its own, such as "first-plan": links and plans refer to it, and its code is none']],
    ['a week has too many hours', { ...good, pace: { hoursPerWeek: 100 } }, ['pace.hoursPerWeek must be at most 60 hours a week']],
    ['a stage has too many topics', topicsWith(...Array.from({ length: 9 }, (_, i) => ({ id: `t${i}`, name: `题 ${i}` }))), ['stages.0.topics has 9 entries; 1 to 8 are allowed']],
  ])('is refused where %s', (_, data, told) => {
    expect(faults(data)).toEqual(told)
  })

  it('takes any code, and an id beside it', () => {
    expect(faults(topicsWith({ id: 'x', code: '第 1 课', name: '甲' }, { code: 'A-1', name: '乙' }, { id: 'my_topic', name: '丙' }))).toEqual([])
  })
})

describe('rules', () => {
  it('let a good one pass', () => {
    expect(findings({ ...garden })).toEqual([])
  })

  it('tell ids, codes and names that are there twice', () => {
    expect(findings(topicsWith({ id: 'one', name: '甲' }))).toEqual([
      'figures.a.stages.0.topics.0.id "one" is there twice; stages and topics open by their id: each has its own; a topic without one has its code for an id',
    ])
    for (const ids of [[{}, {}], [{ id: 'a' }, { id: 'b' }], [{ id: 'a' }, {}]])
      expect(findings(topicsWith({ ...ids[0], code: 'L1', name: '甲' }, { ...ids[1], code: 'L1', name: '乙' }))).toEqual(['figures.a.stages.0.topics.1.code "L1" is there twice; each code is given once'])
    expect(findings(topicsWith({ id: 'L1', name: '甲' }, { code: 'L1', name: '乙' })).map(line => line.split(';')[0])).toEqual(['figures.a.stages.0.topics.1.id "L1" is there twice'])
    expect(findings(topicsWith({ id: 'a', name: '甲', topics: [{ id: 'b', name: '乙' }, { id: 'c', name: '乙' }] }))).toEqual(['figures.a.stages.0.topics.0.topics.1.name "乙" is there twice; each topic of the list has its own name'])
  })

  it('tell how many topics fit in all', () => {
    const stage = (n: number) => ({ id: `s${n}`, name: `段 ${n}`, takes: [1, 1], topics: Array.from({ length: 8 }, (_, t) => ({ id: `s${n}t${t}`, name: `题 ${t}`, topics: [{ id: `s${n}t${t}u`, name: '子题' }] })) })
    expect(findings({ ...good, stages: [1, 2, 3, 4, 5].map(stage) })).toEqual([])
    expect(findings({ ...good, stages: [1, 2, 3, 4, 5, 6].map(stage) })).toEqual(['figures.a.stages has 96 topics with their sub-topics; at most 80 fit, so join some or make a second timeline'])
  })

  it('tell durations that are too long for their unit, and parts of days', () => {
    const told = (unit: string | undefined, takes: number[]) => findings({ ...stageWith({ takes }), unit })
    expect(told(undefined, [1, 40])).toEqual(['figures.a.stages.0.takes 40 months are too long for one stage; at most 36 are allowed'])
    expect(told('weeks', [1, 40])).toEqual([])
    expect(told('weeks', [1, 105])).toEqual(['figures.a.stages.0.takes 105 weeks are too long for one stage; at most 104 are allowed'])
    expect(told('days', [1, 1.5])).toEqual(['figures.a.stages.0.takes has parts of days; days are whole numbers'])
  })
})

it('lets other figures refer to stages, and opens by stages and topics', () => {
  expect(timelineKind.entries!(garden)[1]).toMatchObject({ id: 'stage-2', name: '备好工具', text: '备好工具的目标。', line: 2 })
  expect(timelineKind.items!(garden).slice(0, 4)).toEqual(['G1.1', 'G1.2', 'G1.2.1', 'G1.2.2'])
  expect(timelineKind.steps(garden, {})).toBe(4)
})
