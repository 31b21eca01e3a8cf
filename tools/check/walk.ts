/** Walks through a built deck as a presenter does, click by click, and looks at every state. */
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import type { Box, Seen, State } from './finding'
import type { Snapshot } from './snapshot'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { decode } from 'fast-png'
import { LAST, showSlide } from '../lib/looks'
import { checkContrast, checkGraphics } from './contrast'
import { around } from './finding'
import { ownerOf, setUpWith } from './owner'
import { checkFonts, checkSnapshot } from './page-rules'
import { takeSnapshot } from './snapshot'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A click step should be painted before it is missed (RAIL: 100 ms). */
const PAINT = 100
const PICTURE_BYTES = 500_000

const SLIDES_A_PAGE = 30

/** A message without its stack and the addresses of built files. */
const firstLine = (text: string) => text.split('\n')[0]!.replace(/\s*\(?https?:\S*\/assets\/\S*/g, '').slice(0, 160)

/** In the page: Slidev mounts all slides 3 s after its start, which a walk does not need, and long decks cannot afford. */
function keepUnmounted(): void {
  const later = window.setTimeout
  window.setTimeout = ((handler: () => void, ms?: number, ...rest: unknown[]) => ms === 3000 ? 0 : later(handler, ms, ...rest)) as typeof setTimeout
}

export type Theme = Exclude<State['theme'], 'print'>

export interface Look {
  slide: number
  /** The slide's last state. */
  last: boolean
  state: State
  snapshot: Snapshot
  /** The canvas, 1280 x 720 px. */
  png: Uint8Array
  found: Seen[]
}

export interface WalkOptions {
  /** Each state is looked at in all of these, the first one first. */
  themes: readonly Theme[]
  numbers: readonly number[]
  /** How many slides the deck has. */
  count: number
  /** Only the last state of each slide. */
  lastOnly: boolean
  /** Characters that the shipped font has. */
  hasGlyph: (char: string) => boolean
}

interface AxeResult { violations: { id: string, help: string, nodes: { html: string, target: unknown[] }[] }[] }

/** Place of the first element that `selector` names, in px of the canvas of slide `slide`. */
async function boxOf(page: Page, slide: string, selector: unknown): Promise<Box | undefined> {
  if (typeof selector !== 'string')
    return
  return page.evaluate(({ slide, selector }) => {
    // Other slides, out of sight, may have an element like it.
    const root = document.querySelector(`${slide} .slide`)
    const [canvas, rect] = [root, [...document.querySelectorAll(selector)].find(element => root?.contains(element))].map(element => element?.getBoundingClientRect())
    if (!canvas || !rect || rect.width === 0)
      return
    const scale = canvas.width / 1280
    return { left: (rect.left - canvas.left) / scale, top: (rect.top - canvas.top) / scale, right: (rect.right - canvas.left) / scale, bottom: (rect.bottom - canvas.top) / scale }
  }, { slide, selector })
}

/** What names an element of the page in the sources: its address, its text, else its name. */
const wordsOf = (html: string) => /\s(?:src|href)="([^"]+)"/.exec(html)?.[1]?.replace(/^(?:https?:\/\/[^/]+)?\.?\//, '') ?? (html.replace(/<[^>]*>?/g, '').trim() || /\saria-label="([^"]+)"/.exec(html)?.[1])

/** Contrast and headings are left to rules of their own: `contrast` sees figures too, in a tenth of the time. */
async function runAxe(page: Page, selector: string): Promise<Seen[]> {
  const { violations } = await page.evaluate(async (selector) => {
    // Slidev keeps every slide it has shown in the document, and axe reads all of it: they step aside.
    const others = [...document.querySelectorAll('#slideshow > *')].filter(element => !element.matches(selector) && !element.querySelector(selector)).map(element => [element, document.createComment('')] as const)
    others.forEach(([element, place]) => element.replaceWith(place))
    try {
      return await (window as unknown as { axe: { run: (context: string, options: object) => Promise<AxeResult> } }).axe.run(selector, { resultTypes: ['violations'], preload: false, rules: { 'color-contrast': { enabled: false }, 'heading-order': { enabled: false } } })
    }
    finally {
      others.forEach(([element, place]) => place.replaceWith(element))
    }
  }, selector)
  return Promise.all(violations.map(async ({ id, help, nodes }): Promise<Seen> => ({ rule: 'axe', words: wordsOf(nodes[0]!.html), box: await boxOf(page, selector, nodes[0]!.target[0]), message: `${help} (${id}), at ${nodes[0]!.html.replace(/\s+/g, ' ').replace(/https?:\/\/127\.[^/]+/, '').slice(0, 80)}${nodes.length > 1 ? ` and ${nodes.length - 1} more` : ''}` })))
}

/** Keeps the first finding of each rule in a block of text, with the place of all of them. */
function onePerFlow(found: readonly Seen[]): Seen[] {
  const first = new Map<string, Seen>()
  return found.filter((seen) => {
    const key = `${seen.rule} ${seen.flow}`
    const known = seen.flow === undefined ? undefined : first.get(key)
    if (!known?.box || !seen.box) {
      first.set(key, seen)
      return true
    }
    known.box = around([known.box, seen.box])
    return false
  })
}

/** Presses a key as a remote does, and tells how long the next picture took. */
async function step(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    addEventListener('keydown', () => {
      const start = performance.now()
      requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(window, { painted: performance.now() - start })))
    }, { once: true, capture: true })
    Object.assign(window, { painted: undefined })
  })
  await page.keyboard.press(key)
  const handle = await page.waitForFunction(() => (window as unknown as { painted?: number }).painted)
  return await handle.jsonValue() ?? 0
}

function placeOf(page: Page) {
  const [, no = '1', query = ''] = /#\/(\d+)(?:\?(.*))?$/.exec(page.url()) ?? []
  return { no: Number(no), click: Number(new URLSearchParams(query).get('clicks') ?? 0) }
}

/** Whether each place that takes the focus lets it go: nothing swallows the Tab key, or takes the focus back. */
async function checkKeyboard(page: Page, selector: string): Promise<Seen[]> {
  const traps = await page.evaluate((selector) => {
    const stops = [...document.querySelectorAll<HTMLElement>(`${selector} :is(a[href], button, input, select, textarea, summary, [tabindex])`)].filter(stop => stop.checkVisibility())
    return stops.filter((stop) => {
      stop.focus()
      const free = stop.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', code: 'Tab', bubbles: true, cancelable: true }))
      stop.blur()
      return !free || document.activeElement === stop
    }).map(stop => ({ where: stop.outerHTML.replace(/\s+/g, ' ').slice(0, 80), words: stop.textContent?.trim() }))
  }, selector)
  return traps.slice(0, 1).map(({ where, words }) => ({ rule: 'keyboard', words, message: `The Tab key does not leave ${where}; let it pass` }))
}

/** Calls `tell` with every error and warning of the page. */
function listen(page: Page, tell: (message: string) => void): void {
  page.on('pageerror', error => tell(`The page fails: ${firstLine(error.message)}`))
  page.on('console', (message) => {
    // What another host did not answer is told by the request; what was preloaded for later slides is not used on purpose.
    if (['error', 'warning'].includes(message.type()) && !/Failed to load resource|was preloaded using link preload/.test(message.text()))
      tell(`The page says: ${firstLine(message.text())}`)
  })
}

/** What is said where slide `no` is shown in a new page. */
async function messagesAt(context: BrowserContext, url: string, no: number): Promise<string[]> {
  const page = await context.newPage()
  try {
    const messages: string[] = []
    listen(page, message => messages.push(message))
    await page.addInitScript(keepUnmounted)
    await showSlide(page, url, no)
    return messages
  }
  finally {
    await page.close()
  }
}

const schemeOf = (theme?: Theme) => theme === 'night' ? 'dark' : 'light'

/** Shows what is shown in another theme. */
async function showTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: schemeOf(theme) })
  await page.waitForFunction(dark => document.documentElement.classList.contains('dark') === dark, theme === 'night')
}

/** Yields every state of the slides, in order. What goes wrong in the page is told with the state it happened in. */
export async function* walk(browser: Browser, url: string, { themes, numbers, count, lastOnly, hasGlyph }: WalkOptions): AsyncGenerator<Look> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, colorScheme: schemeOf(themes[0]), reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    let faults: Seen[] = []
    /** Those that a click step caused. */
    const clicked = new Set<Seen>()
    const fault = (rule: 'request' | 'console', message: string, words?: string) => faults.push({ rule, message, words })
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(url).origin) && !/^(?:data|blob):/.test(request.url()))
        fault('request', `The page asks another host: ${request.url()}; put the file into public/`, request.url())
    })
    page.on('response', response => response.status() >= 400 && fault('request', `${decodeURI(new URL(response.url()).pathname)} is missing (${response.status()})`, decodeURI(new URL(response.url()).pathname)))
    listen(page, message => fault('console', message))
    /** What each slide says that was asked. */
    const asked = new Map<number, Promise<string[]>>()
    const ask = (no: number) => asked.get(no) ?? asked.set(no, messagesAt(context, url, no)).get(no)!
    /** What the page said since the last call, given to the slide that says it: it may be one that was set up beside `no`. */
    const takeFaults = async (no: number): Promise<Seen[]> => {
      for (const seen of faults.filter(seen => seen.rule === 'console' && !clicked.has(seen)))
        seen.slide = await ownerOf(seen.message, [...setUpWith(no, count), ...no + 2 <= count ? [no + 2] : []], count, ask)
      const taken = faults
      faults = []
      clicked.clear()
      return taken
    }

    /** The state that is shown now, in each theme. */
    const look = async (no: number, click: number, more: readonly Seen[]): Promise<Look[]> => {
      const selector = `.slidev-page-${no}`
      const looks: Look[] = []
      for (const theme of themes) {
        if (themes.length > 1)
          await showTheme(page, theme)
        const snapshot = await page.evaluate(takeSnapshot, selector)
        const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
        const png = Buffer.from(data, 'base64')
        const picture = decode(png)
        const found = [...onePerFlow([...checkSnapshot(snapshot), ...checkContrast(snapshot.inks, picture), ...checkGraphics(snapshot.shapes, snapshot.quiet, picture)]), ...checkFonts(snapshot.inks, hasGlyph)]
        looks.push({ slide: no, last: false, state: { theme, click }, snapshot, png, found })
      }
      if (themes.length > 1)
        await showTheme(page, themes[0]!)
      looks[0]!.found.push(...more, ...await takeFaults(no))
      return looks
    }
    /** The same, as the last state of its slide, which is shown now; what costs time is only done here. */
    const asLast = async (no: number, looks: readonly Look[]): Promise<Look[]> => {
      const selector = `.slidev-page-${no}`
      looks[0]!.found.push(...await runAxe(page, selector), ...await checkKeyboard(page, selector), ...await takeFaults(no))
      return looks.map(look => ({ ...look, last: true }))
    }

    await page.addInitScript(axeSource)
    await page.addInitScript(keepUnmounted)
    for (const [i, no] of numbers.entries()) {
      // Slides that were shown stay in the document: now and then it starts anew.
      if (i > 0 && i % SLIDES_A_PAGE === 0)
        await page.goto('about:blank')
      await showSlide(page, url, no, lastOnly ? LAST : 0)
      let { click } = placeOf(page)
      let more: Seen[] = await heavyPictures(page, `.slidev-page-${no}`)
      if (lastOnly) {
        yield* await asLast(no, await look(no, click, more))
        continue
      }
      while (true) {
        const looks = await look(no, click, more)
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
        let ms = await step(page, 'PageDown')
        const next = placeOf(page)
        if (next.no !== no || next.click === click) {
          // It was the last state.
          await showSlide(page, url, no)
          yield* await asLast(no, looks)
          break
        }
        yield* looks
        // Again, up to three times: the machine may have been busy.
        for (let tries = 0; ms > PAINT && tries < 3; tries++) {
          await step(page, 'PageUp')
          ms = Math.min(ms, await step(page, 'PageDown'))
        }
        const focus = await page.evaluate(selector => document.activeElement?.closest(selector) ? { where: document.activeElement.outerHTML.replace(/\s+/g, ' ').slice(0, 60), words: document.activeElement.textContent?.trim() } : undefined, `.slidev-page-${no}`)
        more = [
          ...ms > PAINT ? [{ rule: 'slow', message: `Click ${next.click} takes ${Math.round(ms)} ms to paint; ${PAINT} ms pass unnoticed` } as const] : [],
          ...focus ? [{ rule: 'focus', words: focus.words, message: `Click ${next.click} moves the focus to ${focus.where}; leave it where it is` } as const] : [],
        ]
        click = next.click
        faults.forEach(seen => clicked.add(seen))
      }
    }
  }
  finally {
    await context.close()
  }
}

async function heavyPictures(page: Page, selector: string): Promise<Seen[]> {
  const bytes = await page.evaluate((selector) => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>(`${selector} img`)].map(image => image.currentSrc)
    return performance.getEntriesByType('resource').filter(entry => pictures.includes(entry.name)).reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0)
  }, selector)
  return bytes > PICTURE_BYTES ? [{ rule: 'weight', message: `The pictures of this slide weigh ${Math.round(bytes / 1000)} KB; keep them under ${PICTURE_BYTES / 1000} KB` }] : []
}
