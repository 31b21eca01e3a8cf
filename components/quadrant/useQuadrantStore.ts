import { computed } from 'vue'
import { useKept } from '../../composables/useKept'
import { quadrantThings } from './kept'

/** What this device keeps for the quadrant `name`: the own position and answers, and the people of the room. */
export function useQuadrantStore(name: string) {
  const self = useKept({ ...quadrantThings.self, key: `${name}.self` })
  const room = useKept({ ...quadrantThings.room, key: `${name}.room` })
  return { self: self.value, room: room.value, problem: computed(() => self.problem.value ?? room.problem.value) }
}
