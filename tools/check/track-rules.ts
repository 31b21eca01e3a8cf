/** What the sources tell of time and exercises, in each track. */
import type { Track } from '../../core/session/selection'
import type { Finding } from './finding'
import type { Found, SourceFinding } from './source-rules'
import type { CheckedSlide } from './sources'
import { isDeepStrictEqual } from 'node:util'
import { frontmatterOf, isKept, TRACKS } from '../../core/session/selection'
import { sourceFaults } from '../../core/session/source-faults'
import { lineOf } from './sources'

const TOLERANCE = 0.05

/** `rule` for the slides of each track, numbered and with their frontmatter as it has them; what not every track that has the slide shares is told of its track. */
export function perTrack(all: readonly CheckedSlide[], rule: (slides: readonly CheckedSlide[]) => SourceFinding[]): SourceFinding[] {
  const told = new Map<string, { finding: SourceFinding, slide: CheckedSlide, tracks: Track[] }>()
  for (const track of TRACKS) {
    const own = all.filter(({ frontmatter }) => isKept(frontmatter, { track, edition: 'trainer' }))
    for (const finding of rule(own.map((slide, i) => ({ ...slide, no: i + 1, frontmatter: frontmatterOf(slide.frontmatter, track) })))) {
      const slide = own[finding.slide - 1]!
      const key = [finding.rule, finding.file, finding.line, finding.message].join()
      const known = told.get(key) ?? { finding: { ...finding, slide: slide.no }, slide, tracks: [] }
      told.set(key, { ...known, tracks: [...known.tracks, track] })
    }
  }
  return [...told.values()].map(({ finding, slide, tracks }) => {
    const shared = TRACKS.every(track => tracks.includes(track) || !isKept(slide.frontmatter, { track, edition: 'trainer' }))
    return shared ? finding : { ...finding, message: `Track ${tracks.join(', ')}: ${finding.message}` }
  })
}

export function checkSelection(slide: CheckedSlide): Found[] {
  const without = slide.frontmatter.budget === undefined
    ? []
    : TRACKS.filter(track => isKept(slide.frontmatter, { track, edition: 'trainer' }) && frontmatterOf(slide.frontmatter, track).budget === undefined)
  return [
    ...slide.sources.flatMap(({ file, line: first, ...source }) => sourceFaults(source).map(({ line, message }): Found => ({ rule: 'frontmatter', message, file, line: first + line, stops: true }))),
    ...without.map((track): Found => ({ rule: 'budget', message: `budget: the track "${track}" has this chapter, and no budget for it`, line: lineOf(slide, 'budget:') })),
  ]
}

/** An exercise is talked over afterwards: on a slide of its own, or as a line of its notes. */
export function checkDebriefs(slides: readonly CheckedSlide[]): Finding[] {
  return slides
    .filter(({ layout, frontmatter, note }) => layout === 'exercise' && typeof frontmatter.exercise === 'number'
      && !/^复盘：\S/m.test(note) && !slides.some(other => other.layout === 'debrief' && other.frontmatter.exercise === frontmatter.exercise))
    .map(slide => ({ rule: 'exercise', slide: slide.no, file: slide.file, line: lineOf(slide, 'exercise:'), message: `Exercise ${String(slide.frontmatter.exercise)} has no debrief; add a slide with layout: debrief and exercise: ${String(slide.frontmatter.exercise)}, or a line 复盘：… to its notes` }))
}

/** A track that drops the first slide of a chapter drops the chapter, unless it has a first slide of its own. */
export function checkOpenings(slides: readonly CheckedSlide[]): Finding[] {
  let openings: CheckedSlide[] = []
  const has = (track: Track, { frontmatter }: CheckedSlide) => isKept(frontmatter, { track, edition: 'trainer' })
  return slides.flatMap((slide) => {
    const { chapter } = slide.frontmatter
    if (chapter !== undefined)
      openings = isDeepStrictEqual(openings[0]?.frontmatter.chapter, chapter) ? [...openings, slide] : [slide]
    const [first] = openings
    return TRACKS
      .filter(track => first && has(track, slide) && !openings.some(opening => has(track, opening)))
      .map((track): Finding => ({ rule: 'frontmatter', slide: slide.no, file: slide.file, line: lineOf(slide, 'tracks:'), message: `Track ${track} has this slide, but not the one that opens its chapter (${first!.title})` }))
  })
}

export function checkBudgets(slides: readonly CheckedSlide[]): Finding[] {
  const openings = slides.filter(slide => typeof slide.frontmatter.chapter === 'number')
  return openings.flatMap((opening, i): Finding[] => {
    const { budget } = opening.frontmatter
    if (typeof budget !== 'number')
      return []
    const chapter = slides.slice(opening.no - 1, openings[i + 1] ? openings[i + 1]!.no - 1 : undefined).filter(slide => slide.frontmatter.break !== true)
    const minutes = chapter.map(slide => slide.frontmatter.minutes)
    // Where one has none, that is what is told.
    if (!minutes.every(value => typeof value === 'number'))
      return []
    const sum = minutes.reduce((total, value) => total + value, 0)
    const each = chapter.map((slide, k) => `${slide.no}: ${minutes[k]}`).join(', ')
    return Math.abs(sum - budget) <= budget * TOLERANCE
      ? []
      : [{ rule: 'budget', slide: opening.no, file: opening.file, line: lineOf(opening, 'budget:'), message: `The slides of this chapter take ${sum} min (${each}), its budget is ${budget}; change minutes or budget` }]
  })
}

/** The exercise that a chapter's opening announces, against those that are in it. */
export function checkNumbers(slides: readonly CheckedSlide[]): Finding[] {
  const tell = (slide: CheckedSlide, message: string): Finding => ({ rule: 'exercise', slide: slide.no, file: slide.file, line: lineOf(slide, 'exercise:'), message })
  let announced: unknown
  const seen = new Map<unknown, number>()
  const openings = slides.filter(slide => typeof slide.frontmatter.chapter === 'number')
  return [
    ...slides.flatMap((slide) => {
      const { chapter, exercise } = slide.frontmatter
      if (typeof chapter === 'number')
        announced = exercise
      if (slide.layout !== 'exercise' || typeof exercise !== 'number')
        return []
      const twin = seen.get(exercise)
      seen.set(exercise, slide.no)
      if (twin !== undefined)
        return [tell(slide, `Slide ${twin} is exercise ${exercise} too; each has its own number`)]
      return openings.length > 0 && announced === undefined ? [tell(slide, `This is exercise ${exercise}, but the first slide of its chapter does not announce it; write exercise: ${exercise} there`)] : []
    }),
    ...openings.filter(({ frontmatter }) => frontmatter.exercise !== undefined && !seen.has(frontmatter.exercise)).map(slide => tell(slide, `The chapter announces exercise ${String(slide.frontmatter.exercise)}, which no slide is`)),
  ]
}
