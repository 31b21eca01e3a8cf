/** What a snapshot of a slide tells: places, sizes and names. */
import type { Box, Seen } from './finding'
import type { RuleName } from './rules'
import type { Ink, Snapshot } from './snapshot'
import { FULL_WIDTH, halfWidth } from './blocks'
import { around } from './finding'

const EDGE = 8
const LINE = 720 - 56
const SMALLEST = 18
const ELEMENTS = 2500

/** A headline of the posters may be larger; still no slide has three lines of it. */
const HEADLINE_LINES = 2

const near = (a: Box, b: Box) => a.left < b.right + 1 && b.left < a.right + 1 && a.top < b.bottom + 1 && b.top < a.bottom + 1
const say = (words: string) => `"${words.length > 20 ? `${words.slice(0, 20)}…` : words}"`

function checkInk(ink: Ink): Seen[] {
  const { words } = ink
  const found: Seen[] = []
  const add = (rule: RuleName, message: string) => found.push({ rule, message, box: ink, words, flow: ink.flow })
  // Rounding of figures that are scaled as a whole.
  if (ink.size < SMALLEST - 0.01)
    add('small', `${say(words)} is ${ink.size.toFixed(1)} px high; ${SMALLEST} px can be read from the back of a room`)
  if (ink.clipped)
    add('overflow', `${say(words)} does not fit its box, which cuts it off or scrolls; shorten it or enlarge the box`)
  const half = halfWidth(words)
  if (half)
    add('punctuation', `"${half}" has half-width punctuation; ${FULL_WIDTH}`)
  if (/\p{Script=Han}[A-Z\d]|[A-Z\d%+]\p{Script=Han}/iu.test(words))
    add('spacing', `${say(words)} has no space between Chinese and Latin; put one there`)
  return found
}

/** A slide that is too full is one fault, told with its first text and the place of all of them. */
function checkPlaces(inks: readonly Ink[]): Seen[] {
  const outside = inks.filter(ink => ink.left < EDGE || ink.right > 1280 - EDGE || ink.top < EDGE || ink.bottom > 720 - EDGE)
  const low = inks.filter(ink => ink.bottom > LINE && !ink.inLine)
  const more = (own: readonly Ink[]) => own.length > 1 ? ` with ${own.length - 1} more` : ''
  return [
    ...outside.length > 0 ? [{ rule: 'canvas' as const, box: around(outside), words: outside[0]!.words, message: `${say(outside[0]!.words)}${more(outside)} leaves the canvas or touches its edge; keep ${EDGE} px away from it` }] : [],
    ...low.length > 0 ? [{ rule: 'footer' as const, box: around(low), words: low[0]!.words, message: `${say(low[0]!.words)}${more(low)} reaches into the bottom 56 px, which belong to the route line; shorten the slide by ${Math.ceil(around(low).bottom - LINE)} px` }] : [],
  ]
}

/** Findings of one state, without those that need the picture. */
export function checkSnapshot(snapshot: Snapshot): Seen[] {
  const { inks, flows } = snapshot
  const found = [...checkPlaces(inks), ...inks.flatMap(checkInk)]

  for (const ink of inks.filter(ink => ink.covered))
    found.push({ rule: 'overlap', box: ink, words: ink.words, flow: ink.flow, message: `${say(ink.words)} is covered by ${ink.covered}; move one of them` })

  for (const [i, a] of inks.entries()) {
    for (const b of inks.slice(i + 1)) {
      // Parts of one line of a drawing, set in several pieces, may meet end to end.
      const inOneLine = Math.abs(a.bottom - b.bottom) < 4 && (a.right < b.left + 0.5 || b.right < a.left + 0.5)
      if (a.flow !== b.flow && !inOneLine && near(a, b))
        found.push({ rule: 'overlap', box: around([a, b]), words: a.words, orWords: b.words, message: `${say(a.words)} lies over or touches ${say(b.words)}; move them apart` })
    }
  }

  for (const flow of flows) {
    if (flow.tag === 'h1' && flow.lines > HEADLINE_LINES)
      found.push({ rule: 'headline', box: flow.box, words: flow.words, message: `The headline has ${flow.lines} lines; say it in ${HEADLINE_LINES}` })
    if (flow.tag !== 'text' && flow.lines > 1 && flow.lastWidth < 1.6)
      found.push({ rule: 'orphan', box: flow.box, words: flow.words, message: `${say(flow.words)} ends on a line of one character; reword it, or set it narrower` })
  }

  for (const box of snapshot.outside)
    found.push({ rule: 'canvas', box, message: 'A figure or picture leaves the canvas of 1280 x 720 px' })
  for (const { box, name, hasTable } of snapshot.figures) {
    if (!name.trim())
      found.push({ rule: 'figure-name', box, message: 'This figure has no name; give it an aria-label or a figcaption' })
    if (!hasTable)
      found.push({ rule: 'figure-table', box, message: 'This figure has no table or list that says the same; put one into it, hidden from sight if need be' })
  }
  const ones = snapshot.headings.filter(({ level }) => level === 1).length
  const jump = snapshot.headings.findIndex(({ level }, i) => level > (snapshot.headings[i - 1]?.level ?? 0) + 1)
  if (ones !== 1)
    found.push({ rule: 'headings', message: ones === 0 ? 'This slide has no headline; begin it with "# " and a space' : `There are ${ones} headlines of level 1 (#); each slide has one` })
  else if (jump > 0)
    found.push({ rule: 'headings', words: snapshot.headings[jump]!.words, message: `A heading of level ${snapshot.headings[jump]!.level} follows one of level ${snapshot.headings[jump - 1]!.level}; leave none out` })
  if (snapshot.elements > ELEMENTS)
    found.push({ rule: 'weight', message: `The slide has ${snapshot.elements} elements; over ${ELEMENTS} it gets slow, show less` })
  return found
}

/** Findings of characters that the shipped font lacks, and of text in another font. */
export function checkFonts(inks: readonly Ink[], hasGlyph: (char: string) => boolean): Seen[] {
  return inks.flatMap((ink): Seen[] => {
    const lacking = [...ink.words].filter(char => char > ' ' && !hasGlyph(char))
    if (lacking.length > 0)
      return [{ rule: 'font', box: ink, words: ink.words, message: `The shipped font has no ${lacking.map(char => `"${char}"`).join(', ')}; use another character` }]
    return ink.family === 'Noto Sans SC' ? [] : [{ rule: 'font', box: ink, words: ink.words, message: `"${ink.words.slice(0, 20)}" is set in ${ink.family}, which is not shipped; use var(--font)` }]
  })
}
