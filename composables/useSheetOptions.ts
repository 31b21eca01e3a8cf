import type { Paper } from '../core/sheets/paper'
import { useNav } from '@slidev/client'
import { computed } from 'vue'
import { isPaper } from '../core/sheets/paper'

/**
 * Settings of a page of sheets. They are its address (`#/handout?paper=letter&up=3`), so that a link carries them; what
 * is not known there is as if it were not said.
 */
export function useSheetOptions() {
  const { router } = useNav()
  const query = computed(() => router.currentRoute.value.query)

  function option(key: string): string {
    const value = query.value[key]
    return typeof value === 'string' ? value : ''
  }

  return {
    option,
    paper: computed((): Paper => {
      const value = option('paper')
      return isPaper(value) ? value : 'a4'
    }),
    set(key: string, value: string): void {
      void router.replace({ query: { ...query.value, [key]: value || undefined } })
    },
  }
}
