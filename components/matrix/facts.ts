/** Facts about matrices that their schema and their drawing share. Lengths in units of 1152 x 500. */

/** Rows and columns at most. */
export const MAX_SIDE = 6

export const MATRIX_WIDTH = 1152
export const MATRIX_HEIGHT = 500
/** Over the rows: what the columns are. */
export const HEAD = 72
export const GAP = 8
/** Widths of the signs of the rows. */
export const SIGNS = [152, 176, 208, 240]

/** Height of a row. */
export function rowHeight(rows: number): number {
  return (MATRIX_HEIGHT - HEAD - GAP * (rows - 1)) / rows
}

/** From the left edge of a column to its line, from there to the text, and what is left for that beside signs of `sign`. */
export function columnLayout(columns: number, sign: number): { width: number, lane: number, text: number, free: number } {
  const width = (MATRIX_WIDTH - sign) / columns
  const [lane, text] = columns > 4 ? [22, 20] : [32, 28]
  return { width, lane, text, free: width - lane - text - 4 }
}

/** Line height of cells at `size`. */
export const pitchOf = (size: number) => Math.round(size * 1.25)
