/** Where a window of the deck is. */
import type { Page } from 'playwright-chromium'
import { inject } from 'vitest'

/** Number of the slide in the address, which has that or the slide's id. */
export function placeOf(page: Page): number {
  const named = decodeURIComponent(/([^/#?]*)(?:\?[^#]*)?$/.exec(page.url())![1]!)
  return Number(named) || inject('ids').indexOf(named) + 1
}
