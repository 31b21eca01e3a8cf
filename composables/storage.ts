/** The browser's storage with care: it may be blocked, full, or gone at any time. */
import { ref } from 'vue'

/** Why nothing is kept over this page, in the browser's words; undefined where it is. Blocked storage: tools/vite/storage.ts. */
export const unkept = ref(document.documentElement.dataset.unkept)

/** Whether somebody has read that: it is not said again, on whatever slide or in the presenter's view. */
export const told = ref(false)

function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  }
  catch (error) {
    unkept.value = error instanceof Error ? error.message : String(error)
    return undefined
  }
}

/** Null where nothing is stored, undefined where that cannot be known. */
export const readText = (key: string) => attempt(() => localStorage.getItem(key))

/** Null takes the text away. */
export const storeText = (key: string, text: string | null) => attempt(() => text === null ? localStorage.removeItem(key) : localStorage.setItem(key, text))
