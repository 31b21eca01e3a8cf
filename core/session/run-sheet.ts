import type { RunSheetWords } from '../words/run-sheet'
/**
 * The run sheet: what a trainer holds in the hand while the session runs. Every slide with its clock time, its minutes,
 * what is said, done and asked, what has to lie ready, and what to cut when time is short.
 */
import type { Rehearsal } from './rehearsal'
import { LANGUAGES } from '../words/language'
import { runSheetWords } from '../words/run-sheet'
import { noteOf } from './notes'

export interface SheetSlide {
  no: number
  id: string
  title: string
  minutes: number
  note: string
  /** What the room does: steps of an exercise, questions of a debrief. */
  doing: readonly string[]
  optional: boolean
  /** A pause: it takes as long as it takes. */
  rest: boolean
  /** Its chapter, as the sheet names it. */
  chapter: string
}

export interface SheetRow {
  /** Minutes since midnight. */
  at: number
  slide: SheetSlide
  min: number
  max: number
  /** What it took when it was rehearsed, in minutes. */
  actual?: number
}

export interface SheetChapter {
  name: string
  rows: SheetRow[]
  minutes: number
  min: number
  max: number
  actual?: number
}

export interface RunSheet {
  title: string
  track: string
  /** Its name; empty where there is one track. */
  trackName: string
  start: number
  end: number
  chapters: SheetChapter[]
  rehearsed: boolean
  words: RunSheetWords
}

const DAY = 24 * 60
/** A slide takes a fifth more or less than planned. */
const SPREAD = 0.2

/** When a session begins where nothing else is said, in minutes after midnight. */
export const START = 9 * 60

/** Minutes since midnight in `9:30` or `09:30`; undefined for what is no time of day. */
export function parseClock(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? []
  const at = Number(hours) * 60 + Number(minutes)
  return Number(hours) < 24 && Number(minutes) < 60 ? at : undefined
}

const two = (n: number) => String(n).padStart(2, '0')

/** `09:30`, with seconds where it is no whole minute; after midnight it begins again. */
export function formatClock(minutes: number): string {
  const seconds = Math.round(minutes * 60) % (DAY * 60)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${two(h)}:${two(m)}${s ? `:${two(s)}` : ''}`
}

/** Fewest and most minutes, in halves; a slide without minutes takes none. */
export function rangeOf({ minutes, rest }: Pick<SheetSlide, 'minutes' | 'rest'>): [min: number, max: number] {
  if (rest || minutes === 0)
    return [minutes, minutes]
  const half = (value: number) => Math.round(value * 2) / 2
  return [Math.max(0.5, half(minutes * (1 - SPREAD))), half(minutes * (1 + SPREAD))]
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** What a line of a note may begin with. */
export type NoteLabel = 'say' | 'ask' | 'next' | 'purpose' | 'materials' | 'grouping' | 'remote' | 'watch' | 'example' | 'debrief'

/** The note's lines with a label, `说：` or `Say:`, as `track` has them (core/session/notes.ts). Labels of all languages are known, with either colon. */
export function labelled(note: string, label: NoteLabel, track: string): string[] {
  const names = LANGUAGES.map(language => runSheetWords[language][label].toLowerCase())
  return noteOf(note, track).split('\n').flatMap((line) => {
    const [, name = '', text] = /^([^：:]+)[：:](.*)$/.exec(line.trim()) ?? []
    return names.includes(name.trim().toLowerCase()) && text !== undefined ? text.trim().replace(/\[click(?::\d+)?\]\s?/g, '') : []
  })
}

/** Rows of one chapter after the other; a pause parts its chapter from the next, and stands for itself. */
function chaptersOf(rows: readonly SheetRow[], words: RunSheetWords): SheetChapter[] {
  const groups: { name: string, rows: SheetRow[] }[] = []
  for (const row of rows) {
    const name = row.slide.rest ? words.rest : row.slide.chapter
    if (groups.at(-1)?.name === name)
      groups.at(-1)!.rows.push(row)
    else
      groups.push({ name, rows: [row] })
  }
  return groups.map(({ name, rows }) => {
    const actuals = rows.flatMap(({ actual }) => actual ?? [])
    return { name, rows, minutes: sum(rows.map(({ slide }) => slide.minutes)), min: sum(rows.map(({ min }) => min)), max: sum(rows.map(({ max }) => max)), actual: actuals.length > 0 ? sum(actuals) : undefined }
  })
}

/** Rehearsed slides are known by their ids, in files of earlier versions by their titles. */
const isOf = ({ id, title }: SheetSlide) => (rehearsed: Rehearsal['slides'][number]) => rehearsed.id === undefined ? rehearsed.title === title : rehearsed.id === id

/** Puts slides on the clock. */
export function makeRunSheet(
  { slides, ...head }: Pick<RunSheet, 'title' | 'track' | 'trackName' | 'start' | 'words'> & { slides: readonly SheetSlide[] },
  rehearsal?: Rehearsal,
): RunSheet {
  let at = head.start
  const rows = slides.map((slide): SheetRow => {
    const [min, max] = rangeOf(slide)
    const spent = rehearsal?.slides.find(isOf(slide))?.seconds
    const row = { at, slide, min, max, actual: spent === undefined ? undefined : spent / 60 }
    at += slide.minutes
    return row
  })
  return {
    ...head,
    end: at,
    rehearsed: rehearsal !== undefined,
    chapters: chaptersOf(rows, head.words),
  }
}

/** Titles of rehearsed slides that the deck does not have any more. */
export function strangersOf(rehearsal: Rehearsal, slides: readonly SheetSlide[]): string[] {
  return rehearsal.slides.filter(rehearsed => !slides.some(slide => isOf(slide)(rehearsed))).map(({ title }) => title)
}
