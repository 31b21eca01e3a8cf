/** The line of the map that an archetype has throughout the deck; unknown ids take the neutral one. */
const LINES: Partial<Record<string, number>> = { breakthrough: 1, innovation: 3, application: 5, popularisation: 7 }

/** Colour token of an archetype. */
export function archetypeColour(id: string): string {
  return `var(--line-${LINES[id] ?? 0})`
}
