import { ref } from 'vue'

/** Whether this window sounds at the end of a countdown. Each window for itself: two of one machine would sound twice. */
export const sounding = ref(false)

let context: AudioContext | undefined

/** Browsers allow sound after a click only, so this belongs into one. */
export function setSound(on: boolean): void {
  sounding.value = on
  if (!on)
    return
  context ??= new AudioContext()
  void context.resume()
  tone(context, 0, 0.1)
}

/** Three tones at the end. */
export function beep(): void {
  if (context) {
    for (const after of [0, 0.3, 0.6])
      tone(context, after, 0.18)
  }
}

function tone(context: AudioContext, after: number, length: number): void {
  const at = context.currentTime + after
  const [oscillator, gain] = [context.createOscillator(), context.createGain()]
  oscillator.frequency.value = 660
  gain.gain.setValueAtTime(0.2, at)
  // Without a fade it clicks.
  gain.gain.linearRampToValueAtTime(0, at + length)
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(at)
  oscillator.stop(at + length)
}
