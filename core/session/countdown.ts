/**
 * The countdown of an exercise. Running it is the moment it ends at, stopped the time it has left: either stays right
 * over a reload, and in every window. Times are in milliseconds.
 */
export type Countdown = { end: number } | { left: number }

/** By id of the exercise's slide; one that was never touched is not in it. */
export type Countdowns = Record<string, Countdown>

export type Phase = 'ready' | 'running' | 'paused' | 'over'

export const MINUTE = 60_000
/** More does not fit the sign, and no exercise of an hour is one. */
export const LONGEST = 99 * MINUTE

export const freshCountdown = (minutes: number): Countdown => ({ left: minutes * MINUTE })

export function remainingAt(countdown: Countdown, now: number): number {
  // A clock that was set back must not show more than was ever given.
  return 'end' in countdown ? Math.min(Math.max(countdown.end - now, 0), LONGEST) : countdown.left
}

export function phaseAt(countdown: Countdown, now: number, minutes: number): Phase {
  const left = remainingAt(countdown, now)
  if (left === 0)
    return 'over'
  return 'end' in countdown ? 'running' : left === minutes * MINUTE ? 'ready' : 'paused'
}

/** Lets it run, or changes nothing where it runs or is over. */
export function start(countdown: Countdown, now: number): Countdown {
  return 'left' in countdown && countdown.left > 0 ? { end: now + countdown.left } : countdown
}

export function pause(countdown: Countdown, now: number): Countdown {
  return 'end' in countdown ? { left: remainingAt(countdown, now) } : countdown
}

/** One that is over runs again: the room gets its minute from now. */
export function addMinute(countdown: Countdown, now: number): Countdown {
  const left = Math.min(remainingAt(countdown, now) + MINUTE, LONGEST)
  return 'end' in countdown || left === MINUTE ? { end: now + left } : { left }
}

/** `7:05`; a second that has begun counts as a whole one, so 0:00 is the end. */
export function clockText(left: number): string {
  const seconds = Math.ceil(left / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
