import type { ComputedRef } from 'vue'
import type { Paper } from '../core/sheets/paper'
import { configs, useNav } from '@slidev/client'
import { computed } from 'vue'
import { isPaper } from '../core/sheets/paper'

/**
 * Settings of a page of sheets. They are its address (`#/handout?paper=letter&up=3`), so that a link carries them; what
 * is not known there is told above the sheets (`unknown`), and as if it were not said.
 */
export function useSheetOptions() {
  const { router } = useNav()
  const query = computed(() => router.currentRoute.value.query)
  const settings: { key: string, value: ComputedRef<unknown> }[] = []

  function option(key: string): string {
    const value = query.value[key]
    return typeof value === 'string' ? value : ''
  }

  /** What `parse` makes of the setting `key`; `otherwise` where it is not said, or `parse` makes nothing of it. */
  function read<T>(key: string, parse: (text: string) => T | undefined, otherwise: T): ComputedRef<T> {
    const value = computed(() => option(key) ? parse(option(key)) : undefined)
    settings.push({ key, value })
    return computed(() => value.value ?? otherwise)
  }

  return {
    option,
    read,
    paper: read<Paper>('paper', text => isPaper(text) ? text : undefined, configs.workshop.paper),
    unknown: computed(() => settings.filter(({ key, value }) => option(key) && value.value === undefined).map(({ key }) => option(key))),
    set(key: string, value: string): void {
      void router.replace({ query: { ...query.value, [key]: value || undefined } })
    },
  }
}
