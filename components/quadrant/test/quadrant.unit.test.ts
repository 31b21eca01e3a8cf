import type { Archetype, Quadrant } from '../../../core/roadmap/schema'
import type { Box, PlacedText } from '../../../core/text/placed'
import type { QuadrantMap, QuadrantPoint } from '../quadrant'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineBoxes, overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { contentBoxes } from '../field'
import { placeNarrow } from '../narrow'
import { placePeople } from '../people'
import { CLOSE, placeProfile } from '../profile'
import { byTier, COMPACT, describeQuadrant, placeQuadrant, PLACING, PROFILE_KEYS, QUADRANT, quadrantSteps } from '../quadrant'

/** Text as people write it, and as they do not: Han, Latin with and without spaces, digits, punctuation. */
function text(max: number): fc.Arbitrary<string> {
  const mixed = fc.string({ unit: fc.constantFrom(...'把成熟技术做开放平台，。、（）AIWGmi50 +-'), minLength: 1, maxLength: max })
  const han = fc.string({ unit: fc.constantFrom(...'把成熟技术做成开放的平台，。；'), minLength: max, maxLength: max })
  const latin = fc.string({ unit: fc.constantFrom(...'AIWGmobile in '), minLength: Math.ceil(max / 2), maxLength: max })
  const wide = fc.string({ unit: fc.constantFrom(...'WM技'), minLength: max, maxLength: max })
  return fc.oneof(mixed, han, latin, wide).filter(value => value.trim() !== '')
}

const corners = [['high', 'high'], ['low', 'high'], ['high', 'low'], ['low', 'low']] as const

const archetypeTexts = fc.record({
  name: text(8),
  image: text(10),
  tagline: text(24),
  workplace: text(50),
  background: text(50),
  work: text(60),
  measure: text(50),
  temperament: text(50),
  origin: fc.constantFrom('article' as const, 'synthesis' as const),
  asOf: fc.constantFrom('2025-01', undefined),
})
const archetype: fc.Arbitrary<Archetype> = archetypeTexts.map(texts => ({ id: 'innovation', x: 'low', y: 'high', tier: 2, ...texts }))

const axis = (id: string) => fc.record({ id: fc.constant(id), name: text(12), low: text(12), high: text(12) })

const quadrants: fc.Arbitrary<Quadrant> = fc.record({
  x: axis('x-axis'),
  y: axis('y-axis'),
  archetypes: fc.array(archetypeTexts, { minLength: 4, maxLength: 4 }),
  tiers: fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }),
}).map(({ x, y, archetypes, tiers }) => ({
  x,
  y,
  archetypes: archetypes.map((texts, i) => ({ id: `type-${i}`, x: corners[i]![0], y: corners[i]![1], tier: tiers[i]!, ...texts })),
}))

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
  expect(map.fields.map(field => field.id)).toEqual(byTier(data.archetypes).map(({ id }) => id))
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
    const source = data.archetypes.find(({ id }) => id === field.id)!
    for (const box of [...contents[i]!, ...field.texts.map(each => each.placed.box)])
      expect(within(box, field.box), JSON.stringify([field.name, box, field.box])).toBe(true)
    expect(wordsOf(field.texts.find(each => each.role === 'name')!.placed)).toBe(source.name.replace(/\s/g, ''))
    for (const { placed } of field.texts)
      expect(placed.size).toBeGreaterThanOrEqual(18)
  }
  for (const label of labels)
    expect(within(label.text.box, map.box)).toBe(true)
}

const real: Quadrant = {
  x: { id: 'company-size', name: '企业规模', low: '初创与中小企业', high: '大企业' },
  y: { id: 'technical-ability', name: '个人技术能力', low: '弱', high: '强' },
  archetypes: ['突破型', '创新型', '应用型', '普及型'].map((name, i): Archetype => ({
    id: ['breakthrough', 'innovation', 'application', 'popularisation'][i]!,
    name,
    x: corners[i]![0],
    y: corners[i]![1],
    tier: i + 1,
    image: '先锋队',
    tagline: '守在前沿，只为技术突破',
    workplace: `在企业 ${i}`,
    background: `出身 ${i}`,
    work: `工作 ${i}`,
    measure: `衡量 ${i}`,
    temperament: `性子 ${i}`,
    origin: 'article',
  })),
}

describe('the map', () => {
  it('keeps every text in its field, apart and off the signs, up to the longest the schema allows', () => {
    fc.assert(fc.property(quadrants, fc.boolean(), (data, compact) => {
      const map = (compact ? placeNarrow : placeQuadrant)(data)
      expectSound(data, map)
      if (compact)
        return
      for (const field of map.fields) {
        const source = data.archetypes.find(({ id }) => id === field.id)!
        for (const role of ['image', 'tagline', 'workplace'] as const)
          expect(wordsOf(field.texts.find(each => each.role === role)!.placed)).toBe(source[role].replace(/\s/g, ''))
        expect(field.texts.some(each => each.role === 'note')).toBe(source.origin === 'synthesis' || source.asOf !== undefined)
      }
    }), { numRuns: 200 })
  }, 30_000)

  it('puts each archetype where its two axes say, in both widths', () => {
    for (const compact of [false, true]) {
      const { fields, hub } = (compact ? placeNarrow : placeQuadrant)(real)
      for (const { id, box } of fields) {
        const { x, y } = real.archetypes.find(each => each.id === id)!
        expect(box.x + box.w / 2 > hub.x ? 'high' : 'low').toBe(x)
        expect(box.y + box.h / 2 < hub.y ? 'high' : 'low').toBe(y)
      }
    }
  })

  it('sets all fields in one style, so that they compare', () => {
    fc.assert(fc.property(quadrants, fc.boolean(), (data, compact) => {
      const { fields } = (compact ? placeNarrow : placeQuadrant)(data)
      for (const role of ['name', 'image', 'tagline', 'workplace'] as const)
        expect(new Set(fields.flatMap(field => field.texts.filter(each => each.role === role).map(each => each.placed.size))).size).toBeLessThanOrEqual(1)
    }), { numRuns: 50 })
  }, 30_000)

  it('shows the full texts of the map in real sizes', () => {
    const { fields } = placeQuadrant(real)
    expect(fields[0]!.texts.map(each => [each.role, wordsOf(each.placed)])).toEqual([['name', '突破型'], ['image', '先锋队'], ['tagline', '守在前沿，只为技术突破'], ['workplace', '在企业0']])
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
  }, 30_000)

  it('give the same picture every time', () => {
    fc.assert(fc.property(quadrants, pointLists, fc.boolean(), (data, points, compact) => {
      expect(placePeople(structuredClone(data), { width: widthOf(compact), points: structuredClone(points) })).toEqual(placePeople(data, { width: widthOf(compact), points }))
    }), { numRuns: 20 })
  }, 30_000)

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
  }, 30_000)
})

describe('the profile', () => {
  const frame = { x: 0, y: 0, w: QUADRANT.width, h: QUADRANT.height }

  it('keeps its rows apart and inside, up to the longest texts', () => {
    fc.assert(fc.property(archetype, (data) => {
      const { box, bullet, name, image, tagline, rows, note, line } = placeProfile(data)
      const close = { x: frame.w - CLOSE.w, y: 0, w: CLOSE.w, h: CLOSE.h }
      const texts = [name, image, tagline, ...rows.flatMap(row => [row.label, row.text]), ...note ? [note] : []]
      const boxes = [close, ...texts.flatMap(lineBoxes)]
      for (const each of boxes)
        expect(within(each, box), JSON.stringify(each)).toBe(true)
      expect(touching(boxes)).toEqual([])
      for (const each of texts)
        expect(each.size).toBeGreaterThanOrEqual(18)
      expect(rows.map(row => row.key)).toEqual(PROFILE_KEYS)
      expect(rows.map(row => wordsOf(row.text))).toEqual(PROFILE_KEYS.map(key => data[key].replace(/\s/g, '')))
      // The stops stand on the line, in order, beside the first line of their text.
      expect(rows.map(row => row.station.y)).toEqual(rows.map(row => row.station.y).toSorted((a, b) => a - b))
      for (const { station } of rows)
        expect(station.x === line.x && station.y > bullet.y && station.y <= line.to).toBe(true)
    }), { numRuns: 200 })
  }, 30_000)

  it('uses the largest type where there is room', () => {
    const { rows, name, box } = placeProfile(real.archetypes[0]!)
    expect(box.x).toBeGreaterThan(placeNarrow(real).box.w)
    expect(rows.map(row => row.text.size)).toEqual([22, 22, 22, 22, 22])
    expect(name.box.w).toBe(measureText('突破型', 44, 900))
  })
})

describe('steps and words', () => {
  it('has a step per archetype, or none when it starts with an open profile', () => {
    expect(quadrantSteps(real)).toBe(4)
    expect(quadrantSteps(real, { open: 'innovation' })).toBe(0)
    expect(quadrantSteps(real, { open: 'nobody' })).toBe(4)
  })

  it('names all archetypes and ends in words, and the profile of the open one', () => {
    const words = describeQuadrant(real)
    for (const part of ['企业规模', '初创与中小企业', '大企业', '个人技术能力', '弱', '强', '突破型', '创新型', '应用型', '普及型', '先锋队', '守在前沿，只为技术突破', '在企业 3'])
      expect(words).toContain(part)
    expect(words).not.toContain('出身 1')
    expect(describeQuadrant(real, undefined, [{ id: 'me', name: '我', x: 0.7, y: 0.25 }])).toContain('我：企业规模 70 / 100，个人技术能力 25 / 100')
    const opened = describeQuadrant(real, 'innovation')
    for (const part of ['在企业 1', '出身 1', '工作 1', '衡量 1', '性子 1'])
      expect(opened).toContain(part)
    expect(opened).not.toContain('出身 0')
  })
})
