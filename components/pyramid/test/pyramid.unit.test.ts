import type { Archetype } from '../../../core/roadmap/schema'
import type { Box, PlacedText } from '../../../core/text/placed'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineBoxes, overlap } from '../../../core/text/placed'
import { archetypeLines } from '../../quadrant/quadrant'
import { describePyramid, placePyramid, PYRAMID, pyramidSteps } from '../pyramid'

const char = fc.constantFrom(...'守在前沿，只为技术突破把 AIWG5')
const text = (max: number) => fc.array(char, { minLength: 1, maxLength: max }).map(chars => chars.join('')).filter(value => value.trim() !== '')
const han = (max: number) => fc.constant('守在前沿只为技术突破手握核心技术做出新产品用成熟'.slice(0, max))
const either = (max: number) => fc.oneof(text(max), han(max))

function archetypesOf(tiers: fc.Arbitrary<number[]>): fc.Arbitrary<Archetype[]> {
  return fc.tuple(tiers, fc.array(fc.record({
    name: either(8),
    image: either(10),
    tagline: either(24),
    origin: fc.constantFrom('article' as const, 'synthesis' as const),
    asOf: fc.option(fc.constant('2025-01'), { nil: undefined }),
  }), { minLength: 4, maxLength: 4 })).map(([tiers, entries]) => entries.map((entry, i) => ({
    ...entry,
    id: `archetype-${i}`,
    tier: tiers[i]!,
    x: i % 2 ? 'low' : 'high',
    y: i < 2 ? 'high' : 'low',
    workplace: '地点',
    background: '出身',
    work: '工作',
    measure: '衡量',
    temperament: '气质',
  })))
}

const fourTiers = archetypesOf(fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }))
const anyTiers = archetypesOf(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }))

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
  it('loses nothing, from the top tier down, in the colours of the quadrant', () => {
    fc.assert(fc.property(anyTiers, (data) => {
      const { tiers } = placePyramid(data)
      const lines = archetypeLines(data)
      expect(tiers.map(({ id }) => id).sort()).toEqual(data.map(({ id }) => id).sort())
      expect(tiers.map(({ tier }) => tier)).toEqual(data.map(({ tier }) => tier).sort())
      for (const tier of tiers) {
        const archetype = data.find(({ id }) => id === tier.id)!
        expect(tier.line).toBe(lines.get(tier.id))
        expect(joined(tier.number)).toBe(String(archetype.tier))
        expect(joined(tier.name)).toBe(bare(archetype.name))
        expect(joined(tier.image)).toBe(bare(archetype.image))
        expect(joined(tier.tagline)).toBe(bare(archetype.tagline))
        const mark = tier.mark ? joined(tier.mark) : ''
        expect(mark.includes('2025-01')).toBe(archetype.asOf !== undefined)
        expect(mark.includes('本课整理')).toBe(archetype.origin === 'synthesis')
      }
    }))
  })

  it('widens tier by tier at 45°, by the same height each', () => {
    fc.assert(fc.property(fourTiers, (data) => {
      const { tiers } = placePyramid(data)
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

  it('makes entries of one tier equally wide', () => {
    fc.assert(fc.property(anyTiers, (data) => {
      const { tiers } = placePyramid(data)
      const width = ({ corners }: typeof tiers[number]) => corners[2]!.x - corners[3]!.x
      for (const [i, tier] of tiers.slice(1).entries()) {
        if (tier.tier === tiers[i]!.tier)
          expect(width(tier)).toBeCloseTo(width(tiers[i]!))
        else
          expect(width(tier)).toBeGreaterThan(width(tiers[i]!))
      }
    }))
  })

  it('keeps texts apart, inside, off the slabs and at least 18 units large', () => {
    fc.assert(fc.property(anyTiers, (data) => {
      const { tiers, scale, note } = placePyramid(data)
      const texts = [...tiers.flatMap(({ name, image, tagline, mark }) => [name, image, tagline, ...mark ? [mark] : []]), note, scale.few, scale.many]
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

  it('says that widths are no numbers, in the picture and in words', () => {
    fc.assert(fc.property(anyTiers, (data) => {
      expect(joined(placePyramid(data).note)).toBe('宽窄只示意从少到多，原文没有给出人数')
      const words = describePyramid(data)
      expect(words).toContain('没有给出人数')
      for (const { tier, name, image, tagline } of data)
        expect(words).toContain(`第 ${tier} 层${name}，${image}，${tagline}`)
      expect(placePyramid(data)).toEqual(placePyramid(structuredClone(data)))
      expect(pyramidSteps(data)).toBe(0)
    }), { numRuns: 30 })
  })
})
