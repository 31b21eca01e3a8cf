/** What is done to the finished sheets of a document, and what is found on them. */
import { PX } from '../core/sheets/paper'

export interface SheetFault {
  page: number
  /** Key of the block. */
  key: string
  /** Millimetres that it stands out of the text's box. */
  by: number
}

/** Slides, and parts of figures, load as they are mounted: waits until all are there. */
export async function liveSlides(): Promise<void> {
  const missing = () => document.documentElement.dataset.loading !== undefined || [...document.querySelectorAll('.sheet-slide')].some(slide => !slide.querySelector('.slide'))
  while (missing())
    await new Promise(resolve => setTimeout(resolve, 50))
  await Promise.all([...document.images].map(image => image.decode().catch(() => {})))
}

/** A slide's headline is a heading of the third level here: under the document and its chapter. */
export function settleHeadings(): void {
  for (const heading of document.querySelectorAll('.sheet-slide :is(h1, h2, h3, h4)'))
    heading.setAttribute('aria-level', String(Number(heading.tagName[1]) + 2))
}

/** Less than this is the rounding of a line's height. */
const TOLERANCE = 0.3

/** Blocks that are not wholly in the box of their sheet's text, by what stands in them; slides are cut by their own edge. */
export function findFaults(): SheetFault[] {
  return [...document.querySelectorAll('.sheet')].flatMap((sheet, i) => {
    const room = sheet.querySelector('.sheet-body')!.getBoundingClientRect()
    return [...sheet.querySelectorAll<HTMLElement>('.sheet-block')].flatMap((block): SheetFault[] => {
      const out = [block, ...block.querySelectorAll('*')]
        .filter(element => !element.parentElement?.closest('.sheet-slide, svg, .visually-hidden') && !element.matches('.visually-hidden'))
        .map(element => element.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ bottom, left, right, top }) => Math.max(bottom - room.bottom, room.top - top, right - room.right, room.left - left) / PX)
      const by = Math.max(...out, 0)
      return by > TOLERANCE ? [{ page: i + 1, key: block.dataset.key ?? '', by: Math.round(by * 10) / 10 }] : []
    })
  })
}
