import type { Node } from '../../../core/roadmap/entries'
import type { Box, PlacedText } from '../../../core/text/placed'
import type { PyramidView } from '../schema'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { lineBoxes, overlap } from '../../../core/text/placed'
import { commonWords } from '../../../core/words/common'
import { tryExamples } from '../../../test/examples'
import { pyramidKind } from '../kind'
import { describePyramid, placePyramid, PYRAMID, pyramidSteps } from '../pyramid'
import { pyramidSchema } from '../schema'
import { pyramidWords } from '../words'
import { pyramid as small } from './data'

const common = commonWords['zh-CN']

const char = fc.constantFrom(...'守在前沿，只为技术突破把 AIWG5')
const text = (max: number) => fc.array(char, { minLength: 1, maxLength: max }).map(chars => chars.join('')).filter(value => value.trim() !== '')
const han = (max: number) => fc.constant('守在前沿只为技术突破手握核心技术做出新产品用成熟'.slice(0, max))
const either = (max: number) => fc.oneof(text(max), han(max))

const views: fc.Arbitrary<PyramidView> = fc.record({
  name: text(20),
  ends: fc.option(fc.record({ top: text(2), base: text(2) }), { nil: undefined }),
  note: fc.option(either(30), { nil: undefined }),
  tiers: fc.array(fc.record({
    name: either(8),
    image: fc.option(either(10), { nil: undefined }),
    text: fc.option(either(24), { nil: undefined }),
    line: fc.integer({ min: 1, max: 7 }),
    origin: fc.constantFrom('article' as const, 'synthesis' as const),
    asOf: fc.option(fc.constant('2025-01'), { nil: undefined }),
  }), { minLength: 3, maxLength: 5 }).map(tiers => tiers.map((tier, i) => ({ id: `tier-${i}`, ...tier }))),
})

const joined = ({ lines }: PlacedText) => lines.map(line => line.text).join('').replaceAll(' ', '')
const bare = (value: string) => value.replaceAll(' ', '')

/** What a slab covers, in thin bands: its slopes are no boxes. */
function bands([a, b, c, d]: { x: number, y: number }[]): Box[] {
  const height = d!.y - a!.y
  return Array.from({ length: Math.floor(height / 2) }, (_, i) => {
    const share = (i + 1) * 2 / height
    const left = a!.x + (d!.x - a!.x) * share
    const right = b!.x + (c!.x - b!.x) * share
    return { x: left, y: a!.y + i * 2, w: right - left, h: 2 }
  })
}

describe('placePyramid', () => {
  it('loses nothing, from the top down', () => {
    fc.assert(fc.property(views, (data) => {
      const { tiers, scale, note } = placePyramid(data, common)
      expect(tiers.map(({ id }) => id)).toEqual(data.tiers.map(({ id }) => id))
      const told = (placed?: PlacedText) => placed && joined(placed)
      for (const [i, tier] of tiers.entries()) {
        const { name, image, text, line, asOf, origin } = data.tiers[i]!
        expect(tier.line).toBe(line)
        expect([tier.number, tier.name, tier.image, tier.text].map(told)).toEqual([String(i + 1), bare(name), image && bare(image), text && bare(text)])
        const mark = told(tier.mark) ?? ''
        expect(mark.includes('2025-01')).toBe(asOf !== undefined)
        expect(mark.includes('本课整理')).toBe(origin === 'synthesis')
      }
      expect([scale?.top, scale?.base, note].map(told)).toEqual([data.ends?.top, data.ends?.base, data.note].map(text => text && bare(text)))
      expect(placePyramid(structuredClone(data), common)).toEqual(placePyramid(data, common))
    }))
  })

  it('widens tier by tier at 45°, by the same height each', () => {
    fc.assert(fc.property(views, (data) => {
      const { tiers } = placePyramid(data, common)
      expect(tiers[0]!.corners[0]!.x).toBeCloseTo(tiers[0]!.corners[1]!.x)
      for (const [i, { corners: [a, b, c, d] }] of tiers.entries()) {
        expect(c!.x - b!.x).toBeCloseTo(c!.y - b!.y)
        expect(a!.x - d!.x).toBeCloseTo(d!.y - a!.y)
        const next = tiers[i + 1]?.corners
        if (next) {
          expect(next[1]!.x).toBeGreaterThan(c!.x)
          expect(next[2]!.y - next[1]!.y).toBeCloseTo(c!.y - b!.y)
        }
      }
    }))
  })

  it('keeps texts apart, inside, off the slabs and at least 18 units large', () => {
    fc.assert(fc.property(views, (data) => {
      const { tiers, scale, note } = placePyramid(data, common)
      const texts = [...tiers.flatMap(({ name, image, text, mark }) => [name, image, text, mark]), note, scale?.top, scale?.base].filter(each => each !== undefined)
      const slabs = tiers.flatMap(({ corners }) => bands(corners))
      const lines = texts.flatMap(lineBoxes)
      for (const { size } of texts)
        expect(size).toBeGreaterThanOrEqual(18)
      for (const [i, box] of lines.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(-0.01)
        expect(box.y).toBeGreaterThanOrEqual(-0.01)
        expect(box.x + box.w).toBeLessThanOrEqual(PYRAMID.width + 0.01)
        expect(box.y + box.h).toBeLessThanOrEqual(PYRAMID.height + 0.01)
        for (const other of [...lines.slice(i + 1), ...slabs])
          expect(overlap(box, other)).toBe(false)
      }
      for (const { number, corners } of tiers) {
        expect(number.box.y).toBeGreaterThan(corners[0]!.y)
        expect(number.box.y + number.box.h).toBeLessThan(corners[2]!.y)
      }
    }), { numRuns: 60 })
  })

  it('is told in words, in both languages', () => {
    expect(describePyramid(small, pyramidWords['zh-CN'], common)).toBe('从塔尖到塔基，由少到多：第 1 层作者，执笔人，自己也写书；第 2 层藏家，守书人，什么版本都收着；第 3 层读者，每月读完一本；第 4 层过客，路人，进来避一场雨。宽窄只示意从少到多，不是人数。')
    expect(describePyramid(small, pyramidWords.en, commonWords.en)).toContain('From top to base, 少 to 多: tier 1, 作者, 执笔人, 自己也写书; ')
    expect(pyramidSteps()).toBe(0)
  })
})

describe('the kind', () => {
  const own = { kind: 'pyramid', name: '塔', tiers: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙', line: 6 }, { id: 'c', name: '丙' }] }
  const taken = { kind: 'pyramid', name: '塔', from: 'shops', tiers: ['b', 'a', 'c'] }
  const shops = { kind: 'quadrant', name: '店', profiles: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }
  const told = (figure: object) => [...pyramidKind.rules!({ node: figure as Node, path: ['figures', 'tower'] }, new Map([['shops', { node: shops, path: ['figures', 'shops'] }]]), () => undefined)].map(({ path, message }) => `${path.slice(2).join('.')}  ${message}`)
  const entries = [{ id: 'a', name: '甲', line: 2 }, { id: 'b', name: '乙', line: 4 }, { id: 'c', name: '丙' }]
  const view = (figure: unknown) => pyramidKind.view(v.parse(pyramidSchema, figure), { data: () => shops, entries: () => entries }).tiers

  it('takes tiers of its own or those of another figure, in the order given', () => {
    expect([told(own), told(taken)]).toEqual([[], []])
    expect(view(own).map(({ name, line }) => `${name}${line}`)).toEqual(['甲1', '乙6', '丙5'])
    expect(view(taken).map(({ name, line }) => `${name}${line}`)).toEqual(['乙4', '甲2', '丙5'])
  })

  it.each<[what: string, figure: object, errors: string[]]>([
    ['an id without a figure', { ...taken, from: undefined }, ['tiers.0  "b" is an id, but "from" is missing: the name of the figure that has it', 'tiers.1  "a" is an id, but "from" is missing: the name of the figure that has it', 'tiers.2  "c" is an id, but "from" is missing: the name of the figure that has it']],
    ['a figure that is not there', { ...taken, from: 'shop' }, ['from  "shop" is no figure of this roadmap; there are: shops']],
    ['an entry that is not there', { ...taken, tiers: ['b', 'x', 'c'] }, ['tiers.1  "x" is no entry of "shops"; there are: a, b, c']],
    ['an entry twice', { ...taken, tiers: ['b', 'a', 'b'] }, ['tiers.2  "b" is there twice; each entry is one tier']],
    ['an own entry among those of another figure', { ...taken, tiers: ['b', 'a', { id: 'd', name: '丁' }] }, ['tiers.2  must be the id of an entry of "shops", or leave "from" out']],
    ['an id twice', { ...own, tiers: [...own.tiers.slice(0, 2), { id: 'a', name: '丁' }] }, ['tiers.2.id  "a" is there twice; each tier has its own id']],
  ])('names %s', (_, figure, errors) => {
    expect(told(figure)).toEqual(errors)
  })

  it('says what a tier may be', () => {
    const problems = (tiers: unknown) => v.safeParse(pyramidSchema, { ...own, tiers }).issues?.map(({ message }) => message)
    expect(problems(['A B', 'b', 'c'])).toEqual(['"A B" is no id; use lower-case letters, digits and single hyphens, such as "cloud-chip"'])
    expect(problems([{ id: 'a' }, 'b', 'c'])).toEqual(['"name" is missing; needed here: id, name'])
    expect(problems(['a', 'b'])).toEqual(['has 2 entries; 3 to 5 are allowed'])
  })
})

it('has examples in its README that are right', () => {
  expect(tryExamples(new URL('../README.md', import.meta.url), pyramidKind)).toEqual({ count: 3, problems: [] })
})
