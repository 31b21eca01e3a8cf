/** Contrast of text to what is really behind it, read from the picture: HTML, figures and photographs alike. */
import type { Color } from 'culori'
import type { DecodedPng } from 'fast-png'
import type { Box, Seen } from './finding'
import type { Ink, Shape } from './snapshot'
import { wcagContrast } from 'culori'

/** WCAG 2.2, 1.4.3: 3:1 for large text, from 24 px or bold from 18.66 px, else 4.5:1. */
const needed = ({ size, weight }: Ink) => size >= 24 || (size >= 18.66 && weight >= 700) ? 3 : 4.5

const rgb = ([r, g, b]: readonly number[]): Color => ({ mode: 'rgb', r: r! / 255, g: g! / 255, b: b! / 255 })

/** Contrast ratio of WCAG 2.2, 1 to 21, of two colours as red, green, blue (0 to 255). */
export const contrastOf = (a: readonly number[], b: readonly number[]) => wcagContrast(rgb(a), rgb(b))

/** The colours of the box, `own` aside, most frequent first, with how many pixels have them. */
function coloursOf(box: Box, own: readonly number[] | undefined, { data, width, height, channels }: DecodedPng): { count: number, rgb: number[] }[] {
  const counts = new Map<number, { count: number, rgb: number[] }>()
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom); y++) {
    for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(width, box.right); x++) {
      const at = (y * width + x) * channels
      const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!]
      if (own && Math.abs(r - own[0]!) < 24 && Math.abs(g - own[1]!) < 24 && Math.abs(b - own[2]!) < 24)
        continue
      const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3)
      const known = counts.get(key)
      if (known)
        known.count++
      else
        counts.set(key, { count: 1, rgb: [r, g, b] })
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

/** `picture`: the canvas at 1280 x 720 px. */
export function checkContrast(inks: readonly Ink[], picture: DecodedPng): Seen[] {
  return inks.flatMap((ink): Seen[] => {
    // Nothing else in the box: the text has the colour of its ground.
    const [r, g, b, a] = ink.colour
    const ground = coloursOf(ink, a > 0.9 ? ink.colour : undefined, picture)[0]?.rgb ?? [r, g, b]
    const seen = [r, g, b].map((value, i) => value * a + ground[i]! * (1 - a))
    const contrast = contrastOf(seen, ground)
    return contrast >= needed(ink) - 0.05
      ? []
      : [{ rule: 'contrast', box: ink, words: ink.words, flow: ink.flow, message: `"${ink.words.slice(0, 20)}" has a contrast of ${contrast.toFixed(1)} to what is behind it; it needs ${needed(ink)}, take a darker or lighter colour` }]
  })
}

/** Contrast of lines and dots to what is around them. `quiet`: colours that are not looked at, as CSS. */
export function checkGraphics(shapes: readonly Shape[], quiet: readonly string[], picture: DecodedPng): Seen[] {
  return shapes.filter(({ paint }) => !quiet.includes(paint)).flatMap(({ box, paint, colour, kind }): Seen[] => {
    const wider = { left: box.left - 6, top: box.top - 6, right: box.right + 6, bottom: box.bottom + 6 }
    const around = coloursOf(wider, colour, picture)
    const most = around[0]?.count ?? 0
    // A ring is seen by what is inside of it, if not by what is outside.
    const contrast = Math.max(1, ...around.filter(({ count }) => count > most / 4).map(({ rgb }) => contrastOf(colour, rgb)))
    return contrast >= 2.95
      ? []
      : [{ rule: 'graphics', box, message: `The ${kind} in ${paint} has a contrast of ${contrast.toFixed(1)} to what is around it; 3 can be seen, take one of the line colours` }]
  })
}
