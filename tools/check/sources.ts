/** The deck's sources as the check reads them: each slide's Markdown with its place in its file. */
import type { Settings } from '../../core/deck/settings'
import type { Slide } from '../../core/deck/slide'
import type { Selection } from '../../core/session/selection'
import type { DeckSlide } from '../lib/deck'
import type { SlideFault } from '../lib/slide-faults'
import type { RuleName } from './rules'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isKept } from '../../core/session/selection'
import { parseDeck } from '../lib/deck'
import { root } from '../lib/paths'
import { roadmapFile } from '../lib/roadmap'
import { fileOf, unreadable } from '../lib/slide-faults'
import { isRule } from './rules'

export interface CheckedSlide {
  /** Its number in the deck that is looked at; where it is not shown there, that of the slide before it. */
  no: number
  shown: boolean
  title: string
  layout: string
  /** What it says, by track that has it. */
  tracks: ReadonlyMap<string, Slide>
  /** The same in the track that is looked at, or another that has it. */
  values: Slide
  /** What is wrong in its frontmatter. */
  faults: readonly SlideFault[]
  /** Its frontmatter is no YAML: the rest cannot be trusted. */
  unreadable: boolean
  content: string
  /** Line of its file on which the content begins, from 1. */
  contentLine: number
  note: string
  /** Relative to the project, with the first line of the slide, from 1. */
  file: string
  line: number
  /** Lines of the slide in its file. */
  raw: string[]
  /** Exceptions of its frontmatter, `check: { overflow: reason }`. */
  accepted: ReadonlyMap<RuleName, string>
}

/** Line of the slide's file on which `text` stands; its first line without it. */
export function lineOf({ raw, line }: CheckedSlide, text: string | RegExp): number {
  return line + Math.max(0, raw.findIndex(own => typeof text === 'string' ? own.includes(text) : text.test(own)))
}

type Source = DeckSlide['source']

/** The parser cuts empty lines off before the content, so its first line is looked for. */
function contentLineOf({ raw, start }: Source, content: string): number {
  const first = content.split('\n')[0]!
  return start + Math.max(0, raw.split('\n').findIndex(line => line.trim() === first.trim())) + 1
}

/** The slides of every track, and the trainer's; `shown` are those of `selection`. */
export async function readSources(selection: Selection): Promise<{ slides: CheckedSlide[], settings: Settings }> {
  const { settings, slides } = await parseDeck()
  const shown = slides.map(({ frontmatter }) => isKept(frontmatter, selection))
  const checked = slides.map((slide, i): CheckedSlide => {
    const { content, faults, note, source, title, tracks } = slide
    const values = tracks.get(selection.track) ?? [...tracks.values()][0] ?? {}
    return {
      no: Math.max(1, shown.slice(0, i + 1).filter(Boolean).length),
      shown: shown[i]!,
      title: title ?? '',
      layout: values.layout ?? 'default',
      tracks,
      values,
      faults,
      unreadable: unreadable(slide) !== undefined,
      content,
      contentLine: contentLineOf(source, content),
      note: note ?? '',
      file: fileOf(source),
      line: source.start + 1,
      raw: source.raw.split('\n'),
      accepted: new Map(Object.entries(values.check ?? {}).flatMap(([rule, reason]) => isRule(rule) ? [[rule, reason]] : [])),
    }
  })
  return { settings, slides: checked }
}

const bare = (text: string) => text.replace(/[\s*_`]/g, '')

/** Finds words, or the others: on the slide itself, else in the roadmap's data; else the slide's first line. */
export async function locator(): Promise<(slide: CheckedSlide, words?: string, orWords?: string) => { file: string, line: number }> {
  const data = roadmapFile()
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
