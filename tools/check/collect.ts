/** Gathers what was seen: each fault once, at its slide and line, with the place where its words stand. */
import type { Box, Finding, Seen, State } from './finding'
import type { Ink } from './snapshot'
import type { SourceFinding } from './source-rules'
import type { CheckedSlide } from './sources'
import { around } from './finding'

type Place = (slide: CheckedSlide, words?: string, orWords?: string) => { file: string, line: number }

export interface Collector {
  /** Tells of something seen on slide `no`. */
  add: (no: number, seen: Seen, state?: State) => void
  /** Whether anything is told of this very state. */
  has: (state: State) => boolean
  /** All of it; `inks` are those of each slide's last state on paper. */
  findings: (inks: (no: number) => readonly Ink[]) => Finding[]
}

/** Where the words of a finding stand on the slide, if they do. */
function placeOf(words: string, inks: readonly Ink[]): Box | undefined {
  const wanted = words.replace(/\s/g, '')
  const own = inks.filter(ink => ink.words.length > 1 && wanted.includes(ink.words.replace(/\s/g, '')) && !ink.inLine)
  // A single character may stand anywhere, but in the same block of text it belongs to them.
  return own.length === 0 ? undefined : around(inks.filter(ink => own.some(({ flow }) => flow === ink.flow) && wanted.includes(ink.words.replace(/\s/g, ''))))
}

/** Whether a text that is seen is part of one in the sources. */
function sameText(source?: string, seen?: string): boolean {
  const [whole, part] = [source, seen].map(text => text?.replace(/\s/g, '') ?? '')
  return part !== '' && whole!.includes(part!)
}

/** `wanted`: numbers of the slides that are asked for. `sources`: what their Markdown told. */
export function collector(slides: readonly CheckedSlide[], wanted: readonly number[], place: Place, sources: readonly SourceFinding[]): Collector {
  const found = sources.filter(({ slide }) => wanted.includes(slide))
  const told = new Map<string, SourceFinding>()
  return {
    add(no, { words, orWords, box, flow: _, slide: __, ...seen }, state) {
      // Slidev loads the next slide with this one: what asks for a file is the slide that names it.
      const owner = seen.rule === 'request' ? slides.find(slide => words && slide.raw.some(line => line.includes(words))) : undefined
      const slide = owner ?? slides[no - 1]!
      if (!wanted.includes(slide.no))
        return
      const finding: SourceFinding = {
        ...seen,
        words,
        slide: slide.no,
        state,
        box: box && { left: box.left, top: box.top, right: box.right, bottom: box.bottom },
        ...place(slide, words, orWords),
      }
      // The same in the next state, with other numbers, is the same.
      const key = `${slide.no} ${seen.rule} ${seen.message.replace(/[\d.]+/g, '#')}`
      // The Markdown told of it, with the better place.
      if (sources.some(source => source.slide === slide.no && source.rule === seen.rule && (source.message === seen.message || sameText(source.words, words))))
        return
      const known = told.get(key)
      if (!known) {
        told.set(key, finding)
        found.push(finding)
      }
    },
    has: state => found.some(finding => finding.state === state),
    findings: inks => found.map(({ words, stops: _, ...finding }) => ({ ...finding, box: finding.box ?? placeOf(words ?? '', inks(finding.slide)) })),
  }
}
