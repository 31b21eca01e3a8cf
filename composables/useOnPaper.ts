import type { ComputedRef, InjectionKey } from 'vue'
import { useNav } from '@slidev/client'
import { computed, inject, provide } from 'vue'

const SHEET: InjectionKey<true> = Symbol('sheet')

/** Said by a page of sheets (components/sheets/SheetDocument.vue): all in it is on paper. */
export function provideOnPaper(): void {
  provide(SHEET, true)
}

/** True where the calling component is printed, on `/print` or a sheet: final state, nothing to use. */
export function useOnPaper(): ComputedRef<boolean> {
  const { isPrintMode } = useNav()
  const sheet = inject(SHEET, false)
  return computed(() => sheet || isPrintMode.value)
}
