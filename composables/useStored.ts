import type { Ref } from 'vue'
import { useStorage } from '@vueuse/core'
import { ref } from 'vue'
import { asideOf } from '../core/kept/aside'

export interface Stored<Value> {
  value: Ref<Value>
  /** Why the value could not be read or kept, in the browser's words; undefined once it is kept again. */
  problem: Ref<string | undefined>
}

/**
 * A value that this device keeps, in `localStorage` under `key`. All windows of the same site see a change at once, so
 * what the presenter adds shows on the audience's screen.
 *
 * Keys are named in core/kept/things.ts: use `useKept`.
 *
 * Replace the value, never change it in place. `parse` gets what was stored (any JSON) and gives the value, or throws: a text that cannot be read is put aside under
 * `key` + `.unreadable` and `initial` is used, so nothing is lost. Where nothing can be kept (a full disk, a private
 * window), the value lives as long as the page and `problem` says why.
 */
export function useStored<Value>(key: string, initial: () => Value, parse: (stored: unknown) => Value): Stored<Value> {
  const problem = ref<string>()
  const onError = (error: unknown) => {
    problem.value = error instanceof Error ? error.message : String(error)
  }
  const value = useStorage<Value>(key, initial(), undefined, {
    writeDefaults: false,
    flush: 'sync',
    onError,
    serializer: {
      read(text) {
        try {
          return parse(JSON.parse(text))
        }
        catch (error) {
          onError(error)
          try {
            localStorage.setItem(asideOf(key), text)
          }
          catch { /* Told by `problem` already. */ }
          return initial()
        }
      },
      write(value) {
        problem.value = undefined
        return JSON.stringify(value)
      },
    },
  }) as Ref<Value>
  return { value, problem }
}
