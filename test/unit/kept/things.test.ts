/** What a device keeps, as it is listed: everything there is, in plain words, and what cannot be read too. */
import type { Roadmap } from '../../../core/roadmap/schema'
import { describe, expect, it } from 'vitest'
import { listKept } from '../../../components/kept/list'
import { forThings } from '../../../components/kept/things'
import { asideOf } from '../../../core/kept/aside'
import { things } from '../../../core/kept/things'
import { keptWords } from '../../../core/words/kept'

const roadmap: Roadmap = {
  id: 'bakery',
  lang: 'zh-CN',
  title: '面包房',
  figures: { types: { kind: 'quadrant', name: '四类' }, way: { kind: 'chain', name: '链' }, study: { kind: 'timeline', name: '路线' } },
  tables: {},
  lists: {},
  checks: {},
  glossary: [],
  cards: { traps: { name: '坑', columns: { name: '坑', sign: '认', remedy: '解' }, cards: [{ id: 'burnt', name: '烤焦了', sign: '冒烟', remedy: '调低', origin: 'article' }], origin: 'article' } },
}

/** What earlier versions kept has numbers for ids. */
const exercises: Record<string, string> = { 'oven': '1', 'dough': '2', 'a-b': '3' }
const list = (stored: Record<string, unknown>) => listKept(key => key in stored ? JSON.stringify(stored[key]) : null, keptWords['zh-CN'], { roadmap, exercise: id => exercises[id] ?? id })
const tell = (key: string, value: unknown) => list({ [key]: value }).map(({ text }) => text)

const all = forThings(roadmap, ({ key, initial }) => ({ key, initial }))

describe('list of what is kept', () => {
  it('is empty where nothing is, and has a line for each thing and each text set aside', () => {
    expect(list({})).toEqual([])
    const keys = all.flatMap(({ key }) => [key, asideOf(key)])
    const kept = list(Object.fromEntries(keys.map(key => [key, {}])))
    expect(kept.map(({ key }) => key).sort()).toEqual(keys.sort())
    expect(new Set(kept.map(({ label }) => label)).size).toBe(keys.length)
  })

  it('says in a few words what is in each', () => {
    expect(tell('checks', { before: { a: { text: '有', points: 1 }, b: { text: '' } }, after: {} })).toEqual(['开场答了 1 题'])
    expect(tell('types.self', { place: { x: 0.2, y: 0.3 }, answers: { a: 40, b: -1 } })).toEqual(['放了位置，答了 1 题'])
    expect(tell('types.room', { points: [{ id: '1', name: '甲', x: 0, y: 1 }], tallies: { a: 2 }, past: [] })).toEqual(['1 个名字，举手 2'])
    expect(tell('way.traces', [{ id: 'own-1', product: '音箱', stops: [] }])).toEqual(['1 条，音箱'])
    expect(tell('exercises', { 'dough.4': '证据', 'oven.1': '方案', 'oven.2': '识别', 'a-b.1': ' ', '4.1': '从前写的' })).toEqual(['练习 1、2、4'])
    expect(tell('trap', { id: 'burnt' })).toEqual(['烤焦了'])
    expect(tell('commitment', { what: '写一页', day: '2026-12-01', who: '' })).toEqual(['写一页，2026-12-01'])
    expect(tell('countdowns', { 'a-b': { end: 5 }, 'oven': { left: 1000 } })).toEqual(['练习 1、3'])
    expect(tell('study.plan', { format: 'roadmap-plan', version: 1, roadmap: 'bakery', start: '2026-01-05', marks: { 'L1.1': 'done' } })).toEqual(['2026-01-05 开工，学完 1 个主题'])
  })

  it('says so where nothing is in it, or it cannot be read', () => {
    for (const { key, initial } of all)
      expect(tell(key, initial()), key).toEqual(['空的'])
    for (const { key } of all)
      expect(tell(key, 7), key).toEqual(['读不出来'])
    expect(list({ 'trap.unreadable': 'xy' })).toMatchObject([{ key: 'trap.unreadable', label: '上次踩的坑（读不出来的旧内容）', text: '原样放着，4 个字符' }])
  })
})

it.each([
  ['countdowns', [{ 1: { end: '8:00' } }, { 1: { left: 1e12 } }, { 1: { left: 5, end: 5 } }, { 1: null }, [1]]],
  ['checks', [{ before: {} }, { before: { a: { text: 1 } }, after: {} }, { before: {}, after: { a: { text: '', points: 4 } } }, null]],
  ['exercises', [{ 1.1: 3 }, 'x', null]],
  ['trap', [{ id: 3 }, 'goal', null]],
  ['commitment', [{ what: '', day: '2026-13-99', who: '' }, { what: '' }, {}]],
] as const)('%s refuses what is foreign or damaged', (key, foreign) => {
  for (const value of foreign)
    expect(() => things[key].parse(value), JSON.stringify(value)).toThrow()
})
