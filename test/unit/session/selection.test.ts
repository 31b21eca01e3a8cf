/** What of a slide each track and edition shows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EDITIONS, isKept, selectSlide } from '../../../core/session/selection'

const TRACKS = ['day', 'evening', 'lunch']

const slide = (frontmatter: Record<string, unknown>, content = '# 一页', note = '说：一句。') => ({ frontmatter, content, note })
const selections = TRACKS.flatMap(track => EDITIONS.map(edition => ({ track, edition })))

describe('a slide', () => {
  it('is in every track and edition where it says nothing', () => {
    expect(selections.filter(selection => !isKept({}, selection))).toEqual([])
  })

  it('is in the tracks it names', () => {
    expect(TRACKS.filter(track => isKept({ tracks: ['day', 'lunch'] }, { track, edition: 'participant' }))).toEqual(['day', 'lunch'])
    expect(TRACKS.filter(track => isKept({ tracks: 'evening' }, { track, edition: 'trainer' }))).toEqual(['evening'])
  })

  it('is kept from participants, also where its edition is mistyped', () => {
    for (const edition of ['trainer', 'trianer', true])
      expect(EDITIONS.filter(name => isKept({ edition }, { track: 'day', edition: name }))).toEqual(['trainer'])
  })
})

describe('participants', () => {
  const participant = { track: 'day', edition: 'participant' } as const
  const trainer = { track: 'day', edition: 'trainer' } as const

  it('get no note and no block of the trainer; the trainer gets all', () => {
    const content = '# 一页\n\n<!-- trainer -->\n\n答案一\n\n<!-- /trainer -->\n\n大家看的\n\n<!--trainer-->答案二<!--/trainer-->'
    expect(selectSlide(slide({}, content), participant)).toEqual(slide({}, '# 一页\n\n\n\n大家看的', ''))
    expect(selectSlide(slide({}, content), trainer)).toEqual(slide({}, content))
  })

  it('get a title that is shown', () => {
    const content = '<!--\n# 密\n-->\n\n<!-- trainer -->\n\n# 讲师的\n\n<!-- /trainer -->\n\n```\n# 码\n```\n\n# 大家的'
    expect(selectSlide({ ...slide({}, content), title: '密' }, participant)?.title).toBe('大家的')
    expect(selectSlide({ ...slide({}, content), title: '密' }, trainer)?.title).toBe('讲师的')
    // From frontmatter.
    expect(selectSlide({ ...slide({}, content), title: '别的' }, participant)?.title).toBe('别的')
  })

  it('get nothing of a block that does not end', () => {
    expect(selectSlide(slide({}, '# 一页\n\n<!-- trainer -->\n\n答案', '/trainer'), participant)).toEqual(slide({}, '# 一页', ''))
  })

  it('get no word of any block or comment, wherever it is', () => {
    const text = fc.string({ unit: fc.constantFrom('字', ' ', '\n', '<b>', '- ', '<!-- x -->') })
    fc.assert(fc.property(fc.array(fc.tuple(text, text)), (parts) => {
      const content = parts.map(([open, secret]) => `${open}<!-- trainer -->${secret}密${secret}<!-- /trainer -->`).join('')
      expect(selectSlide(slide({}, content), participant)!.content).toBe(parts.map(([open]) => open).join('').replaceAll('<!-- x -->', '<!---->').trim())
    }))
  })
})
