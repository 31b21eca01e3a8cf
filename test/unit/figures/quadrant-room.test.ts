/** People in the room: added, counted, taken back, and written as text that reads back the same. */
import type { Room } from '../../../core/figures/quadrant-room'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines, roomCsv } from '../../../core/figures/quadrant-lines'
import { addPoints, archetypeAt, clearRoom, countRoom, emptyRoom, isEmpty, MAX_NAME, MAX_POINTS, tally, undo } from '../../../core/figures/quadrant-room'
import roadmap from '../../../roadmap/zh.yaml'

const { archetypes } = roadmap.quadrant
const ids = archetypes.map(({ id }) => id)

const share = fc.double({ min: 0, max: 1, noNaN: true })
const name = fc.string({ unit: fc.constantFrom(...'王敏 ,，、"\'=+-@A1'), minLength: 1, maxLength: MAX_NAME }).map(text => text.trim()).filter(text => text !== '' && !/^'+[=+\-@]/.test(text) && !/^["']/.test(text))
const person = fc.record({ name, x: share, y: share })

type Step = { kind: 'add', people: { name: string, x: number, y: number }[] } | { kind: 'tally', id: string, by: number } | { kind: 'clear' }
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), people: fc.array(person, { maxLength: 25 }) }),
  fc.record({ kind: fc.constant('tally' as const), id: fc.constantFrom(...ids), by: fc.integer({ min: -3, max: 5 }) }),
  fc.constant({ kind: 'clear' as const }),
)

function apply(room: Room, step: Step): Room {
  return step.kind === 'add' ? addPoints(room, step.people) : step.kind === 'tally' ? tally(room, step.id, step.by) : clearRoom(room)
}

describe('the room', () => {
  it('is what it was after as many steps back as there were changes', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let room = emptyRoom()
      const before: Room[] = []
      for (const each of steps) {
        const after = apply(room, each)
        if (after !== room)
          before.push(room)
        room = after
      }
      for (const was of before.reverse()) {
        room = undo(room)
        expect(room).toEqual(was)
      }
      expect(undo(room)).toBe(room)
    }))
  })

  it('never holds more than it can draw, nor two points of one id', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const room = steps.reduce(apply, emptyRoom())
      expect(room.points.length).toBeLessThanOrEqual(MAX_POINTS)
      expect(new Set(room.points.map(({ id }) => id)).size).toBe(room.points.length)
      expect(Object.values(room.tallies).every(count => count >= 0)).toBe(true)
    }))
  })

  it('counts everybody once, each in the quadrant of the own position, with the middle among them', () => {
    fc.assert(fc.property(fc.array(person, { maxLength: 60 }), fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), (people, hands) => {
      const room = hands.reduce((all, by, i) => tally(all, ids[i]!, by), addPoints(emptyRoom(), people))
      const counts = countRoom(room, archetypes)
      expect(counts.reduce((sum, { total }) => sum + total, 0)).toBe(people.length + hands.reduce((a, b) => a + b, 0))
      for (const { archetype, points, centre } of counts) {
        const own = room.points.filter(point => archetypeAt(archetypes, point)!.id === archetype.id)
        expect(points).toBe(own.length)
        expect(centre === undefined).toBe(own.length === 0)
        if (centre)
          expect(archetypeAt(archetypes, centre)).toBe(archetype)
      }
    }))
  })

  it('puts the middle of an axis on its high side', () => {
    expect(archetypeAt(archetypes, { x: 0.5, y: 0.5 })!.id).toBe('breakthrough')
    expect(archetypeAt(archetypes, { x: 0.499, y: 0.5 })!.id).toBe('innovation')
  })

  it('holds a bounded number of steps, and can be cleared at the bound', () => {
    let room = emptyRoom()
    for (let i = 0; i < 3000; i++)
      room = tally(room, ids[0]!, i % 2 ? -1 : 2)
    const { length } = room.past
    expect(length).toBeLessThan(3000)
    for (let round = 0; round < 3; round++) {
      const before = room
      room = clearRoom(room)
      expect(isEmpty(room)).toBe(true)
      expect(undo(room).tallies).toEqual(before.tallies)
      for (let i = 0; i < 3000; i++)
        room = tally(room, ids[0]!, i % 2 ? -1 : 2)
      expect(room.past.length).toBeLessThan(3 * length)
      room = tally(undo(room), ids[1]!, 5)
    }
  })

  it('brings back what was cleared', () => {
    const room = tally(addPoints(emptyRoom(), [{ name: '王敏', x: 0.2, y: 0.3 }]), 'innovation', 4)
    expect(isEmpty(clearRoom(room))).toBe(true)
    expect(undo(clearRoom(room))).toEqual(room)
  })
})

describe('pasted lines', () => {
  it('are read with each kind of separator, digits and percent signs', () => {
    const text = '王敏, 30, 70\n李雷\t20\t80\n韩梅梅，１５，９５\n张伟、40％、5%\n"Li, Lei",1,2\r\nAda Lovelace , 55.5 , .5'
    expect(readLines(text)).toEqual({
      scale: 100,
      faults: [],
      points: [
        { name: '王敏', x: 0.3, y: 0.7 },
        { name: '李雷', x: 0.2, y: 0.8 },
        { name: '韩梅梅', x: 0.15, y: 0.95 },
        { name: '张伟', x: 0.4, y: 0.05 },
        { name: 'Li, Lei', x: 0.01, y: 0.02 },
        { name: 'Ada Lovelace', x: 0.555, y: 0.005 },
      ],
    })
  })

  it('are on a scale of 1 where no number is above it', () => {
    expect(readLines('甲,0.25,1\n乙,0,0.5')).toEqual({ scale: 1, faults: [], points: [{ name: '甲', x: 0.25, y: 1 }, { name: '乙', x: 0, y: 0.5 }] })
  })

  it('name each bad line with its number and why, and take the rest', () => {
    const { points, faults } = readLines('姓名，规模，技术\n王敏, 30, 70\n\n李雷, 30\n, 1, 2\n赵, 三十, 70\n钱, 30,\n孙, 101, 5\n周, -1, 5\n吴, 0.3, 0.7\n一二三四五六七八九十一二三四五六七, 1, 1\n郑, 50, 50\n冯, 60, 60', 2)
    expect(points.map(point => point.name)).toEqual(['王敏', '郑'])
    expect(faults).toEqual([
      { line: 4, text: '李雷, 30', why: 'fields' },
      { line: 5, text: ', 1, 2', why: 'name' },
      { line: 6, text: '赵, 三十, 70', why: 'x' },
      { line: 7, text: '钱, 30,', why: 'y' },
      { line: 8, text: '孙, 101, 5', why: 'range' },
      { line: 9, text: '周, -1, 5', why: 'range' },
      { line: 10, text: '吴, 0.3, 0.7', why: 'scale' },
      { line: 11, text: '一二三四五六七八九十一二三四五六七, 1, 1', why: 'long' },
      { line: 13, text: '冯, 60, 60', why: 'full' },
    ])
  })

  it('never get lost: each line that is not empty is a point or a fault, whatever it says', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'王 ,，、\t"\'19.%-三') }), { maxLength: 12 }), (lines) => {
      const { points, faults } = readLines(lines.join('\n'))
      expect(points.length + faults.length).toBe(lines.filter(line => line.trim()).length)
      for (const point of points)
        expect([point.x, point.y].every(value => value >= 0 && value <= 1) && point.name.length > 0).toBe(true)
    }))
  })
})

describe('the CSV', () => {
  const axes = { x: '企业规模', y: '个人技术能力' }

  it('says who, where, which kind and how many, for Excel too', () => {
    const room = tally(addPoints(emptyRoom(), [{ name: '王敏', x: 0.3, y: 0.7 }, { name: '说"不", 再说', x: 1, y: 0.05 }, { name: '=1+1', x: 0, y: 0 }]), 'application', 12)
    expect(roomCsv(room, archetypes, axes)).toBe([
      '\uFEFF名字,企业规模,个人技术能力,类型,人数',
      '王敏,30,70,创新型,1',
      '"说""不"", 再说",100,5,应用型,1',
      '\'=1+1,0,0,普及型,1',
      '举手,,,应用型,12',
      '',
    ].join('\r\n'))
  })

  it('reads back as the same people', () => {
    fc.assert(fc.property(fc.array(person, { minLength: 1, maxLength: 60 }), (people) => {
      // To a thousandth of 100, and on the scale that it says.
      const placed = [{ name: '一', x: 1, y: 1 }, ...people.slice(1)].map(each => ({ ...each, x: Math.max(0.011, Math.round(each.x * 1e5) / 1e5), y: Math.max(0.011, Math.round(each.y * 1e5) / 1e5) }))
      const { points, faults } = readLines(roomCsv(addPoints(emptyRoom(), placed), archetypes, axes))
      expect(faults).toEqual([])
      expect(points.map(point => point.name)).toEqual(placed.map(point => point.name))
      for (const [i, point] of points.entries()) {
        expect(point.x).toBeCloseTo(placed[i]!.x, 9)
        expect(point.y).toBeCloseTo(placed[i]!.y, 9)
      }
    }))
  })
})
