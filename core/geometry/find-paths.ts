/** Cheapest paths over the grid of a line: A* over states of cell and direction, with the octile distance as its bound. */
import type { Grid } from './route-grid'
import FlatQueue from 'flatqueue'
import { GRID } from './route-grid'

/** E, SE, S, SW, W, NW, N, NE. */
const DX = [1, 1, 0, -1, -1, -1, 0, 1]
const DY = [0, 1, 1, 1, 0, -1, -1, -1]
const BEND = 40
/** Extra for turning by 0, 45, … 180° in a station; a line never runs back over itself. */
const STATION_TURN = [0, 10, 50, 120, 4000]
/** For a cell inside an obstacle, which is only crossed where there is no other way. */
export const INSIDE = 1500

export interface Arrival { heading: number, cost: number, path: number[] }

/** The cheapest paths from `start` to `goal`, one per direction of arrival, at most `most`. */
export function findPaths({ columns, rows }: Grid, corners: Uint8Array, start: number, heading: number, goal: number, toll: (cell: number) => number, most: number): Arrival[] {
  const goalX = goal % columns
  const goalY = Math.floor(goal / columns)
  const cost = new Float64Array(columns * rows * 8).fill(Infinity)
  const from = new Int32Array(columns * rows * 8).fill(-1)
  const queue = new FlatQueue<number>()

  const move = (state: number, base: number, cell: number, direction: number) => {
    const x = cell % columns + DX[direction]!
    const y = Math.floor(cell / columns) + DY[direction]!
    if (x < 0 || y < 0 || x >= columns || y >= rows)
      return
    const next = y * columns + x
    // A diagonal can cut the corner of an obstacle between two free points.
    const corner = direction % 2 ? corners[cell + Math.min(0, DX[direction]!) + Math.min(0, DY[direction]!) * columns]! * INSIDE : 0
    const total = base + GRID * (direction % 2 ? Math.SQRT2 : 1) + corner + (next === goal ? 0 : toll(next))
    const nextState = next * 8 + direction
    if (total >= cost[nextState]!)
      return
    cost[nextState] = total
    from[nextState] = state
    const dx = Math.abs(x - goalX)
    const dy = Math.abs(y - goalY)
    queue.push(nextState, total + GRID * (Math.max(dx, dy) + (Math.SQRT2 - 1) * Math.min(dx, dy)))
  }

  for (let direction = 0; direction < 8; direction++) {
    const turn = heading < 0 ? 0 : Math.min((direction - heading + 8) % 8, (heading - direction + 8) % 8)
    move(-1, STATION_TURN[turn]!, start, direction)
  }
  const arrivals: Arrival[] = []
  const done = new Uint8Array(columns * rows * 8)
  for (let state = queue.pop(); state !== undefined && arrivals.length < most; state = queue.pop()) {
    if (done[state])
      continue
    done[state] = 1
    const cell = state >> 3
    const direction = state & 7
    const total = cost[state]!
    if (cell === goal) {
      const path: number[] = []
      for (let back = state; back >= 0; back = from[back]!)
        path.push(back >> 3)
      arrivals.push({ heading: direction, cost: total, path: [start, ...path.reverse()] })
      continue
    }
    move(state, total, cell, direction)
    move(state, total + BEND, cell, (direction + 1) % 8)
    move(state, total + BEND, cell, (direction + 7) % 8)
  }
  return arrivals
}
