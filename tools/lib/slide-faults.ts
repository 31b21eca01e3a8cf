/** What is wrong in a slide's frontmatter, with file and line: told the same by every command. */
import type { ParsedSlide } from '../../core/deck/parse-slide'
import type { Fault, Path } from '../../core/deck/values'
import type { Roadmap } from '../../core/roadmap/schema'
import type { SourceSlide } from './deck'
import { relative } from 'node:path'
import { KNOWN_KEYS, MOVED } from '../../core/deck/slide'
import { readWords } from '../../core/sheets/slide-words'
import { unknownReferences } from '../../core/sheets/workbook-settings'
import { guess } from './layouts'
import { root } from './paths'
import { linesBefore } from './settings'

export interface SlideFault {
  file: string
  line: number
  /** Key of the frontmatter; none where it cannot be read at all. */
  key?: string
  message: string
}

type Source = SourceSlide['source']

export const fileOf = ({ filepath }: Source): string => relative(root, filepath).replaceAll('\\', '/')

/** Where `path` is written: on the slide, or where its file is included, which goes before it. */
function placeOf({ source, importChain = [] }: SourceSlide, path: Path): Pick<SlideFault, 'file' | 'line'> {
  const own = [...importChain, source].find(({ frontmatterDoc }) => frontmatterDoc?.has(path[0])) ?? source
  const { frontmatterDoc, frontmatterRaw = '', raw, start } = own
  const before = raw.slice(0, Math.max(0, raw.indexOf(frontmatterRaw))).split('\n').length - 1
  return { file: fileOf(own), line: frontmatterDoc?.has(path[0]) ? start + before + linesBefore(frontmatterDoc, frontmatterRaw, path) + 1 : start + 1 }
}

/** Frontmatter that is no YAML; an end that is missing makes the words of the slide part of it. */
export function unreadable({ source }: SourceSlide): SlideFault | undefined {
  const { frontmatterDoc, frontmatterRaw = '', start } = source
  const error = frontmatterDoc?.errors[0]
  if (!error)
    return
  const lines = frontmatterRaw.trimEnd().split('\n')
  const words = lines.findIndex(line => /^#\s|^</.test(line))
  const [line, message] = words >= 0
    ? [start + 1, `The frontmatter that begins here has no end, and swallows the slide: write --- on a line of its own before line ${start + words + 2}`]
    // Where a bracket is open, YAML looks for its end to the last line.
    : [start + 1 + Math.min(error.linePos?.[0].line ?? 1, lines.length), `The frontmatter cannot be read: ${error.message.split('\n')[0]!.replace(/ at line \d.*$/, '')}`]
  return { file: fileOf(source), line, message }
}

/** Keys that neither the kit, nor Slidev, nor the slide's layout reads. Of a layout that is not this deck's, nothing is known. */
function unknownKeys({ frontmatter }: SourceSlide, layouts: ReadonlyMap<string, string>): Fault[] {
  const layout = layouts.get(String(frontmatter.layout ?? 'default'))
  return Object.keys(layout === undefined ? {} : frontmatter)
    .filter(key => !KNOWN_KEYS.includes(key) && !Object.hasOwn(MOVED, key) && !new RegExp(`\\b${key.replace(/\W/g, '\\$&')}\\b`).test(layout!))
    .map(key => ({ path: [key], message: `Nothing reads "${key}"${guess(key, [...KNOWN_KEYS, ...layout!.match(/\b\w+(?=\?:)/g) ?? []])}` }))
}

function referenceFaults({ content }: SourceSlide, { tracks }: ParsedSlide, roadmap: Roadmap | undefined): Fault[] {
  const items = readWords(content).write.length
  return [...tracks.values()].flatMap(({ workbook }) => workbook && roadmap ? unknownReferences(workbook, items, roadmap) : [])
}

export function slideFaults(slide: SourceSlide, parsed: ParsedSlide, layouts: ReadonlyMap<string, string>, roadmap: Roadmap | undefined): SlideFault[] {
  const cannot = unreadable(slide)
  // The rest follows from that.
  return cannot
    ? [cannot]
    : [...parsed.faults, ...unknownKeys(slide, layouts), ...referenceFaults(slide, parsed, roadmap)]
        .map(({ path, message }) => ({ ...placeOf(slide, path), key: String(path[0]), message }))
        .sort((a, b) => a.line - b.line)
}
