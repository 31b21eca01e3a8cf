/**
 * Routes a metro line through given stations: straight runs and 45° bends on a grid, clear of obstacles.
 *
 * Each leg is a cheapest path; bends, nearness to text and meeting the line itself have a price. A leg decides how the
 * next one can leave, so the few best ways to arrive are kept from leg to leg (a beam). Deterministic: ties keep the
 * order of directions.
 */
import type { Box, Point } from '../text/placed'
import type { Grid } from './route-grid'
import { findPaths, INSIDE } from './find-paths'
import { cellOf, cellsNear, charge, GRID, pointOf } from './route-grid'

const NEAR = 2
/** Per cell where the line would run close to text: worth a detour of three more. */
const CLOSE = 24
/** For a cell that the line has used, and for those around it. */
const AGAIN = 900
const BESIDE = 200
/** From a station to a line that passes it by. */
const BERTH = 20
const PASS = 300
/** Ways to arrive that are kept. */
const BEAM = 3

export interface RouteOptions {
  /** The line stays inside. Its corner sets the grid: stations lie on multiples of 8 from it. */
  area: Box
  obstacles: Box[]
  /** From the centre of the line to the nearest ink. */
  clearance: number
  /** The same, where it does not take a long way round. */
  comfort?: number
}

/** Only the ends and the bends of a path. */
function simplify(path: Point[]): Point[] {
  return path.filter((point, i) => {
    const before = path[i - 1]
    const after = path[i + 1]
    return !before || !after || (point.x - before.x) !== (after.x - point.x) || (point.y - before.y) !== (after.y - point.y)
  })
}

/**
 * One polyline per leg between neighbouring `stations`; of one point where both are the same. Always finds a way:
 * where obstacles shut a station in, the line crosses as little of them as it can.
 */
export function routeLine(stations: Point[], { area, obstacles, clearance, comfort = clearance }: RouteOptions): Point[][] {
  const grid: Grid = { area, columns: Math.floor(area.w / GRID) + 1, rows: Math.floor(area.h / GRID) + 1 }
  const ground = new Float64Array(grid.columns * grid.rows)
  for (const obstacle of obstacles)
    charge(ground, grid, obstacle, comfort + GRID / 2, NEAR)
  for (const obstacle of obstacles)
    charge(ground, grid, obstacle, comfort, CLOSE)
  for (const obstacle of obstacles)
    charge(ground, grid, obstacle, clearance, INSIDE)

  // The same for the points between: entry i lies half a step right of and below cell i.
  const corners = new Uint8Array(ground.length)
  const between: Grid = { ...grid, area: { ...area, x: area.x + GRID / 2, y: area.y + GRID / 2 } }
  for (const obstacle of obstacles) {
    for (const cell of cellsNear(between, obstacle, clearance))
      corners[cell] = 1
  }

  // A line that touches a station stops there: other legs keep off.
  const cells = stations.map(station => cellOf(grid, station))
  const berths = new Int32Array(ground.length).fill(-1)
  for (const reach of [BERTH, 1]) {
    for (const [i, { x, y }] of stations.entries()) {
      for (const cell of cellsNear(grid, { x, y, w: 0, h: 0 }, reach))
        berths[cell] = cells[i]!
    }
  }

  interface Way { heading: number, cost: number, price: Float64Array, legs: number[][] }
  let ways: Way[] = [{ heading: -1, cost: 0, price: ground, legs: [] }]
  for (const [i, start] of cells.slice(0, -1).entries()) {
    const goal = cells[i + 1]!
    ways = ways.flatMap((way): Way[] => {
      if (start === goal)
        return [{ ...way, legs: [...way.legs, [start]] }]
      const toll = (cell: number) => {
        const owner = berths[cell]!
        return way.price[cell]! + (owner < 0 || owner === start || owner === goal ? 0 : owner === cell ? INSIDE : PASS)
      }
      return findPaths(grid, corners, start, way.heading, goal, toll, BEAM).map(({ heading, cost, path }) => {
        const price = way.price.slice()
        // Both legs of a station are in its berth; there they cannot keep apart.
        const track = path.filter(cell => berths[cell] !== goal)
        for (const cell of track)
          charge(price, grid, { ...pointOf(grid, cell), w: 0, h: 0 }, GRID + 1, BESIDE)
        for (const cell of track)
          price[cell] = Math.max(price[cell]!, AGAIN)
        return { heading, cost: way.cost + cost, price, legs: [...way.legs, path] }
      })
    }).sort((a, b) => a.cost - b.cost).slice(0, BEAM)
  }

  return ways[0]!.legs.map((path, i) => {
    const points = simplify(path.map(cell => pointOf(grid, cell)))
    points[points.length - 1] = stations[i + 1]!
    points[0] = stations[i]!
    return points
  })
}
