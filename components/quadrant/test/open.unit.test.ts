/** One id for all that the figure opens. */
import { expect, it } from 'vitest'
import { MODES, readOpen, writeOpen } from '../open'
import { quadrant } from './data'

const read = (open: string | undefined, offered = MODES as readonly typeof MODES[number][]) => readOpen(open, quadrant, offered)

it('reads what it writes', () => {
  for (const open of [undefined, 'corner', 'self', 'room', 'quiz', 'room.r12', 'corner.p3', 'points.a.b'])
    expect(writeOpen(read(open))).toBe(open)
})

it('opens nothing that is not there', () => {
  expect(read('nobody')).toEqual({})
  expect(read('nobody.p1')).toEqual({})
  expect(read('room', ['self'])).toEqual({})
})
