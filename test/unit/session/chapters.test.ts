import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chapterAt, readChapters, totalMinutes } from '../../../core/session/chapters'
import { decks, slidesOf } from './decks'

describe('readChapters', () => {
  it('counts every slide in exactly one chapter, in the order of the deck', () => {
    fc.assert(fc.property(decks, ({ slides, chapters, counts }) => {
      expect(chapters.map(chapter => chapter.slides)).toEqual(counts)
      expect(chapters.reduce((sum, chapter) => sum + chapter.slides, 0)).toBe(slides.length)
      expect(chapters.map(chapter => chapter.first)).toEqual(slides.filter(slide => slide.frontmatter.chapter !== undefined).map(slide => slide.no))
      expect(chapters.map(chapter => chapter.name)).toEqual(slides.flatMap(slide => slide.frontmatter.short ?? []))
    }))
  })

  it('reads numbers, minutes, exercises and the pause from the frontmatter', () => {
    const chapters = readChapters([
      { no: 1, title: '封面', frontmatter: { chapter: 0, short: '开场', budget: 15 } },
      { no: 2, frontmatter: {} },
      { no: 3, title: '产业链怎么走', frontmatter: { chapter: 1, budget: 30, exercise: 1 } },
      { no: 4, title: '圈一格', frontmatter: { layout: 'exercise', break: true, minutes: 10 } },
    ])
    expect(chapters).toEqual([
      { number: 0, name: '开场', first: 1, slides: 2, minutes: 15, exercise: undefined },
      { number: 1, name: '产业链怎么走', first: 3, slides: 2, minutes: 30, exercise: 1, task: '圈一格', pause: { page: 4, minutes: 10 } },
    ])
    expect(totalMinutes(chapters)).toBe(55)
  })

  it('keeps slides before the first chapter, and a deck without any', () => {
    expect(readChapters([{ no: 1, title: '封面', frontmatter: {} }, { no: 2, frontmatter: { chapter: 1, short: '路线' } }]).map(({ number, name, first, slides }) => [number, name, first, slides]))
      .toEqual([[0, '', 1, 1], [1, '路线', 2, 1]])
    expect(readChapters([{ no: 1, frontmatter: {} }, { no: 2, frontmatter: {} }]).map(chapter => chapter.slides)).toEqual([2])
    expect(readChapters([])).toEqual([])
  })

  it('ignores what is no number', () => {
    const [chapter, ...rest] = readChapters([{ no: 1, title: '开场', frontmatter: { chapter: 1, budget: '15', exercise: Number.NaN } }, { no: 2, frontmatter: { chapter: '2' } }])
    expect(rest).toEqual([])
    expect(chapter).toMatchObject({ minutes: undefined, exercise: undefined, slides: 2 })
  })
})

describe('chapterAt', () => {
  it('finds the chapter of every page', () => {
    fc.assert(fc.property(decks, ({ slides, chapters }) => {
      for (const { no } of slides) {
        const { first, slides: count } = chapterAt(chapters, no)!
        expect(no >= first && no < first + count).toBe(true)
      }
    }), { numRuns: 30 })
  })

  it('gives the first chapter before the deck, the last one after it, none without chapters', () => {
    const chapters = readChapters(slidesOf([3, 4]))
    expect(chapterAt(chapters, 0)).toBe(chapters[0])
    expect(chapterAt(chapters, 99)).toBe(chapters[1])
    expect(chapterAt([], 1)).toBeUndefined()
  })
})
