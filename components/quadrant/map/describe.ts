import type { CommonWords } from '../../../core/words/common'
import type { Quadrant } from '../schema'
import type { QuadrantWords } from '../words'

/** The map in words. With `open`, the profile too. */
export function describeQuadrant({ x, y, facts, profiles }: Quadrant, words: QuadrantWords, { colon }: CommonWords, open?: string): string {
  const opened = profiles.find(({ id }) => id === open)
  return [
    words.text(x, y),
    ...profiles.map(({ name, image, tagline, facts: told, ...at }) => words.field(name, x[at.x], y[at.y], [image, tagline, told[facts[0]?.id ?? '']].filter(text => text !== undefined))),
    opened ? words.profile(opened.name, facts.map(({ id, name }) => `${name}${colon}${opened.facts[id]}`)) : '',
  ].join('')
}
