/** Facts about chains that their schema, their drawing and what is kept of them share. */

/** More items, in all layers together, no longer look designed. */
export const MAX_ITEMS = 60
/** As many stops as the strip beside the bands holds. */
export const MAX_STOPS = 8
/** Characters of a line's name that fit over the strip. */
export const MAX_NAME = 12

/** Before the id of a trace in `?item=`: an item may have the same id. */
export const TRACE = 'trace:'

/** Earth, water, green, then the lines that no trace uses. */
const LAYER_LINES = [7, 3, 5, 4, 6, 2]

/** Number of the line colour of the layer at `index`. */
export function layerLine(index: number): number {
  return LAYER_LINES[index % LAYER_LINES.length]!
}
