/** How much memory printing a deck takes: it is one page of the browser, since parts put together would lose tags and outline. */
import process from 'node:process'

const GB = 1e9

/** Bytes that Node and the browser hold at most, between what was measured: 1.5 GB for 300 slides, 3.7 GB for 1,000. */
export const memoryFor = (slides: number) => (1.5 + (slides - 300) * (3.7 - 1.5) / (1000 - 300)) * GB

/** One line where a long deck may take more than there is. */
export function memoryWarning(slides: number, free = process.availableMemory()): string | undefined {
  const needed = memoryFor(slides)
  const shown = (bytes: number) => `${(bytes / GB).toFixed(1)} GB`
  return slides > 500 && free < needed
    ? `Printing ${slides} slides takes about ${shown(needed)} of memory, and ${shown(free)} are free: close other programs, or print a shorter --track`
    : undefined
}

export function warnOfMemory(slides: number): void {
  const warning = memoryWarning(slides)
  if (warning)
    process.stderr.write(`${warning}\n`)
}
