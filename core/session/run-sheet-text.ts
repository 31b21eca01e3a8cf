/** The run sheet as Markdown, to print, and as CSV, for a spreadsheet. */
import type { RunSheetWords } from '../words/run-sheet'
import type { NoteLabel, RunSheet, SheetChapter, SheetRow } from './run-sheet'
import { writeCsv } from '../csv'
import { runSheetWords } from '../words/run-sheet'
import { formatClock, labelled } from './run-sheet'

/** Minutes to the tenth. */
export const minutesText = (minutes: number) => String(Math.round(minutes * 10) / 10)
const signed = (minutes: number) => `${Math.round(minutes * 10) > 0 ? '+' : ''}${minutesText(minutes)}`.replace('-', '−')
/** From least to most. */
export const spanText = (min: number, max: number) => min === max ? minutesText(min) : `${minutesText(min)}–${minutesText(max)}`
/** Minutes taken, and how many more or less than planned. */
const taken = (actual: number | undefined, planned: number) => actual === undefined ? ['', ''] : [minutesText(actual), signed(actual - planned)]
function compared(chapter: SheetChapter) {
  // Against the plan of what was rehearsed.
  const planned = chapter.rows.reduce((total, { actual, slide }) => actual === undefined ? total : total + slide.minutes, 0)
  return taken(chapter.actual, planned)
}

function cellsOf({ slide }: SheetRow, track: string, words: RunSheetWords) {
  const line = (label: NoteLabel) => labelled(slide.note, label, track).join(' ')
  const more = (['purpose', 'grouping', 'remote', 'watch', 'example', 'debrief'] as const)
    .map(label => ({ label: words[label], text: line(label) }))
    .flatMap(({ label, text }) => text ? `${label}${words.colon}${text}` : [])
  return {
    say: line('say'),
    doing: slide.rest ? words.rest : [...slide.doing, ...more].join(' / '),
    ask: line('ask'),
    next: line('next'),
    materials: line('materials'),
    cut: slide.optional ? words.cut : '',
  }
}

/** One table row a slide, chapters between them in the first column. */
export function runSheetCsv({ chapters, track, rehearsed, words }: RunSheet): string {
  const { columns } = words
  return writeCsv([
    [columns.chapter, columns.time, columns.no, columns.title, columns.minutes, columns.min, columns.max, ...rehearsed ? [columns.actual, columns.difference] : [], columns.say, columns.doing, columns.ask, columns.next, columns.materials, columns.cut],
    ...chapters.flatMap(({ name, rows }) => rows.map((row) => {
      const { say, doing, ask, next, materials, cut } = cellsOf(row, track, words)
      const { no, title, minutes } = row.slide
      const [actual, difference] = taken(row.actual, minutes)
      return [name, formatClock(row.at), String(no), title, minutesText(minutes), minutesText(row.min), minutesText(row.max), ...rehearsed ? [actual!, difference!.replace('−', '-')] : [], say, doing, ask, next, materials, cut]
    })),
  ])
}

const cell = (text: string) => text.replace(/[\\|]/g, '\\$&').replace(/\s*\n\s*/g, ' ')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n')
}

export function runSheetMarkdown({ title, track, trackName, start, end, chapters, rehearsed, words }: RunSheet): string {
  const { columns } = words
  const more = (names: readonly string[]) => rehearsed ? names : []
  const overview = table(
    [columns.chapter, columns.time, columns.minutes, words.range, ...more([columns.actual, columns.difference])],
    chapters.map(chapter => [chapter.name, formatClock(chapter.rows[0]?.at ?? start), minutesText(chapter.minutes), spanText(chapter.min, chapter.max), ...more(compared(chapter))]),
  )
  const parts = chapters.map(chapter => [
    `## ${words.chapterHead(chapter.name, formatClock(chapter.rows[0]?.at ?? start), minutesText(chapter.minutes))}`,
    table(
      [columns.time, columns.title, columns.minutes, ...more([columns.actual, columns.difference]), columns.say, columns.doing, columns.ask, columns.materials],
      chapter.rows.map((row) => {
        const { say, doing, ask, next, materials, cut } = cellsOf(row, track, words)
        const { no, title, minutes } = row.slide
        return [formatClock(row.at), `**${no}** ${title}${cut && `${words.aside(cut)}`}`, row.min === row.max ? minutesText(minutes) : `${minutesText(minutes)}${words.aside(spanText(row.min, row.max))}`, ...more(taken(row.actual, minutes)), `${say}${next && ` → ${next}`}`, doing, ask, materials]
      }),
    ),
  ].join('\n\n'))
  return `${[`# ${words.heading(title)}`, words.summary(formatClock(start), formatClock(end), minutesText(end - start), trackName), words.legend, overview, ...parts].join('\n\n')}\n`
}

/** Texts of earlier run sheets begin so: what does not is somebody else's. */
export const isRunSheetMarkdown = (text: string) => Object.values(runSheetWords).some(words => text.split('\n', 1)[0]!.endsWith(words.heading('')))
export const isRunSheetCsv = (text: string) => Object.values(runSheetWords).some(({ columns }) => text.startsWith(`\uFEFF${columns.chapter},${columns.time},`))
