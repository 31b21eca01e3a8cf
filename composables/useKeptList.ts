import type { Roadmap } from '../core/roadmap/schema'
import { useEventListener } from '@vueuse/core'
import { computed, ref } from 'vue'
import { listKept } from '../core/kept/list'
import { pack } from '../core/kept/packed'
import { forThings } from '../core/kept/things'
import { roomWords } from '../core/messages'
import { storeOf } from './keptStore'
import { saveFile } from './saveFile'
import { readText } from './storage'

/** What the deck keeps on this device, followed in all windows; a file of it, and its deletion. */
export function useKeptList(roadmap: Roadmap) {
  const stores = new Map(forThings(roadmap.id, thing => [thing.key, storeOf(thing)] as const))
  /** For what was set aside: no store has that. */
  const changes = ref(0)
  useEventListener(window, 'storage', () => changes.value++)

  function read(key: string): string | null {
    const store = stores.get(key)
    if (!store)
      return readText(key) ?? null
    void store.problem.value
    return store.doc.value.entries.size > 0 ? JSON.stringify(pack(store.doc.value)) : null
  }

  const kept = computed(() => {
    void changes.value
    return listKept(read, roadmap)
  })

  return {
    kept,
    save() {
      const content = Object.fromEntries(kept.value.map(({ key, content }) => [key, content]))
      saveFile(roomWords.kept.file, 'application/json', JSON.stringify(content, null, 2))
    },
    remove() {
      stores.forEach(store => store.erase())
      changes.value++
    },
  }
}
