/** What the sources alone tell: notes, minutes, exercises, links, terms, and what was left to be replaced. */
import type { Roadmap } from '../../core/roadmap/schema'
import type { Finding } from './finding'
import type { RuleName } from './rules'
import type { CheckedSlide } from './sources'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENTRY } from '../lib/deck'
import { root } from '../lib/paths'
import { blocksOf, halfWidth, han, words } from './blocks'

const PARAGRAPH = 40
const ITEMS = 6
const TOLERANCE = 0.05

const PLACEHOLDER = /\b(?:TODO|TBD|FIXME|XXX|lorem ipsum|YYYY-MM-DD)\b|待补|待定内容|占位|此处填写|某某|你的名字/i

/** Line of the slide's file on which `words` stand; its first line without them. */
function lineOf(slide: CheckedSlide, text: string): number {
  const at = slide.raw.findIndex(line => line.includes(text))
  return slide.line + Math.max(at, 0)
}

/** `words`: what is seen of it on the slide. */
type Found = Pick<Finding, 'rule' | 'message' | 'line'> & { words?: string }

export type SourceFinding = Finding & { words?: string }

function checkWords(slide: CheckedSlide, terms: readonly string[]): Found[] {
  const found: Found[] = []
  const add = (rule: RuleName, text: string, message: string) => found.push({ rule, message, line: lineOf(slide, text), words: words(text) })
  const lines = [...slide.content.split('\n'), ...slide.note.split('\n')]
  for (const line of lines) {
    const text = words(line)
    const half = halfWidth(text)
    if (half)
      add('punctuation', line.trim(), `"${half}" has half-width punctuation; in Chinese write ，；：！？。`)
    for (const term of terms) {
      const pattern = new RegExp(term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*'), 'gi')
      for (const [written] of text.matchAll(pattern)) {
        if (written !== term)
          add('term', line.trim(), `"${written}" is written "${term}" in the glossary`)
      }
    }
  }
  // In the frontmatter too.
  for (const line of slide.raw) {
    const placeholder = PLACEHOLDER.exec(line)
    if (placeholder)
      add('placeholder', line.trim(), `"${placeholder[0]}" still stands for something; write what it is`)
  }
  for (const block of blocksOf(slide.content)) {
    const text = words(block.lines.join(''))
    if (block.kind === 'paragraph' && han(text) > PARAGRAPH)
      add('paragraph', block.lines[0]!, `This paragraph has ${han(text)} Chinese characters; up to ${PARAGRAPH} are read, the rest belongs in the notes`)
    if (block.kind === 'list' && block.lines.length > ITEMS)
      add('list', block.lines[0]!, `This list has ${block.lines.length} items; up to ${ITEMS} are remembered, split it or move some to the notes`)
  }
  return found
}

function checkParts(slide: CheckedSlide): Found[] {
  const found: Found[] = []
  const add = (rule: RuleName, message: string, line = slide.line) => found.push({ rule, message, line })
  if (slide.note.trim().length === 0)
    add('notes', 'There are no speaker notes; write what to say in a comment at the slide\'s end')
  const { minutes } = slide.frontmatter
  if (typeof minutes !== 'number' || !(minutes > 0))
    add('minutes', minutes === undefined ? 'There are no minutes; add minutes: 2 to the frontmatter' : `minutes: ${String(minutes)} is no number above 0`)
  if (slide.layout === 'exercise') {
    const blocks = blocksOf(slide.content)
    const slot = blocks.findIndex(block => block.kind === 'slot' && block.lines.includes('::write::'))
    const before = blocks.slice(0, slot < 0 ? undefined : slot)
    const missing = [
      typeof slide.frontmatter.exercise === 'number' ? '' : 'its number (exercise: 1)',
      typeof slide.frontmatter.time === 'number' ? '' : 'time: in the frontmatter, the minutes on its sign (time: 8)',
      before.some(block => block.kind === 'paragraph') ? '' : 'the invitation, a paragraph',
      before.some(block => block.kind === 'list') ? '' : 'the steps, a list',
      slot >= 0 && blocks.slice(slot).some(block => block.kind === 'list') ? '' : 'what to write down, a list after ::write::',
    ].filter(Boolean)
    if (missing.length > 0)
      add('exercise', `This exercise lacks ${missing.join('; ')}`)
    const steps = [...slide.content.matchAll(/^\d+\. \*\*(\d+) 分钟\*\*/gm)].reduce((sum, match) => sum + Number(match[1]), 0)
    if (missing.length === 0 && steps > 0 && steps !== slide.frontmatter.time)
      add('exercise', `The steps of this exercise take ${steps} min, its time is ${String(slide.frontmatter.time)}; make them one`)
  }
  if (!existsSync(join(root, 'layouts', `${slide.layout}.vue`)))
    add('link', `There is no layout "${slide.layout}"; layouts/README.md lists them`, lineOf(slide, 'layout:'))
  for (const fault of slide.acceptFaults)
    add('accept', fault, lineOf(slide, 'check:'))
  return found
}

/** Every id in the roadmap's data, wherever it is. */
function idsOf(value: unknown, ids = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    value.forEach(item => idsOf(item, ids))
  }
  else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'id' && typeof inner === 'string')
        ids.add(inner)
      idsOf(inner, ids)
    }
  }
  return ids
}

function checkLinks(slide: CheckedSlide, count: number, ids: ReadonlySet<string>): Found[] {
  const targets = [...slide.content.matchAll(/\]\(([^)\s]+)|(?:href|src|to)="([^"]+)"/g)].map(match => match[1] ?? match[2]!)
  return targets.flatMap((target): Found[] => {
    const add = (message: string): Found[] => [{ rule: 'link', message, line: lineOf(slide, target) }]
    if (/^(?:[a-z]+:|\/\/)/i.test(target))
      return []
    const page = /^(?:#?\/|#)?(\d+)(?:\?|$)/.exec(target)?.[1]
    if (page !== undefined && !(Number(page) >= 1 && Number(page) <= count))
      return add(`The link ${target} leads to slide ${page}; there are 1 to ${count}`)
    const item = /[?&]item=([^&#]*)/.exec(target)?.[1]
    if (item !== undefined && !ids.has(decodeURIComponent(item)))
      return add(`The link ${target} opens "${item}", which is no id of the roadmap`)
    const file = target.split(/[?#]/)[0]!.replace(/^\.?\//, '')
    if (page === undefined && file && !existsSync(join(root, 'public', file)))
      return add(`The link ${target} leads to public/${file}, which is not there`)
    return []
  })
}

function checkBudgets(slides: readonly CheckedSlide[]): Finding[] {
  const openings = slides.filter(slide => typeof slide.frontmatter.chapter === 'number')
  return openings.flatMap((opening, i): Finding[] => {
    const { budget } = opening.frontmatter
    if (typeof budget !== 'number')
      return []
    const chapter = slides.slice(opening.no - 1, openings[i + 1] ? openings[i + 1]!.no - 1 : undefined)
    const sum = chapter.filter(slide => slide.frontmatter.break !== true).reduce((minutes, slide) => minutes + (Number(slide.frontmatter.minutes) || 0), 0)
    return Math.abs(sum - budget) <= budget * TOLERANCE
      ? []
      : [{ rule: 'budget', slide: opening.no, file: opening.file, line: lineOf(opening, 'budget:'), message: `The slides of this chapter take ${sum} min, its budget is ${budget}; change minutes or budget` }]
  })
}

/** Chapters that the deck's entry names and that are not there: Slidev leaves them out without a word. */
function checkChapters(): SourceFinding[] {
  return readFileSync(join(root, ENTRY), 'utf8').split('\n').flatMap((line, i): SourceFinding[] => {
    const file = /^src:\s*['"]?([^'"\s#]+)/.exec(line)?.[1]
    return file && !existsSync(join(root, file))
      ? [{ rule: 'link', slide: 1, file: ENTRY, line: i + 1, message: `${file} is not there; its slides are missing` }]
      : []
  })
}

/** Findings of the sources. `languages`: the roadmap's data by file, the first one is the deck's. */
export function checkSources(slides: readonly CheckedSlide[], languages: ReadonlyMap<string, unknown>): SourceFinding[] {
  const [[mainFile, main] = ['', undefined], ...others] = languages
  const ids = idsOf(main)
  // Only a Latin word can be written in several ways.
  const terms = (main as Roadmap | undefined)?.glossary.map(({ term }) => term).filter(term => /[a-z]/i.test(term)) ?? []
  const found = slides.flatMap(slide => [...checkWords(slide, terms), ...checkParts(slide), ...checkLinks(slide, slides.length, ids)]
    .map(finding => ({ ...finding, slide: slide.no, file: slide.file })))
  const missing = others.flatMap(([file, data]) => {
    const there = idsOf(data)
    return [
      ...[...ids].filter(id => !there.has(id)).map(id => ({ file, id, has: mainFile })),
      ...[...there].filter(id => !ids.has(id)).map(id => ({ file: mainFile, id, has: file })),
    ]
  })
  return [
    ...checkChapters(),
    ...found,
    ...checkBudgets(slides),
    ...missing.map(({ file, id, has }): Finding => ({ rule: 'language', slide: 1, file, line: 1, message: `The id "${id}" of ${has} is missing here` })),
  ]
}
