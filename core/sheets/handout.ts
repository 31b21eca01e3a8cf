/** The handout as blocks: cover, contents, and the slides of a deck, several on a sheet or each beside its talking points. */
import type { Chapter, DeckSlide } from '../session/chapters'
import type { SheetBlock } from './block'
import type { Up } from './n-up'
import type { Paper } from './paper'
import { perSheet, sheetsOf } from './n-up'
import { textBox } from './paper'

export interface HandoutSlide extends Omit<DeckSlide, 'chapter'> {
  chapter: Chapter
  /** It begins its chapter. */
  opens: boolean
  note?: string
}

export type HandoutContent
  = | { kind: 'cover' }
    | { kind: 'contents' }
  /** A chapter in the contents. */
    | { kind: 'entry', chapter: Chapter, slides: HandoutSlide[] }
    | { kind: 'slides', slides: HandoutSlide[] }
    | { kind: 'point', slide: HandoutSlide }

export type HandoutBlock = SheetBlock & HandoutContent

/** Key of the block that holds a slide. */
export const slidesKey = (first: number) => `slide-${first}`

/** `slides` with their chapters, from 1; a slide before the first chapter belongs to that. */
export function handoutSlides(slides: readonly (DeckSlide & { note?: string })[], chapters: readonly Chapter[]): HandoutSlide[] {
  return slides.flatMap((slide) => {
    const chapter = chapters.findLast(({ first }) => first <= slide.no) ?? chapters[0]
    return chapter ? [{ ...slide, chapter, opens: chapter.first === slide.no }] : []
  })
}

export function handoutBlocks(slides: readonly HandoutSlide[], chapters: readonly Chapter[], up: Up, paper: Paper): HandoutBlock[] {
  const entries = chapters.map((chapter): HandoutBlock => ({ kind: 'entry', key: `entry-${chapter.number}`, chapter, slides: slides.filter(slide => slide.chapter === chapter) }))
  return [
    { kind: 'cover', key: 'cover', bare: true, height: textBox(paper).height },
    { kind: 'contents', key: 'contents', breakBefore: true, keepWithNext: true },
    ...entries,
    ...up === 'points'
      ? slides.map((slide, i): HandoutBlock => ({ kind: 'point', key: slidesKey(slide.no), slide, breakBefore: i === 0 }))
      : sheetsOf(slides, perSheet(up)).map((sheet): HandoutBlock => ({ kind: 'slides', key: slidesKey(sheet[0]!.no), slides: sheet, breakBefore: true, height: textBox(paper).height })),
  ]
}

/** Key of the block that slide `no` stands in. */
export function keyOfSlide(no: number, blocks: readonly HandoutBlock[]): string | undefined {
  return blocks.find(block => block.kind === 'point' ? block.slide.no === no : block.kind === 'slides' && block.slides.some(slide => slide.no === no))?.key
}
