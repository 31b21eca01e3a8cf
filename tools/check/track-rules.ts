/** What the sources tell of time and exercises, in each track. */
import type { Settings } from '../../core/deck/settings'
import type { Finding } from './finding'
import type { SourceFinding } from './source-rules'
import type { CheckedSlide } from './sources'
import { sessionOf, trackNames } from '../../core/deck/settings'
import { readChapters } from '../../core/session/chapters'
import { ENTRY } from '../lib/settings'
import { lineOf } from './sources'

const TOLERANCE = 0.05

/** `rule` for the slides of each track, numbered and with their values as it has them; what not every track that has the slide shares is told of its track. */
export function perTrack(all: readonly CheckedSlide[], settings: Settings, rule: (slides: readonly CheckedSlide[], track: string) => SourceFinding[]): SourceFinding[] {
  const told = new Map<string, { finding: SourceFinding, slide: CheckedSlide, tracks: string[] }>()
  for (const track of trackNames(settings)) {
    const own = all.filter(({ tracks }) => tracks.has(track))
    for (const finding of rule(own.map((slide, i) => ({ ...slide, no: i + 1, values: slide.tracks.get(track)! })), track)) {
      const slide = own[finding.slide - 1]!
      const key = [finding.rule, finding.file, finding.line, finding.message].join()
      const known = told.get(key) ?? { finding: { ...finding, slide: slide.no }, slide, tracks: [] }
      told.set(key, { ...known, tracks: [...known.tracks, track] })
    }
  }
  return [...told.values()].map(({ finding, slide, tracks }) => {
    const shared = [...slide.tracks.keys()].every(track => tracks.includes(track))
    return shared ? finding : { ...finding, message: `Track ${tracks.join(', ')}: ${finding.message}` }
  })
}

/** An exercise is talked over afterwards: on a slide of its own, or as a line of its notes. */
export function checkDebriefs(slides: readonly CheckedSlide[]): Finding[] {
  return slides
    .filter(({ layout, values: { exercise }, note }) => layout === 'exercise' && exercise !== undefined
      && !/^复盘：\S/m.test(note) && !slides.some(other => other.layout === 'debrief' && other.values.exercise === exercise))
    .map(slide => ({ rule: 'exercise', slide: slide.no, file: slide.file, line: lineOf(slide, 'exercise:'), message: `Exercise ${slide.values.exercise} has no debrief; add a slide with layout: debrief and exercise: ${slide.values.exercise}, or a line 复盘：… to its notes` }))
}

/** A track that drops the first slide of a chapter drops the chapter, unless it has a first slide of its own. */
export function checkOpenings(slides: readonly CheckedSlide[]): Finding[] {
  let openings: CheckedSlide[] = []
  return slides.flatMap((slide) => {
    const { chapter } = slide.values
    if (chapter !== undefined)
      openings = openings[0]?.values.chapter === chapter ? [...openings, slide] : [slide]
    const [first] = openings
    return [...slide.tracks.keys()]
      .filter(track => first && !openings.some(opening => opening.tracks.has(track)))
      .map((track): Finding => ({ rule: 'frontmatter', slide: slide.no, file: slide.file, line: lineOf(slide, 'tracks:'), message: `Track ${track} has this slide, but not the one that opens its chapter (${first!.title})` }))
  })
}

const sum = (slides: readonly CheckedSlide[]) => slides.reduce((total, { values: { minutes = 0 } }) => total + minutes, 0)

/** The minutes that slides take in a track, against those of its chapters, its break and the whole. */
export function checkBudgets(slides: readonly CheckedSlide[], settings: Settings, track: string): Finding[] {
  const { minutes: whole, break: rest = 0 } = settings.tracks[track]!
  const { chapters } = sessionOf(settings, { track, edition: 'trainer' })
  const tell = (slide: CheckedSlide, message: string): Finding => ({ rule: 'budget', slide: slide.no, file: slide.file, line: lineOf(slide, 'chapter:'), message })
  const each = (all: readonly CheckedSlide[]) => all.map(({ no, values }) => `${no}: ${values.minutes ?? 0}`).join(', ')
  // Where a slide needs minutes and has none, that is what is told.
  const told = (all: readonly CheckedSlide[]) => whole !== undefined && all.some(({ values }) => values.minutes === undefined)
  const off = (all: readonly CheckedSlide[], minutes: number) => !told(all) && Math.abs(sum(all) - minutes) > minutes * TOLERANCE

  const byChapter = readChapters(slides.map(({ no, values }) => ({ ...values, no })), chapters).flatMap(({ first, slides: count, name, minutes = 0 }): Finding[] => {
    const opening = slides[first - 1]!
    const id = opening.values.chapter ?? ''
    if (settings.chapters[id]?.minutes !== undefined && chapters[id]?.minutes === undefined)
      return [tell(opening, `${ENTRY} gives the chapter ${name} no minutes in the track ${track}, which has it`)]
    const own = slides.slice(first - 1, first - 1 + count).filter(({ values }) => !values.break)
    return off(own, minutes) ? [tell(opening, `The slides of this chapter take ${sum(own)} min (${each(own)}), ${ENTRY} gives it ${minutes}; change either`)] : []
  })
  const breaks = slides.filter(({ values }) => values.break)
  const byBreak = whole === undefined || told(breaks) || sum(breaks) === rest || slides.length === 0
    ? []
    : [tell(breaks[0] ?? slides[0]!, `Slides with break: true take ${sum(breaks)} min in the track ${track}, ${ENTRY} says ${rest}; change either`)]
  const parts = [...byChapter, ...byBreak]
  // The whole is off with its parts.
  return parts.length === 0 && whole !== undefined && slides.length > 0 && off(slides, whole)
    ? [tell(slides[0]!, `The slides of the track ${track} take ${sum(slides)} min, ${ENTRY} says ${whole}; change either`)]
    : parts
}

/** Two exercises with one number. */
export function checkNumbers(slides: readonly CheckedSlide[]): Finding[] {
  const exercises = slides.filter(({ layout }) => layout === 'exercise')
  return exercises.flatMap((slide, i) => {
    const { exercise } = slide.values
    const twin = exercises.slice(0, i).find(({ values }) => exercise !== undefined && values.exercise === exercise)
    return twin ? [{ rule: 'exercise', slide: slide.no, file: slide.file, line: lineOf(slide, 'exercise:'), message: `Slide ${twin.no} is exercise ${exercise} too; each has its own number` }] : []
  })
}
