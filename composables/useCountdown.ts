import type { Countdown } from '../core/session/countdown'
import { useIntervalFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { things } from '../core/kept/things'
import { addMinute, freshCountdown, pause, phaseAt, remainingAt, start } from '../core/session/countdown'
import { beep, sounding } from './beep'
import { useKept } from './useKept'

/** Often enough that a second never shows late. */
const TICK = 200

/**
 * The countdown of the exercise on the slide with the id `slide`, of `minutes`. It is kept on this device: a reload does
 * not lose it, and all windows of the browser show the same. `live` says whether this place shows it, and so has to
 * follow the time.
 */
export function useCountdown(slide: () => string, minutes: () => number, live: () => boolean) {
  const { value: all } = useKept(things.countdowns)
  const now = ref(Date.now())

  const countdown = computed(() => all.value[slide()] ?? freshCountdown(minutes()))
  const left = computed(() => remainingAt(countdown.value, now.value))
  const phase = computed(() => phaseAt(countdown.value, now.value, minutes()))

  const { pause: rest, resume: tick } = useIntervalFn(() => {
    const before = phase.value
    now.value = Date.now()
    // Not where it had ended while nobody looked, as over a reload.
    if (before === 'running' && phase.value === 'over' && sounding.value)
      beep()
  }, TICK, { immediate: false })
  watch(() => live() && phase.value === 'running', running => running ? tick() : rest(), { immediate: true, flush: 'sync' })
  // Another window may have changed it: the time is then what it is now.
  watch(all, () => now.value = Date.now(), { flush: 'sync' })

  function change(by: (countdown: Countdown, now: number) => Countdown) {
    now.value = Date.now()
    all.value = { ...all.value, [slide()]: by(countdown.value, now.value) }
  }

  return {
    left,
    phase,
    toggle: () => change(phase.value === 'running' ? pause : start),
    addMinute: () => change(addMinute),
    reset() {
      const { [slide()]: _, ...others } = all.value
      all.value = others
    },
  }
}
