/** The countdown: what is pressed, and what time does to it. */
import type { Countdown } from '../../../core/session/countdown'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinute, clockText, freshCountdown, LONGEST, MINUTE, pause, phaseAt, remainingAt, start } from '../../../core/session/countdown'

const minutes = fc.integer({ min: 1, max: 60 })
const press = fc.constantFrom(start, pause, addMinute)
/** Presses with the time that passes before each. */
const presses = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 * MINUTE }), press), { maxLength: 20 })
const NOW = 1_800_000_000_000

function play(first: Countdown, steps: [number, typeof start][]): { countdown: Countdown, now: number } {
  return steps.reduce(({ countdown, now }, [passed, act]) => ({ countdown: act(countdown, now + passed), now: now + passed }), { countdown: first, now: NOW })
}

describe('time left', () => {
  it('is between nothing and the longest, whatever is pressed', () => {
    fc.assert(fc.property(minutes, presses, (minutes, steps) => {
      const { countdown, now } = play(freshCountdown(minutes), steps)
      expect(remainingAt(countdown, now)).toBeGreaterThanOrEqual(0)
      expect(remainingAt(countdown, now)).toBeLessThanOrEqual(LONGEST)
    }))
  })

  it('is what was given less the time it ran', () => {
    fc.assert(fc.property(minutes, fc.array(fc.tuple(fc.integer({ min: 0, max: MINUTE }), fc.integer({ min: 0, max: MINUTE }))), (minutes, turns) => {
      let [countdown, now, ran] = [freshCountdown(minutes), NOW, 0]
      for (const [running, resting] of turns) {
        countdown = pause(start(countdown, now), now + running)
        now += running + resting
        ran += running
      }
      expect(remainingAt(countdown, now)).toBe(Math.max(minutes * MINUTE - ran, 0))
    }))
  })

  it('never grows by waiting, and stands still while it is stopped', () => {
    fc.assert(fc.property(minutes, presses, fc.integer({ min: 0, max: 1e7 }), (minutes, steps, wait) => {
      const { countdown, now } = play(freshCountdown(minutes), steps)
      expect(remainingAt(countdown, now + wait)).toBeLessThanOrEqual(remainingAt(countdown, now))
      const stopped = pause(countdown, now)
      expect(remainingAt(stopped, now + wait)).toBe(remainingAt(countdown, now))
    }))
  })

  it('grows by a minute, up to the longest', () => {
    fc.assert(fc.property(minutes, presses, (minutes, steps) => {
      const { countdown, now } = play(freshCountdown(minutes), steps)
      expect(remainingAt(addMinute(countdown, now), now)).toBe(Math.min(remainingAt(countdown, now) + MINUTE, LONGEST))
    }))
  })
})

describe('phase', () => {
  it('is over from the last millisecond on, until a minute more lets it run again', () => {
    const running = start(freshCountdown(1), NOW)
    expect(phaseAt(running, NOW + MINUTE - 1, 1)).toBe('running')
    expect(phaseAt(running, NOW + MINUTE, 1)).toBe('over')
    expect(phaseAt(running, NOW + 9 * MINUTE, 1)).toBe('over')
    expect(start(running, NOW + 9 * MINUTE)).toBe(running)
    const stopped = pause(running, NOW + 9 * MINUTE)
    expect(phaseAt(stopped, NOW, 1)).toBe('over')
    for (const over of [running, stopped])
      expect(phaseAt(addMinute(over, NOW + 9 * MINUTE), NOW + 9 * MINUTE, 1)).toBe('running')
  })

  it('is ready before it was started, and paused after', () => {
    expect(phaseAt(freshCountdown(5), NOW, 5)).toBe('ready')
    expect(phaseAt(pause(start(freshCountdown(5), NOW), NOW + 1), NOW, 5)).toBe('paused')
    expect(phaseAt(addMinute(freshCountdown(5), NOW), NOW, 5)).toBe('paused')
  })
})

it('is written so that 0:00 is the end and nothing else', () => {
  expect([8 * MINUTE, 61_000, 60_001, 1, 0, LONGEST].map(clockText)).toEqual(['8:00', '1:01', '1:01', '0:01', '0:00', '99:00'])
})
