/** The questions before and after: answers, points and what changed. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answered, compare, emptyChecks, MAX_POINTS, sumUp, withAnswer } from '../../../core/session/checks'

const points = fc.option(fc.integer({ min: 0, max: MAX_POINTS }), { nil: undefined })

it('adds up the questions that have points from both times, and no others', () => {
  fc.assert(fc.property(fc.array(fc.tuple(points, points), { maxLength: 6 }), (given) => {
    const ids = given.map((_, i) => `q${i}`)
    const checks = given.reduce((checks, [before, after], i) =>
      withAnswer(withAnswer(checks, 'before', ids[i]!, { points: before }), 'after', ids[i]!, { points: after }), emptyChecks())
    const both = given.filter((pair): pair is [number, number] => !pair.includes(undefined))
    expect(sumUp(checks, ids)).toEqual({
      before: both.reduce((sum, [before]) => sum + before, 0),
      after: both.reduce((sum, [, after]) => sum + after, 0),
      count: both.length,
    })
  }))
})

it('keeps words and points apart, and the two times', () => {
  const written = withAnswer(emptyChecks(), 'before', 'a', { text: '应用层' })
  const rated = withAnswer(written, 'before', 'a', { points: 0 })
  expect(rated.before.a).toEqual({ text: '应用层', points: 0 })
  expect(compare(rated, 'a')).toEqual({ before: 0, after: undefined })
  expect(compare(rated, 'b')).toEqual({ before: undefined, after: undefined })
  expect([answered(written.before), answered(rated.before), answered(rated.after)]).toEqual([1, 1, 0])
  const cleared = withAnswer(rated, 'before', 'a', { text: '', points: undefined })
  expect(answered(cleared.before)).toBe(0)
  expect(written.before.a).toEqual({ text: '应用层' })
})
