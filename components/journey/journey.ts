/**
 * The journey: a line with a station for each step, and below it a grid of lanes. All cells have one font size, the
 * largest at which every text fits; lanes are as high as their longest text needs. Units: 1152 x 500.
 */
import type { PlacedText, Point } from '../../core/text/placed'
import type { CommonWords } from '../../core/words/common'
import type { Journey } from './schema'
import type { JourneyWords } from './words'
import { provenance } from '../../core/roadmap/provenance-text'
import { fitLines, fitPhrases, placeLines } from '../../core/text/placed'

export const JOURNEY = { width: 1152, height: 500 }

/** Names of the lanes stand left of the first column. */
const LANES = 116
const LINE_Y = 30
/** From the line to the middle of a step's first line of name, and between its lines. */
const NAME = 46
const NAME_PITCH = 30
const MARK = 16
const SIZES = [22, 20, 18]
const PAD = 10
/** Between the texts of two columns. */
const GAP = 16

export interface PlacedStep {
  id: string
  number: number
  station: Point
  name: PlacedText
  mark?: PlacedText
  /** In the order of the lanes; undefined where nothing happens. */
  cells: (PlacedText | undefined)[]
}

export interface JourneyGeometry {
  lanes: { id: string, y: number, h: number, name: PlacedText }[]
  steps: PlacedStep[]
}

const pitchOf = (size: number) => Math.round(size * 1.25)
/** Width of a cell's text. */
export const cellWidth = (steps: number) => (JOURNEY.width - LANES) / steps - GAP

interface Names { size: number, lines: string[][], top: number }

/** Names of the steps at the largest size at which each has one line, else two; `top` is where the lanes may begin. */
function placeNames({ steps }: Pick<Journey, 'steps'>): Names {
  const width = cellWidth(steps.length)
  const size = [24, 22, 20, 18].find(size => steps.every(({ name }) => fitLines(name, width, size, 900).length === 1)) ?? 18
  const lines = steps.map(({ name }) => fitLines(name, width, size, 900))
  const marked = steps.some(({ origin, asOf }) => origin === 'synthesis' || asOf !== undefined)
  const rows = Math.max(...lines.map(({ length }) => length))
  return { size, lines, top: LINE_Y + NAME + (rows - 1) * NAME_PITCH + size / 2 + (marked ? MARK * 1.5 : 0) + 14 }
}

/** Lines that the lanes need at `size`, and whether the canvas holds them below `top`. */
function measure({ lanes, steps }: Pick<Journey, 'lanes' | 'steps'>, top: number, size: number): { lines: number[], fits: boolean } {
  const width = cellWidth(steps.length)
  const lines = lanes.map(({ id, name }) => Math.max(1, fitLines(name, LANES - GAP, 20, 700).length, ...steps.map(({ cells }) => cells[id] === undefined ? 0 : fitPhrases(cells[id], width, size).length)))
  return { lines, fits: lines.reduce((sum, count) => sum + count * pitchOf(size) + 2 * PAD, 0) <= JOURNEY.height - top }
}

/** Whether there is a size at which every text fits. */
export const fitsJourney = (data: Pick<Journey, 'lanes' | 'steps'>) => SIZES.some(size => measure(data, placeNames(data).top, size).fits)

export function placeJourney(data: Journey, words: CommonWords): JourneyGeometry {
  const { lanes, steps } = data
  const names = placeNames(data)
  const size = SIZES.find(size => measure(data, names.top, size).fits) ?? SIZES.at(-1)!
  const pitch = pitchOf(size)
  const { lines } = measure(data, names.top, size)
  const spare = Math.max(0, JOURNEY.height - names.top - lines.reduce((sum, count) => sum + count * pitch + 2 * PAD, 0)) / lanes.length
  const column = (JOURNEY.width - LANES) / steps.length
  let y = names.top
  const rows = lanes.map(({ id, name }, i) => {
    const h = lines[i]! * pitch + 2 * PAD + Math.min(spare, 40)
    const row = { id, y, h, name: placeLines(fitLines(name, LANES - GAP, 20, 700), 0, y + PAD + pitch / 2, 20, 700, 25) }
    y += h
    return row
  })
  return {
    lanes: rows,
    steps: steps.map((step, i) => {
      const x = LANES + i * column
      const mark = provenance(step, words).join(' · ')
      return {
        id: step.id,
        number: i + 1,
        station: { x: x + 22, y: LINE_Y },
        name: placeLines(names.lines[i]!, x, LINE_Y + NAME, names.size, 900, NAME_PITCH),
        ...mark && { mark: placeLines(fitLines(mark, cellWidth(steps.length), MARK).slice(0, 1), x, LINE_Y + NAME + (names.lines[i]!.length - 1) * NAME_PITCH + names.size / 2 + MARK, MARK, 400, MARK) },
        cells: rows.map(({ id, y }) => {
          const text = step.cells[id]
          return text === undefined ? undefined : placeLines(fitPhrases(text, cellWidth(steps.length), size), x, y + PAD + pitch / 2, size, 400, pitch)
        }),
      }
    }),
  }
}

/** The journey in words, step by step. */
export function describeJourney({ lanes, steps }: Journey, words: JourneyWords): string {
  return steps.map(({ name, cells }, i) => words.text(`${i + 1} ${name}`, lanes.flatMap(({ id, name }) => cells[id] === undefined ? [] : [words.cell(name, cells[id])]))).join('')
}
