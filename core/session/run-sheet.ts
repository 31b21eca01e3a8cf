/**
 * The run sheet: what a trainer holds in the hand while the session runs. Every slide with its clock time, its minutes,
 * what is said, done and asked, what has to lie ready, and what to cut when time is short.
 */
import type { Rehearsal } from './rehearsal'
import type { Track } from './selection'
import { writeCsv } from '../csv'
import { messages } from '../messages'

export interface SheetSlide {
  no: number
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
  track: Track
  start: number
  end: number
  chapters: SheetChapter[]
  rehearsed: boolean
}

const words = messages.runSheet

const DAY = 24 * 60
/** A slide takes a fifth more or less than planned. */
const SPREAD = 0.2

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

/** Fewest and most minutes, in halves. */
export function rangeOf({ minutes, rest }: Pick<SheetSlide, 'minutes' | 'rest'>): [min: number, max: number] {
  if (rest)
    return [minutes, minutes]
  const half = (value: number) => Math.round(value * 2) / 2
  return [Math.max(0.5, half(minutes * (1 - SPREAD))), half(minutes * (1 + SPREAD))]
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** The note's lines with a label, `说：`; the track's own, `说（short）：`, stand in place of them. */
export function labelled(note: string, label: string, track: Track): string[] {
  const lines = note.split('\n').flatMap((line) => {
    const [, name, tracks, text] = /^([^：（]+)(?:（([^）]*)）)?：(.*)$/.exec(line.trim()) ?? []
    return name === label && text !== undefined ? [{ text, tracks: tracks?.split(/[、,，]/).map(one => one.trim()) }] : []
  })
  const own = lines.filter(({ tracks }) => tracks?.includes(track))
  return (own.length > 0 ? own : lines.filter(({ tracks }) => tracks === undefined)).map(({ text }) => text.replace(/\[click(?::\d+)?\]\s?/g, ''))
}

/** Rows of one chapter after the other; a pause parts its chapter from the next, and stands for itself. */
function chaptersOf(rows: readonly SheetRow[]): SheetChapter[] {
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

/** Puts slides on the clock. Rehearsed slides are known by their titles: numbers change when a slide comes or goes. */
export function makeRunSheet(
  { title, track, start, slides }: { title: string, track: Track, start: number, slides: readonly SheetSlide[] },
  rehearsal?: Rehearsal,
): RunSheet {
  let at = start
  const seconds = new Map(rehearsal?.slides.map(slide => [slide.title, slide.seconds]))
  const rows = slides.map((slide): SheetRow => {
    const [min, max] = rangeOf(slide)
    const spent = seconds.get(slide.title)
    const row = { at, slide, min, max, actual: spent === undefined ? undefined : spent / 60 }
    at += slide.minutes
    return row
  })
  return {
    title,
    track,
    start,
    end: at,
    rehearsed: rehearsal !== undefined,
    chapters: chaptersOf(rows),
  }
}

/** Titles of rehearsed slides that the deck does not have any more. */
export function strangersOf(rehearsal: Rehearsal, slides: readonly SheetSlide[]): string[] {
  return rehearsal.slides.map(({ title }) => title).filter(title => !slides.some(slide => slide.title === title))
}

const tenth = (minutes: number) => String(Math.round(minutes * 10) / 10)
const signed = (minutes: number) => `${Math.round(minutes * 10) > 0 ? '+' : ''}${tenth(minutes)}`.replace('-', '−')
const span = (min: number, max: number) => min === max ? tenth(min) : `${tenth(min)}–${tenth(max)}`
/** Minutes taken, and how many more or less than planned. */
const taken = (actual: number | undefined, planned: number) => actual === undefined ? ['', ''] : [tenth(actual), signed(actual - planned)]
function compared(chapter: SheetChapter) {
  // Against the plan of what was rehearsed.
  const planned = sum(chapter.rows.flatMap(({ actual, slide }) => actual === undefined ? [] : slide.minutes))
  return taken(chapter.actual, planned)
}

function cellsOf({ slide }: SheetRow, track: Track) {
  const line = (label: string) => labelled(slide.note, label, track).join(' ')
  const more = [words.purpose, words.grouping, words.watch, words.example, words.debrief]
    .map(label => ({ label, text: line(label) }))
    .flatMap(({ label, text }) => text ? `${label}：${text}` : [])
  return {
    say: line(words.say),
    doing: slide.rest ? words.rest : [...slide.doing, ...more].join(' / '),
    ask: line(words.ask),
    next: line(words.next),
    materials: line(words.materials),
    cut: slide.optional ? words.cut : '',
  }
}

/** One table row a slide, chapters between them in the first column. */
export function runSheetCsv({ chapters, track, rehearsed }: RunSheet): string {
  const { columns } = words
  return writeCsv([
    [columns.chapter, columns.time, columns.no, columns.title, columns.minutes, columns.min, columns.max, ...rehearsed ? [columns.actual, columns.difference] : [], columns.say, columns.doing, columns.ask, columns.next, columns.materials, columns.cut],
    ...chapters.flatMap(({ name, rows }) => rows.map((row) => {
      const { say, doing, ask, next, materials, cut } = cellsOf(row, track)
      const { no, title, minutes } = row.slide
      const [actual, difference] = taken(row.actual, minutes)
      return [name, formatClock(row.at), String(no), title, tenth(minutes), tenth(row.min), tenth(row.max), ...rehearsed ? [actual!, difference!.replace('−', '-')] : [], say, doing, ask, next, materials, cut]
    })),
  ])
}

const cell = (text: string) => text.replace(/[\\|]/g, '\\$&').replace(/\s*\n\s*/g, ' ')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n')
}

export function runSheetMarkdown({ title, track, start, end, chapters, rehearsed }: RunSheet): string {
  const { columns } = words
  const more = (names: readonly string[]) => rehearsed ? names : []
  const overview = table(
    [columns.chapter, columns.time, columns.minutes, words.range, ...more([columns.actual, columns.difference])],
    chapters.map(chapter => [chapter.name, formatClock(chapter.rows[0]?.at ?? start), tenth(chapter.minutes), span(chapter.min, chapter.max), ...more(compared(chapter))]),
  )
  const parts = chapters.map(chapter => [
    `## ${words.chapterHead(chapter.name, formatClock(chapter.rows[0]?.at ?? start), tenth(chapter.minutes))}`,
    table(
      [columns.time, columns.title, columns.minutes, ...more([columns.actual, columns.difference]), columns.say, columns.doing, columns.ask, columns.materials],
      chapter.rows.map((row) => {
        const { say, doing, ask, next, materials, cut } = cellsOf(row, track)
        const { no, title, minutes } = row.slide
        return [formatClock(row.at), `**${no}** ${title}${cut && `（${cut}）`}`, row.min === row.max ? tenth(minutes) : `${tenth(minutes)}（${span(row.min, row.max)}）`, ...more(taken(row.actual, minutes)), `${say}${next && ` → ${next}`}`, doing, ask, materials]
      }),
    ),
  ].join('\n\n'))
  return `${[`# ${words.heading(title)}`, words.summary(formatClock(start), formatClock(end), tenth(end - start), track), words.legend, overview, ...parts].join('\n\n')}\n`
}
