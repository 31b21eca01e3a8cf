/** Decks for the tests of core/session: slides in chapters, as the parsed slides describe them. */
import type { Session } from '../../../core/deck/settings'
import type { Chapter, DeckSlide } from '../../../core/session/chapters'
import fc from 'fast-check'
import { readChapters } from '../../../core/session/chapters'

/** Station names of up to six characters. */
const stationName: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'产业链成长岗位四象限开场'), minLength: 1, maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...'AIWmgi 5路线'), minLength: 1, maxLength: 6 }).filter(name => name.trim() !== ''),
)

const TASKS = ['圈一格', '把你的产品放回产业链', '定下开工日，排出自己的四段路', 'Write a prompt for your own product']

/** A deck whose chapters, `c0` and so on, have these numbers of slides. */
function slidesOf(counts: readonly number[], pauseAt?: number): DeckSlide[] {
  const slides = counts.flatMap((count, chapter) => Array.from({ length: count }, (_, i): Omit<DeckSlide, 'no'> => ({
    title: i === 1 ? TASKS[chapter % TASKS.length]! : `第 ${i} 页`,
    ...i === 0 && { chapter: `c${chapter}` },
    ...i === 1 && chapter % 2 && { layout: 'exercise', exercise: chapter },
  })))
  return slides.map((slide, i) => ({ ...slide, no: i + 1, ...i === pauseAt && { break: true, minutes: 10 } }))
}

/** Names and minutes of these chapters, as settings give them. */
function namedOf(counts: readonly number[], names: readonly string[] = []): Session['chapters'] {
  return Object.fromEntries(counts.map((_, i) => [`c${i}`, { name: names[i] ?? `第${i}章`, minutes: 10 + i }]))
}

export const chaptersOf = (counts: readonly number[], names?: readonly string[], pauseAt?: number): Chapter[] => readChapters(slidesOf(counts, pauseAt), namedOf(counts, names))

/** Numbers of slides that add up to `total`, cut at `cuts` (0 to 1). */
function share(total: number, cuts: readonly number[]): number[] {
  const chapters = cuts.length + 1
  const ends = [...cuts.toSorted((a, b) => a - b).map((cut, i) => i + 1 + Math.floor(cut * (total - chapters + 1))), total]
  return ends.map((end, i) => end - (ends[i - 1] ?? 0))
}

/** 1 to 12 chapters over 10, 55, 120 or any number of slides up to 300, some of them very uneven. */
export const decks: fc.Arbitrary<{ slides: DeckSlide[], chapters: Chapter[], counts: number[], names: string[] }> = fc.record({
  total: fc.oneof(fc.constantFrom(10, 55, 120, 300), fc.integer({ min: 12, max: 300 })),
  cuts: fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.double({ min: 0, max: 0.05, noNaN: true })), { maxLength: 11 }),
  names: fc.array(stationName, { minLength: 12, maxLength: 12 }),
  pause: fc.nat(299),
}).map(({ total, cuts, names, pause }) => {
  const counts = share(total, cuts.slice(0, total - 1))
  return { slides: slidesOf(counts, pause), chapters: chaptersOf(counts, names, pause), counts, names }
})
