import type { Level } from '../../../core/roadmap/fields'
import type { Box, PlacedText } from '../../../core/text/placed'
import type { QuadrantMap, QuadrantPoint } from '../map/map'
import type { Quadrant } from '../schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineBoxes, overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { commonWords } from '../../../core/words/common'
import { describeQuadrant } from '../map/describe'
import { contentBoxes } from '../map/field'
import { COMPACT, placeQuadrant, PLACING, QUADRANT, quadrantSteps } from '../map/map'
import { placeNarrow } from '../map/narrow'
import { describePoints, placePeople } from '../people/people'
import { peopleWords } from '../people/words'
import { CLOSE, linesOver, placeProfile } from '../profile/profile'
import { quadrantWords } from '../words'
import { quadrant as real } from './data'

const common = commonWords['zh-CN']
const words = quadrantWords['zh-CN']

/** Text as people write it, and as they do not: Han, Latin with and without spaces, digits, punctuation. */
function text(max: number): fc.Arbitrary<string> {
  const mixed = fc.string({ unit: fc.constantFrom(...'把成熟技术做开放平台，。、（）AIWGmi50 +-'), minLength: 1, maxLength: max })
  const han = fc.string({ unit: fc.constantFrom(...'把成熟技术做成开放的平台，。；'), minLength: max, maxLength: max })
  const latin = fc.string({ unit: fc.constantFrom(...'AIWGmobile in '), minLength: Math.ceil(max / 2), maxLength: max })
  const wide = fc.string({ unit: fc.constantFrom(...'WM技'), minLength: max, maxLength: max })
  return fc.oneof(mixed, han, latin, wide).filter(value => value.trim() !== '')
}

const corners: [Level, Level][] = [['high', 'high'], ['low', 'high'], ['high', 'low'], ['low', 'low']]

/** Up to the longest that the schema and the rules allow. */
function quadrantsWith(count: number): fc.Arbitrary<Quadrant> {
  const ids = Array.from({ length: count }, (_, i) => `fact-${i}`)
  const profile = fc.record({
    name: text(8),
    image: fc.option(text(10), { nil: undefined }),
    tagline: fc.option(text(24), { nil: undefined }),
    facts: fc.tuple(...ids.map(() => text(60))),
    origin: fc.constantFrom('article' as const, 'synthesis' as const),
    asOf: fc.constantFrom('2025-01', undefined),
  })
  const axis = (id: string) => fc.record({ id: fc.constant(id), name: text(12), low: text(12), high: text(12) })
  return fc.record({ x: axis('x-axis'), y: axis('y-axis'), labels: fc.tuple(...ids.map(() => text(8))), profiles: fc.array(profile, { minLength: 4, maxLength: 4 }), order: fc.shuffledSubarray(corners, { minLength: 4 }) })
    .map(({ x, y, labels, profiles, order }): Quadrant => ({
      kind: 'quadrant',
      name: '四种店',
      x,
      y,
      facts: ids.map((id, i) => ({ id, name: labels[i]! })),
      profiles: profiles.map(({ facts, ...rest }, i) => ({ id: `type-${i}`, x: order[i]![0], y: order[i]![1], line: [1, 3, 5, 7][i]!, facts: Object.fromEntries(facts.map((told, k) => [ids[k], told])), ...rest })),
    }))
}
/** The map tells one fact of them. */
const quadrants = quadrantsWith(2)

const pointName = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'语音视觉数据标注平台客服机器人王李'), minLength: 1, maxLength: 10 }),
  fc.string({ unit: fc.constantFrom(...'ABCdefgh 12'), minLength: 1, maxLength: 16 }).filter(name => name.trim() !== ''),
)

/** 1 to 60 points: all over the map, crowded in one corner, on its edges and axes, in a few clusters, or all in one place. */
const pointLists: fc.Arbitrary<QuadrantPoint[]> = fc.oneof(
  ...[
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 0.2, noNaN: true }),
    fc.constantFrom(0, 0.1, 0.5, 0.52, 1),
    fc.tuple(fc.constantFrom(0.2, 0.7), fc.double({ min: -0.04, max: 0.04, noNaN: true })).map(([middle, off]) => middle + off),
    fc.constant(0.7),
  ].map(share => fc.array(fc.record({ name: pointName, x: share, y: share }), { minLength: 1, maxLength: 60 })),
).map(list => list.map((point, i) => ({ id: `p${i}`, ...point })))

const WIDTHS = [QUADRANT.width, PLACING, COMPACT]
const widthOf = (compact: boolean) => compact ? COMPACT : QUADRANT.width

function within(inner: Box, outer: Box): boolean {
  const slack = 0.01
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.x + inner.w <= outer.x + outer.w + slack && inner.y + inner.h <= outer.y + outer.h + slack
}

function touching(boxes: Box[]): [Box, Box][] {
  return boxes.flatMap((box, i) => boxes.slice(i + 1).filter(other => overlap(box, other)).map((other): [Box, Box] => [box, other]))
}

const wordsOf = ({ lines }: PlacedText) => lines.map(line => line.text).join('').replace(/\s/g, '')

/** The map without points or with: signs, fields and labels stand inside and apart. */
function expectSound(data: Quadrant, map: QuadrantMap): void {
  expect(map.fields.map(field => field.id)).toEqual(data.profiles.map(({ id }) => id))
  const signs = map.signs.map(sign => sign.box)
  const labels = [...map.labels.labels, ...map.labels.folds]
  const hub = { x: map.hub.x - map.hub.r, y: map.hub.y - map.hub.r, w: map.hub.r * 2, h: map.hub.r * 2 }
  const contents = map.fields.map(field => contentBoxes(field))
  expect(touching([...signs, hub, ...contents.flat(), ...labels.map(label => label.text.box)])).toEqual([])
  for (const sign of map.signs) {
    expect(within(sign.box, map.box)).toBe(true)
    for (const placed of [sign.end, ...sign.axis ? [sign.axis] : []]) {
      expect(within(placed.box, sign.box)).toBe(true)
      expect(placed.size).toBeGreaterThanOrEqual(18)
    }
  }
  for (const [i, field] of map.fields.entries()) {
    const source = data.profiles.find(({ id }) => id === field.id)!
    for (const box of [...contents[i]!, ...field.texts.map(each => each.placed.box)])
      expect(within(box, field.box), JSON.stringify([field.name, box, field.box])).toBe(true)
    expect(wordsOf(field.texts.find(each => each.role === 'name')!.placed)).toBe(source.name.replace(/\s/g, ''))
    for (const { placed } of field.texts)
      expect(placed.size).toBeGreaterThanOrEqual(18)
  }
  for (const label of labels)
    expect(within(label.text.box, map.box)).toBe(true)
}

describe('the map', () => {
  it('keeps every text in its field, apart and off the signs, up to the longest the schema allows', () => {
    fc.assert(fc.property(quadrants, fc.boolean(), (data, compact) => {
      const map = (compact ? placeNarrow : placeQuadrant)(data, common)
      expectSound(data, map)
      if (compact)
        return
      for (const field of map.fields) {
        const source = data.profiles.find(({ id }) => id === field.id)!
        const told = { image: source.image, tagline: source.tagline, fact: source.facts['fact-0'] }
        for (const role of ['image', 'tagline', 'fact'] as const)
          expect(field.texts.filter(each => each.role === role).map(each => wordsOf(each.placed)).join('')).toBe((told[role] ?? '').replace(/\s/g, ''))
        expect(field.texts.some(each => each.role === 'note')).toBe(source.origin === 'synthesis' || source.asOf !== undefined)
      }
    }), { numRuns: 100 })
  })

  it('puts each profile where its two axes say, in both widths', () => {
    for (const compact of [false, true]) {
      const { fields, hub } = (compact ? placeNarrow : placeQuadrant)(real, common)
      for (const { id, box } of fields) {
        const { x, y } = real.profiles.find(each => each.id === id)!
        expect(box.x + box.w / 2 > hub.x ? 'high' : 'low').toBe(x)
        expect(box.y + box.h / 2 < hub.y ? 'high' : 'low').toBe(y)
      }
    }
  })

  it('sets all fields in one style, so that they compare', () => {
    fc.assert(fc.property(quadrants, fc.boolean(), (data, compact) => {
      const { fields } = (compact ? placeNarrow : placeQuadrant)(data, common)
      for (const role of ['name', 'image', 'tagline', 'fact'] as const)
        expect(new Set(fields.flatMap(field => field.texts.filter(each => each.role === role).map(each => each.placed.size))).size).toBeLessThanOrEqual(1)
    }), { numRuns: 50 })
  })

  it('shows the full texts of the map in real sizes', () => {
    const { fields } = placeQuadrant(real, common)
    expect(fields[0]!.texts.map(each => [each.role, wordsOf(each.placed)])).toEqual([['name', '地标型'], ['image', '城市客厅'], ['tagline', '什么书都有，能逛一天'], ['fact', '市中心的商场里'], ['note', '据2025-01原文']])
    expect(fields[0]!.texts.find(each => each.role === 'name')!.placed.size).toBe(46)
  })
})

describe('points', () => {
  it.each(WIDTHS)('stay where the data says; their names stay apart, inside and complete (%s wide)', (width) => {
    fc.assert(fc.property(quadrants, pointLists, (data, points) => {
      const map = placePeople(data, { width, points })
      expectSound(data, map)

      expect(map.points.map(point => point.id)).toEqual(points.map(point => point.id))
      for (const [i, point] of map.points.entries()) {
        // One linear scale for all points: 0.5 lies on the crossing, the ends inside the canvas.
        expect(point.x - map.hub.x).toBeCloseTo((points[i]!.x - 0.5) * (map.box.w - 32), 6)
        expect(map.hub.y - point.y).toBeCloseTo((points[i]!.y - 0.5) * (map.box.h - 32), 6)
        expect(within({ x: point.x - point.r, y: point.y - point.r, w: point.r * 2, h: point.r * 2 }, map.box)).toBe(true)
      }

      const { labels, folds } = map.labels
      expect([...labels, ...folds].flatMap(label => label.ids).sort()).toEqual(points.map(point => point.id).sort())
      for (const label of labels)
        expect(label.text.lines.map(line => line.text)).toEqual([points.find(({ id }) => id === label.ids[0])!.name])
      for (const fold of folds)
        expect(fold.text.lines.map(line => line.text)).toEqual([`+${fold.ids.length}`])
    }), { numRuns: 60 })
  })

  it('give the same picture every time', () => {
    fc.assert(fc.property(quadrants, pointLists, fc.boolean(), (data, points, compact) => {
      expect(placePeople(structuredClone(data), { width: widthOf(compact), points: structuredClone(points) })).toEqual(placePeople(data, { width: widthOf(compact), points }))
    }), { numRuns: 20 })
  })

  it('are not covered by signs or names: these make way', () => {
    const mark = fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }) })
    fc.assert(fc.property(fc.array(mark, { minLength: 1, maxLength: 8 }), fc.boolean(), (list, compact) => {
      const map = placePeople(real, { width: widthOf(compact), points: list.map((point, i) => ({ id: `p${i}`, name: '我', ...point })) })
      const marks = map.points.map(({ x, y, r }) => ({ x: x - r, y: y - r, w: r * 2, h: r * 2 }))
      for (const box of [...map.signs.map(sign => sign.box), ...map.fields.flatMap(contentBoxes), ...map.labels.labels.map(label => label.text.box)])
        expect(marks.filter(each => overlap(each, box))).toEqual([])
    }), {
      numRuns: 100,
      // Beside the end of an axis, where a sign has just room to step aside.
      examples: [[[{ x: 0, y: 0.4871794871794872 }], true]],
    })
  })
})

describe('the profile', () => {
  const frame = { x: 0, y: 0, w: QUADRANT.width, h: QUADRANT.height }

  it('keeps its rows apart and inside, up to the longest texts', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 6 }).chain(quadrantsWith), (data) => {
      const { facts } = data.profiles[0]!
      fc.pre(linesOver(data.facts.map(({ name }) => name), Object.values(facts)) === 0)
      const { box, bullet, name, image, tagline, rows, note, line } = placeProfile(data, 0, common)
      const close = { x: frame.w - CLOSE.w, y: 0, w: CLOSE.w, h: CLOSE.h }
      const texts = [name, ...image ? [image] : [], ...tagline ? [tagline] : [], ...rows.flatMap(row => [row.label, row.text]), ...note ? [note] : []]
      const boxes = [close, ...texts.flatMap(lineBoxes)]
      for (const each of boxes)
        expect(within(each, box), JSON.stringify(each)).toBe(true)
      expect(touching(boxes)).toEqual([])
      for (const each of texts)
        expect(each.size).toBeGreaterThanOrEqual(18)
      expect(rows.map(row => row.id)).toEqual(data.facts.map(({ id }) => id))
      expect(rows.map(row => wordsOf(row.text))).toEqual(data.facts.map(({ id }) => facts[id]!.replace(/\s/g, '')))
      // The stops stand on the line, in order, beside the first line of their text.
      expect(rows.map(row => row.station.y)).toEqual(rows.map(row => row.station.y).toSorted((a, b) => a - b))
      for (const { station } of rows)
        expect(station.x === line.x && station.y > bullet.y && station.y <= line.to).toBe(true)
    }), { numRuns: 200 })
  })

  it('uses the largest type where there is room', () => {
    const { rows, name, box } = placeProfile(real, 0, common)
    expect(box.x).toBeGreaterThan(placeNarrow(real, common).box.w)
    expect(rows.map(row => row.text.size)).toEqual([22, 22, 22])
    expect(name.box.w).toBe(measureText('地标型', 44, 900))
  })
})

describe('steps and words', () => {
  it('has a step per profile, or none when it starts with an open profile', () => {
    expect(quadrantSteps(real)).toBe(4)
    expect(quadrantSteps(real, { open: 'corner' })).toBe(0)
    expect(quadrantSteps(real, { open: 'nobody' })).toBe(4)
  })

  it('names all profiles and ends in words, and all facts of the open one', () => {
    const said = describeQuadrant(real, words, common)
    for (const part of ['店面大小', '小店', '大店', '选书范围', '专', '全', '地标型', '街角型', '主题型', '书房型', '城市客厅', '什么书都有，能逛一天', '老城的巷子里'])
      expect(said).toContain(part)
    expect(said).not.toContain('放学的孩子')
    expect(describePoints(real, [{ id: 'me', name: '我', x: 0.7, y: 0.25 }], peopleWords['zh-CN'], common)).toBe('图上的点：我：店面大小 70 / 100，选书范围 25 / 100。')
    const opened = describeQuadrant(real, words, common, 'corner')
    for (const part of ['在哪里：住宅区的街角', '架上：畅销书、文具和杂志', '客人：放学的孩子'])
      expect(opened).toContain(part)
    expect(opened).not.toContain('游客')
  })
})
