import { readFileSync } from 'node:fs'
/** Small decks read whole: one with tracks, chapters and editions, one that says nothing of them. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chapterAt, readChapters, totalMinutes } from '../../../core/session/chapters'
import { readWorkbookDeck } from '../../../core/sheets/workbook-deck'
import { selectedDeck } from '../../../tools/lib/deck'
import { root } from '../../../tools/lib/paths'
import { schemaFiles } from '../../../tools/lib/schemas'

const read = (name: string, track: string, edition: 'trainer' | 'participant' = 'participant') => selectedDeck({ track, edition }, join(root, 'test/fixtures/decks', name))

describe('a deck with tracks', () => {
  it('is another deck in each track, with the same chapters', async () => {
    const [day, evening] = await Promise.all([read('tracks', 'day', 'trainer'), read('tracks', 'evening', 'trainer')])
    expect(day.slides.map(({ title, minutes }) => [title, minutes])).toEqual([['烤面包', 2], ['揉一揉', 8], ['歇一会儿', 5], ['烤多久', 11], ['讲师的秘方', 4]])
    expect(evening.slides.map(({ no, title, minutes }) => [no, title, minutes])).toEqual([[1, '烤面包', 2], [2, '揉一揉', 4], [3, '烤多久', 4]])
    expect(readChapters(day.slides, day.session.chapters)).toEqual([
      { number: 0, name: '和面', first: 1, slides: 3, minutes: 10, task: '揉一揉', exercise: 1, pause: { page: 3, minutes: 5 } },
      { number: 1, name: '进炉', first: 4, slides: 2, minutes: 15 },
    ])
    expect([day, evening].map(({ headmatter }) => headmatter.info)).toEqual(['一天', '一晚'])
    expect(evening.session).toMatchObject({ name: '晚间', paper: 'letter', siteUrl: 'https://example.org/bread/' })
  })

  it('keeps from participants what is the trainer\'s', async () => {
    expect((await read('tracks', 'day')).slides.map(({ title }) => title)).not.toContain('讲师的秘方')
  })

  it('gives the workbook its exercises and its address', async () => {
    const { slides, session } = await read('tracks', 'evening')
    expect(readWorkbookDeck(slides, '烤面包', session)).toMatchObject({ minutes: 10, siteUrl: 'https://example.org/bread/', chapters: [{ name: '和面', exercises: [{ number: 1, minutes: 3, places: [{ kind: 'lines', of: 1 }] }] }, { name: '进炉' }] })
  })
})

it('a chapter that begins with an exercise has the headline of that once in the workbook', () => {
  const slides = [{ title: '烤面包', content: '', layout: 'cover' }, { title: '揉一揉', content: '# 揉一揉\n\n请动手。', layout: 'exercise', chapter: 'dough', exercise: 1 }]
  const { chapters } = readWorkbookDeck(slides, '烤面包', { chapters: { dough: { name: '和面' } } })
  expect(chapters.at(-1)).toMatchObject({ name: '和面', title: undefined, intro: undefined, exercises: [{ title: '揉一揉', intro: '请动手。' }] })
})

it('a deck that says nothing has one track, of as many minutes as its slides', async () => {
  const { slides, session, headmatter } = await read('plain', 'all')
  const chapters = readChapters(slides, session.chapters)
  expect(chapters).toEqual([{ number: 0, name: '', first: 1, slides: 3, minutes: 4, task: '练一练', exercise: 1 }])
  expect(totalMinutes(chapters)).toBe(4)
  expect(chapterAt(chapters, 2)).toBe(chapters[0])
  expect(headmatter.title).toBe('一个标题')
})

it.each(schemaFiles())('schemas/%s is what npm run schemas writes', (name, text) => {
  expect(readFileSync(join(root, 'schemas', name), 'utf8')).toBe(text)
})
