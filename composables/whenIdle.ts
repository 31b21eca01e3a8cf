/** Calls `task` when the page has nothing else to do; soon, where a browser cannot tell (Safari). */
export function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function')
    requestIdleCallback(task)
  else
    setTimeout(task)
}
