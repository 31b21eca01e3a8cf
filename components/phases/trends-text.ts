/** The words under the tracks of the trend figure: who leads whom, the name of the phase, what it means. */
import type { TrendPhase } from '../../core/roadmap/schema'
import type { PlacedText, Point } from '../../core/text/placed'
import { messages } from '../../core/messages'
import { commonWords } from '../../core/messages/common'
import { provenance } from '../../core/roadmap/provenance-text'
import { evenLines } from '../../core/text/block'
import { fitLines, placeLines } from '../../core/text/placed'

export interface Fit {
  /** Between the two tracks of a phase. */
  gap: number
  /** Size of what leads; what follows is set smaller. */
  words: number
  name: number
  text: number
  /** Width of a column. */
  width: number
  /** What follows stands on a line of its own. */
  stacked: boolean
}

export interface PlacedWords { leads: PlacedText, greater: PlacedText, follows: PlacedText }

interface TrendTexts {
  words: PlacedWords
  name: PlacedText
  text: PlacedText
  mark?: PlacedText
}

const MARK = 18
/** Air at both sides of the sign between the two words, in em of the larger one. */
const AROUND = 0.12
/** Longest line of text, in em: one more line reads better than a break inside a phrase. */
const MEASURE = 13
/** Under the last line, for what hangs below the baseline. */
const BELOW = 4
/** A Han character of Noto Sans SC stands centred this far above the baseline, in em. */
const CENTRE = 0.38

/** From roomy to dense. */
const SIZES = [
  { gap: 112, words: 72, name: 30, text: 24 },
  { gap: 100, words: 64, name: 30, text: 24 },
  { gap: 92, words: 60, name: 28, text: 22 },
  { gap: 84, words: 52, name: 26, text: 20 },
  { gap: 72, words: 44, name: 24, text: 20 },
  { gap: 60, words: 36, name: 22, text: 18 },
  { gap: 48, words: 30, name: 20, text: 18 },
  { gap: 40, words: 28, name: 18, text: 18 },
  { gap: 30, words: 26, name: 18, text: 18 },
]

const followsSize = (words: number) => Math.max(18, Math.round(words * 0.62))
const greaterSize = (words: number) => Math.max(18, Math.round(words * 0.7))

/**
 * The largest type that leaves room for the tracks; `room` is the height under them when they stand `gap` apart.
 * What is left over goes to the tracks.
 */
export function fitTexts(phases: TrendPhase[], width: number, room: (gap: number) => number): Fit {
  const heightOf = (fit: Fit) => Math.max(...phases.map((phase) => {
    const { words, text, mark } = placeTexts(phase, { x: 0, y: 0 }, fit, phase.current)
    const { box } = mark ?? text
    return [words.leads, words.follows].every(({ box }) => box.x + box.w <= width)
      ? box.y + box.h + BELOW
      : Infinity
  }))
  const fits = [false, true].flatMap(stacked => SIZES.map((size): Fit => ({ ...size, width, stacked })))
  const fit = fits.find(fit => heightOf(fit) <= room(fit.gap)) ?? fits.at(-1)!
  const height = heightOf(fit)
  const gap = [16, 12, 8, 4].map(more => fit.gap + more).find(gap => height <= room(gap)) ?? fit.gap
  return { ...fit, gap }
}

/** Sets the texts of a phase from `at` down. The date of the `current` phase stands on its sign, not here. */
export function placeTexts(phase: TrendPhase, at: Point, fit: Fit, current: boolean): TrendTexts {
  const base = at.y + fit.words * 0.88
  const set = (text: string, x: number, baseline: number, size: number, weight: 700 | 900) => placeLines([text], x, baseline - size * CENTRE, size, weight, size)
  const [small, sign] = [followsSize(fit.words), greaterSize(fit.words)]
  const leads = set(phase.leads, at.x, base, fit.words, 900)
  const { greater: glyph } = messages.trends
  const next = fit.stacked ? base + small * 1.3 : base
  const greater = set(glyph, fit.stacked ? at.x : at.x + leads.box.w + fit.words * AROUND, next, fit.stacked ? small : sign, 900)
  const follows = set(phase.follows, greater.box.x + greater.box.w + fit.words * AROUND, next, small, 700)

  const nameTop = next + fit.words * 0.3 + 6
  const names = fitLines(phase.name, fit.width, fit.name, 700)
  const name = placeLines(names, at.x, nameTop + fit.name * 0.625, fit.name, 700, fit.name * 1.25)
  const textTop = nameTop + names.length * fit.name * 1.25 + 4
  const lines = evenLines(phase.text, Math.min(fit.width, fit.text * MEASURE), fit.text)
  const pitch = fit.text * 1.4
  const text = placeLines(lines, at.x, textTop + pitch / 2, fit.text, 400, pitch)
  const marks = provenance(current ? { ...phase, asOf: undefined } : phase, commonWords)
  return {
    words: { leads, greater, follows },
    name,
    text,
    ...marks.length > 0 && { mark: placeLines(fitLines(marks.join(' · '), fit.width, MARK), at.x, textTop + lines.length * pitch + 4 + MARK * 0.6, MARK, 400, 24) },
  }
}
