/** The figures of a roadmap by name: found, or told which there are; the same view each time. */
import { describe, expect, it } from 'vitest'
import * as kinds from '../../../components/kinds'
import { entriesOf, figureOf, figuresOf, partOf, viewOf } from '../../../core/roadmap/figures'
import roadmap from '../../fixtures/roadmap/small.yaml'

const NAMES = 'first-chain, power, round, ages, people, places, route'

describe('a figure', () => {
  it('is its kind, its data and what is drawn of it', () => {
    const { kind, data, view } = figureOf(roadmap, 'round', kinds)
    expect(kind).toBe(kinds.loop)
    expect(data).toBe(roadmap.figures.round)
    expect(view).toMatchObject({ steps: [{ id: 'l1' }, { id: 'l2' }, { id: 'l3' }] })
  })

  it('has the same view each time, and another one for other data', () => {
    expect(figureOf(roadmap, 'places', kinds)).toBe(figureOf(roadmap, 'places', kinds))
    expect(figureOf(structuredClone(roadmap), 'places', kinds).view).not.toBe(figureOf(roadmap, 'places', kinds).view)
  })

  it('has the entries that it takes from other figures', () => {
    const { rows, columns } = viewOf(roadmap, 'places', kinds, 'matrix')
    expect([rows.entries.map(({ id }) => id), columns.entries.map(({ id }) => id)]).toEqual([['base', 'use'], ['a1', 'a2', 'a3', 'a4']])
  })

  it('is told by the names that there are where it is not there', () => {
    expect(() => figureOf(roadmap, 'rounds', kinds)).toThrow(`There is no figure "rounds" in the roadmap; there are: ${NAMES}`)
    expect(() => figureOf({ figures: {} }, 'round', kinds)).toThrow('There is no figure "round" in the roadmap; there are: none')
    expect(() => figureOf(roadmap, 'toString', kinds)).toThrow('There is no figure "toString"')
    expect(() => partOf(roadmap.tables, 'pairs', 'table')).toThrow('There is no table "pairs" in the roadmap; there are: pair')
  })

  it('is told by the figures of a kind where it is of another', () => {
    expect(viewOf(roadmap, 'route', kinds, 'timeline').stages.map(({ id }) => id)).toEqual(['first'])
    expect(() => viewOf(roadmap, 'round', kinds, 'timeline')).toThrow('"round" is a loop, and a timeline is needed; there are: route')
    expect(() => viewOf(roadmap, 'round', kinds, 'journey')).toThrow('"round" is a loop, and a journey is needed; there are: none')
  })

  it('is of a kind that the kit has', () => {
    expect(() => figureOf({ figures: { a: { kind: 'wheel', name: '轮' } } }, 'a', kinds)).toThrow('There is no kind of figure "wheel"')
  })
})

it('figures of a kind are found by it, in the order of the file', () => {
  const { round, people } = roadmap.figures
  expect(figuresOf({ figures: { b: round!, people: people!, a: round! } }, 'loop')).toEqual(['b', 'a'])
  expect(figuresOf(roadmap, 'journey')).toEqual([])
})

it('what others may refer to is that of the kind', () => {
  expect(entriesOf(roadmap, 'people', kinds)).toMatchObject([{ id: 'a1', name: '甲型' }, { id: 'a2' }, { id: 'a3' }, { id: 'a4' }])
  expect(entriesOf(roadmap, 'places', kinds)).toEqual([])
  expect(() => entriesOf(roadmap, 'nobody', kinds)).toThrow('There is no figure "nobody"')
})
