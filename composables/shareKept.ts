import type { Thing } from '../core/kept/things'
import { createSyncState } from '@slidev/client'
import serverState from 'server-reactive:kept'
import { watch } from 'vue'
import { things } from '../core/kept/things'
import { useKept } from './useKept'

/**
 * With `npm start`, what the room does together is in step in all browsers that show the deck, also on other devices:
 * the server passes it on. In one browser its windows are in step without this (useStored). What a person keeps for
 * itself stays on its device. `maySteer` says whether this window's changes are for all. Countdowns go by the clock of
 * each device.
 */
export function shareKept(maySteer: () => boolean): void {
  const { init, onPatch, patch, state } = createSyncState<{ texts: Record<string, string> }>(serverState, { texts: {} })

  function share<Value>(thing: Thing<Value>): () => void {
    const { value } = useKept(thing)
    watch(value, () => {
      const text = JSON.stringify(value.value)
      if (maySteer() && state.texts[thing.key] !== text)
        patch('texts', { ...state.texts, [thing.key]: text })
    }, { flush: 'sync' })
    return () => {
      const text = state.texts[thing.key]
      if (text !== undefined && text !== JSON.stringify(value.value))
        value.value = thing.parse(JSON.parse(text))
    }
  }

  const { countdowns, room, traces } = things
  const receivers = [share(countdowns), share(room), share(traces)]
  const receive = () => receivers.forEach(one => one())
  onPatch(receive)
  init('kept')
  receive()
}
