/** The deck's settings, read from the headmatter of `slides.md`. */
import type { Document } from 'yaml'
import type { Settings } from '../../core/deck/settings'
import type { Path } from '../../core/deck/values'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { parseSettings } from '../../core/deck/settings'
import { UserError } from './command'
import { root } from './paths'

export const ENTRY = 'slides.md'

/** Lines of `text` before the key at `path`, or before what is there of the way to it. `document` is `text` as YAML. */
export function linesBefore(document: Document, text: string, path: Path): number {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined
    const found: unknown = isSeq(node) ? node.items[Number(step)] : pair?.key
    if (!found)
      break
    offset = (found as { range?: [number] }).range?.[0] ?? offset
    node = pair ? pair.value : found
  }
  return text.slice(0, offset).split('\n').length - 1
}

/** The headmatter of the deck in `folder`, as text and as YAML, with the name that messages show. */
function readHeadmatter(folder: string) {
  const file = join(folder, ENTRY)
  const name = relative(root, file).replaceAll('\\', '/')
  const head = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  const document = parseDocument(head)
  const [error] = document.errors
  if (error)
    throw new UserError(`${name}:${(error.linePos?.[0].line ?? 1) + 1}  The headmatter cannot be read: ${error.message.split('\n')[0]!.replace(/ at line \d.*$/, '')}`)
  return { name, head, document, data: document.toJS() as Readonly<Record<string, unknown>> | null }
}

/** Language of the deck in `folder`: `lang` of its headmatter, such as `zh-CN`. */
export function deckLanguage(folder = root): string {
  return String(readHeadmatter(folder).data?.lang ?? 'zh-CN')
}

/**
 * The settings of the deck in `folder`.
 * @throws {UserError} with everything that is wrong in them.
 */
export function loadSettings(folder = root): Settings {
  const { name, head, document, data } = readHeadmatter(folder)
  const result = parseSettings(data?.workshop)
  if ('settings' in result)
    return result.settings
  throw new UserError(result.faults.map(({ path, message }) => `${name}:${linesBefore(document, head, ['workshop', ...path]) + 2}  workshop.${message}`).join('\n'))
}
