import type { Box } from '../../core/text/placed'
/** Where the panel of an opened layer, group or item docks: over whole bands at the far end of the figure. */
import type { PlacedBand } from './bands'
import type { ChainDetail, ChainNote } from './detail'
import { commonWords } from '../../core/messages/common'
import { fitLines } from '../../core/text/placed'
import { CHAIN_HEIGHT } from './bands'

/** What the component sets the panel with; lengths in units of the figure. */
export const PANEL = { border: 3, padX: 18, padY: 6, gap: 28, rowGap: 14, head: 36, line: 24, size: 18, needs: 344, roles: 300 }

/** From here on, the three parts stand side by side. */
const WIDE = 900
/** The row over a band that says what its layer gives. */
const GIVES = 26
/** How far the tab of an upright sign sticks out. */
const TAB = 12

export interface PlacedPanel {
  box: Box
  /** Three columns or one. */
  wide: boolean
  /** Edge of the figure that it docks at, in CSS words. */
  dock: 'top' | 'bottom' | 'left' | 'right'
}

const linesOf = ({ text, marks }: ChainNote, width: number) => fitLines([text, ...marks].join(commonWords.colon), width, PANEL.size).length

/** Width of the term before a text, and the space after it. */
const termOf = (name: string) => (name.length + 1) * PANEL.size

/** Height that the panel needs at a width of `w`. */
function heightOf({ notes, needs, roles }: ChainDetail, w: number, wide: boolean): number {
  const inner = w - 2 * (PANEL.border + PANEL.padX)
  const side = wide ? PANEL.needs + PANEL.roles + 2 * PANEL.gap : 0
  const parts = [
    PANEL.head + PANEL.line * notes.reduce((sum, note) => sum + linesOf(note, inner - side), 0),
    PANEL.line * needs.reduce((sum, need) => sum + linesOf(need, (wide ? PANEL.needs : inner) - termOf(need.name)), 0),
    PANEL.line * roles.reduce((sum, role) => sum + linesOf({ text: role.text, marks: [] }, (wide ? PANEL.roles : inner) - termOf(role.name)), roles.length > 0 ? 1 : 0),
  ]
  const content = wide ? Math.max(...parts) : parts.reduce((a, b) => a + b + PANEL.rowGap)
  return content + 2 * (PANEL.border + PANEL.padY)
}

/**
 * The panel for `detail`, which lies in `bands[opened]`: over as many whole bands as it needs, from the end of the
 * figure that is farther from the opened one, and never over that.
 */
export function placePanel(detail: ChainDetail, bands: PlacedBand[], opened: number, upright: boolean): PlacedPanel {
  const last = bands.length - 1
  const far = opened > last / 2 || (opened === last / 2 && upright) ? bands.slice(0, opened) : bands.slice(opened + 1).toReversed()
  const atStart = far[0] === bands[0]
  const covered = (count: number): Box => {
    const boxes = far.slice(0, count).map(({ box, gives }) => gives ? { ...box, y: box.y - GIVES, w: box.w + (upright ? TAB : 0), h: box.h + GIVES } : box)
    const x = Math.min(...boxes.map(box => box.x))
    const y = Math.min(...boxes.map(box => box.y))
    return { x, y, w: Math.max(...boxes.map(box => box.x + box.w)) - x, h: Math.max(...boxes.map(box => box.y + box.h)) - y }
  }
  const fits = (box: Box) => heightOf(detail, box.w, box.w >= WIDE) <= Math.min(box.h, CHAIN_HEIGHT)
  const count = far.findIndex((_, i) => fits(covered(i + 1))) + 1 || far.length
  const box = covered(count)
  return { box, wide: box.w >= WIDE, dock: upright ? (atStart ? 'left' : 'right') : (atStart ? 'bottom' : 'top') }
}
