/** What is wrong in the source of a slide so that it cannot be said what is shown to whom: every command stops at it. */
import type { LineFault } from './mark-faults'
import { siteUrlFault } from '../site-url'
import { markFaults } from './mark-faults'
import { frontmatterOf, selectionFaults, TRACKS } from './selection'

export interface SlideSource {
  /** As it is written. */
  raw: string
  frontmatter: Readonly<Record<string, unknown>>
}

/** The first of the tracks whose address is wrong is told. */
function siteFaults(frontmatter: SlideSource['frontmatter']) {
  const message = TRACKS.map(track => siteUrlFault(frontmatterOf(frontmatter, track).siteUrl)).find(fault => fault !== undefined)
  return message === undefined ? [] : [{ key: 'siteUrl', message }]
}

export function sourceFaults({ raw, frontmatter }: SlideSource): LineFault[] {
  const lineOf = (key: string) => Math.max(0, raw.split('\n').findIndex(line => line.trimStart().startsWith(`${key}:`)))
  return [
    ...[...selectionFaults(frontmatter), ...siteFaults(frontmatter)].map(({ key, message }) => ({ line: lineOf(key), message })),
    ...markFaults(raw, frontmatter),
  ]
}
