/** The deck of `slides.md`: what is in it, and its build. */
import type { SlidevData } from '@slidev/types'
import type { ParsedSlide } from '../../core/deck/parse-slide'
import type { Slide } from '../../core/deck/slide'
import type { Frontmatter, Selection } from '../../core/session/selection'
import type { SlideFault } from './slide-faults'
import type { BuildOptions } from './slidev'
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSlide, slideIn } from '../../core/deck/parse-slide'
import { sessionOf } from '../../core/deck/settings'
import { slideIds } from '../../core/deck/slide-id'
import { selectSlide, tracksOf } from '../../core/session/selection'
import { UserError } from './command'
import { replaceFolder } from './files'
import { ofBuild, writeManifest } from './own'
import { root } from './paths'
import { loadRoadmap, readRoadmap, roadmapFile } from './roadmap'
import { selectionIn } from './selection'
import { ENTRY, loadSettings } from './settings'
import { slideFaults } from './slide-faults'
import { slidevBuild } from './slidev'
import { requireFolder } from './targets'

export interface Deck {
  lang: string
  title: string
  author: string
  subject: string
  /** Titles of the slides, in order. */
  slides: string[]
  /** Their ids. */
  ids: string[]
  /** Their layouts. */
  layouts: string[]
}

const faultText = ({ file, line, message }: SlideFault) => `${file}:${line}  ${message}`

/** A slide as Slidev's parser reads it. */
export type SourceSlide = SlidevData['slides'][number]

/** The same, its frontmatter read for each track that has it. */
export type DeckSlide = SourceSlide & Pick<ParsedSlide, 'tracks'> & { faults: SlideFault[] }

/**
 * The whole deck in `folder`: every track, with what is the trainer's, and what is wrong with its slides.
 * @throws {UserError} with every fault of the settings, without which nothing can be said of slides.
 */
export async function parseDeck(folder = root) {
  const settings = loadSettings(folder)
  const roadmap = readRoadmap(roadmapFile())
  const parser = await import('@slidev/parser/fs')
  const { slides, headmatter } = await parser.load({ roots: [folder], userRoot: folder }, join(folder, ENTRY), undefined, 'export')
  const told = new Set<string>()
  // What is written where a file is included is wrong in each of its slides, and told of the first.
  const isNew = (fault: SlideFault) => !told.has(faultText(fault)) && told.add(faultText(fault))
  return {
    settings,
    headmatter,
    slides: slides.map((slide, i): DeckSlide => {
      const parsed = parseSlide(slide.frontmatter, settings)
      const before = slides.slice(0, i).find(({ frontmatter }) => isSameSlide(frontmatter, slide.frontmatter))
      return { ...slide, tracks: parsed.tracks, faults: slideFaults(slide, parsed, { roadmap: 'roadmap' in roadmap ? roadmap.roadmap : undefined, before }).filter(isNew) }
    }),
  }
}

/** Whether a track would have two slides with one id. */
function isSameSlide(one: Frontmatter, other: Frontmatter): boolean {
  const [tracks, others] = [tracksOf(one), tracksOf(other)]
  return one.routeAlias !== undefined && one.routeAlias === other.routeAlias && (!tracks || !others || tracks.some(track => others.includes(track)))
}

/** A slide as a selection shows it. */
export interface ShownSlide extends Slide {
  no: number
  id: string
  title: string
  content: string
  note: string
}

/** The slides that `selection` shows, without what is wrong in them: for whoever tells that, or has it told before. */
export async function shownDeck(selection: Selection, folder = root) {
  const { slides, headmatter, settings } = await parseDeck(folder)
  const shown = slides.flatMap(slide => selectSlide(slide, selection) ?? [])
  const read = shown.map(({ title, tracks }): Slide & { title?: string } => ({ ...tracks.get(selection.track), title }))
  const ids = slideIds(read)
  return {
    faults: slides.flatMap(({ faults }) => faults),
    headmatter: slideIn(selection.track, headmatter, settings).slide,
    session: sessionOf(settings, selection),
    slides: shown.map(({ title = '', content, note = '' }, i): ShownSlide => ({ ...read[i], no: i + 1, id: ids[i]!, title, content, note })),
  }
}

export type ShownDeck = Awaited<ReturnType<typeof shownDeck>>

/**
 * The slides that `selection` shows.
 * @throws {UserError} with everything that is wrong in the frontmatter of any slide, or what of it `matters`.
 */
export async function selectedDeck(selection: Selection, folder = root, matters: (fault: SlideFault) => boolean = () => true): Promise<ShownDeck> {
  const deck = await shownDeck(selection, folder)
  const faults = deck.faults.filter(matters)
  if (faults.length > 0)
    throw new UserError(faults.map(faultText).join('\n'))
  return deck
}

/** The first part of names of printed files. */
export const fileName = (): string => loadSettings().file ?? loadRoadmap().id

/**
 * Reads the deck's sources.
 * @throws {UserError} with every error of the roadmap data, or of the slides.
 */
export async function readDeck(selection: Selection): Promise<Deck> {
  const { lang } = loadRoadmap()
  const { slides, headmatter } = await selectedDeck(selection)
  const text = (key: string) => String(headmatter[key] ?? '')
  return { lang, title: text('title'), author: text('author'), subject: text('info'), slides: slides.map(({ title }) => title), ids: slides.map(({ id }) => id), layouts: slides.map(({ layout = 'default' }) => layout) }
}

/**
 * Track and edition of the build in `folder`.
 * @throws {UserError} where it holds none.
 */
export function requireBuild(folder: string): Selection {
  const page = join(folder, 'index.html')
  if (!existsSync(page))
    throw new UserError(`${folder} holds no build; make one with: npm run build`)
  return selectionIn(readFileSync(page, 'utf8'))
}

/**
 * Builds the deck into `folder`, which keeps what it had until the new build is whole.
 * `faulty`: also where frontmatter is wrong, for whoever tells that; what is wrong is left out.
 * @throws {UserError} where the build fails, as it does on bad data, or the folder cannot be written or holds other files.
 */
export async function buildDeck(folder: string, selection: Selection, { faulty, ...options }: BuildOptions & { faulty?: boolean } = {}): Promise<void> {
  if (!faulty)
    await selectedDeck(selection)
  await requireFolder(folder, ofBuild, 'What a site needs besides, such as CNAME, belongs in public/: every build holds a copy.')
  await replaceFolder(folder, async (draft) => {
    await slidevBuild(ENTRY, draft, selection, options)
    // Slidev's redirects are for routes in the path; these are in the hash, and a missing file should be missing.
    for (const name of ['_redirects', '404.html'])
      await rm(join(draft, name), { force: true })
    await writeManifest(draft)
  })
}
