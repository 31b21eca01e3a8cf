/** The sign over the current phase: what it says, and since when that holds. */
import type { Box, PlacedText, Point } from '../../core/text/placed'
import type { Phase } from './schema'
import type { PhasesWords } from './words'
import { placeLines, widthOf } from '../../core/text/placed'

export interface Plate {
  w: number
  h: number
  /** Its texts, with the upper left corner of the plate there. */
  place: (x: number, y: number) => PlacedText[]
}

export interface Sign { box: Box, texts: PlacedText[], pole: [Point, Point] }

const SIZE = { name: 22, date: 18, padding: 14, pitch: 28, between: 14 }
/** From the sign down to the track it stands on. */
export const POLE = 34

/** The sign measured: its texts side by side on the summit, where nothing stands beside it, else one below the other. */
export function measureSign({ current = '', asOf }: Phase, onSummit: boolean, words: PhasesWords): Plate {
  const texts = [{ text: current, size: SIZE.name, weight: 700 as const }, ...asOf ? [{ text: words.asOf(asOf), size: SIZE.date, weight: 400 as const }] : []]
  const widths = texts.map(({ text, size, weight }) => widthOf(text, size, weight))
  const w = SIZE.padding * 2 + (onSummit ? widths.reduce((sum, width) => sum + SIZE.between + width) : Math.max(...widths))
  const h = SIZE.padding * 2 + SIZE.name + (onSummit ? 0 : (texts.length - 1) * SIZE.pitch - 2)
  return {
    w,
    h,
    place: (x, y) => texts.map(({ text, size, weight }, i) => onSummit
      // On one baseline: a Han character stands centred 0.38 em above it.
      ? placeLines([text], x + SIZE.padding + (i ? widths[0]! + SIZE.between : 0), y + h / 2 + (SIZE.name - size) * 0.38, size, weight, size)
      : placeLines([text], x + w / 2, y + SIZE.padding + SIZE.name / 2 + i * SIZE.pitch, size, weight, size, 'middle')),
  }
}

/** Over the middle of the level part of a track, between the phase's `stations`: beyond them, neighbours climb. */
export function placeSign({ w, h, place }: Plate, from: Point, to: Point, stations: [from: number, to: number]): Sign {
  const middle = { x: (from.x + to.x) / 2, y: from.y }
  const box = { x: Math.min(stations[1] - w, Math.max(stations[0], middle.x - w / 2)), y: middle.y - POLE - h, w, h }
  return { box, texts: place(box.x, box.y), pole: [{ x: middle.x, y: box.y + h }, middle] }
}
