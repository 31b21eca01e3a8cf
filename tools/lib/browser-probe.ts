/** Makes sure that a browser that has started shows something. */
import type { Browser } from 'playwright-chromium'
import { setTimeout } from 'node:timers/promises'
import { UserError } from './command'

/** Drawing takes 0.1 s; a machine that is busy with builds takes a hundred times that. */
const PATIENCE = 20_000

const PAGE = 'data:text/html,<p></p><script type="module">document.querySelector("p").textContent = "drawn"</script>'

/** Modules run, and what they change is painted: a deck needs both. */
async function draw(browser: Browser): Promise<void> {
  const page = await browser.newPage()
  await page.goto(PAGE)
  // Asked for with every frame.
  await page.waitForFunction(() => document.querySelector('p')?.clientHeight, undefined, { polling: 'raf' })
  await page.screenshot()
  await page.close()
}

/** @throws {UserError} where it shows nothing, and closes it: without this the deck's own pages would be waited for, for minutes. */
export async function requireDrawing(browser: Browser, patience = PATIENCE): Promise<void> {
  const why = await Promise.race([
    draw(browser).then(() => undefined, (error: unknown) => error instanceof Error ? error.message.split('\n')[0] : String(error)),
    setTimeout(patience, `a small page was not there after ${patience / 1000} s`, { ref: false }),
  ])
  if (why === undefined)
    return
  const version = browser.version()
  // One that hangs may not close either.
  await Promise.race([browser.close(), setTimeout(2000)])
  throw new UserError(`(${version}) starts, but shows nothing: ${why}`)
}
