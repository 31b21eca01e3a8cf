/** What a device keeps, as it is told to its owner. */
import type { Roadmap } from '../roadmap/schema'
import type { Thing } from './thing'
import { keptWords as words } from '../messages'
import { asideOf } from './aside'
import { readStored } from './packed'
import { valueOf } from './thing'
import { forThings } from './things'

export interface Kept {
  key: string
  label: string
  text: string
  /** For a file: the value, or the text where it cannot be read. */
  content: unknown
}

function told<Value>(thing: Thing<Value>, text: string, roadmap: Roadmap): Pick<Kept, 'text' | 'content'> {
  try {
    const content = valueOf(thing, readStored(thing, text))
    return { text: thing.tell(content, roadmap) || words.empty, content }
  }
  catch {
    return { text: words.unreadable, content: text }
  }
}

function find<Value>(thing: Thing<Value>, read: (key: string) => string | null, roadmap: Roadmap): Kept[] {
  const { key, label } = thing
  const [text, aside] = [read(key), read(asideOf(key))]
  return [
    ...text === null ? [] : [{ key, label, ...told(thing, text, roadmap) }],
    ...aside === null ? [] : [{ key: asideOf(key), label: words.aside(label), text: words.tellAside(aside.length), content: aside }],
  ]
}

/** What is kept, in the order of the session; `read` gives the text under a key. */
export function listKept(read: (key: string) => string | null, roadmap: Roadmap): Kept[] {
  return forThings(roadmap.id, thing => find(thing, read, roadmap)).flat()
}
