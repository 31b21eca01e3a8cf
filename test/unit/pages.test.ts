/** The words of the deck against the writing rules: what a trainer or a reader would stumble over. */
import type { SourceSlideInfo } from '@slidev/types'
import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from '@slidev/parser'
import { describe, expect, it } from 'vitest'
import * as kinds from '../../components/kinds'
import { parseSlide } from '../../core/deck/parse-slide'
import { sessionOf } from '../../core/deck/settings'
import { figureOf, figuresOf, viewOf } from '../../core/roadmap/figures'
import { readChapters } from '../../core/session/chapters'
import { wrapText } from '../../core/text/text'
import roadmap from '../../roadmap/zh.yaml'
import { blocksOf, han, words } from '../../tools/check/blocks'
import { loadSettings } from '../../tools/lib/settings'

const PAGES = new URL('../../pages/zh/', import.meta.url)
const settings = loadSettings()
const TRACKS = ['full', 'short', 'talk'] as const
type Track = typeof TRACKS[number]
const LAYOUTS = ['cover', 'chapter', 'statement', 'default', 'two-cols', 'figure', 'table', 'profile', 'exercise', 'debrief', 'end']
/** The source article ends in advertising; none of it may come along. */
const ADVERTISING = /免费|领取|二维码|扫码|扫描|微信|公众号|CSDN|640|报告合集|学习资料|资料包|书籍|录播|直播|互联网老兵/i

const COMPONENT = /<([A-Z]\w*)((?:\s[^>]*)?)>/g

function note(slide: SourceSlideInfo, label: string): string[] {
  return (slide.note ?? '').split('\n').filter(line => line.startsWith(`${label}：`)).map(line => line.slice(label.length + 1))
}

/** Attributes of a tag: `id="chips" synthesis` -> `{ id: 'chips', synthesis: '' }`. */
function attributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, value ?? '']))
}

const files = readdirSync(PAGES).filter(name => name.endsWith('.md')).sort()
/** Every slide, as one of the tracks that have it shows it; the whole deck is the full track. */
const all = files.flatMap((file) => {
  const { slides } = parseSync(readFileSync(new URL(file, PAGES), 'utf8'), file)
  return slides.map((source, index) => ({ source, index, file }))
})
function deckOf(track: Track) {
  return all.flatMap(({ source, index, file }) => {
    const values = parseSlide(source.frontmatter, settings).tracks.get(track)
    return values === undefined ? [] : [{ ...pageOf(source, file, index), values, minutes: values.minutes ?? 0, layout: values.layout ?? '', track }]
  })
}
function pageOf(slide: SourceSlideInfo, file: string, index: number) {
  return {
    slide,
    file,
    where: `${file} #${index + 1} ${slide.title}`,
    title: slide.title ?? '',
    blocks: blocksOf(slide.content),
    components: [...slide.content.matchAll(COMPONENT)].map(([, name = '', rest = '']) => ({ name, attrs: attributes(rest) })),
  }
}
const decks = { full: deckOf('full'), short: deckOf('short'), talk: deckOf('talk') }
/** Each slide once. */
const deck = [...decks.full, ...TRACKS.slice(1).flatMap(track => decks[track].filter(({ where }) => !decks.full.some(page => page.where === where)))]
const figures = deck.map(page => ({ ...page, components: page.components.filter(({ name }) => name !== 'SourceMark') }))
const figure = (name: string) => figureOf(roadmap, name, kinds)
const ofKind = <Name extends keyof typeof kinds>(kind: Name) => figuresOf(roadmap, kind).map(name => viewOf(roadmap, name, kinds, kind))

/** Clicks that a component adds to its slide. */
function stepsOf({ name, attrs }: { name: string, attrs: Record<string, string> }): number {
  if (name === 'RoadmapCards')
    return roadmap.cards[attrs.name!]!.cards.length
  if (name !== 'RoadmapFigure' || attrs.build === 'none')
    return 0
  const { kind, view } = figure(attrs.name!)
  return kind.steps(view, attrs)
}

/** All pages that break a rule, by name, so that one run shows them all. */
function offenders(breaks: (page: typeof deck[number]) => unknown) {
  return figures.filter(breaks).map(page => page.where)
}

describe('deck', () => {
  it('has 50 to 60 slides in eight chapters', () => {
    expect(files).toHaveLength(8)
    expect(decks.full.length).toBeGreaterThanOrEqual(50)
    expect(decks.full.length).toBeLessThanOrEqual(60)
  })

  it.each(TRACKS)('spends exactly the minutes of each chapter, track %s', (track) => {
    const pages = decks[track]
    expect(pages.filter(page => !(page.minutes > 0 && Number.isInteger(page.minutes * 2)))).toEqual([])
    const sum = (pages: typeof deck) => pages.reduce((total, page) => total + page.minutes, 0)
    const talks = pages.filter(page => !page.values.break)
    const chapters = readChapters(pages.map(({ values, title }, i) => ({ ...values, no: i + 1, title })), sessionOf(settings, { track, edition: 'trainer' }).chapters)
    expect(chapters.map(({ first, slides }) => sum(pages.slice(first - 1, first - 1 + slides).filter(page => talks.includes(page))))).toEqual(chapters.map(({ minutes }) => minutes))
    expect(chapters.every(({ name }) => name.length > 0 && name.length <= 6)).toBe(true)
    expect(sum(pages) - sum(talks)).toBe(settings.tracks[track]!.break ?? 0)
    expect(sum(pages)).toBe(settings.tracks[track]!.minutes)
    expect(new Set(pages.map(page => page.title)).size).toBe(pages.length)
  })

  it('shortens a session by leaving slides out: a chapter, the break, and in a talk every exercise', () => {
    const has = (track: Track, test: (page: typeof deck[number]) => unknown) => decks[track].some(test)
    expect(has('talk', page => ['exercise', 'debrief'].includes(page.layout) || page.values.exercise !== undefined || page.values.questions !== undefined)).toBe(false)
    expect(decks.short.filter(page => page.layout === 'exercise').map(page => page.values.exercise)).toEqual([1, 2, 3])
    // Words that are true of the whole session alone.
    const wrong = TRACKS.slice(1).flatMap(track => decks[track].filter(page => /六个练习|六件事|六份|三个?小时|180|休息|歇 10/.test(`${page.slide.content}${JSON.stringify(page.values)}${page.slide.note ?? ''}`)).map(page => `${track}: ${page.where}`))
    expect(wrong).toEqual([])
    const six = deck.filter(page => page.values.optional === true)
    expect(six.length).toBeGreaterThanOrEqual(6)
    expect(six.length).toBeLessThanOrEqual(10)
    expect(six.filter(page => page.layout === 'exercise' || page.values.chapter !== undefined)).toEqual([])
  })

  it('leads over to the slide that follows in each track', () => {
    const followed = (page: typeof deck[number], track: Track) => decks[track][decks[track].findIndex(({ where }) => where === page.where) + 1]?.where
    const wrong = TRACKS.slice(1).flatMap(track => decks[track].filter((page) => {
      const inFull = decks.full.find(({ where }) => where === page.where)
      const twinned = (where?: string) => /走完|能做到|说清/.test(where ?? '')
      return inFull && followed(page, track) !== followed(inFull, 'full') && !(twinned(followed(page, track)) && twinned(followed(inFull, 'full')))
        && !(page.slide.note ?? '').split('\n').some(line => new RegExp(`^转（[^）]*${track}`).test(line))
    }).map(page => `${track}: ${page.where}`))
    expect(wrong).toEqual([])
  })
})

describe('slide', () => {
  it('has a known layout', () => {
    expect(offenders(page => !LAYOUTS.includes(page.layout))).toEqual([])
  })

  it('has one headline and no other heading', () => {
    expect(offenders((page) => {
      const headings = page.blocks.filter(block => block.kind === 'heading').flatMap(block => block.lines)
      return headings.length !== 1 || !headings[0]!.startsWith('# ')
    })).toEqual([])
  })

  it('has a headline that fits: two lines at 44 px, no full stop, all different', () => {
    expect(offenders(page => !page.title || page.title.length > 44 || page.title.endsWith('。') || wrapText(page.title, 1152, 44, 900).length > 2)).toEqual([])
    expect(offenders(page => page.layout === 'chapter' && page.title.length > 12)).toEqual([])
  })

  it('keeps paragraphs to 40 Han characters and lists to 6 short items', () => {
    expect(offenders(page => page.blocks.some(block => block.kind === 'paragraph' && han(words(block.lines.join(''))) > 40))).toEqual([])
    expect(offenders(page => page.blocks.some(block => block.kind === 'list' && block.lines.length > 6))).toEqual([])
    expect(offenders(page => page.blocks.some(block => block.kind === 'list' && block.lines.some(line => han(words(line)) > 30)))).toEqual([])
  })

  it('holds one component at most, and a figure slide nothing else', () => {
    expect(offenders(page => page.components.length > 1)).toEqual([])
    expect(offenders(page => ['figure', 'table', 'profile'].includes(page.layout)
      && (page.components.length !== 1 || page.blocks.some(block => block.kind === 'paragraph' || block.kind === 'list')))).toEqual([])
  })

  it('uses known components with ids that the roadmap has', () => {
    const ids = (entries: { id: string }[]) => entries.map(({ id }) => id)
    const known: Record<string, Record<string, string[]>> = {
      RoadmapFigure: { name: Object.keys(roadmap.figures), trace: ofKind('chain').flatMap(({ traces }) => ids(traces)), open: ofKind('timeline').flatMap(({ stages }) => ids(stages)), build: ['none'] },
      LayerDetail: { figure: figuresOf(roadmap, 'chain'), id: ofKind('chain').flatMap(({ layers }) => ids(layers)) },
      RoadmapTable: { name: Object.keys(roadmap.tables) },
      QuadrantComparison: { figure: figuresOf(roadmap, 'quadrant') },
      QuadrantPoster: { figure: figuresOf(roadmap, 'quadrant'), id: ofKind('quadrant').flatMap(({ profiles }) => ids(profiles)) },
      RoadmapCards: { name: Object.keys(roadmap.cards) },
      StudyPlan: { figure: figuresOf(roadmap, 'timeline') },
      EntryList: { name: Object.keys(roadmap.lists) },
      RouteMap: {},
      CheckQuestions: { name: Object.keys(roadmap.checks), when: ['before', 'after'] },
      CommitmentCard: {},
      SourcesList: {},
      SourceMark: { 'synthesis': [''], 'as-of': ['2025-01'] },
    }
    const wrong = deck.flatMap(page => page.components
      .filter(({ name, attrs }) => !known[name] || !Object.entries(attrs).every(([key, value]) => known[name]![key]?.includes(value)))
      .map(({ name, attrs }) => `${page.where}: ${name} ${JSON.stringify(attrs)}`))
    expect(wrong).toEqual([])
  })

  it('has no positioning, style, colour or address in its Markdown', () => {
    expect(offenders(page => /class=|style=|#[0-9a-f]{3,8}\b|https?:|www\./i.test(page.slide.content))).toEqual([])
  })
})

describe('language', () => {
  const text = (page: typeof deck[number]) => words(`${page.slide.content}\n${page.slide.note ?? ''}`)

  it('brings no advertising of the source, no marketing voice, no emoji', () => {
    expect(offenders(page => ADVERTISING.test(text(page)))).toEqual([])
    expect(offenders(page => /让我们|赋能|抓手|颠覆/.test(text(page)))).toEqual([])
    expect(offenders(page => /\p{Extended_Pictographic}/u.test(text(page)))).toEqual([])
  })

  it('uses full-width punctuation and 「」 for quotes', () => {
    expect(offenders(page => /[\p{Script=Han}」）][,;:!?.]|[,;:!?]\p{Script=Han}|[“”‘’『』]/u.test(text(page)))).toEqual([])
  })

  it('puts one space between Han and Latin or digits, none between Han', () => {
    expect(offenders(page => /\p{Script=Han}[a-z0-9]|[a-z0-9+]\p{Script=Han}| {2}/iu.test(text(page)))).toEqual([])
    // A bold lead or a step's minutes may be set off by a space; after removing them, prose has none.
    expect(offenders(page => /\p{Script=Han} \p{Script=Han}/u.test(text(page).replace(/^.*$/gm, line => line.replace(/^[\p{Script=Han}\d ]{1,8} /u, ''))))).toEqual([])
  })
})

describe('notes', () => {
  it('say, ask and lead over on every slide', () => {
    expect(offenders(page => note(page.slide, '说').length !== 1 || note(page.slide, '转').length !== 1)).toEqual([])
    expect(offenders(page => page.layout !== 'end' && !page.values.break && note(page.slide, '问').length !== 1)).toEqual([])
  })

  it('say two to five sentences and ask one question', () => {
    expect(offenders((page) => {
      const sentences = note(page.slide, '说')[0]!.match(/[。！？](?!」)/g)?.length ?? 0
      return sentences < 2 || sentences > 5
    })).toEqual([])
    expect(offenders(page => note(page.slide, '问').some(line => line.match(/？/g)?.length !== 1))).toEqual([])
  })

  it('mark every click of a slide that is built up, or none', () => {
    const wrong = figures.flatMap((page) => {
      const marks = page.slide.note?.match(/\[click\]/g)?.length ?? 0
      const steps = page.components.reduce((sum, component) => sum + stepsOf(component), 0)
      return marks === 0 || marks === steps ? [] : [`${page.where}: ${marks} marks, ${steps} steps`]
    })
    expect(wrong).toEqual([])
  })
})

describe('exercises', () => {
  const exercises = decks.full.filter(page => page.layout === 'exercise')

  it('are six, one for each chapter from 1 to 6', () => {
    expect(exercises.map(page => page.values.exercise)).toEqual([1, 2, 3, 4, 5, 6])
    const chapters = readChapters(decks.full.map(({ values, title }, i) => ({ ...values, no: i + 1, title })))
    expect(chapters.flatMap(({ number, exercise }) => exercise === undefined ? [] : [[number, exercise]])).toEqual([1, 2, 3, 4, 5, 6].map(number => [number, number]))
  })

  it.each(exercises)('$where: invitation, timed steps that add up, what to write down', ({ values, blocks, minutes }) => {
    const [heading, invitation, steps, slot, write] = blocks
    expect([heading, invitation, steps, slot, write].map(block => block?.kind)).toEqual(['heading', 'paragraph', 'list', 'slot', 'list'])
    expect(slot?.lines).toEqual(['::write::'])
    const timed = steps!.lines.map(line => /^\d+\. \*\*(\d+) 分钟\*\* \S/.exec(line)?.[1])
    expect(timed).not.toContain(undefined)
    expect(timed.reduce((sum, value) => sum + Number(value), 0)).toBe(values.time)
    expect(minutes).toBeGreaterThanOrEqual(values.time!)
  })

  it.each(exercises)('$where: is debriefed, on a slide or in the notes', ({ slide, values }) => {
    const debrief = deck.find(page => page.layout === 'debrief' && page.values.exercise === values.exercise)
    const questions = debrief?.blocks.find(block => block.kind === 'list')?.lines ?? note(slide, '复盘')
    expect(questions.length).toBeGreaterThanOrEqual(debrief ? 2 : 1)
    expect(questions.length).toBeLessThanOrEqual(4)
  })

  it.each(exercises)('$where: purpose, materials, grouping, what to watch for and an example are in the notes', ({ slide, values }) => {
    expect(['目的', '材料', '分组', '远程', '留意', '参考'].map(label => note(slide, label).length)).toEqual([1, 1, 1, 1, 1, 1])
    expect(values.alone, 'a way to do it alone').toMatch(/^.{8,26}$/)
    expect(note(slide, '参考')[0]).toMatch(/（本课整理）。$/)
  })

  it('ask the same three questions before and after', () => {
    const asked = deck.flatMap(page => page.components.filter(({ name }) => name === 'CheckQuestions').map(({ attrs }) => [page.values.questions, attrs.when]))
    expect(asked).toEqual([['before', 'before'], ['after', 'after']])
    expect(roadmap.checks['three-questions']!.questions).toHaveLength(3)
  })
})
