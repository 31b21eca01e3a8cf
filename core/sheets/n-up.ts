/** Slides on a handout's sheet: how many, and what stands beside them. */
import type { Paper, Size } from './paper'
import { textBox } from './paper'

/** `points`: each slide beside its talking points. */
export const UPS = ['1', '2', '3', '4', '6', 'points'] as const
export type Up = typeof UPS[number]

export const isUp = (value: unknown): value is Up => (UPS as readonly unknown[]).includes(value)

interface Grid { columns: number, rows: number, lines: 'below' | 'beside' }

const GRIDS: Record<Exclude<Up, 'points'>, Grid> = {
  1: { columns: 1, rows: 1, lines: 'below' },
  2: { columns: 1, rows: 2, lines: 'below' },
  3: { columns: 1, rows: 3, lines: 'beside' },
  4: { columns: 2, rows: 2, lines: 'below' },
  6: { columns: 2, rows: 3, lines: 'below' },
}

/** Of a slide: its canvas is 16 to 9. */
const RATIO = 9 / 16
/** Millimetres: between columns and rows, and under a slide for its number. */
export const GUTTER = 8
export const CAPTION = 6
/** Lines to write on stand 8 mm apart. */
export const LINE = 8

export interface Cell extends Grid {
  /** Of a cell, in millimetres. */
  width: number
  height: number
  /** Of the slide in it. */
  slide: Size
  /** Lines that fit into it. */
  count: number
}

/** Cells of a sheet of `paper` with `up` slides. */
export function cellOf(up: Exclude<Up, 'points'>, paper: Paper): Cell {
  const grid = GRIDS[up]
  const box = textBox(paper)
  const width = (box.width - GUTTER * (grid.columns - 1)) / grid.columns
  const height = (box.height - GUTTER * (grid.rows - 1)) / grid.rows
  const beside = grid.lines === 'beside'
  const widest = beside ? (width - GUTTER) / 2 : width
  const slideWidth = Math.min(widest, (height - CAPTION) / RATIO)
  const slide = { width: slideWidth, height: slideWidth * RATIO }
  return { ...grid, width, height, slide, count: Math.floor((beside ? height : height - slide.height - CAPTION) / LINE) }
}

/** Cuts `items` into sheets of `size`. */
export function sheetsOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
}

/** Slides on one sheet. */
export const perSheet = (up: Exclude<Up, 'points'>) => GRIDS[up].columns * GRIDS[up].rows
