/** The deck of `slides.md`: what is in it, and its build. */
import type { Selection } from '../../core/session/selection'
import type { BuildOptions } from './slidev'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { frontmatterOf, selectSlide } from '../../core/session/selection'
import { sourceFaults } from '../../core/session/source-faults'
import { UserError } from './command'
import { refuseForeign, replaceFolder } from './files'
import { root } from './paths'
import { loadRoadmap } from './roadmap'
import { selectionIn } from './selection'
import { slidevBuild } from './slidev'

export const ENTRY = 'slides.md'

export interface Deck {
  /** Of the roadmap: the names of files begin with it. */
  id: string
  lang: string
  title: string
  author: string
  subject: string
  /** Titles of the slides, in order. */
  slides: string[]
  /** Their layouts. */
  layouts: string[]
}

/** The whole deck as Slidev's parser reads it: every track, with what is the trainer's. */
export async function parseDeck() {
  const parser = await import('@slidev/parser/fs')
  return parser.load({ roots: [root], userRoot: root }, join(root, ENTRY), undefined, 'export')
}

type ParsedSlide = Awaited<ReturnType<typeof parseDeck>>['slides'][number]

/** File of a slide as messages name it. */
export const fileOf = ({ filepath }: ParsedSlide['source']) => relative(root, filepath).replaceAll('\\', '/')

/** File of a slide, and the line on which its frontmatter has `key`. */
export function placeOf({ source }: ParsedSlide, key: string): { file: string, line: number } {
  const at = source.raw.split('\n').findIndex(line => line.trimStart().startsWith(`${key}:`))
  return { file: fileOf(source), line: source.start + 1 + Math.max(0, at) }
}

/** What is wrong in the sources of `slides`, of those that bring them in by `src` too. */
function faultsOf(slides: readonly ParsedSlide[]): string[] {
  const sources = new Set(slides.flatMap(({ importChain = [], source }) => [...importChain, source]))
  return [...sources].flatMap(source => sourceFaults(source).map(({ line, message }) => `${fileOf(source)}:${source.start + 1 + line}  ${message}`))
}

/**
 * The slides that `selection` shows.
 * @throws {UserError} where the sources do not say clearly what is shown to whom, with each fault.
 */
export async function selectedDeck(selection: Selection) {
  const { slides, headmatter } = await parseDeck()
  const faults = faultsOf(slides)
  if (faults.length > 0)
    throw new UserError(faults.join('\n'))
  return { headmatter, slides: slides.flatMap(slide => selectSlide(slide, selection) ?? []) }
}

/**
 * Reads the deck's sources.
 * @throws {UserError} with every error of the roadmap data, or of tracks and editions.
 */
export async function readDeck(selection: Selection): Promise<Deck> {
  const { id, lang } = loadRoadmap()
  const { slides, headmatter } = await selectedDeck(selection)
  const settings = frontmatterOf(headmatter, selection.track)
  const text = (key: string) => String(settings[key] ?? '')
  return { id, lang, title: text('title'), author: text('author'), subject: text('info'), slides: slides.map(slide => slide.title ?? ''), layouts: slides.map(slide => String(slide.frontmatter.layout ?? 'default')) }
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

/** Calls `task` with a folder for a build that is thrown away afterwards. */
export async function withTemporaryBuild<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const temporary = await mkdtemp(join(tmpdir(), 'workshop-'))
  try {
    return await task(join(temporary, 'dist'))
  }
  finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/**
 * Builds the deck into `folder`, which keeps what it had until the new build is whole.
 * @throws {UserError} where the build fails, as it does on bad data, or the folder cannot be written or holds other files.
 */
export async function buildDeck(folder: string, selection: Selection, options: BuildOptions = {}): Promise<void> {
  await selectedDeck(selection)
  await refuseForeign(folder, names => names.includes('index.html') && names.includes('assets'))
  await replaceFolder(folder, async (draft) => {
    await slidevBuild(ENTRY, draft, selection, options)
    // Slidev's redirects are for routes in the path; these are in the hash, and a missing file should be missing.
    for (const name of ['_redirects', '404.html'])
      await rm(join(draft, name), { force: true })
  })
}
