/**
 * The workbook as a list of blocks, none of which may be split between sheets. What a block looks like is the components'
 * affair (components/workbook/); here is what stands where, and what begins a sheet.
 */
import type { Roadmap, Stage } from '../roadmap/schema'
import type { SheetBlock } from './block'
import type { Item } from './slide-words'
import type { WorkbookChapter, WorkbookDeck, WorkbookExercise, WorkbookList } from './workbook-deck'
import type { Place } from './workbook-settings'

type Term = Roadmap['glossary'][number]

export type WorkbookContent
  = | { kind: 'cover' }
    | { kind: 'agenda', chapters: WorkbookChapter[] }
    | { kind: 'list', list: WorkbookList }
    | { kind: 'chapter', opens: WorkbookChapter }
    | { kind: 'figure', figure: NonNullable<WorkbookChapter['figure']> }
    | { kind: 'terms', terms: Term[], first: boolean }
  /** Ruled lines, to the foot of the sheet. */
    | { kind: 'notes' }
    | { kind: 'exercise', exercise: WorkbookExercise }
    | { kind: 'place', exercise: WorkbookExercise, place: Place, words: PlaceWords }
    | { kind: 'debrief', exercise: WorkbookExercise, debrief: NonNullable<WorkbookExercise['debrief']> }
    | { kind: 'stage', stage: Stage, number: number }
    | { kind: 'checks', when: 'before' | 'after' }
    | { kind: 'commitment', commitment: NonNullable<WorkbookChapter['commitment']> }
    | { kind: 'glossary', terms: Term[], first: boolean }
    | { kind: 'source' }

/** What a place says: its label, and what explains it. */
export interface PlaceWords { label: string, hint?: Item }

export type WorkbookBlock = WorkbookContent & SheetBlock & {
  /** Number of the chapter it belongs to. */
  chapter?: number
}

/** Key of the block that opens a chapter. */
export const keyOfChapter = (chapter: number) => `chapter-${chapter}`

/** Terms in one table: short enough to leave no large gap at a sheet's foot. */
const ROWS = 6

const inParts = (terms: readonly Term[]): Term[][] => Array.from({ length: Math.ceil(terms.length / ROWS) }, (_, i) => terms.slice(i * ROWS, (i + 1) * ROWS))

function wordsOf(place: Place, write: readonly Item[]): PlaceWords {
  const item = 'of' in place && place.of !== undefined ? write[place.of - 1] : undefined
  const label = 'label' in place ? place.label : undefined
  return label === undefined ? { label: item?.text ?? '' } : { label, hint: item }
}

function exerciseBlocks(exercise: WorkbookExercise, chapter: number, breakBefore: boolean): WorkbookBlock[] {
  const key = `exercise-${exercise.number}`
  return [
    { kind: 'exercise', key, chapter, exercise, breakBefore, keepWithNext: true },
    ...exercise.places.map((place, i): WorkbookBlock => ({ kind: 'place', key: `${key}-${i + 1}`, chapter, exercise, place, words: wordsOf(place, exercise.write) })),
    ...exercise.debrief ? [{ kind: 'debrief', key: `debrief-${exercise.number}`, chapter, exercise, debrief: exercise.debrief } satisfies WorkbookBlock] : [],
    { kind: 'notes', key: `notes-exercise-${exercise.number}`, chapter, fills: true },
  ]
}

function chapterBlocks(chapter: WorkbookChapter, { glossary, stages }: Roadmap): WorkbookBlock[] {
  const { number, figure, questions, commitment } = chapter
  const terms = chapter.terms.flatMap(id => glossary.find(term => term.id === id) ?? [])
  const own = <T extends WorkbookContent>(key: string, content: T): WorkbookBlock => ({ ...content, key: `${key}-${number}`, chapter: number })
  const notes = (key: string): WorkbookBlock => ({ ...own(key, { kind: 'notes' }), fills: true })
  const opening = [
    ...questions ? [own('checks', { kind: 'checks', when: questions })] : [],
    ...figure ? [own('figure', { kind: 'figure', figure })] : [],
    ...inParts(terms).map((terms, i): WorkbookBlock => ({ kind: 'terms', key: `terms-${number}-${i + 1}`, chapter: number, terms, first: i === 0 })),
    ...commitment ? [own('commitment', { kind: 'commitment', commitment })] : [],
  ]
  return [
    { kind: 'chapter', key: keyOfChapter(number), chapter: number, opens: chapter, breakBefore: true, keepWithNext: true },
    ...opening,
    // Where nothing else stands under the headline, the first exercise does, with notes of its own.
    ...opening.length > 0 || chapter.exercises.length === 0 ? [notes('notes')] : [],
    ...chapter.stages ? stages.stages.map((stage, i): WorkbookBlock => ({ kind: 'stage', key: stage.id, chapter: number, stage, number: i + 1, breakBefore: i === 0 })) : [],
    ...chapter.stages ? [notes('notes-stages')] : [],
    ...chapter.exercises.flatMap((exercise, i) => exerciseBlocks(exercise, number, i > 0 || opening.length > 0)),
  ]
}

/** The whole workbook of `deck`, with the terms and stages of `roadmap`. */
export function workbookBlocks(deck: WorkbookDeck, roadmap: Roadmap): WorkbookBlock[] {
  const { glossary } = roadmap
  const lists = deck.chapters.flatMap(({ lists }) => lists)
  return [
    { kind: 'cover', key: 'cover', breakBefore: true, fills: true, bare: true },
    { kind: 'agenda', key: 'agenda', chapters: deck.chapters, breakBefore: true },
    ...lists.map((list, i): WorkbookBlock => ({ kind: 'list', key: `list-${i + 1}`, list })),
    { kind: 'notes', key: 'notes', fills: true },
    ...deck.chapters.flatMap(chapter => chapterBlocks(chapter, roadmap)),
    ...inParts(glossary).map((terms, i): WorkbookBlock => ({ kind: 'glossary', key: `glossary-${i + 1}`, terms, first: i === 0, breakBefore: i === 0 })),
    { kind: 'source', key: 'source' },
  ]
}
