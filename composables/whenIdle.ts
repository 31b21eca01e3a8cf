/** Calls `task` when the page has nothing else to do; soon, where a browser cannot tell (Safari). */
export function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function')
    requestIdleCallback(task)
  else
    setTimeout(task)
}

/** Calls the tasks one by one, each when the page has nothing else to do. */
export function inTurn([next, ...rest]: (() => void)[]): void {
  if (!next)
    return
  whenIdle(() => {
    next()
    inTurn(rest)
  })
}
