import type { ComputedRef, Ref, ShallowRef } from 'vue'
import { computed, nextTick, ref, shallowRef, watch } from 'vue'
import { whenIdle } from './whenIdle'

/** What opens later in a figure, in a file of its own: loaded once for all figures of the page. */
export interface LazyPart<Part> {
  /** Undefined until it is there. */
  part: ShallowRef<Part | undefined>
  failed: Ref<boolean>
  /** Never rejects: `failed` tells. */
  load: () => Promise<void>
}

const parts: LazyPart<unknown>[] = []

/** Loads every part of the figures of the page: what is printed is drawn once and has to be complete. */
export async function loadParts(): Promise<void> {
  await Promise.all(parts.map(({ load }) => load()))
}

let loadingNow = 0

/** While parts load, and until they are drawn, `<html data-loading>` says so: what is printed waits for that. */
async function untilDrawn(loading: Promise<void>): Promise<void> {
  const { dataset } = document.documentElement
  loadingNow++
  dataset.loading = ''
  await loading
  // What was drawn may want another part, which is counted by now.
  await nextTick()
  loadingNow--
  if (loadingNow === 0)
    delete dataset.loading
}

export function lazyPart<Part>(get: () => Promise<Part>): LazyPart<Part> {
  const part = shallowRef<Part>()
  const failed = ref(false)
  let loading: Promise<void> | undefined
  const load = () => loading ??= untilDrawn(get().then((loaded) => {
    part.value = loaded
    failed.value = false
  }, () => {
    failed.value = true
    loading = undefined
  }))
  const lazy = { part, failed, load }
  parts.push(lazy)
  return lazy
}

/**
 * The part, loaded as soon as it is `wanted`; before that, where `soon`, when the page has nothing else to do: then it
 * opens at once, and still does after the connection is gone. `ahead` works out then what takes long at the first time.
 * `lost` where it is wanted and could not be loaded.
 */
export function usePart<Part>({ part, failed, load }: LazyPart<Part>, wanted: () => boolean, soon: () => boolean = () => false, ahead?: (part: Part) => void): { part: ShallowRef<Part | undefined>, lost: ComputedRef<boolean> } {
  watch(wanted, now => now && void load(), { immediate: true })
  watch(soon, now => now && whenIdle(async () => {
    await load()
    whenIdle(() => part.value && ahead?.(part.value))
  }), { immediate: true })
  return { part, lost: computed(() => failed.value && wanted()) }
}
