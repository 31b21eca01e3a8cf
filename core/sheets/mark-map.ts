/** An empty map of two scales, for a pen: four named fields, an axis at each side, marks to read a place off as two numbers. */
import type { Roadmap } from '../roadmap/schema'
import type { Weight } from '../text/text'
import { evenLines } from '../text/block'
import { wrapText } from '../text/text'

export type MapName = 'quadrant' | 'maturity'

interface Axis { name: string, low: string, high: string }
interface Field { id: string, x: 'low' | 'high', y: 'low' | 'high', name: string, text: string }

export interface MarkMapModel { x: Axis, y: Axis, fields: Field[], scale: { from: number, to: number, step: number, numbered: number } }

export interface MapText { text: string, x: number, y: number, size: number, weight: Weight, anchor: 'start' | 'middle' | 'end' }

export interface MarkMapGeometry {
  width: number
  height: number
  plot: { x: number, y: number, w: number, h: number }
  /** Lines between the fields. */
  middle: { x: number, y: number }
  ticks: { x1: number, y1: number, x2: number, y2: number }[]
  texts: MapText[]
}

/** In mm, which is the unit of the drawing: as wide as the text of an A4 sheet. */
export const MARK_MAP = { width: 174, height: 84 }
const PLOT = { x: 32, y: 2, w: 138, h: 66 }
/** 10, 9 and 8 pt. */
const [NAME, SMALL, DIGIT] = [3.9, 3.2, 2.9]
const TICK = 1.4
/** From the edge of a field to its words. */
const INSET = 4

/** What is marked on: the quadrant from 0 to 100, the map of capability from 1 to 5. */
export function markMapModel(name: MapName, { quadrant, capability }: Roadmap): MarkMapModel {
  return name === 'quadrant'
    ? {
        x: quadrant.x,
        y: quadrant.y,
        fields: quadrant.archetypes.map(({ id, x, y, name, image }) => ({ id, x, y, name, text: image })),
        scale: { from: 0, to: 100, step: 10, numbered: 20 },
      }
    : {
        x: capability.x,
        y: capability.y,
        fields: capability.zones,
        scale: { from: 1, to: 5, step: 1, numbered: 1 },
      }
}

function fieldTexts({ x, y, name, text }: Field): MapText[] {
  const anchor = x === 'low' ? 'start' : 'end'
  const at = x === 'low' ? PLOT.x + INSET : PLOT.x + PLOT.w - INSET
  const lines = evenLines(text, PLOT.w / 2 - 2 * INSET, SMALL, 400)
  const top = y === 'high' ? PLOT.y + INSET + NAME * 0.8 : PLOT.y + PLOT.h - INSET - lines.length * SMALL * 1.4
  return [
    { text: name, x: at, y: top, size: NAME, weight: 700, anchor },
    ...lines.map((line, i): MapText => ({ text: line, x: at, y: top + (i + 1) * SMALL * 1.4 + 0.6, size: SMALL, weight: 400, anchor })),
  ]
}

/** Words beside the upright axis, in the narrow column left of its numbers; `y` is the middle of them. */
function sideTexts(text: string, y: number, weight: Weight): MapText[] {
  const lines = wrapText(text, PLOT.x - 12, SMALL, weight)
  return lines.map((line, i) => ({ text: line, x: 0, y: y + SMALL * 0.38 + (i - (lines.length - 1) / 2) * SMALL * 1.35, size: SMALL, weight, anchor: 'start' }))
}

/** Places the map of `model`. */
export function placeMarkMap({ x, y, fields, scale }: MarkMapModel): MarkMapGeometry {
  const steps = Array.from({ length: Math.floor((scale.to - scale.from) / scale.step) + 1 }, (_, i) => scale.from + i * scale.step)
  const share = (value: number) => (value - scale.from) / (scale.to - scale.from)
  const [atX, atY] = [(value: number) => PLOT.x + share(value) * PLOT.w, (value: number) => PLOT.y + PLOT.h - share(value) * PLOT.h]
  const bottom = PLOT.y + PLOT.h
  const numbered = steps.filter(value => (value - scale.from) % scale.numbered === 0)
  const under = bottom + 11.5
  return {
    ...MARK_MAP,
    plot: PLOT,
    middle: { x: PLOT.x + PLOT.w / 2, y: PLOT.y + PLOT.h / 2 },
    ticks: steps.flatMap(value => [
      { x1: atX(value), y1: bottom, x2: atX(value), y2: bottom + TICK },
      { x1: PLOT.x - TICK, y1: atY(value), x2: PLOT.x, y2: atY(value) },
    ]),
    texts: [
      ...fields.flatMap(fieldTexts),
      ...numbered.flatMap((value): MapText[] => [
        { text: String(value), x: atX(value), y: bottom + TICK + DIGIT + 0.6, size: DIGIT, weight: 400, anchor: 'middle' },
        { text: String(value), x: PLOT.x - TICK - 1, y: atY(value) + DIGIT * 0.36, size: DIGIT, weight: 400, anchor: 'end' },
      ]),
      { text: x.low, x: PLOT.x, y: under, size: SMALL, weight: 400, anchor: 'start' },
      { text: x.name, x: PLOT.x + PLOT.w / 2, y: under, size: SMALL, weight: 700, anchor: 'middle' },
      { text: x.high, x: PLOT.x + PLOT.w, y: under, size: SMALL, weight: 400, anchor: 'end' },
      ...sideTexts(y.high, PLOT.y + SMALL * 0.6, 400),
      ...sideTexts(y.name, PLOT.y + PLOT.h / 2, 700),
      ...sideTexts(y.low, bottom - SMALL * 0.6, 400),
    ],
  }
}

/** What the drawing says, in words. */
export function describeMarkMap({ x, y, fields, scale }: MarkMapModel, say: (x: Axis, y: Axis, from: number, to: number, fields: string) => string): string {
  return say(x, y, scale.from, scale.to, fields.map(({ name }) => name).join('、'))
}
