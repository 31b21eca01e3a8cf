/** A participant's or trainer's device: what it keeps is its own, and its windows share it. */
import type { BrowserContext, Page } from 'playwright-chromium'
import { afterEach, beforeEach, inject } from 'vitest'
import { newContext } from '../browser/harness'

/** Call once at the top of a test file, after `useBrowser`: a new device for each test. */
export function useDevice(options: Parameters<typeof newContext>[0] = {}) {
  let context: BrowserContext
  beforeEach(async () => {
    context = await newContext({ reducedMotion: 'reduce', ...options })
  })
  afterEach(async () => {
    await context.close()
  })
  return {
    context: () => context,
    /** Opens a window on slide `no` of the built deck, or on another `address`; `ready` is what is waited for on it. */
    async open(no: number, query = '', { ready = '.figure-frame', address = `${inject('deckUrl')}#/${no}${query}` } = {}): Promise<Page> {
      const page = await context.newPage()
      await page.goto(address)
      await page.locator(`.slidev-page-${no} ${ready}`).waitFor()
      return page
    },
  }
}
