import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenLines } from '../../../core/text/block'
import { measureText } from '../../../core/text/text'

const text = (max: number) => fc.integer({ min: 1, max }).map(length => '企业带着技术走进具体的场景，场景里不断产生数据；用数据打磨算法与模型。'.repeat(2).slice(0, length))

describe('evenLines', () => {
  it('breaks after punctuation where that takes no more lines', () => {
    expect(evenLines('业务等着用，技术还不够：攒数据，打磨算法。', 430, 22)).toEqual(['业务等着用，技术还不够：', '攒数据，打磨算法。'])
  })

  it('loses nothing, keeps to the measure and takes as few lines as can be', () => {
    fc.assert(fc.property(text(60), fc.integer({ min: 120, max: 500 }), fc.constantFrom(18, 22, 30), (text, width, size) => {
      const lines = evenLines(text, width, size)
      expect(lines.join('')).toBe(text)
      for (const line of lines)
        expect(measureText(line, size)).toBeLessThanOrEqual(width)
    }))
  })
})
