import { describe, expect, it } from 'vitest'
import { roundedPath } from '../../../core/geometry/bend'
import { routeLine } from '../../../core/geometry/octilinear'
import { distance } from './distance'

describe('routeLine', () => {
  const area = { x: 0, y: 0, w: 400, h: 200 }

  it('goes round an obstacle', () => {
    const obstacle = { x: 150, y: 40, w: 60, h: 120 }
    const [leg] = routeLine([{ x: 40, y: 96 }, { x: 360, y: 96 }], { area, obstacles: [obstacle], clearance: 6 })
    for (const [i, to] of leg!.slice(1).entries())
      expect(distance(obstacle, leg![i]!, to)).toBeGreaterThanOrEqual(6)
  })

  it('finds a way out of a station that is shut in', () => {
    const [leg] = routeLine([{ x: 40, y: 96 }, { x: 360, y: 96 }], { area, obstacles: [{ x: 0, y: 0, w: 100, h: 200 }], clearance: 6 })
    expect(leg!.at(-1)).toEqual({ x: 360, y: 96 })
  })

  it('stays put between two stops at one station', () => {
    expect(routeLine([{ x: 40, y: 40 }, { x: 40, y: 40 }], { area, obstacles: [], clearance: 6 })).toEqual([[{ x: 40, y: 40 }]])
  })
})

it('roundedPath rounds the bends of a line', () => {
  expect(roundedPath([{ x: 0, y: 0 }, { x: 40, y: 0 }, { x: 80, y: 40 }], 10)).toBe('M0 0L30 0Q40 0 47.07 7.07L80 40')
})
