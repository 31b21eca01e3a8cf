/** A named entry set as a block: its name in bold, its text below, marks beside the name or under the text. */
import type { Provenance } from '../roadmap/fields'
import type { CommonWords } from '../words/common'
import type { Box, Point } from './placed'
import type { Weight } from './text'
import { provenance } from '../roadmap/provenance-text'
import { fitLines, remember } from './placed'
import { measureText } from './text'

export interface BlockLine extends Point {
  text: string
}

export interface TextBlock {
  names: BlockLine[]
  lines: BlockLine[]
  marks: BlockLine[]
  size: BlockSize
  anchor: Anchor
  /** What the block may cover. */
  box: Box
}

export interface BlockSize {
  name: number
  text: number
}

export type Anchor = 'start' | 'middle' | 'end'

const MARK = 18
const NAME_LINE = 1.25
const TEXT_LINE = 1.4
/** From the top of a line's share to its baseline, in em: a Han character with its line gap. */
const ASCENT = 1.02

/** Where a Chinese line may break well: after punctuation; failing that, also around the commonest particles. */
const BREAKS = [/(?<=[，。、；：！？])/, /(?<=[，。、；：！？里]|的(?!确)|了(?!解))|(?<!参)(?=[与和])/]

const evened = new Map<string, string[]>()

/**
 * Lines no wider than `width`, as few as possible; broken where it reads well if that takes no more lines, and then
 * as even as can be.
 */
export function evenLines(text: string, width: number, size: number, weight: Weight = 400): string[] {
  return remember(evened, `${width} ${size} ${weight} ${text}`, () => breakEvenly(text, width, size, weight))
}

function breakEvenly(text: string, width: number, size: number, weight: Weight): string[] {
  const fewest = fitLines(text, width, size, weight)
  if (fewest.length < 2)
    return fewest
  for (const at of BREAKS) {
    const parts = text.split(at)
    const fill = (room: number) => parts.reduce<string[]>((lines, part) => {
      const last = lines.at(-1)
      return last !== undefined && measureText((last + part).trim(), size, weight) <= room
        ? [
            ...lines.slice(0, -1),
            last + part,
          ]
        : [...lines, part]
    }, []).map(line => line.trim())
    const fits = (lines: string[], room: number) => lines.length <= fewest.length && lines.every(line => measureText(line, size, weight) <= room)
    if (!fits(fill(width), width))
      continue
    // The narrowest measure that still takes no more lines gives the most even ones.
    let [narrow, wide] = [0, width]
    while (wide - narrow > size / 4) {
      const middle = (narrow + wide) / 2
      if (fits(fill(middle), middle))
        wide = middle
      else
        narrow = middle
    }
    return fill(wide)
  }
  return fewest
}

/** Full-width punctuation at a line's end hangs half an em over the edge, so that the characters align. */
export function hang(text: string, size: number): number {
  return /[，。、；：！？）」]$/.test(text)
    ? size / 2
    : 0
}

/** Height of the block that `placeBlock` makes. */
export function blockHeight(entry: { name: string, text: string } & Provenance, width: number, size: BlockSize, words: CommonWords): number {
  return placeBlock(entry, { x: 0, y: 0 }, width, size, words).box.h
}

/** Sets an entry from `at.y` down, its lines no wider than `width`; `anchor` says what of them stands at `at.x`. */
export function placeBlock(entry: { name: string, text: string } & Provenance, at: Point, width: number, size: BlockSize, words: CommonWords, anchor: Anchor = 'start'): TextBlock {
  const names = evenLines(entry.name, width, size.name, 700)
  const lines = evenLines(entry.text, width, size.text)
  const mark = provenance(entry, words).join(' · ')
  const nameHeight = names.length * size.name * NAME_LINE
  const textTop = at.y + nameHeight + size.text * 0.2
  const textHeight = lines.length * size.text * TEXT_LINE

  const beside = names.length === 1 && measureText(entry.name, size.name, 700) + 14 + measureText(mark, MARK) <= width
  const markY = beside
    ? at.y + size.name * ASCENT
    : textTop + textHeight + MARK * 1.1
  const nameWidth = measureText(names[0] ?? '', size.name, 700)
  const beyond = { start: nameWidth + 14, middle: nameWidth / 2 + 14, end: -nameWidth - 14 }[anchor]
  const marks = mark
    ? [
        {
          text: mark,
          x: beside
            ? at.x + beyond
            : at.x,
          y: markY,
        },
      ]
    : []

  const shift = { start: 0, middle: 0.5, end: 1 }[anchor]
  return {
    names: names.map((text, index) => ({ text, x: at.x + hang(text, size.name) * shift, y: at.y + (index * NAME_LINE + ASCENT) * size.name })),
    lines: lines.map((text, index) => ({ text, x: at.x + hang(text, size.text) * shift, y: textTop + (index * TEXT_LINE + ASCENT) * size.text })),
    marks,
    size,
    anchor,
    box: {
      x: at.x - width * shift,
      y: at.y,
      w: width,
      h: nameHeight + size.text * 0.2 + textHeight + (mark && !beside
        ? MARK * 1.4
        : 0),
    },
  }
}
