import type { Box } from '../../../core/text/placed'
import { expect } from 'vitest'
import { overlap } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { TIMELINE } from '../timeline'

export function inside({ x, y, w, h }: Box, bottom = TIMELINE.height) {
  expect(x).toBeGreaterThanOrEqual(-0.01)
  expect(y).toBeGreaterThanOrEqual(-0.01)
  expect(x + w).toBeLessThanOrEqual(TIMELINE.width + 0.01)
  expect(y + h).toBeLessThanOrEqual(bottom + 0.01)
}

export function apart(boxes: Box[]) {
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1))
      expect(overlap(box, other), JSON.stringify([box, other])).toBe(false)
  }
}

/** What a line of text covers. */
export function textBox({ text, x, y }: { text: string, x: number, y: number }, size: number, weight: 400 | 700 = 400): Box {
  return { x, y: y - size * 0.8, w: measureText(text, size, weight), h: size * 0.9 }
}
