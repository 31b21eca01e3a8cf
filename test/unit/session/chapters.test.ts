import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chapterAt, readChapters, totalMinutes } from '../../../core/session/chapters'
import { chaptersOf, decks } from './decks'

describe('readChapters', () => {
  it('counts every slide in exactly one chapter, in the order of the deck', () => {
    fc.assert(fc.property(decks, ({ slides, chapters, counts, names }) => {
      expect(chapters.map(chapter => chapter.slides)).toEqual(counts)
      expect(chapters.reduce((sum, chapter) => sum + chapter.slides, 0)).toBe(slides.length)
      expect(chapters.map(chapter => chapter.first)).toEqual(slides.filter(slide => slide.chapter !== undefined).map(slide => slide.no))
      expect(chapters.map(chapter => chapter.name)).toEqual(names.slice(0, counts.length))
    }))
  })

  it('has names and minutes from the settings, exercise and break from the slides', () => {
    const chapters = readChapters([
      { no: 1, title: '封面', layout: 'cover', chapter: 'opening', minutes: 2 },
      { no: 2, minutes: 3 },
      { no: 3, title: '产业链怎么走', chapter: 'chain', minutes: 4 },
      { no: 4, title: '圈一格', layout: 'exercise', exercise: 1, minutes: 5 },
      { no: 5, break: true, minutes: 10 },
    ], { opening: { name: '开场', minutes: 15 }, chain: { name: '产业链' } })
    expect(chapters).toEqual([
      { number: 0, name: '开场', first: 1, slides: 2, minutes: 15 },
      { number: 1, name: '产业链', first: 3, slides: 3, minutes: 9, exercise: 1, task: '圈一格', pause: { page: 5, minutes: 10 } },
    ])
    expect(totalMinutes(chapters)).toBe(34)
  })

  it('goes on where each slide names its chapter, and where a track has an opening of its own', () => {
    expect(readChapters([{ no: 1, chapter: 'a' }, { no: 2, chapter: 'a' }, { no: 3, chapter: 'b' }, { no: 4 }]).map(({ first, slides }) => [first, slides])).toEqual([[1, 2], [3, 2]])
  })

  it('keeps slides before the first chapter, and a deck without any', () => {
    expect(readChapters([{ no: 1, title: '封面' }, { no: 2, chapter: 'route' }], { route: { name: '路线' } }).map(({ number, name, first, slides }) => [number, name, first, slides]))
      .toEqual([[0, '', 1, 1], [1, '路线', 2, 1]])
    expect(readChapters([{ no: 1 }, { no: 2 }])).toEqual([{ number: 0, name: '', first: 1, slides: 2 }])
    expect(readChapters([])).toEqual([])
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
    const chapters = chaptersOf([3, 4])
    expect(chapterAt(chapters, 0)).toBe(chapters[0])
    expect(chapterAt(chapters, 99)).toBe(chapters[1])
    expect(chapterAt([], 1)).toBeUndefined()
  })
})
