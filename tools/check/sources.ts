/** The deck's sources as the check reads them: each slide's Markdown with its place in its file. */
import type { RuleName } from './rules'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseDeck } from '../lib/deck'
import { root } from '../lib/paths'
import { isRule } from './rules'

export interface CheckedSlide {
  no: number
  title: string
  layout: string
  frontmatter: Readonly<Record<string, unknown>>
  content: string
  note: string
  /** Relative to the project, with the first line of the slide, from 1. */
  file: string
  line: number
  /** Lines of the slide in its file. */
  raw: string[]
  /** Exceptions of its frontmatter, `check: { overflow: reason }`. */
  accepted: ReadonlyMap<RuleName, string>
  /** What is wrong with them. */
  acceptFaults: string[]
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

export async function readSources(): Promise<CheckedSlide[]> {
  const { slides } = await parseDeck()
  return slides.map(({ frontmatter, content, note, title, source }, i) => ({
    no: i + 1,
    title: title ?? '',
    layout: String(frontmatter.layout ?? 'default'),
    frontmatter,
    content,
    note: note ?? '',
    file: relative(root, source.filepath).replaceAll('\\', '/'),
    line: source.start + 1,
    raw: source.raw.split('\n'),
    ...readAccepted(frontmatter.check),
  }))
}

const bare = (text: string) => text.replace(/[\s*_`]/g, '')

/** Finds words: on the slide itself, else in the roadmap's data; else the slide's first line. */
export async function locator(): Promise<(slide: CheckedSlide, words?: string) => { file: string, line: number }> {
  const data = 'roadmap/zh.yaml'
  const lines = (await readFile(join(root, data), 'utf8')).split('\n').map(bare)
  return (slide, words) => {
    const wanted = bare(words ?? '').slice(0, 16)
    const here = wanted ? slide.raw.findIndex(line => bare(line).includes(wanted)) : -1
    if (here >= 0)
      return { file: slide.file, line: slide.line + here }
    const there = wanted.length > 2 ? lines.findIndex(line => line.includes(wanted)) : -1
    return there >= 0 ? { file: data, line: there + 1 } : { file: slide.file, line: slide.line }
  }
}
