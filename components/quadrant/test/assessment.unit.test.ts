/** From answers to a position, and how firm it is. */
import type { Answers } from '../assessment'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../assessment'
import { quadrant } from './data'

const assessment = quadrant.assessment!
const { questions } = assessment
const of = (axis: 'x' | 'y') => questions.filter(question => question.axis === axis)
/** The same answer to all questions of an axis. */
const all = (axis: 'x' | 'y', answer: number): Answers => Object.fromEntries(of(axis).map(({ id }) => [id, answer]))

const answers: fc.Arbitrary<Answers> = fc.tuple(...questions.map(question => fc.option(fc.nat(question.answers.length - 1), { nil: undefined })))
  .map(list => Object.fromEntries(list.flatMap((answer, i) => answer === undefined ? [] : [[questions[i]!.id, answer]])))

describe('the position', () => {
  it('is the mean of the answers on each axis, and needs one on both', () => {
    expect(assess(assessment, {})).toBeUndefined()
    expect(assess(assessment, all('x', 3))).toBeUndefined()
    expect(assess(assessment, { ...all('x', 3), ...all('y', 0) })).toMatchObject({ position: { x: 1, y: 0 }, firmness: 'firm' })
  })

  it('stays on the map, and moves up when an answer does', () => {
    fc.assert(fc.property(answers, fc.nat(questions.length - 1), (given, i) => {
      const before = assess(assessment, given)
      const question = questions[i]!
      const answer = given[question.id]
      if (!before)
        return
      for (const axis of ['x', 'y'] as const) {
        expect(before[axis].value).toBeGreaterThanOrEqual(0)
        expect(before[axis].value).toBeLessThanOrEqual(1)
        expect(before[axis].reasons.length + before[axis].against.length).toBe(before[axis].answered)
      }
      if (answer === undefined || answer === question.answers.length - 1)
        return
      const after = assess(assessment, { ...given, [question.id]: answer + 1 })!
      expect(after[question.axis].value).toBeGreaterThan(before[question.axis].value)
      const other = question.axis === 'x' ? 'y' : 'x'
      expect(after[other]).toEqual(before[other])
    }))
  })

  it('passes over answers that are not there', () => {
    expect(assess(assessment, { ...all('x', 3), ...all('y', 0), nobody: 2, [questions[0]!.id]: 9 })?.x.answered).toBe(of('x').length - 1)
  })
})

describe('the firmness', () => {
  it('goes down with each question skipped', () => {
    const full = { ...all('x', 2), ...all('y', 1) }
    const margins = of('x').map((_, skipped) => assess(assessment, Object.fromEntries(Object.entries(full).filter(([id]) => !of('x').slice(0, skipped).some(question => question.id === id))))!.x.margin)
    expect(margins).toEqual(margins.toSorted((a, b) => a - b))
    expect(new Set(margins).size).toBe(margins.length)
    expect(assess(assessment, full)?.firmness).toBe('firm')
  })

  it('goes down when answers contradict each other', () => {
    const torn = Object.fromEntries(of('y').map(({ id }, i) => [id, i % 2 ? 3 : 0]))
    const result = assess(assessment, { ...all('x', 3), ...torn })!
    expect(result.y.doubtful).toBe(true)
    expect(result.firmness).toBe('fair')
    expect(result.y.reasons.length && result.y.against.length).toBeGreaterThan(0)
  })

  it('is loose with few answers, and says on which side the middle could be crossed', () => {
    expect(assess(assessment, { [of('x')[0]!.id]: 3, [of('y')[0]!.id]: 0 })?.firmness).toBe('loose')
    fc.assert(fc.property(answers, (given) => {
      const result = assess(assessment, given)
      if (!result)
        return
      for (const axis of [result.x, result.y])
        expect(axis.doubtful).toBe(axis.value - axis.margin <= 0.5 && axis.value + axis.margin >= 0.5)
      if (result.firmness === 'firm')
        expect(result.x.doubtful || result.y.doubtful).toBe(false)
    }))
  })
})
