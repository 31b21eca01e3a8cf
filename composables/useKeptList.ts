import type { Roadmap } from '../core/roadmap/schema'
import { useEventListener } from '@vueuse/core'
import { computed, ref } from 'vue'
import { listKept } from '../core/kept/things'
import { roomWords } from '../core/messages'
import { saveFile } from './saveFile'

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  }
  catch {
    // A browser that lets nothing be kept has kept nothing.
    return null
  }
}

/** What the deck keeps on this device, followed in all windows; a file of it, and its deletion. */
export function useKeptList(roadmap: Roadmap) {
  const changes = ref(0)
  useEventListener(window, 'storage', () => changes.value++)
  const kept = computed(() => {
    void changes.value
    return listKept(read, roadmap)
  })

  return {
    kept,
    save() {
      const content = Object.fromEntries(kept.value.map(({ key }) => [key, read(key)]))
      saveFile(roomWords.kept.file, 'application/json', JSON.stringify(content, null, 2))
    },
    /** Other windows are told by the browser, the parts of this one by the same event. */
    remove() {
      for (const { key } of kept.value) {
        const oldValue = localStorage.getItem(key)
        localStorage.removeItem(key)
        window.dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue: null, storageArea: localStorage }))
      }
    },
  }
}
