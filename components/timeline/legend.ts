/** What stands around the scale: the legend, and the unit behind the last number. */
import type { Unit } from '../../core/plan/units'
import type { TimelineGeometry } from './geometry'
import type { TimelineWords } from './words'
import { measureText } from '../../core/text/text'
import { TIMELINE } from './timeline'

const SIZE = 18

/** Room at the end of the scale: the last number carries the unit. */
export function axisEnd(unit: Unit, words: TimelineWords): number {
  return 20 + measureText(words.unit(unit), SIZE)
}

const widest = (texts: string[]) => Math.max(...texts.map(text => measureText(text, SIZE)))

/** At the lower left of the map, one key below the other. */
export function placeLegend({ longest, shortest, window }: TimelineWords): TimelineGeometry['legend'] {
  const box = { x: 0, y: TIMELINE.height - 112, w: Math.max(230, 68 + widest([longest, shortest, window])), h: 112 }
  return { x: box.x, y: box.y + 28, swatch: 56, gap: 34, inline: false, box }
}

/** Under the scale from `x` on, or as near as it can, one key beside the other. */
export function placeLegendInline(x: number, top: number, { longest, shortest }: TimelineWords): TimelineGeometry['legend'] {
  const gap = Math.max(200, 44 + 12 + 24 + widest([longest, shortest]))
  const box = { x: Math.min(x, TIMELINE.width - 2 * gap), y: top + 8, w: 2 * gap, h: TIMELINE.height - top - 8 }
  return { x: box.x, y: TIMELINE.height - 10, swatch: 44, gap, inline: true, box }
}
