import { computed } from 'vue'
import { useKept } from '../../composables/useKept'
import { quadrantThings } from './kept'

/** What this device keeps for the quadrant `figure`: the own position and answers, and the people of the room. */
export function useQuadrantStore(figure: string) {
  const things = quadrantThings(figure)
  const self = useKept(things.self)
  const room = useKept(things.room)
  return { self: self.value, room: room.value, problem: computed(() => self.problem.value ?? room.problem.value) }
}
