/**
 * What this device keeps, one document a thing. `localStorage` has it over a reload and tells the other windows. Windows
 * that write at the same time overwrite each other's text there; each of them merges what it is told and stores again
 * what the text lacks, so that nothing is lost and all come to the same.
 */
import type { Ref, ShallowRef } from 'vue'
import type { Doc } from '../core/kept/doc'
import type { Thing } from '../core/kept/thing'
import { ref, shallowRef } from 'vue'
import { asideOf } from '../core/kept/aside'
import { emptyDoc, erase, merge, news, write } from '../core/kept/doc'
import { newId } from '../core/kept/new-id'
import { pack, readStored } from '../core/kept/packed'
import { erased } from './erased'
import { readText, storeText } from './storage'

export interface Store {
  key: string
  doc: Readonly<ShallowRef<Doc>>
  /** Why what was stored could not be read; it is set aside. */
  problem: Readonly<Ref<string | undefined>>
  write: (changes: ReadonlyMap<string, unknown>) => void
  /** Takes what another machine has. */
  absorb: (doc: Doc) => void
  erase: () => void
  /** What another window has stored, as its event tells; without it, what is stored. */
  follow: (text?: string | null) => void
}

const stores = new Map<string, Store>()
const listeners: ((key: string, part: Doc) => void)[] = []
/** This window, in the versions that it writes. */
const me = newId()

function createStore(key: string, read: (text: string) => Doc): Store {
  const doc = shallowRef(emptyDoc)
  const problem = ref<string>()
  let last: string | null = null
  const textOf = () => doc.value.entries.size > 0 ? JSON.stringify(pack(doc.value)) : null

  function set(next: Doc) {
    if (next.floor > doc.value.floor && next.entries.size === 0)
      erased.value++
    doc.value = next
  }

  /** Takes in what stands in the storage. */
  function take(text: string | null | undefined) {
    if (text === undefined || text === last)
      return
    last = text
    if (text === null) {
      set(erase(doc.value, Date.now()))
      return
    }
    try {
      set(merge(doc.value, read(text)))
    }
    catch (error) {
      problem.value = error instanceof Error ? error.message : String(error)
      storeText(asideOf(key), text)
    }
  }

  function store() {
    const text = textOf()
    if (readText(key) !== text)
      storeText(key, text)
    last = text
  }

  function change(next: Doc) {
    const before = doc.value
    set(next)
    store()
    const part = news(before, next)
    listeners.forEach(listener => listener(key, part))
  }

  take(readText(key))
  return {
    key,
    doc,
    problem,
    write(changes) {
      if (changes.size === 0)
        return
      problem.value = undefined
      // Another window's event may still be on its way.
      take(readText(key))
      change(write(doc.value, changes, me, Date.now()))
    },
    absorb(part) {
      take(readText(key))
      set(merge(doc.value, part))
      store()
    },
    erase() {
      change(erase(doc.value, Date.now()))
      storeText(asideOf(key), null)
    },
    follow(text) {
      if (text)
        take(text)
      take(readText(key))
      if (last !== textOf())
        store()
    },
  }
}

export function storeOf<Value>(thing: Thing<Value>): Store {
  const store = stores.get(thing.key) ?? createStore(thing.key, text => readStored(thing, text))
  stores.set(thing.key, store)
  return store
}

/** Calls `listener` with each change that is made in this window. */
export function onChange(listener: (key: string, part: Doc) => void): void {
  listeners.push(listener)
}

window.addEventListener('storage', ({ key, newValue }) => {
  for (const store of stores.values()) {
    if (key === store.key || key === null)
      store.follow(newValue)
  }
})
// A page that comes back from the browser's memory was told nothing meanwhile.
window.addEventListener('pageshow', ({ persisted }) => persisted && stores.forEach(store => store.follow()))
