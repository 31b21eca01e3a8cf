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
/** Top of the first lane. */
const TOP = 124
const SIZES = [22, 20, 18]
const PAD = 10
/** Between the texts of two columns. */
const GAP = 16

export interface PlacedStep {
  id: string
  number: number
  station: Point
  name: PlacedText
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

/** Lines that the lanes need at `size`, and whether the canvas holds them. */
function measure({ lanes, steps }: Pick<Journey, 'lanes' | 'steps'>, size: number): { lines: number[], fits: boolean } {
  const width = cellWidth(steps.length)
  const lines = lanes.map(({ id, name }) => Math.max(1, fitLines(name, LANES - GAP, 20, 700).length, ...steps.map(({ cells }) => cells[id] === undefined ? 0 : fitPhrases(cells[id], width, size).length)))
  return { lines, fits: lines.reduce((sum, count) => sum + count * pitchOf(size) + 2 * PAD, 0) <= JOURNEY.height - TOP }
}

/** Whether there is a size at which every text fits. */
export const fitsJourney = (data: Pick<Journey, 'lanes' | 'steps'>) => SIZES.some(size => measure(data, size).fits)

export function placeJourney(data: Journey, words: CommonWords): JourneyGeometry {
  const { lanes, steps } = data
  const size = SIZES.find(size => measure(data, size).fits) ?? SIZES.at(-1)!
  const pitch = pitchOf(size)
  const { lines } = measure(data, size)
  const spare = Math.max(0, JOURNEY.height - TOP - lines.reduce((sum, count) => sum + count * pitch + 2 * PAD, 0)) / lanes.length
  const column = (JOURNEY.width - LANES) / steps.length
  let y = TOP
  const rows = lanes.map(({ id, name }, i) => {
    const h = lines[i]! * pitch + 2 * PAD + Math.min(spare, 40)
    const row = { id, y, h, name: placeLines(fitLines(name, LANES - GAP, 20, 700), 0, y + PAD + pitch / 2, 20, 700, 25) }
    y += h
    return row
  })
  const nameSize = [24, 22, 20, 18].find(size => steps.every(({ name }) => fitLines(name, column - GAP, size, 900).length === 1)) ?? 18
  return {
    lanes: rows,
    steps: steps.map((step, i) => {
      const x = LANES + i * column
      const mark = provenance(step, words).join(' · ')
      return {
        id: step.id,
        number: i + 1,
        station: { x: x + 22, y: LINE_Y },
        name: placeLines([...fitLines(step.name, column - GAP, nameSize, 900).slice(0, 2), ...mark ? [mark] : []], x, LINE_Y + 46, nameSize, 900, 30),
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
