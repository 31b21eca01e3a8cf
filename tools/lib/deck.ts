/** The deck of `slides.md`: what is in it, and its build. */
import type { BuildOptions } from './slidev'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from './command'
import { refuseForeign, replaceFolder } from './files'
import { root } from './paths'
import { loadRoadmap } from './roadmap'
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

/** The deck as Slidev's parser reads it. */
export async function parseDeck() {
  const parser = await import('@slidev/parser/fs')
  return parser.load({ roots: [root], userRoot: root }, join(root, ENTRY), undefined, 'export')
}

/**
 * Reads the deck's sources.
 * @throws {UserError} with every error of the roadmap data.
 */
export async function readDeck(): Promise<Deck> {
  const { id, lang } = loadRoadmap()
  const { slides, headmatter } = await parseDeck()
  const text = (key: string) => String(headmatter[key] ?? '')
  return { id, lang, title: text('title'), author: text('author'), subject: text('info'), slides: slides.map(slide => slide.title ?? ''), layouts: slides.map(slide => String(slide.frontmatter.layout ?? 'default')) }
}

/** @throws {UserError} where `folder` holds no build. */
export function requireBuild(folder: string): void {
  if (!existsSync(join(folder, 'index.html')))
    throw new UserError(`${folder} holds no build; make one with: npm run build`)
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
export async function buildDeck(folder: string, options: BuildOptions = {}): Promise<void> {
  await refuseForeign(folder, names => names.includes('index.html') && names.includes('assets'))
  await replaceFolder(folder, async (draft) => {
    await slidevBuild(ENTRY, draft, options)
    // Slidev's redirects are for routes in the path; these are in the hash, and a missing file should be missing.
    for (const name of ['_redirects', '404.html'])
      await rm(join(draft, name), { force: true })
  })
}
