/** The deck's sources as the check reads them: each slide's Markdown with its place in its file. */
import type { Selection } from '../../core/session/selection'
import type { SlideSource } from '../../core/session/source-faults'
import type { RuleName } from './rules'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isKept } from '../../core/session/selection'
import { fileOf, parseDeck } from '../lib/deck'
import { root } from '../lib/paths'
import { isRule } from './rules'

export interface CheckedSlide {
  /** Its number in the deck that is looked at; where it is not shown there, that of the slide before it. */
  no: number
  shown: boolean
  title: string
  layout: string
  /** Its values may be given by track: core/session/selection.ts. */
  frontmatter: Readonly<Record<string, unknown>>
  /** Why its frontmatter cannot be read, with the line of it, from 1; and the line of the slide's words that it holds. */
  frontmatterFault?: { message: string, line: number, swallows?: number }
  content: string
  /** Line of its file on which the content begins, from 1. */
  contentLine: number
  note: string
  /** Relative to the project, with the first line of the slide, from 1. */
  file: string
  line: number
  /** Lines of the slide in its file. */
  raw: string[]
  /** As it is written, and the slides with `src` that bring this one in first. */
  sources: (SlideSource & { file: string, line: number })[]
  /** Exceptions of its frontmatter, `check: { overflow: reason }`. */
  accepted: ReadonlyMap<RuleName, string>
  /** What is wrong with them. */
  acceptFaults: string[]
}

/** Line of the slide's file on which `text` stands; its first line without it. */
export function lineOf({ raw, line }: CheckedSlide, text: string | RegExp): number {
  return line + Math.max(0, raw.findIndex(own => typeof text === 'string' ? own.includes(text) : text.test(own)))
}

function readAccepted(value: unknown): Pick<CheckedSlide, 'accepted' | 'acceptFaults'> {
  const accepted = new Map<RuleName, string>()
  const acceptFaults: string[] = []
  if (value === undefined || value === null)
    return { accepted, acceptFaults }
  if (typeof value !== 'object' || Array.isArray(value))
    return { accepted, acceptFaults: ['"check" must name rules with a reason each, such as check: { overlap: a stamp over the map is meant }'] }
  for (const [name, reason] of Object.entries(value)) {
    if (!isRule(name))
      acceptFaults.push(`"check" names "${name}", which is no rule; npm run check -- --rules lists them`)
    else if (typeof reason !== 'string' || reason.trim().length < 3)
      acceptFaults.push(`"check" accepts "${name}" without a reason; write ${name}: why it is meant`)
    else
      accepted.set(name, reason)
  }
  return { accepted, acceptFaults }
}

type Source = Awaited<ReturnType<typeof parseDeck>>['slides'][number]['source']

function faultOf({ frontmatterDoc, frontmatterRaw = '' }: Source): CheckedSlide['frontmatterFault'] {
  const error = frontmatterDoc?.errors[0]
  // Where a bracket is open, YAML looks for its end to the last line.
  const length = frontmatterRaw.trimEnd().split('\n').length
  const words = frontmatterRaw.split('\n').findIndex(line => /^#\s|^</.test(line))
  return error && { message: error.message.split('\n')[0]!.replace(/ at line \d.*$/, ''), line: Math.min(error.linePos?.[0].line ?? 1, length), swallows: words < 0 ? undefined : words + 2 }
}

/** The parser cuts empty lines off before the content, so its first line is looked for. */
function contentLineOf({ raw, start }: Source, content: string): number {
  const first = content.split('\n')[0]!
  return start + Math.max(0, raw.split('\n').findIndex(line => line.trim() === first.trim())) + 1
}

/** The slides of every track, and the trainer's; `shown` are those of `selection`. */
export async function readSources(selection: Selection): Promise<CheckedSlide[]> {
  const { slides } = await parseDeck()
  const shown = slides.map(({ frontmatter }) => isKept(frontmatter, selection))
  const told = new Set<Source>()
  return slides.map(({ frontmatter, content, note, title, source, importChain = [] }, i) => ({
    no: Math.max(1, shown.slice(0, i + 1).filter(Boolean).length),
    shown: shown[i]!,
    title: title ?? '',
    layout: String(frontmatter.layout ?? 'default'),
    frontmatter,
    frontmatterFault: faultOf(source),
    content,
    contentLine: contentLineOf(source, content),
    note: note ?? '',
    file: fileOf(source),
    line: source.start + 1,
    raw: source.raw.split('\n'),
    sources: [...importChain, source].filter(each => !told.has(each) && told.add(each)).map(each => ({ file: fileOf(each), line: each.start + 1, raw: each.raw, frontmatter: each.frontmatter })),
    ...readAccepted(frontmatter.check),
  }))
}

const bare = (text: string) => text.replace(/[\s*_`]/g, '')

/** Finds words, or the others: on the slide itself, else in the roadmap's data; else the slide's first line. */
export async function locator(): Promise<(slide: CheckedSlide, words?: string, orWords?: string) => { file: string, line: number }> {
  const data = 'roadmap/zh.yaml'
  const lines = (await readFile(join(root, data), 'utf8')).split('\n').map(bare)
  return (slide, ...alternatives) => {
    const wanted = alternatives.flatMap(words => bare(words ?? '').slice(0, 16) || [])
    const find = (within: readonly string[], words: readonly string[]) => words.map(word => within.findIndex(line => line.includes(word))).find(at => at >= 0)
    const here = find(slide.raw.map(bare), wanted)
    if (here !== undefined)
      return { file: slide.file, line: slide.line + here }
    const there = find(lines, wanted.filter(word => word.length > 2))
    return there === undefined ? { file: slide.file, line: slide.line } : { file: data, line: there + 1 }
  }
}
