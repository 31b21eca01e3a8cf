/** What a device keeps, as it is told to its owner. */
import type { KeptDeck, Thing } from '../../core/kept/thing'
import type { KeptWords } from '../../core/words/kept'
import { asideOf } from '../../core/kept/aside'
import { readStored } from '../../core/kept/packed'
import { valueOf } from '../../core/kept/thing'
import { forThings } from './things'

export interface Kept {
  key: string
  label: string
  text: string
  /** For a file: the value, or the text where it cannot be read. */
  content: unknown
}

function told<Value>(thing: Thing<Value>, text: string, words: KeptWords, deck: KeptDeck): Pick<Kept, 'text' | 'content'> {
  try {
    const content = valueOf(thing, readStored(thing, text))
    return { text: thing.tell(content, words, deck) || words.empty, content }
  }
  catch {
    return { text: words.unreadable, content: text }
  }
}

function find<Value>(thing: Thing<Value>, read: (key: string) => string | null, words: KeptWords, deck: KeptDeck): Kept[] {
  const { key } = thing
  const label = thing.label(words)
  const [text, aside] = [read(key), read(asideOf(key))]
  return [
    ...text === null ? [] : [{ key, label, ...told(thing, text, words, deck) }],
    ...aside === null ? [] : [{ key: asideOf(key), label: words.aside(label), text: words.tellAside(aside.length), content: aside }],
  ]
}

/** What is kept, in the order of the session; `read` gives the text under a key. */
export function listKept(read: (key: string) => string | null, words: KeptWords, deck: KeptDeck): Kept[] {
  return forThings(deck.roadmap, thing => find(thing, read, words, deck)).flat()
}
