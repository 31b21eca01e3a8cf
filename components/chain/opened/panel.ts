/** Where the panel of an opened layer, group or item docks: over whole bands at the far end of the figure. */
import type { Box } from '../../../core/text/placed'
import type { PlacedBand } from '../pack/bands'
import type { ChainDetail, ChainNote } from './detail'
import { fitLines, widthOf } from '../../../core/text/placed'

/** What the component sets the panel with; lengths in units of the figure. */
export const PANEL = { border: 3, padX: 18, padY: 6, gap: 28, rowGap: 14, head: 36, line: 24, size: 18, needs: 344, cells: 300 }

/** The row over a band that says what its layer gives. */
const GIVES = 26

export interface PlacedPanel {
  box: Box
  /** Edge of the figure that it docks at, in CSS words. */
  dock: 'top' | 'bottom'
}

const linesOf = ({ text, marks }: ChainNote, width: number) => fitLines([text, ...marks].join('：'), width, PANEL.size).length

/** Width of the term before a text, and the space after it. */
const termOf = (name: string) => widthOf(name, PANEL.size, 700) + PANEL.size

/** Height that the panel needs at a width of `w`, with its three parts side by side. */
function heightOf({ notes, needs, cells }: ChainDetail, w: number): number {
  const main = w - 2 * (PANEL.border + PANEL.padX + PANEL.gap) - PANEL.needs - PANEL.cells
  const parts = [
    PANEL.head + PANEL.line * notes.reduce((sum, note) => sum + linesOf(note, main), 0),
    PANEL.line * needs.reduce((sum, need) => sum + linesOf(need, PANEL.needs - termOf(need.name)), 0),
    PANEL.line * cells.reduce((sum, cell) => sum + linesOf({ text: cell.text, marks: [] }, PANEL.cells - termOf(cell.name)), 1),
  ]
  return Math.max(...parts) + 2 * (PANEL.border + PANEL.padY)
}

/**
 * The panel for `detail`, which is in `bands[opened]`: over as many whole bands as it needs, from the end of the
 * figure that is farther from the opened one, and never over that.
 */
export function placePanel(detail: ChainDetail, bands: PlacedBand[], opened: number): PlacedPanel {
  const atBottom = opened > (bands.length - 1) / 2
  const far = atBottom ? bands.slice(0, opened) : bands.slice(opened + 1).toReversed()
  const covered = (count: number): Box => {
    const boxes = far.slice(0, count).map(({ box, gives }) => gives ? { ...box, y: box.y - GIVES, h: box.h + GIVES } : box)
    const y = Math.min(...boxes.map(box => box.y))
    return { ...boxes[0]!, y, h: Math.max(...boxes.map(box => box.y + box.h)) - y }
  }
  const count = far.findIndex((_, i) => heightOf(detail, covered(i + 1).w) <= covered(i + 1).h) + 1 || far.length
  return { box: covered(count), dock: atBottom ? 'bottom' : 'top' }
}
