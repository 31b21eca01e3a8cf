/** What a slide looks like to a reader, taken in the page as plain data: the rules that judge it are in page-rules.ts. */
import type { Box } from './finding'

export interface Ink extends Box {
  words: string
  /** Size in px of the canvas. */
  size: number
  weight: number
  /** First font family. */
  family: string
  /** Red, green, blue (0 to 255) and what is seen of it (0 to 1). */
  colour: [number, number, number, number]
  /** Text may touch only text of its own flow. */
  flow: number
  inLine: boolean
  /** On a button, in a field or on a clock that runs, which paper has not. */
  inControl: boolean
  /** Its box shows less than all of it. */
  clipped: boolean
  /** What lies over it, as a tag. */
  covered?: string
}

export interface Flow {
  words: string
  tag: string
  lines: number
  /** Width of the last line in em. */
  lastWidth: number
  box: Box
}

export interface Shape {
  box: Box
  /** Its stroke, or the fill of a dot without one: as CSS, and red, green, blue (0 to 255). */
  paint: string
  colour: [number, number, number]
  kind: 'line' | 'dot'
}

export interface Snapshot {
  inks: Ink[]
  flows: Flow[]
  shapes: Shape[]
  /** Colours that are quiet on purpose: tokens for hairlines and grounds, as the page computes them. */
  quiet: string[]
  figures: { box: Box, name: string, hasTable: boolean }[]
  /** Boxes of pictures and drawings that leave the canvas. */
  outside: Box[]
  /** Levels of the headings, in order. */
  headings: { level: number, words: string }[]
  elements: number
  pictures: string[]
}

/** In the page: takes the snapshot of the slide that `selector` names. One function, since it travels alone. */
export function takeSnapshot(selector: string): Snapshot {
  const slide = document.querySelector(selector)!
  const root = slide.querySelector('.slide')!
  const canvas = root.getBoundingClientRect()
  const scale = canvas.width / 1280
  const [toBox, flowOf, parse, seen] = [
    (box: DOMRect): Box => ({ left: (box.left - canvas.left) / scale, top: (box.top - canvas.top) / scale, right: (box.right - canvas.left) / scale, bottom: (box.bottom - canvas.top) / scale }),
    (element: Element): Element => {
      let block = element
      while (!block.closest('text') && getComputedStyle(block).display.startsWith('inline') && block.parentElement)
        block = block.parentElement
      return element.closest('text') ?? block
    },
    (colour: string): [number, number, number, number] => {
      // `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, or `color(srgb 0.1 0.2 0.3 / 0.5)` as color-mix gives it.
      const numbers = (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
      const factor = colour.startsWith('color(') ? 255 : 1
      return [numbers[0]! * factor, numbers[1]! * factor, numbers[2]! * factor, numbers[3] ?? 1]
    },
    (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  ]

  const flows: Element[] = []
  const inks: Ink[] = []
  // One for all texts: the page keeps each in step with what changes later.
  const range = document.createRange()
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node.parentElement!
    const words = node.textContent!.trim()
    if (!words || element.closest('.visually-hidden') || !seen(element))
      continue
    const style = getComputedStyle(element)
    const svg = element instanceof SVGElement ? element.ownerSVGElement! : undefined
    const size = Number.parseFloat(style.fontSize) * (svg?.viewBox.baseVal.width ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width / scale : 1)
    const flow = flowOf(element)
    if (!flows.includes(flow))
      flows.push(flow)
    const [r, g, b, a] = parse(svg ? style.fill : style.color)
    let opacity = a
    const clips: DOMRect[] = []
    for (let up: Element | null = element; up && up !== slide; up = up.parentElement) {
      const { opacity: own, overflowX, overflowY } = getComputedStyle(up)
      opacity *= Number(own)
      if (up !== root && !(up instanceof SVGElement) && (overflowX !== 'visible' || overflowY !== 'visible'))
        clips.push(up.getBoundingClientRect())
    }
    // Squeezed to nothing: what squeezes it is told.
    if (size < 1)
      continue
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      if (rect.width === 0)
        continue
      const { left, right, top, bottom } = toBox(rect)
      // A line's box is taller than its ink, which is at most an em high.
      const middle = (top + bottom) / 2
      const ink = { left, right, top: middle - size * 0.46, bottom: middle + size * 0.46 }
      // What has a ground of its own and is no part of the same drawing, above the middle of the line.
      const pile = document.elementsFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2)
      // Text that lets the pointer through is in no pile.
      const cover = pile.slice(0, style.pointerEvents === 'none' ? 0 : Math.max(0, pile.findIndex(other => other === element || other.contains(element) || element.contains(other)))).find((other) => {
        if (!slide.contains(other) || (other instanceof SVGElement && !(other instanceof SVGSVGElement)))
          return false
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(other)
        return Number(opacity) > 0.5 && (other.matches('img, video, canvas, iframe') || backgroundImage !== 'none' || parse(backgroundColor)[3] > 0.5)
      })
      const clipped = clips.map(toBox).some(clip => ink.left < clip.left - 1.5 || ink.right > clip.right + 1.5 || ink.top < clip.top - 1.5 || ink.bottom > clip.bottom + 1.5)
      inks.push({ ...ink, words, size, weight: Number(style.fontWeight), family: style.fontFamily.split(',')[0]!.replace(/["']/g, ''), colour: [r, g, b, opacity], flow: flows.indexOf(flow), inLine: element.closest('.route-line') !== null, inControl: element.closest('button, input, select, textarea, [role=timer]') !== null, clipped, covered: cover && `<${cover.tagName.toLowerCase()}${cover.getAttribute('src') ? ` src="${cover.getAttribute('src')!.replace(/^https?:\/\/127\.[^/]+/, '').slice(0, 40)}"` : ''}>` })
    }
  }

  const shapes = [...slide.querySelectorAll('.slide svg :is(path, line, circle, rect, polygon, polyline, ellipse)')].filter(seen).flatMap((shape): Shape[] => {
    const style = getComputedStyle(shape)
    const width = Number.parseFloat(style.strokeWidth)
    const stroked = style.stroke !== 'none' && width >= 3
    const paint = stroked ? style.stroke : shape.matches('circle') && style.fill !== 'none' ? style.fill : undefined
    const box = toBox(shape.getBoundingClientRect())
    if (!paint || paint.startsWith('url') || parse(paint)[3] === 0)
      return []
    const [r, g, b] = parse(paint)
    return [{ box, paint, colour: [r, g, b], kind: stroked ? 'line' : 'dot' }]
  })

  // Hairlines, grounds and washes of line colours are seen without being looked at.
  const probe = root.appendChild(document.createElement('i'))
  const quiet = [...['--rule', '--surface', '--paper'].map(name => `var(${name})`), ...Array.from({ length: 8 }, (_, i) => ['--wash', '--faded'].map(share => `color-mix(in srgb, var(--line-${i}) var(${share}), var(--paper))`)).flat(), 'color-mix(in srgb, var(--ink-soft) var(--wash), var(--paper))'].map((colour) => {
    probe.style.color = colour
    return getComputedStyle(probe).color
  })
  probe.remove()

  const drawings = [...slide.querySelectorAll('.slide :is(img, video, canvas, .figure-frame, svg text)')].filter(seen)
  return {
    inks,
    shapes,
    quiet,
    flows: flows.map((flow, i): Flow => {
      const own = inks.filter(ink => ink.flow === i)
      const bottoms = [...new Set(own.map(ink => Math.round(ink.bottom / 6)))].sort((a, b) => a - b).filter((bottom, k, all) => k === 0 || bottom - all[k - 1]! > 1)
      const last = own.filter(ink => ink.bottom > Math.max(...own.map(({ bottom }) => bottom)) - 6)
      const box = { left: Math.min(...own.map(ink => ink.left)), top: Math.min(...own.map(ink => ink.top)), right: Math.max(...own.map(ink => ink.right)), bottom: Math.max(...own.map(ink => ink.bottom)) }
      const lastWidth = (Math.max(...last.map(ink => ink.right)) - Math.min(...last.map(ink => ink.left))) / (own[0]?.size ?? 1)
      return { words: own[0]?.words ?? '', tag: flow.tagName.toLowerCase(), lines: bottoms.length, lastWidth, box }
    }).filter((_, i) => inks.some(ink => ink.flow === i)),
    figures: [...slide.querySelectorAll('.slide :is(figure, [role=figure])')].map(figure => ({
      box: toBox(figure.getBoundingClientRect()),
      name: figure.getAttribute('aria-label') ?? figure.querySelector('figcaption')?.textContent ?? (figure.getAttribute('aria-labelledby') ? document.getElementById(figure.getAttribute('aria-labelledby')!)?.textContent ?? '' : ''),
      hasTable: figure.querySelector('table, ol, ul') !== null,
    })),
    outside: drawings.map(drawing => toBox(drawing.getBoundingClientRect())).filter(box => box.right > box.left && (box.left < -1 || box.top < -1 || box.right > 1281 || box.bottom > 721)),
    headings: [...slide.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(seen).map(heading => ({ level: Number(heading.tagName[1]), words: heading.textContent?.trim() ?? '' })),
    elements: slide.querySelectorAll('*').length,
    pictures: [...slide.querySelectorAll('img')].map(image => image.currentSrc),
  }
}
