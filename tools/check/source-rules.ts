/** What the sources alone tell: notes, minutes, exercises, links, terms, and what was left to be replaced. */
import type { Settings } from '../../core/deck/settings'
import type { Roadmap } from '../../core/roadmap/schema'
import type { Finding } from './finding'
import type { RuleName } from './rules'
import type { CheckedSlide } from './sources'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { slideIds } from '../../core/deck/slide-id'
import { wrapText } from '../../core/text/text'
import { root } from '../lib/paths'
import { ENTRY } from '../lib/settings'
import { isUnclear } from '../lib/slide-faults'
import { blocksOf, FULL_WIDTH, halfWidth, han, words } from './blocks'
import { checkMarkup } from './markup-rules'
import { checkLanguages, idsOf, unusedFigures } from './roadmap-rules'
import { isRule } from './rules'
import { lineOf } from './sources'
import { checkBudgets, checkDebriefs, checkNumbers, checkOpenings, perTrack } from './track-rules'

const PARAGRAPH = 40
const ITEMS = 6
const ITEM = 30
/** Most steps of an exercise, and things to write down: layouts/README.md. */
const STEPS = 5
/** Layouts whose figure takes the room that the headline leaves. */
const ONE_LINE = ['figure', 'profile']

const PLACEHOLDER = /\b(?:TODO|TBD|FIXME|XXX|lorem ipsum|YYYY-MM-DD)\b|待补|待定内容|占位|此处填写|某某|你的名字/i

/** `words`: what is seen of it on the slide. */
export type Found = Pick<Finding, 'rule' | 'message' | 'line'> & { words?: string, stops?: boolean }

/** `stops`: with it, there is no build. */
export type SourceFinding = Finding & { words?: string, stops?: boolean }

function checkWords(slide: CheckedSlide, terms: readonly string[]): Found[] {
  const found: Found[] = []
  const add = (rule: RuleName, text: string, message: string) => found.push({ rule, message, line: lineOf(slide, text), words: words(text) })
  const lines = [...slide.content.split('\n'), ...slide.note.split('\n')]
  for (const line of lines) {
    const text = words(line)
    const half = halfWidth(text)
    if (half)
      add('punctuation', line.trim(), `"${half}" has half-width punctuation; ${FULL_WIDTH}`)
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
    for (const line of block.kind === 'list' ? block.lines.filter(line => han(words(line)) > ITEM) : [])
      add('list', line, `This item has ${han(words(line))} Chinese characters; one line holds ${ITEM}, say it shorter`)
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
  const { exercise, minutes, time } = slide.values
  if (slide.layout === 'exercise') {
    const blocks = blocksOf(slide.content)
    const slot = blocks.findIndex(block => block.kind === 'slot' && block.lines.includes('::write::'))
    const before = blocks.slice(0, slot < 0 ? undefined : slot)
    const missing = [
      exercise !== undefined ? '' : 'its number (exercise: 1)',
      time !== undefined ? '' : 'time: in the frontmatter, the minutes on its sign (time: 8)',
      before.some(block => block.kind === 'paragraph') ? '' : 'the invitation, a paragraph',
      before.some(block => block.kind === 'list') ? '' : 'the steps, a list',
      slot >= 0 && blocks.slice(slot).some(block => block.kind === 'list') ? '' : 'what to write down, a list after ::write::',
    ].filter(Boolean)
    if (missing.length > 0)
      add('exercise', `This exercise lacks ${missing.join('; ')}`)
    const sum = [...slide.content.matchAll(/^\d+\. \*\*(\d+) 分钟\*\*/gm)].reduce((sum, match) => sum + Number(match[1]), 0)
    if (missing.length === 0 && sum > 0 && sum !== time)
      add('exercise', `The steps of this exercise take ${sum} min, its time is ${time}; make them one`)
    if (time !== undefined && minutes !== undefined && minutes < time)
      add('exercise', `The slide has ${minutes} minutes, the exercise on it takes ${time}; give the slide at least as many`, lineOf(slide, 'minutes:'))
    const [steps = 0, notes = 0] = [before, blocks.slice(before.length)].map(part => part.find(block => block.kind === 'list')?.lines.length)
    if (steps > STEPS)
      add('exercise', `This exercise has ${steps} steps; up to ${STEPS} fit, and are kept in mind`)
    if (notes > STEPS)
      add('exercise', `This exercise asks to write down ${notes} things; up to ${STEPS} fit`, lineOf(slide, '::write::'))
  }
  // As wide as the slide, in the headline's own size and weight.
  if (ONE_LINE.includes(slide.layout) && wrapText(slide.title, 1152, 44, 900).length > 1)
    add('headline', 'This headline takes two lines, and the figure below it shrinks; say it in one line, about 26 characters', lineOf(slide, '# '))
  if (!existsSync(join(root, 'layouts', `${slide.layout}.vue`)))
    add('link', `There is no layout "${slide.layout}"; layouts/README.md lists them`, lineOf(slide, 'layout:'))
  return found
}

/** Rules that tell of a key; the others are frontmatter's. */
const KEY_RULES: Partial<Record<string, RuleName>> = { minutes: 'minutes', exercise: 'exercise', time: 'exercise', check: 'accept', name: 'markup' }

/** What every command tells of frontmatter, and exceptions from no rule. */
function checkValues(slide: CheckedSlide): SourceFinding[] {
  return [
    ...slide.faults.map(({ key, ...fault }) => ({ ...fault, rule: KEY_RULES[key ?? ''] ?? 'frontmatter' as const, slide: slide.no, stops: isUnclear({ key }) })),
    ...Object.keys(slide.values.check ?? {}).filter(rule => !isRule(rule)).map(rule => ({ rule: 'accept' as const, slide: slide.no, file: slide.file, line: lineOf(slide, `${rule}:`), message: `"check" names "${rule}", which is no rule; npm run check -- --rules lists them` })),
  ]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  }
  catch {
    return text
  }
}

/** `shown`: ids of the slides that are shown, `ids`: those of the roadmap. */
function checkLinks(slide: CheckedSlide, shown: readonly string[], ids: ReadonlySet<string>): Found[] {
  const targets = [...slide.content.matchAll(/\]\(([^)\s]+)|(?:href|src|to)="([^"]+)"/g)].map(match => match[1] ?? match[2]!)
  return targets.flatMap((target): Found[] => {
    const add = (message: string): Found[] => [{ rule: 'link', message, line: lineOf(slide, target) }]
    if (/^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1?\])/i.test(target))
      return add(`The link ${target} leads to this very machine; to a slide link with its id, such as (/agenda), or its number, such as (/12)`)
    if (/^(?:[a-z]+:|\/\/)/i.test(target))
      return []
    const page = /^(?:#?\/|#)?(\d+)(?:\?|$)/.exec(target)?.[1]
    if (page !== undefined && !(Number(page) >= 1 && Number(page) <= shown.length))
      return add(`The link ${target} leads to slide ${page}; there are 1 to ${shown.length}`)
    const id = /^#?\/([^/.?#]+)(?:\?|$)/.exec(target)?.[1]
    const isSlide = page !== undefined || (id !== undefined && shown.includes(decoded(id)))
    const item = /[?&]item=([^&#]*)/.exec(target)?.[1]
    if (item !== undefined && !ids.has(decoded(item)))
      return add(`The link ${target} opens "${item}", which is no id of the roadmap`)
    const file = target.split(/[?#]/)[0]!
    // The build takes pictures from beside the slide too.
    const places = file.startsWith('/') ? ['public', '.'] : ['public', dirname(slide.file)]
    if (!isSlide && file && !places.some(place => existsSync(join(root, place, file)))) {
      const stops = new RegExp(`(?:!\\[[^\\]]*\\]\\(|src=")${file.replace(/\W/g, '\\$&')}`).test(slide.content)
      return add(`The link ${target} leads to public/${file.replace(/^\.?\//, '')}, which is not there`).map(found => ({ ...found, stops }))
    }
    return []
  })
}

/** Chapters and pictures that the deck's entry names and that are not there: Slidev leaves them out without a word. */
function checkEntry(): SourceFinding[] {
  return readFileSync(join(root, ENTRY), 'utf8').split('\n').flatMap((line, i): SourceFinding[] => {
    const file = /^src:\s*['"]?([^'"\s#]+)/.exec(line)?.[1]
    const chapter: SourceFinding[] = file && !existsSync(join(root, file))
      ? [{ rule: 'link', slide: 1, file: ENTRY, line: i + 1, message: `${file} is not there; its slides are missing` }]
      : []
    const picture = /^\s*(?:favicon|ogImage|twitterImage):\s*['"]?([^'"\s#:]+)['"]?\s*$/.exec(line)?.[1]
    const image: SourceFinding[] = picture && !existsSync(join(root, 'public', picture))
      ? [{ rule: 'link', slide: 1, file: ENTRY, line: i + 1, message: `public/${picture.replace(/^\.?\//, '')} is not there; put the picture there, or take the line out` }]
      : []
    return [...chapter, ...image]
  })
}

/** Findings of the sources. `languages`: the roadmap's data by file, the first one is the deck's. */
export function checkSources(slides: readonly CheckedSlide[], settings: Settings, languages: ReadonlyMap<string, unknown>): SourceFinding[] {
  const [[mainFile, main] = ['', undefined]] = languages
  const ids = idsOf(main)
  // Only a Latin word can be written in several ways.
  const terms = (main as Roadmap | undefined)?.glossary?.map(({ term }) => term).filter(term => /[a-z]/i.test(term)) ?? []
  // Where the frontmatter cannot be read, the rest follows from that.
  const readable = slides.filter(slide => !slide.unreadable)
  const shown = slideIds(slides.filter(slide => slide.shown).map(({ title, values }) => ({ title, routeAlias: values.routeAlias })))
  const found = readable.flatMap(slide => [...checkWords(slide, terms), ...checkLinks(slide, shown, ids)]
    .map(finding => ({ ...finding, slide: slide.no, file: slide.file })))
  // What is accepted on a slide that is not shown is known to nobody else.
  const isAccepted = ({ rule, file, line }: SourceFinding) => slides.some(slide => !slide.shown && slide.file === file && line >= slide.line && line < slide.line + slide.raw.length && slide.accepted.has(rule))
  return [
    ...checkEntry(),
    ...slides.flatMap(checkValues),
    ...found,
    ...checkMarkup(slides, ids),
    ...unusedFigures(slides, main, mainFile, mainFile && readFileSync(join(root, mainFile), 'utf8')),
    ...checkOpenings(readable),
    ...perTrack(readable, settings, (own, track) => [
      ...own.flatMap(slide => checkParts(slide).map(finding => ({ ...finding, slide: slide.no, file: slide.file }))),
      ...checkNumbers(own),
      ...checkDebriefs(own),
      ...checkBudgets(own, settings, track),
    ]),
    ...checkLanguages(languages),
  ].filter(finding => !isAccepted(finding))
}
