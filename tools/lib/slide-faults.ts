/** What is wrong in a slide's frontmatter, with file and line: told the same by every command. */
import type { ParsedSlide } from '../../core/deck/parse-slide'
import type { Fault, Path } from '../../core/deck/values'
import type { Roadmap } from '../../core/roadmap/schema'
import type { SourceSlide } from './deck'
import { relative } from 'node:path'
import * as kinds from '../../components/kinds'
import { KNOWN_KEYS } from '../../core/deck-keys'
import { namedParts } from '../../core/deck/part-names'
import { MOVED } from '../../core/deck/slide'
import { markFaults } from '../../core/session/mark-faults'
import { readWords } from '../../core/sheets/slide-words'
import { unknownReferences } from '../../core/sheets/workbook-settings'
import { guess } from '../../core/spelling'
import { layoutProps } from './layout-props'
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

/** Keys that neither the kit, nor Slidev, nor the slide's layout reads. Of a layout that is not found, nothing is known. */
function unknownKeys({ frontmatter }: SourceSlide): Fault[] {
  const props = layoutProps(String(frontmatter.layout ?? 'default'))
  return Object.keys(props ? frontmatter : {})
    .filter(key => !KNOWN_KEYS.includes(key) && !Object.hasOwn(MOVED, key) && !props!.has(key))
    .map(key => ({ path: [key], message: `Nothing reads "${key}"${guess(key, [...KNOWN_KEYS, ...props!])}` }))
}

/** Marks of the trainer's parts that are none, on the slide and where its file is included. */
function markFaultsOf({ source, importChain = [] }: SourceSlide): SlideFault[] {
  return [...importChain, source].flatMap(each => markFaults(each.raw, each.frontmatter)
    .map(({ line, message }) => ({ file: fileOf(each), line: each.start + 1 + line, key: 'edition', message })))
}

/** It cannot be said for certain what is shown to whom. */
export const isUnclear = ({ key }: Pick<SlideFault, 'key'>): boolean => key === 'edition' || key === 'tracks'

function referenceFaults({ content }: SourceSlide, { tracks }: ParsedSlide, roadmap: Roadmap | undefined): Fault[] {
  const items = readWords(content).write.length
  return [...tracks.values()].flatMap(({ workbook }) => workbook && roadmap ? unknownReferences(workbook, items, roadmap, kinds) : [])
}

/** Parts that the roadmap has not, where the slide names them. */
function nameFaults({ source }: SourceSlide, roadmap: Roadmap): SlideFault[] {
  return namedParts(source.raw).flatMap(({ key, name, line }) => {
    const names = Object.keys(roadmap[key])
    return names.includes(name)
      ? []
      : [{ file: fileOf(source), line: source.start + 1 + line, key: 'name', message: `The roadmap has nothing of the name "${name}" under ${key}${guess(name, names) || `; there are ${names.join(', ') || 'none'}`}` }]
  })
}

function idFaults({ frontmatter: { routeAlias } }: SourceSlide, before: SourceSlide | undefined): Fault[] {
  const { file, line } = before ? placeOf(before, ['routeAlias']) : {}
  return before ? [{ path: ['routeAlias'], message: `"${String(routeAlias)}" is the id of the slide at ${file}:${line} too; each slide has its own` }] : []
}

/** `before`: a slide before this one that has the same id. */
export function slideFaults(slide: SourceSlide, parsed: ParsedSlide, { roadmap, before }: { roadmap?: Roadmap, before?: SourceSlide }): SlideFault[] {
  const marks = markFaultsOf(slide)
  const cannot = unreadable(slide)
  // The rest follows from that.
  const values = cannot
    ? [cannot]
    : [...parsed.faults, ...idFaults(slide, before), ...unknownKeys(slide), ...referenceFaults(slide, parsed, roadmap)]
        .map(({ path, message }) => ({ ...placeOf(slide, path), key: String(path[0]), message }))
  const names = roadmap ? nameFaults(slide, roadmap) : []
  return [...marks, ...names, ...values.filter(({ file, line }) => !marks.some(mark => mark.file === file && mark.line === line))].sort((a, b) => a.line - b.line)
}
