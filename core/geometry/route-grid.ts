/** The grid that a line is routed on, and what its cells cost. */
import type { Box, Point } from '../text/placed'

/** Step of the grid, in units of the figure. */
export const GRID = 8

export interface Grid { area: Box, columns: number, rows: number }

export const pointOf = ({ area, columns }: Grid, cell: number): Point => ({ x: area.x + cell % columns * GRID, y: area.y + Math.floor(cell / columns) * GRID })
export const cellOf = ({ area, columns }: Grid, { x, y }: Point) => Math.round((y - area.y) / GRID) * columns + Math.round((x - area.x) / GRID)

/** Cells whose point is less than `reach` from `box`. */
export function cellsNear({ area, columns, rows }: Grid, box: Box, reach: number): number[] {
  const x0 = Math.max(0, Math.floor((box.x - reach - area.x) / GRID) + 1)
  const x1 = Math.min(columns - 1, Math.ceil((box.x + box.w + reach - area.x) / GRID) - 1)
  const y0 = Math.max(0, Math.floor((box.y - reach - area.y) / GRID) + 1)
  const y1 = Math.min(rows - 1, Math.ceil((box.y + box.h + reach - area.y) / GRID) - 1)
  const cells: number[] = []
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++)
      cells.push(y * columns + x)
  }
  return cells
}

/** Raises the price of the cells near `box` to at least `cost`. */
export function charge(price: Float64Array, grid: Grid, box: Box, reach: number, cost: number): void {
  for (const cell of cellsNear(grid, box, reach))
    price[cell] = Math.max(price[cell] ?? 0, cost)
}
