/** The whole route as it is placed: by `map.ts`, or by `column.ts` where the map has no room. Figure units. */
import type { Tick } from '../../core/plan/scale'
import type { Box, Point } from '../../core/text/placed'
import type { Span } from './timeline'
import type { Tracks } from './tracks'

export interface TimelineRow extends Span, Tracks {
  /** Text of the label, and the box it fills; `baseline`s are absolute. */
  label: Box & { name: string, nameBaseline: number, meta: string, metaX: number, metaBaseline: number, side: 'right' | 'left' | 'between' | 'column' }
  /** Centre of the bullet in the label column; on the map the bullets stand at both starts instead. */
  bullet?: Point
}

export interface TimelineGeometry {
  /** `map`: labels stand beside the line; `column`: more stages than that has room for, labels stand in a column. */
  mode: 'map' | 'column'
  ticks: Tick[]
  /** Grid lines run from `top` to `bottom`. */
  grid: { top: number, bottom: number }
  rows: TimelineRow[]
  /** Sizes of the parts, in figure units. */
  size: { name: number, meta: number, track: number, bullet: number, total: number }
  total: Box & { baseline: number, anchor: 'start' | 'end', x: number }
  legend: { x: number, y: number, swatch: number, gap: number, inline: boolean, box: Box }
}
