/** The trainer's guide as blocks: what to prepare, the session slide by slide, and the exercises with their answers. */
import type { RunSheet, SheetChapter, SheetRow, SheetSlide } from '../session/run-sheet'
import type { SheetBlock } from './block'
import type { Paper } from './paper'
import { textBox } from './paper'

export interface GuideSlide extends SheetSlide {
  /** Number of its chapter and line. */
  line: number
  /** An exercise or its debrief. */
  task?: { kind: 'exercise' | 'debrief', number: number }
}

export interface GuideTask {
  number: number
  /** Slide that sets it, and the one that talks about it. */
  exercise: GuideSlide
  debrief?: GuideSlide
}

export const TIMES = ['week', 'eve', 'day'] as const
export type Time = typeof TIMES[number]

export type GuideContent
  = | { kind: 'cover' }
    | { kind: 'overview' }
    | { kind: 'copies' }
    | { kind: 'prepare', when: Time }
    | { kind: 'chapter', chapter: SheetChapter }
    | { kind: 'slide', row: SheetRow }
  /** Headline of the exercises. */
    | { kind: 'tasks' }
    | { kind: 'task', task: GuideTask }

export type GuideBlock = SheetBlock & GuideContent & {
  /** Chapter in the running head: its number and its name. */
  head?: { number: number, text: string }
}

/** Exercises of the deck with their debriefs, in order. */
export function tasksOf(slides: readonly GuideSlide[]): GuideTask[] {
  const find = (kind: 'exercise' | 'debrief', number: number) => slides.find(({ task }) => task?.kind === kind && task.number === number)
  return slides.flatMap(slide => slide.task?.kind === 'exercise' ? [{ number: slide.task.number, exercise: slide, debrief: find('debrief', slide.task.number) }] : [])
}

export const chapterKey = (chapter: SheetChapter) => `chapter-${chapter.rows[0]?.slide.no}`
export const taskKey = (number: number) => `task-${number}`

export function guideBlocks(sheet: RunSheet, slides: readonly GuideSlide[], paper: Paper): GuideBlock[] {
  const headOf = (chapter: SheetChapter) => {
    const number = slides[(chapter.rows[0]?.slide.no ?? 1) - 1]?.line ?? 0
    return { number, text: chapter.name.replace(/^\d+ /, '') }
  }
  const tasks = tasksOf(slides)
  return [
    { kind: 'cover', key: 'cover', bare: true, height: textBox(paper).height },
    { kind: 'overview', key: 'overview', breakBefore: true },
    { kind: 'copies', key: 'copies', breakBefore: true },
    ...TIMES.map((when): GuideBlock => ({ kind: 'prepare', key: `prepare-${when}`, when })),
    ...sheet.chapters.flatMap((chapter, i): GuideBlock[] => {
      const head = headOf(chapter)
      return [
        { kind: 'chapter', key: chapterKey(chapter), chapter, head, breakBefore: i === 0, keepWithNext: true },
        ...chapter.rows.map((row): GuideBlock => ({ kind: 'slide', key: `slide-${row.slide.no}`, row, head })),
      ]
    }),
    ...tasks.length > 0 ? [{ kind: 'tasks', key: 'tasks', breakBefore: true, keepWithNext: true } satisfies GuideBlock] : [],
    ...tasks.map((task): GuideBlock => ({ kind: 'task', key: taskKey(task.number), task })),
  ]
}

/** One spare in ten. */
const SPARE = 10

export interface Copy { name: 'workbook' | 'handout' | 'guide' | 'pen' | 'pair' | 'four', count: number }

/** What `participants` people need. Pairs and groups of four: what is left over joins one. */
export function copiesFor(participants: number): Copy[] {
  const spare = Math.ceil(participants / SPARE)
  return [
    { name: 'workbook', count: participants + spare },
    { name: 'handout', count: participants },
    { name: 'guide', count: 2 },
    { name: 'pen', count: participants + spare },
    { name: 'pair', count: Math.max(1, Math.floor(participants / 2)) },
    { name: 'four', count: Math.max(1, Math.floor(participants / 4)) },
  ]
}

/** A whole number of people, 1 to 9999. */
export function parseParticipants(text: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined
}
