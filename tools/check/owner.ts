/** Finds the slide that a fault belongs to: Slidev sets up the slides beside the one that is shown, and their faults come with it. */

/** Slides that are in the document when slide `no` of `count` is shown there first. */
export function setUpWith(no: number, count: number): number[] {
  return [no - 1, no, no + 1].filter(slide => slide >= 1 && slide <= count)
}

/**
 * Which of `candidates`, neighbours in rising order, says `message`; undefined where none does. `messagesAt` tells what
 * is said where a slide is shown in a new page, together with its neighbours. In a deck of two that is always both:
 * then it is the first.
 */
export async function ownerOf(message: string, candidates: readonly number[], count: number, messagesAt: (no: number) => Promise<readonly string[]>): Promise<number | undefined> {
  let left = candidates
  let heard = false
  for (let no = Math.max(1, candidates[0]! - 1); left.length > (heard ? 1 : 0) && no <= Math.min(count, candidates.at(-1)! + 1); no++) {
    const together = setUpWith(no, count)
    if (heard && left.every(slide => together.includes(slide)))
      continue
    const said = (await messagesAt(no)).includes(message)
    heard ||= said
    left = left.filter(slide => together.includes(slide) === said)
  }
  return heard ? left[0] : undefined
}
