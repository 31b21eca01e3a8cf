/** The trainer's guide: nothing of the session is missing in it, and what is to be brought is enough. */
import { describe, expect, it } from 'vitest'
import { trackNames } from '../../../core/deck/settings'
import { makeRunSheet } from '../../../core/session/run-sheet'
import { copiesFor, guideBlocks, parseParticipants, tasksOf } from '../../../core/sheets/guide'
import { guideWords } from '../../../core/words/guide'
import { runSheetWords } from '../../../core/words/run-sheet'
import { selectedDeck } from '../../../tools/lib/deck'
import { sheetOf } from '../../../tools/lib/run-sheet'
import { loadSettings } from '../../../tools/lib/settings'

async function guideOf(track: string) {
  const { slides, title, trackName } = sheetOf(await selectedDeck({ track, edition: 'trainer' }))
  const sheet = makeRunSheet({ title, track, trackName, start: 9 * 60, slides, words: runSheetWords['zh-CN'] })
  return { slides, blocks: guideBlocks(sheet, slides, 'a4') }
}

describe.each(trackNames(loadSettings()))('the guide of the track %s', (track) => {
  it('has every slide once and in order, each under its chapter\'s number', async () => {
    const { slides, blocks } = await guideOf(track)
    const shown = blocks.flatMap(block => block.kind === 'slide' ? [block] : [])
    expect(shown.map(({ row }) => row.slide.title)).toEqual(slides.map(({ title }) => title))
    expect(shown.map(({ head }) => head?.number)).toEqual(slides.map(({ line }) => line))
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length)
  })

  it('has every exercise with steps and an answer, and its debrief', async () => {
    const { slides, blocks } = await guideOf(track)
    const tasks = tasksOf(slides)
    expect(blocks.filter(({ kind }) => kind === 'task')).toHaveLength(tasks.length)
    for (const { exercise } of tasks) {
      expect(exercise.doing.length, exercise.title).toBeGreaterThan(1)
      expect(exercise.note, exercise.title).toContain('参考：')
    }
    expect(tasks.flatMap(({ debrief }) => debrief ?? [])).toEqual(slides.filter(({ task }) => task?.kind === 'debrief'))
  })
})

describe('what to bring', () => {
  it.each([1, 3, 20, 21, 9999])('is enough for %i people', (people) => {
    const counts = new Map(copiesFor(people).map(({ name, count }) => [name, count]))
    expect(counts.get('workbook')).toBeGreaterThan(people)
    expect(counts.get('pen')).toBeGreaterThan(people)
    expect(counts.get('handout')).toBe(people)
    expect(counts.get('pair')).toBeGreaterThan(0)
    expect([...counts.keys()].sort()).toEqual(Object.keys(guideWords['zh-CN'].copies).sort())
  })

  it('is counted for whole numbers of people alone', () => {
    expect(['1', '20', '9999'].map(parseParticipants)).toEqual([1, 20, 9999])
    expect(['', '0', '-3', '2.5', 'many', '10000'].map(parseParticipants)).toEqual(Array.from({ length: 6 }))
  })
})
