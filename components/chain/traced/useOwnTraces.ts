import type { Ref, UnwrapNestedRefs } from 'vue'
import type { OwnTrace } from '../own-trace'
import type { Chain } from '../schema'
import type { TracedWords } from './words'
import { computed, ref, toRaw, watch } from 'vue'
import { saveFile } from '../../../composables/saveFile'
import { MAX_STOPS } from '../facts'
import { newTrace, placesOf, toggleStop, tracesCsv } from '../own-trace'

export type OwnTraces = UnwrapNestedRefs<ReturnType<typeof useOwnTraces>>

/**
 * What can be done with the own traces of a chain, each of it undone by `undo`. `own` is replaced, never changed in
 * place; `choose` shows a trace, or with undefined the first one. `status` says what was done.
 */
export function useOwnTraces(chain: () => Pick<Chain, 'name' | 'layers'>, own: Ref<OwnTrace[]>, words: TracedWords, choose: (id: string | undefined) => void) {
  /** What there was before each change, latest last. */
  const before = ref<OwnTrace[][]>([])
  const editing = ref<string>()
  const status = ref('')

  const edited = computed(() => own.value.find(({ id }) => id === editing.value))

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
      const next = toggleStop(chain(), edited.value?.stops ?? [], item)
      if (next.length > MAX_STOPS) {
        status.value = words.full(MAX_STOPS)
        return
      }
      update({ stops: next })
      const name = placesOf(chain()).get(item)?.item ?? item
      status.value = next.includes(item) ? words.added(name, next.indexOf(item) + 1) : words.takenOut(name)
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
      saveFile(words.fileName(chain().name), 'text/csv;charset=utf-8', tracesCsv(chain(), own.value, words))
    },
  }
}
