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

/** The roadmap's id: decks on one site keep their things apart. */
let scope = ''

/** Call it before anything is kept. */
export function keepFor(roadmap: string): void {
  scope = roadmap
}

/** Key in the browser's storage of what is kept under `key`. */
export const storageKey = (key: string) => scope ? `${scope}/${key}` : key

const stores = new Map<string, Store>()
const listeners: ((key: string, part: Doc) => void)[] = []
/** This window, in the versions that it writes. */
const me = newId()

/** `name` is the key of the thing, the same for all decks; `earlier` is what an earlier version kept, where it could not be moved. */
function createStore(key: string, name: string, read: (text: string) => Doc, earlier?: string): Store {
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
    // On a full device it was not: what stands there then is no news, least of all a deletion.
    if (readText(key) === text)
      last = text
  }

  function change(next: Doc) {
    const before = doc.value
    set(next)
    store()
    const part = news(before, next)
    listeners.forEach(listener => listener(name, part))
  }

  const stored = readText(key)
  take(stored ?? earlier)
  if (stored === null)
    last = null
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

/** Moves what an earlier version kept under one of `keys` to `key`, if nothing is there; gives what it was. */
function takeOver(key: string, keys: readonly (string | undefined)[]): string | undefined {
  if (readText(key) !== null)
    return undefined
  for (const earlier of keys) {
    const text = earlier === undefined || earlier === key ? null : readText(earlier)
    if (earlier !== undefined && typeof text === 'string') {
      storeText(key, text)
      if (readText(key) === text)
        storeText(earlier, null)
      return text
    }
  }
  return undefined
}

export function storeOf<Value>(thing: Thing<Value>): Store {
  const known = stores.get(thing.key)
  if (known)
    return known
  const key = storageKey(thing.key)
  const earlier = takeOver(key, [thing.earlier, thing.key])
  const store = createStore(key, thing.key, text => readStored(thing, text), earlier)
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
