/**
 * Routes a metro line through given stations: straight runs and 45° bends on a grid, clear of obstacles.
 *
 * Each leg is a cheapest path over (cell, direction) states, found by A* with the octile distance as its bound;
 * bends, nearness to text and meeting the line itself have a price. A leg decides how the next one can leave, so
 * the few best ways to arrive are kept from leg to leg (a beam). Deterministic: ties keep the order of directions.
 */
import type { Box, Point } from '../text/placed'
import { Heap } from './heap'

const GRID = 8
/** E, SE, S, SW, W, NW, N, NE. */
const DX = [1, 1, 0, -1, -1, -1, 0, 1]
const DY = [0, 1, 1, 1, 0, -1, -1, -1]
const BEND = 40
/** Extra for turning by 0, 45, … 180° in a station; a line never runs back over itself. */
const STATION_TURN = [0, 10, 50, 120, 4000]
const INSIDE = 1500
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

interface Grid { area: Box, columns: number, rows: number }

const pointOf = ({ area, columns }: Grid, cell: number): Point => ({ x: area.x + cell % columns * GRID, y: area.y + Math.floor(cell / columns) * GRID })
const cellOf = ({ area, columns }: Grid, { x, y }: Point) => Math.round((y - area.y) / GRID) * columns + Math.round((x - area.x) / GRID)

/** Cells whose point is less than `reach` from `box`. */
function cellsNear({ area, columns, rows }: Grid, box: Box, reach: number): number[] {
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
function charge(price: Float64Array, grid: Grid, box: Box, reach: number, cost: number): void {
  for (const cell of cellsNear(grid, box, reach))
    price[cell] = Math.max(price[cell] ?? 0, cost)
}

interface Arrival { heading: number, cost: number, path: number[] }

/** The cheapest paths from `start` to `goal`, one per direction of arrival, at most `BEAM`. */
function findPaths({ columns, rows }: Grid, corners: Uint8Array, start: number, heading: number, goal: number, toll: (cell: number) => number): Arrival[] {
  const goalX = goal % columns
  const goalY = Math.floor(goal / columns)
  const cost = new Float64Array(columns * rows * 8).fill(Infinity)
  const from = new Int32Array(columns * rows * 8).fill(-1)
  const heap = new Heap()

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
    heap.push(total + GRID * (Math.max(dx, dy) + (Math.SQRT2 - 1) * Math.min(dx, dy)), nextState)
  }

  for (let direction = 0; direction < 8; direction++) {
    const turn = heading < 0 ? 0 : Math.min((direction - heading + 8) % 8, (heading - direction + 8) % 8)
    move(-1, STATION_TURN[turn]!, start, direction)
  }
  const arrivals: Arrival[] = []
  const done = new Uint8Array(columns * rows * 8)
  for (let state = heap.pop(); state !== undefined && arrivals.length < BEAM; state = heap.pop()) {
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
      return findPaths(grid, corners, start, way.heading, goal, toll).map(({ heading, cost, path }) => {
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

const round = (value: number) => Math.round(value * 100) / 100

/** SVG path data of a polyline whose bends are rounded by `radius`. */
export function roundedPath(points: Point[], radius: number): string {
  return points.map((point, i) => {
    const before = points[i - 1]
    const after = points[i + 1]
    if (!before)
      return `M${point.x} ${point.y}`
    if (!after)
      return `L${point.x} ${point.y}`
    const towards = (other: Point) => {
      const length = Math.hypot(other.x - point.x, other.y - point.y)
      const share = Math.min(radius, length / 2) / length
      return `${round(point.x + (other.x - point.x) * share)} ${round(point.y + (other.y - point.y) * share)}`
    }
    return `L${towards(before)}Q${point.x} ${point.y} ${towards(after)}`
  }).join('')
}
