/** Ids of slides: what links and kept things hold on to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSlideId, slideIds } from '../../../core/deck/slide-id'

const ids = (...titles: (string | undefined)[]) => slideIds(titles.map(title => ({ title })))

describe('ids of slides', () => {
  it('are what authors give, else words of the title', () => {
    expect(slideIds([{ routeAlias: 'oven', title: '烤' }, { title: '场景要落地，三层**一起**托' }, { title: 'What <br>[the oven](https://x.org/y) does?' }])).toEqual(['oven', '场景要落地-三层一起托', 'what-the-oven-does'])
  })

  it('stay the same where a slide is put in between, another track leaves some out, or one is moved', () => {
    const [one, two, three] = [{ title: '一' }, { routeAlias: 'two', title: '二' }, { title: '三' }]
    expect(slideIds([three!, { title: '新' }, one!])).toEqual(['三', '新', '一'])
    expect(slideIds([one!, two!, three!])).toEqual(['一', 'two', '三'])
  })

  it('are never a number, the name of a page, or empty', () => {
    expect(ids('2026', 'Presenter', '……', undefined)).toEqual(['slide-2026', 'slide-presenter', 'slide-3', 'slide-4'])
    expect(['12', 'handout', 'a/b', 'a b', 'a?b', '', 'a.1'].filter(isSlideId)).toEqual([])
    expect(['场景', 'stage_1', 'L1-4'].every(isSlideId)).toBe(true)
  })

  it('are one for each slide, whatever the titles, and right for an address', () => {
    const slide = fc.record({ title: fc.oneof(fc.string(), fc.constantFrom('一', '一 ', '一-2', '1')), routeAlias: fc.constantFrom(undefined, undefined, '一', '一-2') })
    fc.assert(fc.property(fc.uniqueArray(slide, { selector: ({ routeAlias }) => routeAlias ?? {} }), (slides) => {
      const ids = slideIds(slides)
      expect(new Set(ids).size).toBe(slides.length)
      expect(ids.every(isSlideId)).toBe(true)
    }))
  })
})
