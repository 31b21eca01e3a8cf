/** What the workbook takes from the deck: the participant's slides of one track, as chapters with their exercises. */
import type { DeckSlide } from '../session/chapters'
import type { Item } from './slide-words'
import type { Place, WorkbookFigure, WorkbookSettings } from './workbook-settings'
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
  figure?: { name: WorkbookFigure, trace?: string }
  terms: string[]
  stages: boolean
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

/** A slide of the participant's edition, with its settings read. */
export interface WorkbookSlide {
  title: string
  content: string
  frontmatter: Readonly<Record<string, unknown>>
  settings: WorkbookSettings
}

const number = (value: unknown) => typeof value === 'number' ? value : undefined
const text = (value: unknown) => typeof value === 'string' && value ? value : undefined

/** Without places of its own an exercise has lines for each thing to write down. */
const placesOf = (settings: WorkbookSettings, write: readonly Item[]): Place[] => settings.places ?? write.map((_, i) => ({ kind: 'lines', of: i + 1, lines: 3 }))

function exercisesOf(slides: readonly WorkbookSlide[]): WorkbookExercise[] {
  return slides.filter(({ frontmatter }) => frontmatter.layout === 'exercise').map(({ title, content, frontmatter, settings }) => {
    const { intro, list, write } = readWords(content)
    const exercise = number(frontmatter.exercise) ?? 0
    const debrief = slides.find(slide => slide.frontmatter.layout === 'debrief' && slide.frontmatter.exercise === exercise)
    return {
      number: exercise,
      title,
      minutes: number(frontmatter.time),
      intro,
      alone: text(frontmatter.alone),
      steps: list,
      places: placesOf(settings, write),
      write,
      debrief: debrief && { title: debrief.title, questions: readWords(debrief.content).list },
    }
  })
}

function commitmentOf(slides: readonly WorkbookSlide[]): WorkbookChapter['commitment'] {
  const slide = slides.find(({ content }) => content.includes('<CommitmentCard'))
  return slide && { title: slide.title, hints: readWords(slide.content).list }
}

/** The deck of `slides`; `siteUrl` and the like are from its settings. */
export function readWorkbookDeck(slides: readonly WorkbookSlide[], { title, siteUrl }: { title: string, siteUrl?: string }): WorkbookDeck {
  const chapters = readChapters(slides.map(({ title, frontmatter }, i): DeckSlide => ({ no: i + 1, title, frontmatter })))
  const cover = slides.find(({ frontmatter }) => frontmatter.layout === 'cover')
  return {
    title,
    intro: cover && readWords(cover.content).intro,
    kicker: text(cover?.frontmatter.kicker),
    minutes: totalMinutes(chapters),
    siteUrl,
    chapters: chapters.map((chapter): WorkbookChapter => {
      const own = slides.slice(chapter.first - 1, chapter.first - 1 + chapter.slides)
      const shown = own.find(({ settings }) => settings.figure)?.settings
      const opening = own.find(({ frontmatter }, i) => i === 0 && frontmatter.layout !== 'cover')
      const questions = own.map(({ frontmatter }) => frontmatter.questions).find(when => when === 'before' || when === 'after')
      return {
        number: chapter.number,
        name: chapter.name,
        title: opening?.title,
        intro: opening && readWords(opening.content).intro,
        minutes: chapter.minutes,
        pause: chapter.pause?.minutes,
        lists: own.flatMap(({ title, content, settings }) => settings.list ? [{ title, items: readWords(content).list, ticks: settings.list === 'ticks' }] : []),
        figure: shown?.figure && { name: shown.figure, trace: shown.trace },
        terms: own.flatMap(({ settings }) => settings.terms),
        stages: own.some(({ settings }) => settings.stages),
        questions,
        exercises: exercisesOf(own),
        commitment: commitmentOf(own),
      }
    }),
  }
}
