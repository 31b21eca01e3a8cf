/** What a slide's frontmatter says in each track. */
import { describe, expect, it } from 'vitest'
import { parseSlide, slideIn } from '../../../core/deck/parse-slide'
import { parseSettings } from '../../../core/deck/settings'

function settingsOf(value: unknown) {
  const result = parseSettings(value)
  if ('faults' in result)
    throw new Error(result.faults.map(({ message }) => message).join())
  return result.settings
}
const settings = settingsOf({
  tracks: { day: { name: '全天', minutes: 30 }, evening: { name: '晚间', minutes: 10 }, lunch: { name: '午间', minutes: 5 } },
  chapters: { dough: { name: '和面' } },
})
const faults = (frontmatter: Record<string, unknown>, of = settings) => parseSlide(frontmatter, of).faults.map(({ path, message }) => [path.join('.'), message])

describe('a slide', () => {
  it('is in the tracks it names, in all where it names none', () => {
    expect([...parseSlide({ minutes: 1 }, settings).tracks.keys()]).toEqual(['day', 'evening', 'lunch'])
    expect([...parseSlide({ minutes: 1, tracks: ['lunch', 'day'] }, settings).tracks.keys()]).toEqual(['day', 'lunch'])
    expect([...parseSlide({ minutes: 1, tracks: 'evening' }, settings).tracks.keys()]).toEqual(['evening'])
  })

  it('has its values as the track has them, other keys as they are', () => {
    const { tracks } = parseSlide({ minutes: { day: 3, evening: 2, lunch: 1 }, exercise: { day: 1 }, check: { overlap: 'meant' }, lines: [3, 5], info: { day: '一天' }, zoom: { x: 1 } }, settings)
    const same = { check: { overlap: 'meant' }, lines: [3, 5], zoom: { x: 1 } }
    expect([...tracks.values()]).toEqual([
      { minutes: 3, exercise: 1, info: '一天', ...same },
      { minutes: 2, ...same },
      { minutes: 1, ...same },
    ])
  })

  it('fills in what the workbook leaves out', () => {
    expect(slideIn('day', { workbook: { places: [{ kind: 'lines' }] } }, settings).slide.workbook).toEqual({ terms: [], places: [{ kind: 'lines', lines: 2 }] })
  })

  it('goes without what is wrong, in a dev server while it is typed', () => {
    expect(slideIn('day', { minutes: 'tw', optional: 'yes', chapter: 'doug', kicker: '一行' }, settings).slide).toEqual({ kicker: '一行' })
  })
})

describe('minutes', () => {
  it('are needed where the deck has tracks, and only there', () => {
    expect(faults({})).toEqual([['minutes', 'There are no minutes; add minutes: 2 to the frontmatter']])
    expect(faults({ minutes: { day: 3 } })).toEqual([['minutes', 'Track evening, lunch: There are no minutes; add minutes: 2 to the frontmatter']])
    expect(faults({ minutes: { day: 3 }, tracks: ['day'] })).toEqual([])
    expect(faults({}, settingsOf({ chapters: { dough: { name: '和面' } } }))).toEqual([])
  })

  it.each([0, -1, '2', null])('are a number above 0, not %j', (minutes) => {
    expect(faults({ minutes })).toEqual([['minutes', expect.stringMatching(/^minutes: must be/)]])
  })
})

it('tells each mistake once, where it is', () => {
  expect(faults({ minutes: { day: 1, evening: 1, lunch: 1, lnch: 2 }, exercise: { dya: 1 } }).map(([, message]) => message)).toEqual([
    'minutes: there is no track "lnch"; there are day, evening, lunch',
    'exercise: there is no track "dya"; there are day, evening, lunch',
  ])
  expect(faults({ minutes: 1, optional: 'no', edition: { day: 'trainer' }, chapter: 'oven' }).map(([path]) => path)).toEqual(['optional', 'edition', 'chapter'])
})
