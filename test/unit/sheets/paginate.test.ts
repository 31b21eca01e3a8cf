/** Blocks on sheets, and slides in their cells. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAPTION, cellOf, GUTTER, perSheet, sheetsOf, UPS } from '../../../core/sheets/n-up'
import { paginate } from '../../../core/sheets/paginate'
import { PAPERS, textBox } from '../../../core/sheets/paper'

const block = fc.record({ height: fc.integer({ min: 1, max: 120 }), breakBefore: fc.boolean(), keepWithNext: fc.boolean() })
const ROOM = 100
const GAP = 5

describe('paginate', () => {
  it('puts every block once, in order, on sheets that are neither empty nor too full', () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 60 }), (blocks) => {
      const sheets = paginate(blocks, ROOM, GAP)
      expect(sheets.flat()).toEqual(blocks.map((_, i) => i))
      for (const sheet of sheets) {
        const height = sheet.reduce((sum, i) => sum + blocks[i]!.height, 0) + GAP * (sheet.length - 1)
        expect(sheet.length === 1 || (sheet.length > 1 && height <= ROOM)).toBe(true)
      }
    }))
  })

  it('begins a sheet where a block says so', () => {
    fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 60 }), (blocks) => {
      const first = new Set(paginate(blocks, ROOM, GAP).map(sheet => sheet[0]))
      expect(blocks.flatMap(({ breakBefore }, i) => breakBefore && !first.has(i) ? [i] : [])).toEqual([])
    }))
  })

  it('leaves no headline alone at a sheet\'s foot', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 }), (heights) => {
      const blocks = heights.flatMap(height => [{ height: 10, keepWithNext: true }, { height }])
      for (const sheet of paginate(blocks, ROOM, GAP))
        expect(sheet.at(-1)! % 2).toBe(1)
    }))
  })
})

describe.each(PAPERS)('slides on %s', (paper) => {
  it.each(UPS.filter(up => up !== 'points'))('%s on a sheet stay in the text\'s box; one or three have lines to write on', (up) => {
    const cell = cellOf(up, paper)
    const box = textBox(paper)
    expect(cell.columns * cell.rows).toBe(perSheet(up))
    expect(cell.columns * cell.width + (cell.columns - 1) * GUTTER).toBeLessThanOrEqual(box.width + 1e-9)
    expect(cell.rows * cell.height + (cell.rows - 1) * GUTTER).toBeLessThanOrEqual(box.height + 1e-9)
    expect(cell.slide.height + CAPTION).toBeLessThanOrEqual(cell.height + 1e-9)
    expect(cell.slide.width / cell.slide.height).toBeCloseTo(16 / 9)
    expect(cell.count).toBeGreaterThanOrEqual(up === '1' || up === '3' ? 5 : 0)
  })
})

it('sheets hold every slide, and only the last one fewer', () => {
  fc.assert(fc.property(fc.nat(300), fc.integer({ min: 1, max: 6 }), (count, size) => {
    const items = Array.from({ length: count }, (_, i) => i)
    const sheets = sheetsOf(items, size)
    expect(sheets.flat()).toEqual(items)
    expect(sheets.slice(0, -1).every(sheet => sheet.length === size)).toBe(true)
  }))
})
