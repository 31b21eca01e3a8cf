/** Which folders are a command's own: those that carry its mark, and hold nothing that it did not write. */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './paths'
import { isMarked } from './selection'

/** Tells of what is in a folder, by paths with slashes, whether it is this command's. */
export type Ownership = (folder: string) => Promise<(path: string) => boolean>

const MANIFEST = '.workshop.json'
const KIT = 'ai-pm-roadmap-workshop'

/** What systems put into any folder that somebody looks at. */
const DROPPINGS = ['.DS_Store', 'Thumbs.db', 'desktop.ini']

/** Of files and folders. */
async function pathsIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).map(path => path.replaceAll('\\', '/'))
}

/** Hosts serve the manifest too: it tells no names, such as those of files that nothing links to. */
const hashOf = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 16)

/** Notes in `folder` what has been written there. */
export async function writeManifest(folder: string): Promise<void> {
  const paths = (await pathsIn(folder)).map(hashOf).sort()
  await writeFile(join(folder, MANIFEST), `${JSON.stringify({ kit: KIT, paths }, undefined, 1)}\n`)
}

async function readManifest(folder: string): Promise<Set<unknown> | undefined> {
  try {
    const { kit, paths } = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as { kit?: unknown, paths?: unknown }
    return kit === KIT && Array.isArray(paths) ? new Set(paths) : undefined
  }
  catch {}
}

/** Of folders whose `index.html` says whose they are, with all names after one pattern. */
export function markedBy(isMark: (html: string) => boolean, isName: (path: string) => boolean): Ownership {
  return async (folder) => {
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '')
    return isMark(page) ? path => path === 'index.html' || isName(path) : () => false
  }
}

/** Folders of a build, and its files, which have a hash in their names; "my-portrait.png" has none. */
const BUILT = /^assets(?:\/(?:modules|slidev))?(?:\/[^/]+-(?![a-z-]{8}\.(?:png|svg|jpg|webp)$)[\w-]{8}\.(?:js|css|woff2|ttf|png|svg|jpg|webp))?$/

/** Of builds. Those of earlier versions have no manifest; their page has the mark, and their files the names that a build gives. */
export const ofBuild: Ownership = async (folder) => {
  const manifest = await readManifest(folder)
  if (manifest)
    return path => path === MANIFEST || manifest.has(hashOf(path))
  const copied = new Set(await pathsIn(join(root, 'public')))
  return markedBy(isMarked, path => copied.has(path) || BUILT.test(path))(folder)
}

/** What is in `folder` and not its command's; of a folder with all that it holds only its name, with a slash. */
export async function strangersIn(folder: string, ownership: Ownership): Promise<string[]> {
  const isOwn = await ownership(folder)
  const look = async (within: string): Promise<string[]> => {
    const entries = await readdir(join(folder, within), { withFileTypes: true })
    const found = await Promise.all(entries.map(async (entry) => {
      const path = `${within}${entry.name}`
      const name = entry.isDirectory() ? `${path}/` : path
      if (DROPPINGS.includes(entry.name))
        return []
      if (!(entry.isFile() || entry.isDirectory()) || !isOwn(path))
        return [name]
      return entry.isDirectory() ? look(name) : []
    }))
    return found.flat()
  }
  return (await look('')).sort()
}
