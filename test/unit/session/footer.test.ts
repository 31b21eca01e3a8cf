import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chapterAt } from '../../../core/session/chapters'
import { placeFooter, shareWidth } from '../../../core/session/footer'
import { chaptersOf, decks } from './decks'

const LEFT = 264
const RIGHT = 1152
/** What a pointer can hit (WCAG 2.2, 2.5.8) with some air. */
const CLOSEST = 32

describe('placeFooter', () => {
  it('keeps stations apart and in order, and the page between its station and the next', () => {
    fc.assert(fc.property(decks, fc.nat(), ({ slides, chapters }, seed) => {
      const page = slides[seed % slides.length]!.no
      const footer = placeFooter(chapters, page, LEFT, RIGHT)!
      expect(footer.stations.map(station => station.chapter)).toEqual(chapters)
      const xs = [...footer.stations.map(station => station.x), RIGHT]
      expect(xs[0]).toBe(LEFT)
      for (const [i, x] of xs.slice(1).entries())
        expect(x - xs[i]!).toBeGreaterThanOrEqual(CLOSEST - 0.01)

      const at = chapters.indexOf(chapterAt(chapters, page)!)
      expect(footer.stations.map(station => station.state)).toEqual(chapters.map((_, i) => i < at ? 'past' : i === at ? 'here' : 'ahead'))
      expect(footer.here.from).toBeCloseTo(xs[at]!, 6)
      expect(footer.here.to).toBeCloseTo(xs[at + 1]!, 6)
      expect(footer.x).toBeGreaterThanOrEqual(xs[at]!)
      expect(footer.x).toBeLessThan(xs[at + 1]!)

      // All further slides of the chapter, or none where they would run together.
      const { first, slides: count } = chapters[at]!
      expect([0, count - 1]).toContain(footer.stops.length)
      if (footer.stops.length)
        expect(footer.stops.map(stop => stop.page)).toEqual(Array.from({ length: count - 1 }, (_, i) => first + 1 + i))
      for (const stop of footer.stops)
        expect(stop.x > xs[at]! && stop.x < xs[at + 1]!).toBe(true)
      const here = footer.stops.find(stop => stop.page === page)
      if (here)
        expect(here.x).toBe(footer.x)
    }))
  })

  it('moves on with every page, and stations stay where they are', () => {
    fc.assert(fc.property(decks, ({ slides, chapters }) => {
      const footers = slides.map(slide => placeFooter(chapters, slide.no, LEFT, RIGHT)!)
      for (const [i, footer] of footers.slice(1).entries())
        expect(footer.x).toBeGreaterThan(footers[i]!.x)
      expect(new Set(footers.map(footer => footer.stations.map(station => station.x).join())).size).toBe(1)
    }), { numRuns: 30 })
  })

  it('is nothing without chapters, and stays on the line outside the deck', () => {
    expect(placeFooter([], 1, LEFT, RIGHT)).toBeUndefined()
    const chapters = chaptersOf([3, 4])
    expect(placeFooter(chapters, 0, LEFT, RIGHT)!.x).toBe(LEFT)
    expect(placeFooter(chapters, 99, LEFT, RIGHT)!.x).toBeLessThanOrEqual(RIGHT)
  })
})

describe('shareWidth', () => {
  it('shares by slides, gives no chapter less than the least, and uses the whole width', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 40 }), (slides) => {
      const shares = shareWidth(slides, 900, 32)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(900, 6)
      if (slides.length * 32 >= 900)
        return expect(new Set(shares).size).toBe(1)
      for (const [i, share] of shares.entries()) {
        expect(share).toBeGreaterThanOrEqual(32 - 1e-9)
        for (const [j, other] of shares.entries()) {
          if (slides[i]! <= slides[j]!)
            expect(share).toBeLessThanOrEqual(other + 1e-9)
        }
      }
    }))
  })

  it('is exact where no chapter is short', () => {
    expect(shareWidth([2, 3, 5], 1000, 32)).toEqual([200, 300, 500])
    expect(shareWidth([1, 99], 320, 32)).toEqual([32, 288])
  })
})
