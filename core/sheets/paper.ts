/** Sheets of paper, and where on them text stands. Millimetres; a CSS millimetre is 96 / 25.4 px. */

export const PAPERS = ['a4', 'letter'] as const
export type Paper = typeof PAPERS[number]

export const isPaper = (value: unknown): value is Paper => (PAPERS as readonly unknown[]).includes(value)

export interface Size { width: number, height: number }

/** ISO 216 and ANSI/ASME Y14.1. */
export const SIZES: Record<Paper, Size> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
}

/** The running head stands in the upper margin, the page number in the lower. */
export const MARGIN = { top: 25, bottom: 20, side: 18 } as const

export const PX = 96 / 25.4

/** Room for text on a sheet. */
export function textBox(paper: Paper): Size {
  const { width, height } = SIZES[paper]
  return { width: width - 2 * MARGIN.side, height: height - MARGIN.top - MARGIN.bottom }
}
