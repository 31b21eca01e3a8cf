import { computed } from 'vue'
import { useKept } from '../../composables/useKept'
import { things } from '../../core/kept/things'

/** What this device keeps for the quadrant `name`: the own position and answers, and the people of the room. */
export function useQuadrantStore(name: string) {
  const self = useKept({ ...things.self, key: `${name}.self` })
  const room = useKept({ ...things.room, key: `${name}.room` })
  return { self: self.value, room: room.value, problem: computed(() => self.problem.value ?? room.problem.value) }
}
