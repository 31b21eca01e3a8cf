/** How a command ends before it is done: on Ctrl+C, on a signal, and with the npm that started it. */
import process from 'node:process'
import { infoOf, lives } from './processes'

const CODES = { SIGINT: 130, SIGTERM: 143 } as const

/** Programs that take over what others leave behind; in a container npm itself may be the first process. */
function isNoNpm(pid: number): boolean {
  const name = infoOf(pid)?.name
  return pid === 1 ? !/^(?:npm|pnpm|yarn|bun|node|MainThread)/.test(name ?? '') : name === 'systemd'
}

/** Tells whether npm is there no more. It may have put a shell between itself and this process, which npm does not take along. */
function npmWatch(): () => boolean {
  const parent = process.ppid
  const info = infoOf(parent)
  const npm = info && /^(?:\w*sh|busybox)$/.test(info.name) ? info.parent : parent
  if (isNoNpm(npm))
    return () => true
  // Windows tells the number of a parent that has ended, too.
  return () => process.ppid !== parent || !lives(parent) || (npm !== parent && infoOf(parent)?.parent !== npm)
}

let endsOnSignals = false

/** On a signal this process clears what it has made, and ends; unless something else listens, which ends it in its own time. */
export function endOnSignals(): void {
  if (endsOnSignals)
    return
  endsOnSignals = true
  for (const [signal, code] of Object.entries(CODES))
    process.on(signal, () => process.listenerCount(signal) === 1 && process.exit(code))
}

/** Ends this process, so that it clears what it has made, when the npm that started it is killed. */
export function endWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined)
    return
  const isOrphan = npmWatch()
  setInterval(() => isOrphan() && process.exit(1), 500).unref()
}
