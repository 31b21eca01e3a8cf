/** The line through the bands: a leg between each two stops. */
import type { Box, Point } from '../../../core/text/placed'
import type { PlacedGroup } from '../pack/group'
import type { ChainTrace } from '../schema'
import { nudge } from '../../../core/geometry/nudge'
import { routeLine } from '../../../core/geometry/octilinear'
import { lineBoxes } from '../../../core/text/placed'

export const LINE_WIDTH = 8

/** Where each item is: its own station, or the "+n" it is folded into. */
export function stationsOf(groups: PlacedGroup[]): Map<string, Point> {
  const stations = new Map<string, Point>()
  for (const group of groups) {
    for (const item of group.items)
      stations.set(item.id, item.station)
    for (const id of group.fold?.ids ?? [])
      stations.set(id, group.fold!.station)
  }
  return stations
}

/** The ink that a line keeps clear of: every line of text. */
export function inkOf(groups: PlacedGroup[]): Box[] {
  return groups.flatMap(group => [group.title, ...group.items.map(item => item.text), group.fold?.text])
    .flatMap(text => text ? lineBoxes(text) : [])
}

/** One polyline per leg, inside `area`, clear of the text of `groups` and of `walls`. */
export function placeLegs(trace: ChainTrace, groups: PlacedGroup[], walls: Box[], area: Box): Point[][] {
  const stations = stationsOf(groups)
  const points = trace.stops.map(stop => stations.get(stop.item)).filter(point => point !== undefined)
  const obstacles = [...inkOf(groups), ...walls]
  return nudge(routeLine(points, { area, obstacles, clearance: LINE_WIDTH / 2 + 1.5, comfort: LINE_WIDTH / 2 + 3 }), obstacles, area)
}
