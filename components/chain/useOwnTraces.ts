import type { Ref } from 'vue'
import type { Chain } from '../../core/roadmap/schema'
import type { OwnTrace } from './own-trace'
import { computed, ref, toRaw, watch } from 'vue'
import { saveFile } from '../../composables/saveFile'
import { traceWords } from '../../core/messages/trace'
import { MAX_STOPS, newTrace, toggleStop, tracesCsv } from './own-trace'

const words = traceWords

/**
 * What can be done with the own traces of a chain, each of it undone by `undo`. `own` is replaced, never changed in
 * place; `choose` shows a trace, or with undefined the first one. `status` says what was done.
 */
export function useOwnTraces(chain: () => Chain, own: Ref<OwnTrace[]>, choose: (id: string | undefined) => void) {
  /** What there was before each change, latest last. */
  const before = ref<OwnTrace[][]>([])
  const editing = ref<string>()
  const status = ref('')

  const edited = computed(() => own.value.find(({ id }) => id === editing.value))
  const nameOf = (id: string) => chain().layers.flatMap(layer => layer.groups).flatMap(group => group.items).find(item => item.id === id)?.name ?? id

  /** What was put there from here last. */
  let put: OwnTrace[] | undefined

  function set(next: OwnTrace[]) {
    put = next
    own.value = next
  }

  function change(next: OwnTrace[]) {
    before.value = [...before.value, own.value]
    set(next)
  }

  // Deleted elsewhere, with everything that the device keeps: nothing of it comes back.
  watch(own, (now) => {
    if (now.length > 0 || toRaw(now) === toRaw(put))
      return
    before.value = []
    editing.value = undefined
  })

  function update(part: Partial<OwnTrace>) {
    change(own.value.map(trace => trace.id === editing.value ? { ...trace, ...part } : trace))
  }

  return {
    editing,
    edited,
    status,
    canUndo: computed(() => before.value.length > 0),

    /** Begins a new trace, or opens one for changes. */
    edit(id?: string) {
      const trace = own.value.find(trace => trace.id === id) ?? newTrace(own.value)
      if (trace.id !== id)
        change([...own.value, trace])
      editing.value = trace.id
      choose(trace.id)
    },
    /** A trace without a name and stops is not worth keeping. */
    finish() {
      const trace = edited.value
      editing.value = undefined
      if (!trace || trace.stops.length > 0 || trace.product)
        return
      change(own.value.filter(({ id }) => id !== trace.id))
      choose(undefined)
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
      change(own.value.filter(trace => trace.id !== id))
      choose(undefined)
      status.value = words.removed(trace.product || words.nameless)
    },
    undo() {
      const last = before.value.at(-1)
      if (!last)
        return
      before.value = before.value.slice(0, -1)
      const back = last.find(({ id }) => !own.value.some(trace => trace.id === id))
      set(last)
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
