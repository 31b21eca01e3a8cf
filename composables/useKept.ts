import type { Ref } from 'vue'
import type { Thing } from '../core/kept/thing'
import { computed } from 'vue'
import { changesTo, valueOf } from '../core/kept/thing'
import { storeOf } from './keptStore'

export interface Kept<Value> {
  value: Ref<Value>
  /** Why what was there could not be read, until something new is kept. That nothing can be kept is told once, by KeptNotice. */
  problem: Readonly<Ref<string | undefined>>
}

/**
 * One of the things that a device keeps (core/kept/things.ts): the same in all windows of the site, over a reload, and
 * as long as the page where nothing can be kept. Replace the value with one made of it, never change it in place: what
 * differs is what was changed, and only that goes to the other windows.
 */
export function useKept<Value>(thing: Thing<Value>): Kept<Value> {
  const store = storeOf(thing)
  const value = computed({
    get: () => valueOf(thing, store.doc.value),
    set: next => store.write(changesTo(thing, store.doc.value, next)),
  })
  return { value, problem: store.problem }
}
