/** What is exported for spreadsheets is text there, and is read back as it was. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unguarded, writeCsv } from '../../core/csv'

/** The one cell of a table of one, as a spreadsheet has it before it looks for formulas. */
function cellOf(value: string): string {
  const text = writeCsv([[value]]).slice(1, -2)
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
}

describe('a cell', () => {
  it.each(['=1+1', '+1', '@SUM(A1)', '-a', '＝1+1', '＋1', '－1', '＠SUM(A1)', '﹦1', '\t=1', '\n=1', ' =1', '\u3000＝1', '\u200B=1', '\uFEFF＝1', '\u202E@x', '\u3164=1', '\u00AD+1', '\'=1', '\'\'＝1'])('that would be a formula has an apostrophe: %j', (value) => {
    expect(cellOf(value)).toBe(`'${value}`)
  })

  it.each(['-5', '-0.25', '王敏', 'a=b', '1＋1', '\'s', '’=1'])('stays as it is: %j', (value) => {
    expect(cellOf(value)).toBe(value)
  })

  it('is whole where a semicolon parts cells, too', () => {
    expect(writeCsv([['甲;=1+1', '乙']])).toBe('\uFEFF"甲;=1+1",乙\r\n')
  })

  it('is read back as it was, and never starts a formula', () => {
    const text = fc.string({ unit: fc.constantFrom('\'', '=', '+', '-', '@', '＝', '＋', '－', '＠', ' ', '\u200B', '\t', '5', '.', '字', '"', ';') })
    fc.assert(fc.property(text, (value) => {
      expect(unguarded(cellOf(value))).toBe(value)
      expect(cellOf(value)).not.toMatch(/^[\s\u200B]*[=+@＝＋－＠]/)
    }))
  })
})
