/** What is known of other processes. */
import { readFileSync } from 'node:fs'
import process from 'node:process'

export interface ProcessInfo {
  name: string
  parent: number
  /** When it began, as the system counts it: numbers of processes are given again. */
  start: string
  /** Ended, but not yet noticed by its parent. */
  ended: boolean
}

/** As Linux tells it; undefined where there is no such process, and on other systems. */
export function infoOf(pid: number): ProcessInfo | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const nameEnd = stat.lastIndexOf(')')
    // From the third field on (proc(5)): the name before them may hold anything.
    const fields = stat.slice(nameEnd + 2).split(' ')
    return { name: stat.slice(stat.indexOf('(') + 1, nameEnd), parent: Number(fields[1]), start: fields[19]!, ended: fields[0] === 'Z' || fields[0] === 'X' }
  }
  catch {}
}

/** Does the process with this number live, and is it the one that began at `start`? Where that is not known, it lives. */
export function lives(pid: number, start?: string): boolean {
  try {
    process.kill(pid, 0)
  }
  catch (error) {
    // EPERM: it is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const info = infoOf(pid)
  return !info || (!info.ended && (!start || info.start === start))
}
