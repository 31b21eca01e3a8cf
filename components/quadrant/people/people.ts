/** People or products on the map, each where its data says. Figure units. */
import type { Box, Point } from '../../../core/text/placed'
import type { CommonWords } from '../../../core/words/common'
import type { QuadrantField, QuadrantMap, QuadrantPoint } from '../map/map'
import type { Quadrant } from '../schema'
import type { PeopleWords } from './words'
import { grow } from '../../../core/geometry/boxes'
import { placeLabels } from '../../../core/geometry/place-labels'
import { overlap } from '../../../core/text/placed'
import { contentBoxes } from '../map/field'
import { filled, GUTTER, placeGround, pointOn, QUADRANT } from '../map/map'
import { profileAt } from '../room'
import { placeName } from './name'

/** Width of the lines between the fields. */
const AXIS = 10
const RADIUS = 10
/** Labels keep this far from the edge of the map. */
const EDGE = 4
/** Half the size of the mark at the middle of a group. */
const CENTRE = 16

export interface QuadrantOptions {
  /** Width of the map: all of the canvas, `PLACING`, or `COMPACT` beside a profile. */
  width?: number
  points?: QuadrantPoint[]
  /** What stands after the name in a field, by id of the profile. */
  counts?: Map<string, string>
  /** Middles of groups, by id of the profile: labels keep off their marks. */
  centres?: (Point & { id: string })[]
}

/**
 * Places the map with people. The fields say only who they are and stand back in a corner; each point stays where its
 * data says, its label goes where it fits.
 */
export function placePeople(data: Quadrant, { width = QUADRANT.width, points = [], counts, centres = [] }: QuadrantOptions = {}): QuadrantMap {
  const box = { x: 0, y: 0, w: width, h: QUADRANT.height }
  const lines = new Map(data.profiles.map(({ id, line }) => [id, line]))
  const marks = points.map(point => ({ ...point, ...pointOn(box, point), r: RADIUS }))
  const middles = centres.map(({ id, ...at }) => ({ id, line: lines.get(id) ?? 1, ...pointOn(box, at) }))
  const around = (by: number) => marks.map(({ x, y, r }) => grow({ x, y, w: 0, h: 0 }, r + by))

  /** Signs that keep off the marks `off`, and the names in their fields. */
  function placeTexts(off: Box[]) {
    const { places, ground } = placeGround(data, width, off)
    const signs = ground.signs.map(sign => sign.box)
    const contents = places.map(({ profile: { id, name, x }, box }) => placeName(`${name}${counts?.get(id) ?? ''}`, x, box, signs, around(4)))
    return { ground, signs, fields: filled(places, contents), apart: !contents.some(({ plate }) => plate && signs.some(sign => overlap(plate, sign))) }
  }
  // Among many marks, long signs may leave a field no room for its name: then they stay at their ends.
  const making = placeTexts(around(0))
  const { ground, signs, fields } = making.apart ? making : placeTexts([])

  const { hub } = ground
  const obstacles = [
    ...signs,
    ...fields.flatMap(contentBoxes),
    ...middles.map(({ x, y }) => grow({ x, y, w: 0, h: 0 }, CENTRE)),
    // The lines for themselves too: a leader from a mark between the fields must not lead over them into another field.
    ...[AXIS / 2, GUTTER / 2].flatMap(by => [{ x: 0, y: hub.y - by, w: box.w, h: by * 2 }, { x: hub.x - by, y: 0, w: by * 2, h: box.h }]),
  ]
  return {
    ...ground,
    fields,
    points: marks,
    centres: middles.map(middle => ({ ...middle, r: CENTRE })),
    labels: placeLabels(marks, grow(box, -EDGE), { radius: RADIUS + 2, obstacles }),
  }
}

/** All points in words. */
export function describePoints({ x, y }: Quadrant, points: QuadrantPoint[], words: PeopleWords, { colon }: CommonWords): string {
  return points.length ? words.describe(points.map(point => `${point.name}${colon}${words.pair(`${x.name} ${words.position(point.x)}`, `${y.name} ${words.position(point.y)}`)}`)) : ''
}

/** The field on `map` in which a position is. */
export function fieldAt({ profiles }: Quadrant, map: QuadrantMap, at: Point | undefined): QuadrantField | undefined {
  const profile = at && profileAt(profiles, at)
  return profile && map.fields.find(({ id }) => id === profile.id)
}

/** Where somebody stands, in words. */
export function standing({ x, y, profiles }: Quadrant, at: Point, words: PeopleWords, who = ''): string {
  return words.standing(who, profileAt(profiles, at)?.name ?? '', words.value(x.name, at.x), words.value(y.name, at.y))
}
