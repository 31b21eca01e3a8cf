import type { Browser } from 'playwright-chromium'

/**
 * Starts the browser while `prepare` runs, which takes long, and gives both to `task`. Where one of the two fails, the other ends at
 * once: nobody waits for a build to hear that there is no browser.
 */
export async function withBrowser<Prepared, Result>(
  launch: () => Promise<Browser>,
  prepare: (signal: AbortSignal) => Promise<Prepared>,
  task: (browser: Browser, prepared: Prepared) => Promise<Result>,
): Promise<Result> {
  const end = new AbortController()
  const preparing = prepare(end.signal)
  const launching = launch()
  try {
    const [browser, prepared] = await Promise.all([launching, preparing])
    return await task(browser, prepared)
  }
  finally {
    end.abort()
    await Promise.allSettled([launching.then(browser => browser.close()), preparing])
  }
}
