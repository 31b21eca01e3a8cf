import type { Outline } from '../../core/roadmap/figures'
import type { Message } from './message'
import { onChange, storeOf } from '../../composables/keptStore'
import { pack } from '../../core/kept/packed'
import { KEPT, readersOf, readMessage } from './message'
import { forShared } from './things'

/**
 * With `npm start`, what the room does together is in step in all browsers that show the deck: the server passes it on
 * (tools/vite/kept.ts). In one browser its windows are in step without this. What a person keeps for itself stays on its
 * device. `maySteer` says whether this window's changes are for all. Countdowns go by the clock of each device.
 */
export function shareKept(roadmap: Outline, maySteer: () => boolean): void {
  // Written out: Vite looks for these words.
  const hot = import.meta.hot
  if (!hot)
    return
  const stores = new Map(forShared(roadmap, thing => [thing.key, storeOf(thing)] as const))
  const readers = readersOf(roadmap)
  const send = (message: Message) => hot.send(KEPT, message)

  // The server has looked at its time; the clock of this device may be behind.
  hot.on(KEPT, (data: unknown) => readMessage(data, readers, Infinity).docs.forEach(([key, doc]) => stores.get(key)?.absorb(doc)))
  onChange((key, part) => stores.has(key) && maySteer() && send({ docs: { [key]: pack(part) } }))
  // A server that was started anew has nothing: Vite opens the page again then, and it says what it has.
  send({ hello: true, docs: maySteer() ? Object.fromEntries([...stores].map(([key, { doc }]) => [key, pack(doc.value)])) : {} })
}
