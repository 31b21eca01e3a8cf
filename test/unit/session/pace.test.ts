/** The presenter's pace: what a trainer reads off while the session runs. */
import type { PacedSlide } from '../../../core/session/pace'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyLog, formatDuration, paceOf, parsePaceLog, pauseSession, spentOn, startSession, turnTo } from '../../../core/session/pace'

const MIN = 60_000
const slide = (no: number, minutes: number, more: Partial<PacedSlide> = {}): PacedSlide => ({ no, id: `s${no}`, title: `第 ${no} 页`, minutes, optional: false, rest: false, chapter: no < 4 ? 0 : 1, station: no < 4 ? '开场' : '产业链', ...more })
/** 60 minutes in all. */
const deck = [slide(1, 5), slide(2, 10), slide(3, 5), slide(4, 10, { optional: true }), slide(5, 10, { rest: true, chapter: undefined, station: '休息' }), slide(6, 5, { optional: true }), slide(7, 15)]
const NINE = 1_000_000_000

describe('pace', () => {
  it('says nothing before the session has begun, or of the log of another deck', () => {
    expect(paceOf(deck, 'all', emptyLog(), 1, NINE)).toBeUndefined()
    expect(paceOf(deck, 'all', startSession('other', 's1', NINE), 1, NINE)).toBeUndefined()
  })

  it('ends as planned while all goes as planned', () => {
    let log = startSession('all', 's1', NINE)
    log = turnTo(log, 's2', NINE + 5 * MIN)
    const pace = paceOf(deck, 'all', log, 2, NINE + 12 * MIN)!
    expect(pace).toMatchObject({ elapsed: 12 * MIN, late: 0, end: NINE + 60 * MIN, plannedEnd: NINE + 60 * MIN, cuts: [], enough: true })
    expect(pace.chapters).toEqual([
      { number: 0, name: '开场', planned: 20 * MIN, spent: 12 * MIN, current: true },
      { number: 1, name: '产业链', planned: 30 * MIN, spent: 0, current: false },
      { number: undefined, name: '休息', planned: 10 * MIN, spent: 0, current: false },
    ])
  })

  it('is late by what was overrun, and the rest goes at the same pace but for the break', () => {
    let log = startSession('all', 's1', NINE)
    log = turnTo(log, 's2', NINE + 10 * MIN)
    log = turnTo(log, 's3', NINE + 30 * MIN)
    // 30 min for the 15 planned: at twice the time 5 + 10 + 5 + 15 take 70, and the break stays 10.
    const pace = paceOf(deck, 'all', log, 3, NINE + 30 * MIN)!
    expect(pace.late).toBe(15 * MIN)
    expect(pace.end).toBe(NINE + 110 * MIN)
    expect(pace.cuts.map(({ no }) => no)).toEqual([4, 6])
    expect(pace.enough).toBe(false)
  })

  it('proposes the fewest optional slides that are enough', () => {
    let log = startSession('all', 's1', NINE)
    log = turnTo(log, 's2', NINE + 11 * MIN)
    const pace = paceOf(deck, 'all', log, 2, NINE + 11 * MIN)!
    expect(pace.late).toBe(6 * MIN)
    expect(pace.cuts.map(({ no }) => no)).toEqual([4])
    expect(pace.enough).toBe(true)
  })

  it('is ahead after slides were skipped', () => {
    const log = turnTo(startSession('all', 's1', NINE), 's5', NINE + 5 * MIN)
    expect(paceOf(deck, 'all', log, 5, NINE + 5 * MIN)!.late).toBe(-25 * MIN)
  })

  it('keeps a pause off the slide, not off the clock', () => {
    let log = startSession('all', 's1', NINE)
    log = pauseSession(log, NINE + 2 * MIN)
    expect(spentOn(log, 's1', NINE + 9 * MIN)).toBe(2 * MIN)
    log = turnTo(log, 's1', NINE + 9 * MIN)
    expect(spentOn(log, 's1', NINE + 10 * MIN)).toBe(3 * MIN)
    expect(paceOf(deck, 'all', log, 1, NINE + 10 * MIN)!).toMatchObject({ late: 7 * MIN, end: NINE + 67 * MIN })
  })

  it('loses and invents no time, whatever is turned to and paused, and survives being stored', () => {
    const moves = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 20 * MIN }), no: fc.integer({ min: 1, max: deck.length }), pause: fc.boolean() }), { maxLength: 40 })
    fc.assert(fc.property(moves, (moves) => {
      let now = NINE
      let running = 0
      let log = startSession('all', 's1', now)
      for (const { wait, no, pause } of moves) {
        running += log.running ? wait : 0
        now += wait
        log = parsePaceLog(JSON.parse(JSON.stringify(pause ? pauseSession(log, now) : turnTo(log, `s${no}`, now))))
      }
      expect(deck.reduce((sum, { id }) => sum + spentOn(log, id, now), 0)).toBe(running)
      const pace = paceOf(deck, 'all', log, 3, now)!
      expect(pace.elapsed).toBe(now - NINE)
      expect(pace.end).toBeGreaterThanOrEqual(now)
      expect(pace.cuts.every(({ no, optional }) => optional && no > 3)).toBe(true)
    }))
  })

  it('takes no foreign log', () => {
    for (const stored of [null, [], { spent: {} }, { track: 'all', spent: { a: -1 } }, { track: 'all', spent: {}, running: { id: 'a' } }, { slides: 3, spent: { 1: 5 } }])
      expect(() => parsePaceLog(stored)).toThrow()
  })

  it('writes durations', () => {
    expect([0, 65_000, 3_909_000, -5].map(formatDuration)).toEqual(['0:00', '1:05', '1:05:09', '0:00'])
  })
})
