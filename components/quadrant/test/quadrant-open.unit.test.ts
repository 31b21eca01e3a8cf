/** One id for all that the figure opens. */
import { expect, it } from 'vitest'
import roadmap from '../../../roadmap/zh.yaml'
import { MODES, readOpen, writeOpen } from '../open'

const read = (open: string | undefined, offered = MODES as readonly typeof MODES[number][]) => readOpen(open, roadmap.quadrant, offered)

it('reads what it writes', () => {
  for (const open of [undefined, 'innovation', 'self', 'room', 'quiz', 'room.r12', 'innovation.p3', 'points.a.b'])
    expect(writeOpen(read(open))).toBe(open)
})

it('opens nothing that is not there', () => {
  expect(read('nobody')).toEqual({})
  expect(read('nobody.p1')).toEqual({})
  expect(read('room', ['self'])).toEqual({})
})
