/**
 * The route as the cover shows it, on the canvas of 1280 x 720 px: in from the left under the title, then up along
 * the right side and out over the top edge, since the road goes on after the workshop.
 */
import type { Chapter } from './chapters'
import type { Route } from './route'
import { measureText } from '../figures/text'
import { placeRoute } from './route'

export interface CoverMap {
  route: Route
  /** Left edge and middle of each name. */
  labels: { x: number, y: number, text: string }[]
  size: number
  radius: number
}

const LEFT = 800
const RIGHT = 1216
const TOP = 104
const BOTTOM = 520
const TURN = 640

/** Names are at most this much wider than the space that the climb leaves to the right of the last station. */
const SIZES = [28, 26, 24, 22, 20]

export function placeCoverMap(chapters: readonly Chapter[]): CoverMap {
  const pitch = (BOTTOM - TOP) / Math.max(chapters.length - 1, 1)
  const radius = Math.min(22, pitch * 0.32)
  const widest = (size: number) => Math.max(0, ...chapters.map(chapter => measureText(chapter.name, size, 700)))
  const size = SIZES.find(size => size <= pitch * 0.6 && widest(size) <= 170) ?? 18
  const beside = radius + 20
  const route = placeRoute(chapters, {
    from: [LEFT, BOTTOM],
    to: [RIGHT - beside - widest(size), TOP],
    axis: 'y',
    radius: radius + 4,
    lead: [[-20, TURN], [LEFT - 72, TURN], [LEFT, TURN - 72]],
    tail: TOP + 20,
  })
  return {
    route,
    labels: route.stations.map(({ chapter, at }) => ({ x: at[0] + beside, y: at[1], text: chapter.name })),
    size,
    radius,
  }
}
