/** What the map shows for what is open, and where the names behind a "+n" are listed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inside } from '../../../core/geometry/boxes'
import { COMPACT, PLACING, QUADRANT } from '../map/map'
import { placeNames } from '../people/names'
import { placePeople, standing } from '../people/people'
import { viewOf } from '../people/view'
import { peopleWords } from '../people/words'
import { addPoints, emptyRoom, tally } from '../room'
import { quadrant as data } from './data'

const words = peopleWords['zh-CN']
const room = tally(addPoints(emptyRoom(), [{ name: '甲', x: 0.6, y: 0.6 }, { name: '乙', x: 0.8, y: 1 }, { name: '丙', x: 0.1, y: 0.2 }]), 'theme', 7)
const shown = { data, points: [{ id: 'p1', name: '产品', x: 0.5, y: 0.5 }], self: { place: { x: 0.3, y: 0.7 }, answers: {} }, room }

describe('the map', () => {
  it('is as wide as what stands beside it leaves room for', () => {
    const width = (opened: Parameters<typeof viewOf>[0]['opened']) => viewOf({ ...shown, opened }, words).width
    expect([width({}), width({ profile: 'corner' }), width({ mode: 'self' }), width({ mode: 'room' }), width({ mode: 'quiz' })]).toEqual([QUADRANT.width, COMPACT, PLACING, PLACING, COMPACT])
  })

  it('shows the own point where one places oneself, and the room in the room', () => {
    const names = (opened: Parameters<typeof viewOf>[0]['opened']) => viewOf({ ...shown, opened }, words).points.map(({ name }) => name)
    expect(names({})).toEqual(['产品'])
    expect(names({ mode: 'self' })).toEqual(['我', '产品'])
    expect(names({ mode: 'room' })).toEqual(['甲', '乙', '丙'])
  })

  it('counts in the fields and marks the middle of two or more', () => {
    const map = placePeople(data, viewOf({ ...shown, opened: { mode: 'room' } }, words))
    expect(map.fields.map(({ texts }) => texts[0]!.placed.lines.map(({ text }) => text).join(''))).toEqual(['地标型 2 人', '街角型', '主题型 7 人', '书房型 1 人'])
    expect(map.centres).toHaveLength(1)
    const [first, second] = map.points
    expect(map.centres[0]!.id).toBe('landmark')
    expect(map.centres[0]!.x).toBeCloseTo((first!.x + second!.x) / 2, 6)
    expect(map.centres[0]!.y).toBeCloseTo((first!.y + second!.y) / 2, 6)
  })

  it('keeps a name in the field of its point: no leader leads over an axis', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const near = fc.double({ min: 0.42, max: 0.58, noNaN: true })
    fc.assert(fc.property(fc.array(fc.record({ name: fc.constantFrom('技术', '产品经理', '数据平台'), x: fc.oneof(share, near), y: fc.oneof(share, near) }), { minLength: 1, maxLength: 60 }), (list) => {
      const map = placePeople(data, { points: list.map((point, i) => ({ id: `p${i}`, ...point })) })
      for (const { leader } of map.labels.labels) {
        if (!leader)
          continue
        const [from, to] = leader
        for (const [axis, middle] of [['x', map.hub.x], ['y', map.hub.y]] as const) {
          // A mark on the line itself has no side.
          if (Math.abs(from[axis] - middle) > 15)
            expect(Math.sign(from[axis] - middle)).toBe(Math.sign(to[axis] - middle))
        }
      }
    }), { numRuns: 60 })
  })

  it('says where somebody stands', () => {
    expect(standing(data, { x: 0.3, y: 0.7 }, words)).toBe('在街角型一格：店面大小 30，选书范围 70')
    expect(standing(data, { x: 0.3, y: 0.7 }, peopleWords.en, 'Ada')).toBe('Ada in 街角型: 店面大小 30, 选书范围 70')
  })
})

it('lists names inside the figure, beside their "+n" where there is room', () => {
  const frame = { x: 0, y: 0, w: 1152, h: 500 }
  const name = fc.string({ unit: fc.constantFrom(...'平台产品Wi '), minLength: 1, maxLength: 16 })
  fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 60 }), fc.double({ min: 4, max: 1110, noNaN: true }), fc.double({ min: 4, max: 478, noNaN: true }), (names, x, y) => {
    const at = { x, y, w: 30, h: 18 }
    const { box, columns } = placeNames(names, at, frame)
    expect(inside(box, frame)).toBe(true)
    expect(columns).toBeGreaterThanOrEqual(1)
    if (box.w < 400)
      expect(box.x >= at.x + at.w || box.x + box.w <= at.x || box.w > at.x).toBe(true)
  }))
})
