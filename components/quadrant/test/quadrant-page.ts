/** What the browser tests of the quadrant share. */
import type { Page } from 'playwright-chromium'
import { openFigure } from '../../../test/browser/harness'

export type Params = Partial<Record<'step' | 'open' | 'theme' | 'print' | 'interactive' | 'width' | 'points' | 'modes' | 'self' | 'room', string | number>>

/** `points` says how many points lie on the map. */
export async function openQuadrant({ points = 0, ...params }: Params = {}, options: Parameters<typeof openFigure>[1] = {}): Promise<Page> {
  const list = Array.from({ length: Number(points) }, (_, i) => ({ id: `p${i}`, name: `产品 ${i + 1}`, x: (i * 0.37) % 1, y: (i * 0.61) % 1 }))
  return openFigure({ name: 'quadrant', ...params, ...list.length && { points: JSON.stringify(list) } }, options)
}

export async function press(page: Page, ...keys: string[]) {
  for (const key of keys)
    await page.keyboard.press(key)
}

/** Keys that get past the figure to where the deck listens; `false` for those whose default was prevented. */
export async function listen(page: Page): Promise<() => Promise<[key: string, free: boolean][]>> {
  await page.evaluate(() => {
    const keys: [string, boolean][] = []
    Object.assign(window, { keys })
    document.addEventListener('keydown', event => keys.push([event.key, !event.defaultPrevented]))
  })
  return () => page.evaluate(() => (window as unknown as { keys: [string, boolean][] }).keys.splice(0))
}

/** Texts and signs of the picture that touch each other or leave it, as readable lines. */
export async function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const frame = document.querySelector('.picture')!.getBoundingClientRect()
    // A line's rectangle has the line gap of the font in it: what is read is the em box in its middle.
    const emBox = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const scale = element instanceof SVGGraphicsElement ? frame.width / 1152 : 1
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale
      const middle = (top + bottom) / 2
      return { text: element.textContent ?? '', left, right, top: middle - size * 0.45, bottom: middle + size * 0.45 }
    }
    const boxes = [
      ...[...document.querySelectorAll('.picture tspan, .picture .line, .picture .close')].filter(seen).map(emBox),
      ...[...document.querySelectorAll('.picture .hub')].map((hub) => {
        const { left, right, top, bottom } = hub.getBoundingClientRect()
        return { text: 'hub', left, right, top, bottom }
      }),
    ]
    const slack = 0.5
    return [
      ...boxes.filter(box => box.left < frame.left - slack || box.right > frame.right + slack || box.top < frame.top - slack || box.bottom > frame.bottom + slack).map(box => `${box.text} leaves the picture`),
      ...boxes.flatMap((a, i) => boxes.slice(i + 1)
        .filter(b => a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack)
        .map(b => `${a.text} touches ${b.text}`)),
    ]
  })
}
