/** The colours of styles/tokens.css, as eyes and projectors see them. */
import type { Color } from 'culori'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { converter, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, filterGrayscale, interpolate, parse, wcagContrast } from 'culori'
import { describe, expect, it } from 'vitest'
import { root } from '../../../tools/lib/paths'

const css = readFileSync(join(root, 'styles/tokens.css'), 'utf8')

/** Custom properties of one theme; print and night change some of those of paper. */
function tokensOf(...selectors: string[]): Record<string, string> {
  const blocks = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?:^|\n)([^@{}\n]+) \{([^}]*)\}/g)]
  return Object.fromEntries(selectors.flatMap((selector) => {
    const block = blocks.find(match => match[1] === selector)
    if (!block)
      throw new Error(`styles/tokens.css has no block ${selector}`)
    return [...block[2]!.matchAll(/(--[\w-]+):([^;]+);/g)].map(match => [match[1]!, match[2]!.trim()])
  }))
}

const themes = Object.entries({
  paper: tokensOf(':root'),
  night: tokensOf(':root', 'html.dark:where(:not(.print))'),
  print: tokensOf(':root', 'html.print'),
})

const LINES = [0, 1, 2, 3, 4, 5, 6, 7]

describe.each(themes)('colours on %s', (_, tokens) => {
  const colour = (name: string): Color => {
    const parsed = parse(tokens[name] ?? '')
    if (!parsed)
      throw new Error(`${name} is no colour: ${tokens[name]}`)
    return parsed
  }
  const line = (no: number) => colour(`--line-${no}`)
  /** What `color-mix(in srgb, line, var(--wash), paper)` gives. */
  const wash = (no: number) => interpolate([colour('--paper'), line(no)], 'rgb')(Number.parseFloat(tokens['--wash']!) / 100)

  /** Everything that text stands on. */
  const grounds = [colour('--paper'), colour('--surface'), ...LINES.map(wash)]
  const lowest = (text: Color, on: Color[]) => Math.min(...on.map(ground => wcagContrast(text, ground)))

  it('text reads: 7:1 for what is said, 4.5:1 for the second voice and for line colours (WCAG 1.4.6, 1.4.3)', () => {
    expect(lowest(colour('--ink'), grounds)).toBeGreaterThanOrEqual(7)
    expect(lowest(colour('--ink-soft'), grounds)).toBeGreaterThanOrEqual(4.5)
    for (const no of LINES) {
      expect(lowest(line(no), [colour('--paper'), colour('--surface'), wash(no)]), `line ${no}`).toBeGreaterThanOrEqual(4.5)
      expect(wcagContrast(colour('--on-line'), line(no)), `text on line ${no}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('graphics show: 3:1 for lines, frames and focus (WCAG 1.4.11)', () => {
    for (const no of LINES)
      expect(lowest(line(no), grounds), `line ${no}`).toBeGreaterThanOrEqual(3)
    expect(lowest(colour('--rule-strong'), [colour('--paper'), colour('--surface')])).toBeGreaterThanOrEqual(3)
    expect(lowest(colour('--focus'), grounds)).toBeGreaterThanOrEqual(3)
  })

  // Machado, Oliveira and Fernandes 2009, at full severity. CIEDE2000 of 10 is plain to see side by side; 2 is just noticed.
  it.each([
    ['full colour vision', (seen: Color) => seen],
    ['protanopia', filterDeficiencyProt(1)],
    ['deuteranopia', filterDeficiencyDeuter(1)],
    ['tritanopia', filterDeficiencyTrit(1)],
  ])('any two of the eight lines are told apart: %s', (_, seenBy) => {
    const distance = differenceCiede2000()
    const close = LINES.flatMap(a => LINES.filter(b => b > a).map(b => ({ pair: `${a}-${b}`, apart: distance(seenBy(line(a)), seenBy(line(b))) })))
      .filter(({ apart }) => apart < 10)
    expect(close).toEqual([])
  })

  // Eight greys with 4.5:1 cannot all be far apart: numbers tell those that do not meet on the route.
  it('lines that meet on the route are told apart in greyscale', () => {
    const lab = converter('lab')
    const grey = LINES.map(no => lab(filterGrayscale(1)(line(no))).l)
    for (const no of LINES.slice(1))
      expect(Math.abs(grey[no]! - grey[no - 1]!), `${no - 1}-${no}`).toBeGreaterThanOrEqual(5)
  })
})

it('the favicon is drawn in these colours, of paper and of night', () => {
  const [paper, night] = readFileSync(join(root, 'public/favicon.svg'), 'utf8').split('@media').map(part => part.match(/#[0-9a-f]{6}/g))
  const names = ['--paper', '--ink', '--line-1', '--line-3']
  expect(paper).toEqual(names.map(name => tokensOf(':root')[name]))
  expect(night).toEqual(names.map(name => tokensOf('html.dark:where(:not(.print))')[name]))
})
