import { whenIdle } from './whenIdle'

/** Calls the tasks one by one, each when the page has nothing else to do. */
export function inTurn([next, ...rest]: (() => void)[]): void {
  if (!next)
    return
  whenIdle(() => {
    next()
    inTurn(rest)
  })
}
