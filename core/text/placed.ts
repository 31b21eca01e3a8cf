/** Placed text and boxes: what the figures that set much text hand to their components. Units of the figure. */
import type { Weight } from './text'
import { measureText, wrapText } from './text'

export interface Point { x: number, y: number }
export interface Box extends Point { w: number, h: number }

/** Lines of one text, left edge and baselines worked out. */
export interface PlacedText {
  lines: { text: string, x: number, y: number, w: number }[]
  size: number
  weight: Weight
  /** What the ink may cover. */
  box: Box
}

/** A Han character of Noto Sans SC stands centred this far above the baseline, in em (ascent 0.88, descent 0.12). */
const CENTRE = 0.38

/** Packing asks for the same texts over and over. */
const CACHE = 4000
const widths = new Map<string, number>()
const wrapped = new Map<string, string[]>()

/** What `make` gives, once for each `key`. */
export function remember<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key)
  if (known !== undefined)
    return known
  if (cache.size >= CACHE)
    cache.clear()
  const value = make()
  cache.set(key, value)
  return value
}

/** `measureText`, remembered. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  return remember(widths, `${size} ${weight} ${text}`, () => measureText(text, size, weight))
}

/**
 * Wraps `text` to `width` like `wrapText`, and breaks inside a Latin word that is wider than a whole line: with
 * arbitrary names that is better than text that leaves its box.
 */
export function fitLines(text: string, width: number, size: number, weight: Weight = 400): string[] {
  return widthOf(text, size, weight) <= width ? [text.trim()] : remember(wrapped, `${width} ${size} ${weight} ${text}`, () => breakLines(text, width, size, weight))
}

function breakLines(text: string, width: number, size: number, weight: Weight): string[] {
  return wrapText(text, width, size, weight).flatMap((line) => {
    const parts: string[] = []
    let part = ''
    for (const char of line) {
      if (part && measureText(part + char, size, weight) > width) {
        parts.push(part)
        part = char
      }
      else {
        part += char
      }
    }
    return [...parts, part].map(piece => piece.trim()).filter(Boolean)
  })
}

/** Word boundaries of Chinese text. Every ICU has them; without one, lines break between any two characters. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined

const CLING_TAIL = /[\s\p{P}的地得了着过们级型化性者式类]+$/u

/**
 * What breaking between two parts costs, in shares of the squared mean line: nothing after a clause, little in a
 * list. Single characters side by side are mostly a word that the dictionary does not know.
 */
function breakCost(before: string, after: string): number {
  if (/[，；：。？！]\s*$/.test(before))
    return 0
  if (/[、·）」\s]$/.test(before))
    return 0.25
  const single = (part: string) => part.replace(CLING_TAIL, '').length <= 1
  return /^[与和或及把为向从在对将给让被用一]$/.test(before) || (single(before) && single(after)) ? 1.2 : 0.6
}

/** Punctuation, particles and suffixes: they stay with the word before. */
const CLINGS = /^(?:[\s，。、；：！？）」』”》·…%+.]|[的地得了着过们级型化性者式类]$)/

/** Words with what may not be parted from them. */
function phrases(text: string): string[] {
  const parts: string[] = []
  for (const { segment } of segmenter!.segment(text)) {
    const last = parts.at(-1)
    if (last !== undefined && (CLINGS.test(segment) || /[（「『“《]$/.test(last)))
      parts[parts.length - 1] = last + segment
    else
      parts.push(segment)
  }
  return parts
}

/**
 * Like `fitLines` with as many lines, but broken where a reader would pause: after clauses, else between words, and
 * into lines of like length. For sentences; where it cannot be done the lines of `fitLines` stand.
 */
export function fitPhrases(text: string, width: number, size: number, weight: Weight = 400): string[] {
  const lines = fitLines(text, width, size, weight)
  if (lines.length < 2 || lines.length > 4 || !segmenter)
    return lines
  const parts = phrases(text)
  const mean = measureText(text, size, weight) / lines.length
  interface Setting { lines: string[], cost: number }
  const known = new Map<string, Setting | undefined>()
  /** Best setting of the parts from `from` on in `left` lines. */
  const set = (from: number, left: number): Setting | undefined => {
    const key = `${from} ${left}`
    if (known.has(key))
      return known.get(key)
    let best: Setting | undefined
    for (let to = parts.length; to > from; to--) {
      const last = to === parts.length
      if (last !== (left === 1))
        continue
      const line = parts.slice(from, to).join('').trim()
      const w = measureText(line, size, weight)
      if (w > width)
        continue
      const rest = last ? { lines: [], cost: 0 } : set(to, left - 1)
      const cost = (w - mean) ** 2 + (last ? 0 : breakCost(parts[to - 1]!, parts[to]!) * mean ** 2) + (rest?.cost ?? 0)
      if (rest && (!best || cost < best.cost))
        best = { lines: [line, ...rest.lines], cost }
    }
    known.set(key, best)
    return best
  }
  return set(0, lines.length)?.lines ?? lines
}

/** Sets `lines` from `x`, the first one centred on `y`. `align` says which part of a line stands at `x`. */
export function placeLines(lines: string[], x: number, y: number, size: number, weight: Weight, pitch: number, align: 'start' | 'middle' | 'end' = 'start'): PlacedText {
  const runs = lines.map(line => widthOf(line, size, weight))
  const w = Math.max(0, ...runs)
  const shift = { start: 0, middle: 0.5, end: 1 }[align]
  return {
    lines: lines.map((text, i) => ({ text, x: x - (runs[i] ?? 0) * shift, y: y + i * pitch + size * CENTRE, w: runs[i] ?? 0 })),
    size,
    weight,
    box: { x: x - w * shift, y: y - size / 2, w, h: (lines.length - 1) * pitch + size },
  }
}

/** What each line of `text` may cover. */
export function lineBoxes({ lines, size }: PlacedText): Box[] {
  return lines.map(({ x, y, w }) => ({ x, y: y - size * (CENTRE + 0.5), w, h: size }))
}

/** CSS position of `box` in an element of `width` x `height` units: what puts a button over its part of the drawing. */
export function percentBox({ x, y, w, h }: Box, { width, height }: { width: number, height: number }) {
  return {
    left: `${x / width * 100}%`,
    top: `${y / height * 100}%`,
    width: `${w / width * 100}%`,
    height: `${h / height * 100}%`,
  }
}

/** Stands for `count` items that found no room, in every language. */
export const foldedText = (count: number) => `+${count}`

/** True where the boxes share an area. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
