/** The texts under the tracks: what leads and what follows, the name of the phase, what it means. */
import type { PlacedText, Point } from '../../core/text/placed'
import type { Phase } from './schema'
import type { PhasesWords } from './words'
import { provenance } from '../../core/roadmap/provenance-text'
import { evenLines } from '../../core/text/block'
import { fitLines, placeLines } from '../../core/text/placed'

export interface Fit {
  /** Between the two tracks of a phase. */
  gap: number
  /** Size of what leads; what follows is set smaller. 0 where no phase names either. */
  words: number
  name: number
  text: number
  /** Width of a column. */
  width: number
  /** What follows stands on a line of its own. */
  stacked: boolean
}

export interface PhaseTexts {
  /** What leads, the sign between, what follows. */
  words: { leads?: PlacedText, symbol?: PlacedText, follows?: PlacedText }
  name: PlacedText
  text: PlacedText
  mark?: PlacedText
}

/** What is the same for all phases. */
interface Setting { symbol: string, words: PhasesWords }

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
const symbolSize = (words: number) => Math.max(18, Math.round(words * 0.7))

/**
 * The largest type that leaves room for the tracks; `room` is the height under them when they stand `gap` apart.
 * What is left over goes to the tracks.
 */
export function fitTexts(phases: Phase[], setting: Setting, width: number, room: (gap: number) => number): Fit {
  const heightOf = (fit: Fit) => Math.max(...phases.map((phase) => {
    const { words, text, mark } = placeTexts(phase, setting, { x: 0, y: 0 }, fit)
    const { box } = mark ?? text
    return [words.leads, words.follows].every(word => !word || word.box.x + word.box.w <= width) ? box.y + box.h + BELOW : Infinity
  }))
  const bare = phases.every(({ leads }) => leads === undefined)
  const fits = [false, true].flatMap(stacked => SIZES.map((size): Fit => ({ ...size, ...bare && { words: 0 }, width, stacked })))
  const fit = fits.find(fit => heightOf(fit) <= room(fit.gap)) ?? fits.at(-1)!
  const height = heightOf(fit)
  const gap = [16, 12, 8, 4].map(more => fit.gap + more).find(gap => height <= room(gap)) ?? fit.gap
  return { ...fit, gap }
}

/** What leads and what follows, side by side or one below the other; `bottom` is the last baseline. */
function placeWords({ leads, follows }: Phase, symbol: string, at: Point, { words, stacked }: Fit): PhaseTexts['words'] & { bottom: number } {
  const base = at.y + words * 0.88
  const next = stacked && words ? base + followsSize(words) * 1.3 : base
  if (leads === undefined)
    return { bottom: next }
  const set = (text: string, x: number, baseline: number, size: number, weight: 700 | 900) => placeLines([text], x, baseline - size * CENTRE, size, weight, size)
  const small = followsSize(words)
  const first = set(leads, at.x, base, words, 900)
  if (follows === undefined)
    return { leads: first, bottom: next }
  const sign = set(symbol, stacked ? at.x : at.x + first.box.w + words * AROUND, next, stacked ? small : symbolSize(words), 900)
  return { leads: first, symbol: sign, follows: set(follows, sign.box.x + sign.box.w + words * AROUND, next, small, 700), bottom: next }
}

/** Sets the texts of a phase from `at` down. The date of the current phase stands on its sign, not here. */
export function placeTexts(phase: Phase, { symbol, words }: Setting, at: Point, fit: Fit): PhaseTexts {
  const { bottom, ...placed } = placeWords(phase, symbol, at, fit)
  const nameTop = bottom + fit.words * 0.3 + 6
  const names = fitLines(phase.name, fit.width, fit.name, 700)
  const name = placeLines(names, at.x, nameTop + fit.name * 0.625, fit.name, 700, fit.name * 1.25)
  const textTop = nameTop + names.length * fit.name * 1.25 + 4
  const lines = evenLines(phase.text, Math.min(fit.width, fit.text * MEASURE), fit.text)
  const pitch = fit.text * 1.4
  const text = placeLines(lines, at.x, textTop + pitch / 2, fit.text, 400, pitch)
  const marks = provenance(phase.current === undefined ? phase : { ...phase, asOf: undefined }, words)
  return {
    words: placed,
    name,
    text,
    ...marks.length > 0 && { mark: placeLines(fitLines(marks.join(' · '), fit.width, MARK), at.x, textTop + lines.length * pitch + 4 + MARK * 0.6, MARK, 400, 24) },
  }
}
