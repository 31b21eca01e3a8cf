/** Moves the straight runs of a routed line to the middle of their channel: the router only knows a grid of 8. */
import type { Box, Point } from '../text/placed'

/** Half a step of the router's grid. */
const SHIFT = 4

function distance(a: Box, b: Box): number {
  return Math.hypot(Math.max(b.x - a.x - a.w, 0, a.x - b.x - b.w), Math.max(b.y - a.y - a.h, 0, a.y - b.y - b.h))
}

function clearanceOf(from: Point, to: Point, obstacles: Box[]): number {
  const run = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), w: Math.abs(to.x - from.x), h: Math.abs(to.y - from.y) }
  return Math.min(...obstacles.map(obstacle => distance(run, obstacle)))
}

/** Air round a side of any direction, as far as it matters: up to `enough`. */
function airOf(from: Point, to: Point, obstacles: Box[], enough: number): number {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y)))
  let air = enough
  for (let i = 0; i <= steps; i++) {
    const at = { x: from.x + (to.x - from.x) * i / steps, y: from.y + (to.y - from.y) * i / steps, w: 0, h: 0 }
    for (const obstacle of obstacles)
      air = Math.min(air, distance(at, obstacle))
  }
  return air
}

/** `corner`, moved along the side that comes from `before`, until it is `by` further along `axis`. */
function slide(before: Point, corner: Point, axis: 'x' | 'y', by: number): Point | undefined {
  const side = { x: corner.x - before.x, y: corner.y - before.y }
  const share = by / side[axis]
  // The side must not turn round, nor get too short for its bend.
  return Number.isFinite(share) && Math.abs(side[axis]) * (1 + share) >= 2 * SHIFT ? { x: corner.x + side.x * share, y: corner.y + side.y * share } : undefined
}

const inside = ({ x, y }: Point, box: Box) => x >= box.x && y >= box.y && x <= box.x + box.w && y <= box.y + box.h

/** Level and upright runs of a line, as broad as keeps another one a line's width off. */
function runsOf(leg: Point[]): Box[] {
  return leg.slice(1).flatMap((to, i) => {
    const from = leg[i]!
    return from.x === to.x || from.y === to.y
      ? [{ x: Math.min(from.x, to.x) - SHIFT, y: Math.min(from.y, to.y) - SHIFT, w: Math.abs(to.x - from.x) + 2 * SHIFT, h: Math.abs(to.y - from.y) + 2 * SHIFT }]
      : []
  })
}

/** `legs` with each level or upright run between two bends shifted half a step inside `area`, where that leaves more air to `obstacles`. */
export function nudge(legs: Point[][], obstacles: Box[], area: Box): Point[][] {
  const out = [...legs]
  for (const [i, leg] of legs.entries())
    out[i] = nudgeLeg(leg, [...obstacles, ...out.flatMap((other, k) => k === i ? [] : runsOf(other))], area)
  return out
}

function nudgeLeg(leg: Point[], obstacles: Box[], area: Box): Point[] {
  const points = [...leg]
  for (let i = 1; i + 2 < points.length; i++) {
    const [before, from, to, after] = [points[i - 1]!, points[i]!, points[i + 1]!, points[i + 2]!]
    const axis = from.y === to.y ? 'y' : from.x === to.x ? 'x' : undefined
    if (!axis)
      continue
    let best = clearanceOf(from, to, obstacles)
    for (const by of [-SHIFT, SHIFT]) {
      const [a, b] = [slide(before, from, axis, by), slide(after, to, axis, by)]
      // Where both sides come in at 45°, the run may get shorter, but it must not turn round.
      const along = axis === 'y' ? 'x' : 'y'
      if (!a || !b || !inside(a, area) || !inside(b, area) || Math.sign(b[along] - a[along]) !== Math.sign(to[along] - from[along]))
        continue
      const air = clearanceOf(a, b, obstacles)
      // A side that gets longer must not run into what the router went round.
      const sides = ([[before, from, a], [after, to, b]] as const).every(([end, old, corner]) => airOf(end, corner, obstacles, best) >= airOf(end, old, obstacles, best))
      if (air > best && sides) {
        best = air
        points[i] = a
        points[i + 1] = b
      }
    }
  }
  return points
}
