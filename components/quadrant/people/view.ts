/** What the map shows for what is open: how wide it is, and which points stand on it. */
import type { Point } from '../../../core/text/placed'
import type { Self } from '../assessment'
import type { QuadrantPoint } from '../map/map'
import type { QuadrantOpen } from '../open'
import type { Room } from '../room'
import type { Quadrant } from '../schema'
import type { QuadrantOptions } from './people'
import type { PeopleWords } from './words'
import { assess } from '../assessment'
import { COMPACT, PLACING, QUADRANT } from '../map/map'
import { countRoom } from '../room'

/** Id of the own point. */
export const ME = 'me'

export interface QuadrantView extends QuadrantOptions {
  points: QuadrantPoint[]
  /** Around the own point, the box in which it may as well lie: half its sides, as shares of the axes. */
  margin?: Point
}

interface Shown {
  data: Quadrant
  opened: QuadrantOpen
  points: QuadrantPoint[]
  self: Self
  room: Room
}

export function viewOf({ data, opened, points, self, room }: Shown, words: PeopleWords): QuadrantView {
  const me = (at: Point | undefined): QuadrantPoint[] => at ? [{ id: ME, name: words.mine, ...at }] : []
  if (opened.mode === 'self')
    return { width: PLACING, points: [...me(self.place), ...points] }
  if (opened.mode === 'quiz') {
    const result = data.assessment && assess(data.assessment, self.answers)
    return { width: COMPACT, points: me(result?.position), ...result && { margin: { x: result.x.margin, y: result.y.margin } } }
  }
  if (opened.mode === 'room') {
    const counts = countRoom(room, data.profiles)
    return {
      width: PLACING,
      points: room.points,
      counts: new Map(counts.flatMap(({ profile, total }) => total ? [[profile.id, ` ${words.inField(total)}`]] : [])),
      centres: counts.flatMap(({ profile, points, centre }) => centre && points > 1 ? [{ id: profile.id, ...centre }] : []),
    }
  }
  return { width: opened.profile ? COMPACT : QUADRANT.width, points }
}
