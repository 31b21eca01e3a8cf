/**
 * Points as text: lines that a trainer pastes, and the CSV that a spreadsheet opens. What one writes the other reads.
 */
import type { Point } from '../../../core/text/placed'
import type { RoomState } from '../room'
import type { Quadrant } from '../schema'
import { unguarded, writeCsv } from '../../../core/csv'
import { MAX_NAME, profileAt } from '../room'

export type LineFault = 'fields' | 'name' | 'long' | 'x' | 'y' | 'range' | 'scale' | 'full'

export interface ReadLines {
  points: (Point & { name: string })[]
  /** Lines that were not taken; `line` counts from 1, empty lines too. */
  faults: { line: number, text: string, why: LineFault }[]
  /** What the numbers were read as: 1 or 100 at the high end. */
  scale: 1 | 100
}

/** First columns of lines that name the columns, in any language of the interface; lists come from anywhere. */
const NAME_HEADINGS = ['名字', '姓名', 'name']

/** Lines with a tab are split at tabs alone, so that a name may hold a comma. */
const SEPARATORS = /[,，、]/
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/

/** Fields of one line; a field in double quotes may hold separators and doubled quotes (RFC 4180). */
function fieldsOf(line: string): string[] {
  const separator = line.includes('\t') ? /\t/ : SEPARATORS
  const fields: string[] = []
  let rest = line
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest)
    const after = quoted ? rest.slice(quoted[0].length) : rest
    if (quoted && (after === '' || separator.test(after[0] ?? ''))) {
      fields.push((quoted[1] ?? '').replaceAll('""', '"'))
      rest = after
    }
    else {
      const end = rest.search(separator)
      fields.push((end < 0 ? rest : rest.slice(0, end)).trim())
      rest = end < 0 ? '' : rest.slice(end)
    }
    if (rest === '')
      return fields
    rest = rest.slice(1)
    if (rest === '')
      return [...fields, '']
  }
}

/** A number as people type it, full-width digits and a percent sign too; undefined for anything else. */
function numberOf(field: string): { value: number, percent: boolean } | undefined {
  const text = field.normalize('NFKC').trim()
  const percent = text.endsWith('%')
  const digits = percent ? text.slice(0, -1).trim() : text
  return NUMBER.test(digits) ? { value: Number(digits), percent } : undefined
}

/** Two shares with decimals, among lines that count to 100: who wrote them meant something else. */
const isShare = (value: number) => value > 0 && value < 1

/**
 * Reads `name, x, y` a line, at most `room` of them. All lines are on one scale: 0 to 100 where any number is above 1 or
 * has a percent sign, else 0 to 1. A line of another kind is told, the rest is taken. A first line of column
 * names is passed over, and so are fields after the third.
 */
export function readLines(text: string, room = Infinity): ReadLines {
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/).map((line, i) => ({ line: i + 1, text: line, fields: fieldsOf(line) })).filter(row => row.text.trim() !== '')
  const [first] = rows
  const header = first && NAME_HEADINGS.includes((first.fields[0] ?? '').toLowerCase()) && !first.fields.slice(1).some(numberOf)
  const lines = (header ? rows.slice(1) : rows).map(row => ({ ...row, x: numberOf(row.fields[1] ?? ''), y: numberOf(row.fields[2] ?? '') }))
  const scale = lines.some(({ x, y }) => x && y && [x, y].some(({ value, percent }) => value > 1 || percent)) ? 100 : 1

  const read: ReadLines = { points: [], faults: [], scale }
  for (const { line, text, fields, x, y } of lines) {
    const name = unguarded(fields[0] ?? '').trim()
    const fault = (why: LineFault) => void read.faults.push({ line, text: text.trim(), why })
    if (fields.length < 3)
      fault('fields')
    else if (!name)
      fault('name')
    else if ([...name].length > MAX_NAME)
      fault('long')
    else if (!x || !y)
      fault(x ? 'y' : 'x')
    else if ([x, y].some(({ value }) => value < 0 || value > scale))
      fault('range')
    else if (scale === 100 && [x, y].every(({ value, percent }) => !percent && isShare(value)))
      fault('scale')
    else if (read.points.length >= room)
      fault('full')
    else
      read.points.push({ name, x: x.value / scale, y: y.value / scale })
  }
  return read
}

/** Positions to a thousandth, without the noise of binary fractions. */
const percent = (share: number) => String(Math.round(share * 100_000) / 1000)

/** The room as CSV: a line a point, then a line for the hands counted per profile. `words` are the headings. */
export function roomCsv({ points, tallies }: RoomState, { x, y, profiles }: Quadrant, words: Record<'name' | 'type' | 'people' | 'hands', string>): string {
  const hands = profiles.filter(({ id }) => tallies[id])
  return writeCsv([
    [words.name, x.name, y.name, words.type, words.people],
    ...points.map(point => [point.name, percent(point.x), percent(point.y), profileAt(profiles, point)?.name ?? '', '1']),
    ...hands.map(({ id, name }) => [words.hands, '', '', name, String(tallies[id])]),
  ])
}
