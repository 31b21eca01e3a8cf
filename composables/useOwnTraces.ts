import type { Ref } from 'vue'
import type { OwnTrace } from '../core/figures/own-trace'
import type { Chain } from '../core/roadmap/schema'
import { computed, ref, shallowRef, watch } from 'vue'
import { MAX_STOPS, newTrace, toggleStop, tracesCsv } from '../core/figures/own-trace'
import { traceWords } from '../core/messages/trace'
import { erased } from './erased'
import { saveFile } from './saveFile'

const words = traceWords

/**
 * What can be done with the own traces of a chain, each of it undone by `undo`. `own` is replaced, never changed in
 * place; `choose` shows a trace, or with undefined the first one. `status` says what was done.
 */
export function useOwnTraces(chain: () => Chain, own: Ref<OwnTrace[]>, choose: (id: string | undefined) => void) {
  /** What takes each change back, latest last: it leaves alone what others have changed meanwhile. */
  const steps = shallowRef<((own: OwnTrace[]) => OwnTrace[])[]>([])
  const editing = ref<string>()
  const status = ref('')

  const edited = computed(() => own.value.find(({ id }) => id === editing.value))
  const nameOf = (id: string) => chain().layers.flatMap(layer => layer.groups).flatMap(group => group.items).find(item => item.id === id)?.name ?? id

  function change(next: OwnTrace[], back: (own: OwnTrace[]) => OwnTrace[]) {
    steps.value = [...steps.value, back]
    own.value = next
  }

  const without = (id: string) => (own: OwnTrace[]) => own.filter(trace => trace.id !== id)

  function update(part: Partial<Pick<OwnTrace, 'product' | 'stops'>>) {
    const before = edited.value
    if (!before)
      return
    const was = 'stops' in part ? { stops: before.stops } : { product: before.product }
    const put = (what: typeof part) => (own: OwnTrace[]) => own.map(trace => trace.id === before.id ? { ...trace, ...what } : trace)
    change(put(part)(own.value), put(was))
  }

  function remove(trace: OwnTrace) {
    const at = own.value.findIndex(({ id }) => id === trace.id)
    const others = without(trace.id)
    change(others(own.value), now => [...others(now).slice(0, at), trace, ...others(now).slice(at)])
    choose(undefined)
  }

  // Of what was deleted with everything that the device keeps, nothing comes back.
  watch(erased, () => {
    steps.value = []
    editing.value = undefined
  })

  return {
    editing,
    edited,
    status,
    canUndo: computed(() => steps.value.length > 0),

    /** Begins a new trace, or opens one for changes. */
    edit(id?: string) {
      const trace = own.value.find(trace => trace.id === id) ?? newTrace(own.value)
      if (trace.id !== id)
        change([...own.value, trace], without(trace.id))
      editing.value = trace.id
      choose(trace.id)
    },
    /** A trace without a name and stops is not worth keeping. */
    finish() {
      const trace = edited.value
      editing.value = undefined
      if (trace && trace.stops.length === 0 && !trace.product)
        remove(trace)
    },
    rename(product: string) {
      if (edited.value && edited.value.product !== product.trim())
        update({ product: product.trim() })
    },
    pick(item: string) {
      const stops = edited.value?.stops ?? []
      const next = toggleStop(chain(), stops, item)
      if (next.length > MAX_STOPS) {
        status.value = words.full
        return
      }
      update({ stops: next })
      status.value = next.includes(item) ? words.added(nameOf(item), next.indexOf(item) + 1) : words.takenOut(nameOf(item))
    },
    remove(id: string) {
      const trace = own.value.find(trace => trace.id === id)
      if (!trace)
        return
      remove(trace)
      status.value = words.removed(trace.product || words.nameless)
    },
    undo() {
      const step = steps.value.at(-1)
      if (!step)
        return
      steps.value = steps.value.slice(0, -1)
      const next = step(own.value)
      const back = next.find(({ id }) => !own.value.some(trace => trace.id === id))
      own.value = next
      if (back)
        choose(back.id)
      else if (editing.value && !edited.value)
        choose(editing.value = undefined)
      status.value = words.undone
    },
    download() {
      saveFile(words.fileName, 'text/csv;charset=utf-8', tracesCsv(chain(), own.value))
    },
  }
}
