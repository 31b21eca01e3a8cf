/** What the quadrant map shows for what is open: how wide it is, and which points stand on it. */
import type { Assessment, Quadrant } from '../../core/roadmap/schema'
import type { Point } from '../../core/text/placed'
import type { Self } from './assessment'
import type { QuadrantOpen } from './open'
import type { QuadrantOptions } from './people'
import type { QuadrantPoint } from './quadrant'
import type { Room } from './room'
import { modeWords } from '../../core/messages/quadrant-modes'
import { assess } from './assessment'
import { COMPACT, PLACING, QUADRANT } from './quadrant'
import { countRoom } from './room'

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
  assessment?: Assessment
}

function me(at: Point | undefined): QuadrantPoint[] {
  return at ? [{ id: ME, name: modeWords.mine, ...at }] : []
}

export function viewOf({ data, opened, points, self, room, assessment }: Shown): QuadrantView {
  if (opened.mode === 'self')
    return { width: PLACING, points: [...me(self.place), ...points] }
  if (opened.mode === 'quiz') {
    const result = assessment && assess(assessment, self.answers)
    return { width: COMPACT, points: me(result?.position), ...result && { margin: { x: result.x.margin, y: result.y.margin } } }
  }
  if (opened.mode === 'room') {
    const counts = countRoom(room, data.archetypes)
    return {
      width: PLACING,
      points: room.points,
      counts: new Map(counts.flatMap(({ archetype, total }) => total ? [[archetype.id, ` ${modeWords.room.inField(total)}`]] : [])),
      centres: counts.flatMap(({ archetype, points, centre }) => centre && points > 1 ? [{ id: archetype.id, ...centre }] : []),
    }
  }
  return { width: opened.archetype ? COMPACT : QUADRANT.width, points }
}
