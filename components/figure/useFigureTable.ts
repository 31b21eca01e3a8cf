import type { Component } from 'vue'
import type { LazyPart } from '../../composables/lazyPart'
import { computed, ref } from 'vue'
import { usePart } from '../../composables/lazyPart'

/** The table of a large figure, which loads as a `part` of its own: whether it is shown, and its component. */
export function useFigureTable(table: LazyPart<{ default: Component }>, print: () => boolean) {
  const tableShown = ref(false)
  const { part, lost: tableLost } = usePart(table, () => tableShown.value, () => !print())
  return { tableShown, table: computed(() => part.value?.default), tableLost }
}
