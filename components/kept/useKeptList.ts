import type { KeptDeck } from '../../core/kept/thing'
import { useEventListener } from '@vueuse/core'
import { computed, ref } from 'vue'
import { storageKey, storeOf } from '../../composables/keptStore'
import { saveFile } from '../../composables/saveFile'
import { readText } from '../../composables/storage'
import { useWords } from '../../composables/useWords'
import { pack } from '../../core/kept/packed'
import { keptWords } from '../../core/words/kept'
import { keptPanelWords } from '../../core/words/room'
import { listKept } from './list'
import { forThings } from './things'

/** What the deck keeps on this device, followed in all windows; a file of it, and its deletion. */
export function useKeptList(deck: KeptDeck) {
  const words = useWords(keptWords)
  const panel = useWords(keptPanelWords)
  const stores = new Map(forThings(deck.roadmap, thing => [thing.key, storeOf(thing)] as const))
  /** For what was set aside: no store has that. */
  const changes = ref(0)
  useEventListener(window, 'storage', () => changes.value++)

  function read(key: string): string | null {
    const store = stores.get(key)
    if (!store)
      return readText(storageKey(key)) ?? null
    void store.problem.value
    return store.doc.value.entries.size > 0 ? JSON.stringify(pack(store.doc.value)) : null
  }

  const kept = computed(() => {
    void changes.value
    return listKept(read, words, deck)
  })

  return {
    kept,
    save() {
      const content = Object.fromEntries(kept.value.map(({ key, content }) => [key, content]))
      saveFile(panel.file, 'application/json', JSON.stringify(content, null, 2))
    },
    remove() {
      stores.forEach(store => store.erase())
      changes.value++
    },
  }
}
