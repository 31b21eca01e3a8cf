/**
 * What the figure tests share: a figure opened outside Slidev in a real browser, and axe.
 */
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, inject } from 'vitest'
import { checkSnapshot } from '../../tools/check/page-rules'
import { takeSnapshot } from '../../tools/check/snapshot'
import { launchBrowser } from '../../tools/lib/browser'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser

/** Call once at the top of a test file: starts a browser before its tests and closes it after. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
  })
}

/** A browser context of its own, with a viewport of 1280 x 720. */
export async function newContext(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1280, height: 720 }, ...options })
}

/** A new page of 1280 x 720 with its own storage. */
export async function newPage(options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  return browser.newPage({ viewport: { width: 1280, height: 720 }, ...options })
}

/** Opens one figure; the keys are those of `test/fixtures/figures/main.ts`. */
export async function openFigure(params: Record<string, string | number>, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await newPage(options)
  const query = new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)]))
  await page.goto(`${inject('figuresUrl')}?${query}`)
  await page.locator('.figure-frame:not(:has([aria-busy]))').waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page
}

/** Controls of the figure that a finger 21 px over or under their middle misses; it may meet a neighbour's own box. */
export async function outOfReach(page: Page): Promise<string[]> {
  return page.locator('.figure-frame :is(button, input:not(.visually-hidden))').evaluateAll(all => all.filter((control) => {
    const { x, y, width, height } = control.getBoundingClientRect()
    return control.checkVisibility({ visibilityProperty: true })
      && ![-21, 21].every(off => document.elementFromPoint(x + width / 2, y + height / 2 + off)?.matches('button, input'))
  }).map(control => control.getAttribute('aria-label') ?? control.textContent ?? ''))
}

/** What axe finds wrong, as readable lines; an empty list is a pass. `selector` limits the search. */
export async function axe(page: Page, selector = 'body'): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in window))
    await page.evaluate(axeSource)
  const results = await page.evaluate(async (root): Promise<AxeResults> => {
    // A deck keeps every slide it has shown, and axe reads all of them: what is in them steps aside. They stay, each with
    // a place for what was in it: Slidev adds slides meanwhile, and Vue looks for its neighbours.
    const others = [...document.querySelectorAll('#slideshow > *')].filter(element => !element.matches(root) && !element.querySelector(root)).map((element) => {
      const inside = new DocumentFragment()
      inside.append(...element.childNodes)
      return { element, inside }
    })
    try {
      // The page-level rules do not apply to a lone figure.
      return await (window as unknown as { axe: typeof import('axe-core') }).axe.run(root, { resultTypes: ['violations'], preload: false, rules: { 'region': { enabled: false }, 'page-has-heading-one': { enabled: false } } })
    }
    finally {
      others.forEach(({ element, inside }) => element.append(inside))
    }
  }, selector)
  return results.violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${violation.help} (${node.html})`))
}

/** What the check's rules of layout say of the slide that `selector` names, as it is shown now. */
export async function problemsOf(page: Page, selector: string): Promise<string[]> {
  await page.waitForFunction(slide => !document.querySelector(`${slide} [aria-busy=true]`), selector)
  return checkSnapshot(await page.evaluate(takeSnapshot, selector)).map(({ message }) => message)
}
