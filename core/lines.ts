/** The eight line colours of the map (styles/tokens.css), the one place that gives them out. */

/** There are eight; a ninth starts over. */
export const LINES = 8

/** CSS value of line `number`. */
export function lineColour(number: number): string {
  return `var(--line-${((number % LINES) + LINES) % LINES})`
}

/** Lines for `count` things side by side, in order: as far apart on the palette as they can be; line 0 is neutral and left out. */
export function spreadLines(count: number): number[] {
  return Array.from({ length: count }, (_, i) => count <= 4 ? [1, 3, 5, 7][i]! : i % (LINES - 1) + 1)
}

/** The same things, each with a line: its own, else one of those given out in order. */
export function withLines<Thing extends { line?: number }>(things: Thing[]): (Thing & { line: number })[] {
  const spread = spreadLines(things.length)
  return things.map((thing, i) => ({ ...thing, line: thing.line ?? spread[i] ?? 1 }))
}
