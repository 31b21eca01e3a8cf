/** What the workbook takes from the deck: the participant's slides of one track, as chapters with their exercises. */
import type { Session } from '../deck/settings'
import type { Slide } from '../deck/slide'
import type { Item } from './slide-words'
import type { Place, WorkbookSettings } from './workbook-settings'
import { readChapters, totalMinutes } from '../session/chapters'
import { readWords } from './slide-words'

export interface WorkbookExercise {
  number: number
  title: string
  minutes?: number
  /** The sentence that invites to it. */
  intro?: string
  /** What takes the neighbour's place for somebody who does it alone. */
  alone?: string
  /** `lead` is the time of a step. */
  steps: Item[]
  places: Place[]
  /** What the places refer to by `of`. */
  write: Item[]
  /** What is talked about afterwards. */
  debrief?: { title: string, questions: Item[] }
}

/** A slide's list that stands in the workbook. */
export interface WorkbookList { title: string, items: Item[], ticks: boolean }

export interface WorkbookChapter {
  number: number
  name: string
  /** What the chapter claims: the headline of its first slide, and the words under it. The deck's cover is none. */
  title?: string
  intro?: string
  minutes?: number
  pause?: number
  lists: WorkbookList[]
  figure?: { name: string, trace?: string }
  terms: string[]
  /** Name of the timeline whose stages follow. */
  stages?: string
  /** The questions that are asked before or after the session. */
  questions?: 'before' | 'after'
  exercises: WorkbookExercise[]
  /** What to do within seven days. */
  commitment?: { title: string, hints: Item[] }
}

export interface WorkbookDeck {
  title: string
  /** The words under the deck's title. */
  intro?: string
  /** The line above it. */
  kicker?: string
  minutes: number
  chapters: WorkbookChapter[]
  /** Address of the hosted deck. */
  siteUrl?: string
}

/** A slide of the participant's edition. */
export interface WorkbookSlide extends Slide {
  title: string
  content: string
}

/** Without places of its own an exercise has lines for each thing to write down. */
const placesOf = (workbook: WorkbookSettings | undefined, write: readonly Item[]): Place[] => workbook?.places ?? write.map((_, i) => ({ kind: 'lines', of: i + 1, lines: 3 }))

function exercisesOf(slides: readonly WorkbookSlide[]): WorkbookExercise[] {
  return slides.filter(({ layout }) => layout === 'exercise').map(({ title, content, exercise = 0, time, alone, workbook }) => {
    const { intro, list, write } = readWords(content)
    const debrief = slides.find(slide => slide.layout === 'debrief' && slide.exercise === exercise)
    return {
      number: exercise,
      title,
      minutes: time,
      intro,
      alone,
      steps: list,
      places: placesOf(workbook, write),
      write,
      debrief: debrief && { title: debrief.title, questions: readWords(debrief.content).list },
    }
  })
}

function commitmentOf(slides: readonly WorkbookSlide[]): WorkbookChapter['commitment'] {
  const slide = slides.find(({ content }) => content.includes('<CommitmentCard'))
  return slide && { title: slide.title, hints: readWords(slide.content).list }
}

export function readWorkbookDeck(slides: readonly WorkbookSlide[], title: string, session?: Pick<Session, 'chapters' | 'siteUrl'>): WorkbookDeck {
  const chapters = readChapters(slides.map((slide, i) => ({ ...slide, no: i + 1 })), session?.chapters)
  const cover = slides.find(({ layout }) => layout === 'cover')
  return {
    title,
    intro: cover && readWords(cover.content).intro,
    kicker: cover?.kicker,
    minutes: totalMinutes(chapters),
    siteUrl: session?.siteUrl,
    chapters: chapters.map((chapter): WorkbookChapter => {
      const own = slides.slice(chapter.first - 1, chapter.first - 1 + chapter.slides)
      const shown = own.find(({ workbook }) => workbook?.figure)?.workbook
      // An exercise has its own headline on the sheet.
      const opening = ['cover', 'exercise'].includes(own[0]?.layout ?? '') ? undefined : own[0]
      return {
        number: chapter.number,
        name: chapter.name,
        title: opening?.title,
        intro: opening && readWords(opening.content).intro,
        minutes: chapter.minutes,
        pause: chapter.pause?.minutes,
        lists: own.flatMap(({ title, content, workbook }) => workbook?.list ? [{ title, items: readWords(content).list, ticks: workbook.list === 'ticks' }] : []),
        figure: shown?.figure === undefined ? undefined : { name: shown.figure, trace: shown.trace },
        terms: own.flatMap(({ workbook }) => workbook?.terms ?? []),
        stages: own.map(({ workbook }) => workbook?.stages).find(Boolean),
        questions: own.find(({ questions }) => questions)?.questions,
        exercises: exercisesOf(own),
        commitment: commitmentOf(own),
      }
    }),
  }
}
