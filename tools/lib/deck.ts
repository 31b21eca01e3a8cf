/** The deck of `slides.md`: what is in it, and its build. */
import type { Selection } from '../../core/session/selection'
import type { BuildOptions } from './slidev'
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { frontmatterOf, selectionFaults, selectSlide } from '../../core/session/selection'
import { UserError } from './command'
import { replaceFolder } from './files'
import { ofBuild, writeManifest } from './own'
import { root } from './paths'
import { loadRoadmap } from './roadmap'
import { selectionIn } from './selection'
import { slidevBuild } from './slidev'
import { requireFolder } from './targets'

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

/** File of a slide as messages name it, and the line on which its frontmatter has `key`. */
export function placeOf({ source }: ParsedSlide, key: string): { file: string, line: number } {
  const at = source.raw.split('\n').findIndex(line => line.trimStart().startsWith(`${key}:`))
  return { file: relative(root, source.filepath).replaceAll('\\', '/'), line: source.start + 1 + Math.max(0, at) }
}

/**
 * The slides that `selection` shows.
 * @throws {UserError} where a slide names a track or edition that is not there, with each of them.
 */
export async function selectedDeck(selection: Selection) {
  const { slides, headmatter } = await parseDeck()
  const faults = slides.flatMap(slide => selectionFaults(slide.frontmatter).map(({ key, message }) => {
    const { file, line } = placeOf(slide, key)
    return `${file}:${line}  ${message}`
  }))
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

/**
 * Builds the deck into `folder`, which keeps what it had until the new build is whole.
 * @throws {UserError} where the build fails, as it does on bad data, or the folder cannot be written or holds other files.
 */
export async function buildDeck(folder: string, selection: Selection, options: BuildOptions = {}): Promise<void> {
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
