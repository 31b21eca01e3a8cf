import type { Archetype, ChainLayer } from '../../../core/roadmap/schema'
import type { RoleData } from '../roles'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../core/text/placed'
import { describeRoles, placeRoles, ROLES_HEIGHT, ROLES_WIDTH, rolesSteps } from '../roles'

const archetypes: Archetype[] = ['breakthrough', 'innovation', 'application', 'popularisation'].map((id, i) => ({
  id,
  name: `第${i + 1}型`,
  x: i % 2 ? 'low' : 'high',
  y: i < 2 ? 'high' : 'low',
  image: '先锋队',
  tagline: '一句话',
  facts: {},
  line: 1,
  origin: 'article',
}))

const layerOf = (i: number, name: string): ChainLayer => ({ id: `layer-${i}`, name, subtitle: '计算基础设施', position: 'midstream', gives: '算力', text: '说明', groups: [], origin: 'article' })

const char = fc.constantFrom(...'把成熟技术做成开放平台，AIWG 5')
const text = (max: number) => fc.array(char, { minLength: 1, maxLength: max }).map(chars => chars.join('')).filter(value => value.trim() !== '')

const roles: fc.Arbitrary<RoleData> = fc.record({
  names: fc.array(text(10), { minLength: 2, maxLength: 6 }),
  texts: fc.array(fc.option(text(24)), { minLength: 24, maxLength: 24 }),
  first: text(24),
  origin: fc.constantFrom('article' as const, 'synthesis' as const),
}).map(({ names, texts, first, origin }) => {
  const layers = names.map((name, i) => layerOf(i, name))
  const cells = layers.flatMap((layer, i) => archetypes.flatMap((archetype, k) => {
    const value = i + k === 0 ? first : texts[i * 4 + k]
    return value ? [{ layer: layer.id, archetype: archetype.id, text: value, origin: 'synthesis' as const }] : []
  }))
  return { layers, archetypes, cells, origin }
})

describe('placeRoles', () => {
  it('gives every cell a station in its band and column, and keeps texts apart', () => {
    fc.assert(fc.property(roles, (data) => {
      const { bands, archetypes: lines, mark } = placeRoles(data)
      expect(mark).toBeDefined()
      expect(bands.map(band => band.id)).toEqual(data.layers.map(layer => layer.id))
      expect(lines.flatMap(line => line.roles)).toHaveLength(data.cells.length)
      const texts = lines.flatMap(line => [line.name, line.image, ...line.roles.map(role => role.text)])
      for (const [i, { box, size }] of texts.entries()) {
        expect(size).toBeGreaterThanOrEqual(18)
        expect(box.x >= 0 && box.y >= 0 && box.x + box.w <= ROLES_WIDTH && box.y + box.h <= ROLES_HEIGHT).toBe(true)
        for (const other of texts.slice(i + 1))
          expect(overlap(box, other.box)).toBe(false)
      }
      for (const line of lines) {
        for (const role of line.roles) {
          const band = bands.find(({ id }) => id === role.layer)!
          expect(role.station.y).toBeGreaterThan(band.box.y)
          expect(role.station.y).toBeLessThan(band.box.y + band.box.h)
          expect(role.text.box.x).toBeGreaterThan(role.station.x + 12)
          expect(role.text.box.x + role.text.box.w).toBeLessThanOrEqual(line.box.x + line.box.w)
        }
      }
    }), { numRuns: 100 })
  })

  it('ends a line at its last station', () => {
    const layers = ['基础层', '技术层', '应用层'].map((name, i) => layerOf(i, name))
    const data: RoleData = { layers, archetypes, origin: 'article', cells: [{ layer: 'layer-2', archetype: 'innovation', text: '做产品', origin: 'article' }, { layer: 'layer-1', archetype: 'innovation', text: '做工具', origin: 'synthesis' }] }
    const { archetypes: lines, mark } = placeRoles(data)
    expect(lines[1]!.end.y).toBe(lines[1]!.roles.find(role => role.layer === 'layer-1')!.station.y)
    expect(lines[0]!.end.y).toBe(lines[0]!.head.y)
    // Only part of the map is our own: the cell says so, not the map.
    expect(mark).toBeUndefined()
    expect(lines[1]!.roles.map(role => role.text.lines.map(line => line.text).join(''))).toEqual(['做工具（本课整理）', '做产品'])
    expect(rolesSteps(data)).toBe(4)
    expect(describeRoles(data)).toContain('技术层：第2型做工具')
  })
})
