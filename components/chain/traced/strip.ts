/** The strip beside the bands: the name of a line, and its stops from bottom to top, like the bands. */
import type { Box, PlacedText, Point } from '../../../core/text/placed'
import type { ChainTrace } from '../schema'
import { fitLines, fitPhrases, placeLines } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { CHAIN_HEIGHT, CHAIN_WIDTH } from '../pack/bands'

export interface PlacedStop {
  item: string
  /** 1, 2, 3 … in the order of the line. */
  number: number
  /** Station on the strip. */
  at: Point
  /** Missing where the strip is full: the station on the map has the name. */
  name?: PlacedText
  text: PlacedText
}

export interface PlacedStrip {
  box: Box
  name: PlacedText
  mark?: PlacedText
  /** The first is the lowest, like the bands beside it. */
  stops: PlacedStop[]
}

/** Radius of a numbered station. */
export const STATION = 13
const TEXT_X = 40
const ROW = 24
const NAME = 20
const TEXT = 18
const HEAD = 52

/** Space between two stops of the strip, least and most: few stops stand together at the foot of it. */
const GAPS = [7, 32] as const

/** A strip of `w` units at the right edge, or undefined where it does not hold all stops. */
function setStrip(trace: ChainTrace, nameOf: ((item: string) => string) | undefined, w: number, synthesis: string): PlacedStrip | undefined {
  const x = CHAIN_WIDTH - w
  const textWidth = w - TEXT_X
  const nameLines = fitLines(trace.name, textWidth, 28, 900)
  const blocks = trace.stops.map(({ item, text }) => {
    const name = nameOf ? fitLines(nameOf(item), textWidth, NAME, 700) : []
    const lines = fitPhrases(text, textWidth, TEXT)
    return { item, name, lines, height: (name.length + lines.length) * ROW }
  })
  const used = blocks.reduce((sum, block) => sum + block.height, HEAD + (nameLines.length - 1) * 34)
  const gap = Math.min((CHAIN_HEIGHT - used) / Math.max(1, blocks.length - 1), GAPS[1])
  if (gap < GAPS[0])
    return

  let bottom = CHAIN_HEIGHT
  const stops = blocks.map(({ item, name, lines, height }, i): PlacedStop => {
    const y = bottom - height
    bottom = y - gap
    return {
      item,
      number: i + 1,
      at: { x: x + STATION + 2, y: y + ROW / 2 },
      ...(name.length > 0 && { name: placeLines(name, x + TEXT_X, y + ROW / 2, NAME, 700, ROW) }),
      text: placeLines(lines, x + TEXT_X, y + name.length * ROW + ROW / 2, TEXT, 400, ROW),
    }
  })
  const name = placeLines(nameLines, x + TEXT_X, 17, 28, 900, 34)
  const after = x + TEXT_X + measureText(nameLines.at(-1) ?? '', 28, 900) + 14
  const mark = trace.origin === 'synthesis' && placeLines([synthesis], after, 20 + (nameLines.length - 1) * 34, TEXT, 400, ROW)
  return { box: { x, y: 0, w, h: CHAIN_HEIGHT }, name, ...(mark && { mark }), stops }
}

/** Widths of a strip, with the names of the stops and without. */
const WIDTHS = [[288, 432], [288, 560]] as const

/** The narrowest strip, but for a little more width that spares a sentence its second line; from `least` units on. */
function fitStrip(trace: ChainTrace, nameOf: (item: string) => string, synthesis: string, least = 0): PlacedStrip {
  const lines = (strip: PlacedStrip) => strip.stops.reduce((sum, stop) => sum + stop.text.lines.length, 0)
  for (const [i, [from, to]] of WIDTHS.entries()) {
    const set = (w: number) => setStrip(trace, i === 0 ? nameOf : undefined, w, synthesis)
    for (let w = Math.max(from, least); w <= Math.max(to, least); w += 16) {
      const strip = set(w)
      if (!strip)
        continue
      const wider = [1, 2].map(k => set(w + 16 * k)).filter(other => other !== undefined && w < 320 && w > least)
      return wider.reduce<PlacedStrip>((a, b) => b && lines(b) < lines(a) ? b : a, strip)
    }
  }
  throw new RangeError(`The ${trace.stops.length} stops of "${trace.id}" do not fit beside the chain`)
}

/**
 * The strip of `trace` at the right edge, with the names of the stops where there is room. As wide as the widest of `all`
 * needs it. `synthesis` marks a line of our own.
 */
export function placeStrip(trace: ChainTrace, all: ChainTrace[], nameOf: (item: string) => string, synthesis: string): PlacedStrip {
  const least = Math.max(...all.map(other => fitStrip(other, nameOf, synthesis).box.w))
  return fitStrip(trace, nameOf, synthesis, least)
}
