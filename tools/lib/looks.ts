/** Takes pictures of a built deck's slides, each in its final state, as 1920 x 1080 px PNG. */
import type { Browser, Page } from 'playwright-chromium'
import { Buffer } from 'node:buffer'
import { UserError } from './command'
import { openPrint } from './print'
import { serveFolder } from './serve'

/** How a slide can look: presented in the light or in the dark theme, printed, or in a system's own high-contrast colours. */
export const LOOKS = ['paper', 'night', 'print', 'forced'] as const
export type Look = typeof LOOKS[number]

const CANVAS = { width: 1280, height: 720 }
const SCALE = 1.5

/** More clicks than a slide has: its last state. */
export const LAST = 99

/**
 * Takes the canvas whose upper edge is at `y` px of the page. Playwright's own `screenshot` costs three times as much:
 * it encodes smaller, and waits for frames that stand still.
 */
async function capture(page: Page): Promise<(y: number) => Promise<Buffer>> {
  const session = await page.context().newCDPSession(page)
  return async (y) => {
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip: { x: 0, y, ...CANVAS, scale: SCALE } })
    return Buffer.from(data, 'base64')
  }
}

/**
 * Shows slide `no` of the deck at `url`, after as many clicks as it has at most.
 * @throws {UserError} where it does not load.
 */
export async function showSlide(page: Page, url: string, no: number, clicks = LAST): Promise<void> {
  const address = `${url}#/${no}?clicks=${clicks}`
  if (!page.url().startsWith(url))
    await page.goto(address)
  const loaded = await page.evaluate(async ({ address, selector, patience }) => {
    location.href = address
    const end = performance.now() + patience
    // The table of a figure may come after its picture, and what is open in it after both.
    while (!document.querySelector(selector)?.checkVisibility() || document.querySelector(`${selector} [aria-busy=true]`) || document.documentElement.dataset.loading !== undefined) {
      if (performance.now() > end)
        return false
      await new Promise(resolve => setTimeout(resolve, 5))
    }
    await document.fonts.ready
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return true
  }, { address, selector: `.slidev-page-${no} .slide`, patience: 30_000 })
  if (!loaded)
    throw new UserError(`Slide ${no} did not load`)
}

/**
 * Yields the slides `numbers` of the build in `folder` in one look, in order.
 * @throws {UserError} where a slide does not load.
 */
export async function* picturesOf(browser: Browser, folder: string, look: Look, numbers: readonly number[]): AsyncGenerator<{ no: number, png: Buffer }> {
  const server = await serveFolder(folder)
  const context = await browser.newContext({
    viewport: CANVAS,
    reducedMotion: 'reduce',
    colorScheme: look === 'night' ? 'dark' : 'light',
    forcedColors: look === 'forced' ? 'active' : 'none',
  })
  try {
    const page = await context.newPage()
    const take = await capture(page)
    if (look === 'print') {
      await page.emulateMedia({ media: 'print' })
      await openPrint(page, server.url)
    }
    for (const no of numbers) {
      let y = 0
      if (look === 'print') {
        // What is far out of view is not painted.
        y = await page.evaluate((no) => {
          const slide = document.querySelectorAll('.print-slide-container')[no - 1]!
          slide.scrollIntoView()
          return slide.getBoundingClientRect().top + scrollY
        }, no)
      }
      else {
        await showSlide(page, server.url, no)
      }
      yield { no, png: await take(y) }
    }
  }
  finally {
    await context.close()
    await server.close()
  }
}
