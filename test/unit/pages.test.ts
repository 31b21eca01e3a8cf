/** The words of the deck against the writing rules: what a trainer or a reader would stumble over. */
import type { SourceSlideInfo } from '@slidev/types'
import type { Roadmap } from '../../core/roadmap/schema'
import type { Track } from '../../core/session/selection'
import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from '@slidev/parser'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readChapters } from '../../core/session/chapters'
import { selectSlide, TRACKS } from '../../core/session/selection'
import { wrapText } from '../../core/text/text'
import { blocksOf, han, words } from '../../tools/check/blocks'

const PAGES = new URL('../../pages/zh/', import.meta.url)
const LAYOUTS = ['cover', 'chapter', 'statement', 'default', 'two-cols', 'figure', 'table', 'profile', 'exercise', 'debrief', 'end']
const FIGURES = ['quadrant', 'trends', 'pyramid', 'chain', 'roles', 'iceberg', 'timeline', 'maturity', 'loop', 'triangle']
/** Minutes of each chapter, by its number; those that a track drops are not there. */
const BUDGETS: Record<Track, Record<number, number>> = {
  full: { 0: 15, 1: 30, 2: 25, 3: 40, 4: 10, 5: 20, 6: 20, 7: 10 },
  short: { 0: 10, 1: 20, 2: 7, 3: 25, 4: 8, 5: 12, 6: 8 },
  talk: { 0: 7, 1: 8, 2: 6, 3: 11, 4: 7, 5: 3, 6: 3 },
}
const TOTAL: Record<Track, number> = { full: 180, short: 90, talk: 45 }
const BREAK = 10

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
    const slide = selectSlide(source, { track, edition: 'trainer' })
    return slide === undefined ? [] : [{ ...pageOf(slide, file, index), track }]
  })
}
function pageOf(slide: SourceSlideInfo, file: string, index: number) {
  return {
    slide,
    file,
    where: `${file} #${index + 1} ${slide.title}`,
    layout: String(slide.frontmatter.layout),
    minutes: slide.frontmatter.minutes as number,
    title: slide.title ?? '',
    blocks: blocksOf(slide.content),
    components: [...slide.content.matchAll(COMPONENT)].map(([, name = '', rest = '']) => ({ name, attrs: attributes(rest) })),
  }
}
const decks = { full: deckOf('full'), short: deckOf('short'), talk: deckOf('talk') }
/** Each slide once. */
const deck = [...decks.full, ...TRACKS.slice(1).flatMap(track => decks[track].filter(({ where }) => !decks.full.some(page => page.where === where)))]
const figures = deck.map(page => ({ ...page, components: page.components.filter(({ name }) => name !== 'SourceMark') }))
const roadmap = parse(readFileSync(new URL('../../roadmap/zh.yaml', import.meta.url), 'utf8')) as Roadmap

type Steps = (data: never, options: Record<string, string>) => number
const modules = import.meta.glob<Record<string, Steps | undefined>>(['../../components/{chain,iceberg,loop,matrix,phases,plot,pyramid,timeline,triangle}/*.ts', '../../components/quadrant/map/map.ts', '!**/{use*,parts}.ts'], { eager: true })
const { chain, capability, growth, iceberg, pyramid, quadrant, roles, stages, trends, triangle } = roadmap
const SLICES: Record<string, unknown> = {
  chain,
  iceberg,
  quadrant,
  trends,
  loop: capability,
  maturity: capability,
  pyramid,
  roles: { ...roles, layers: chain.layers, archetypes: quadrant.profiles },
  timeline: stages,
  triangle,
}

/** Clicks that a component adds to its slide. */
function stepsOf({ name, attrs }: { name: string, attrs: Record<string, string> }): number {
  if (name === 'TrapCards')
    return growth.traps.length
  const figure = attrs.name ?? ''
  const steps = Object.values(modules).find(module => module[`${figure}Steps`])?.[`${figure}Steps`]
  return name === 'RoadmapFigure' && attrs.build !== 'none' && steps ? steps(SLICES[figure] as never, attrs) : 0
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
    const talks = pages.filter(page => !page.slide.frontmatter.break)
    const chapters = readChapters(pages.map(({ slide, title }, i) => ({ no: i + 1, title, frontmatter: slide.frontmatter })))
    expect(Object.fromEntries(chapters.map(({ number, minutes }) => [number, minutes]))).toEqual(BUDGETS[track])
    expect(chapters.map(({ first, slides }) => sum(pages.slice(first - 1, first - 1 + slides).filter(page => talks.includes(page))))).toEqual(chapters.map(({ minutes }) => minutes))
    expect(chapters.every(({ name }) => name.length > 0 && name.length <= 6)).toBe(true)
    expect(sum(pages) - sum(talks)).toBe(track === 'full' ? BREAK : 0)
    expect(sum(pages)).toBe(TOTAL[track])
    expect(new Set(pages.map(page => page.title)).size).toBe(pages.length)
  })

  it('shortens a session by leaving slides out: a chapter, the break, and in a talk every exercise', () => {
    const has = (track: Track, test: (page: typeof deck[number]) => unknown) => decks[track].some(test)
    expect(has('talk', page => ['exercise', 'debrief'].includes(page.layout) || page.slide.frontmatter.exercise !== undefined || page.slide.frontmatter.questions !== undefined)).toBe(false)
    expect(decks.short.filter(page => page.layout === 'exercise').map(page => page.slide.frontmatter.exercise)).toEqual([1, 2, 3])
    // Words that are true of the whole session alone.
    const wrong = TRACKS.slice(1).flatMap(track => decks[track].filter(page => /六个练习|六件事|六份|三个?小时|180|休息|歇 10/.test(`${page.slide.content}${JSON.stringify(page.slide.frontmatter)}${page.slide.note ?? ''}`)).map(page => `${track}: ${page.where}`))
    expect(wrong).toEqual([])
    const six = deck.filter(page => page.slide.frontmatter.optional === true)
    expect(six.length).toBeGreaterThanOrEqual(6)
    expect(six.length).toBeLessThanOrEqual(10)
    expect(six.filter(page => page.layout === 'exercise' || page.slide.frontmatter.chapter !== undefined)).toEqual([])
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
      RoadmapFigure: { name: FIGURES, trace: ids(roadmap.chain.traces), open: ids(roadmap.stages), build: ['none', 'group'], direction: ['bottom-up', 'left-to-right'] },
      LayerDetail: { id: ids(roadmap.chain.layers) },
      ComparisonTable: { id: ids(roadmap.comparisons) },
      ArchetypeComparison: {},
      ArchetypeProfile: { id: ids(roadmap.quadrant.profiles) },
      TrapCards: {},
      StagePlan: {},
      EntryList: { of: ['questions', 'loop'] },
      RouteMap: {},
      CheckQuestions: { when: ['before', 'after'] },
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
    expect(offenders(page => page.layout !== 'end' && !page.slide.frontmatter.break && note(page.slide, '问').length !== 1)).toEqual([])
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
    expect(exercises.map(page => page.slide.frontmatter.exercise)).toEqual([1, 2, 3, 4, 5, 6])
    const announced = decks.full.filter(page => page.layout === 'chapter').map(page => [page.slide.frontmatter.chapter, page.slide.frontmatter.exercise])
    expect(announced).toEqual([1, 2, 3, 4, 5, 6].map(number => [number, number]))
  })

  it.each(exercises)('$where: invitation, timed steps that add up, what to write down', ({ slide, blocks, minutes }) => {
    const [heading, invitation, steps, slot, write] = blocks
    expect([heading, invitation, steps, slot, write].map(block => block?.kind)).toEqual(['heading', 'paragraph', 'list', 'slot', 'list'])
    expect(slot?.lines).toEqual(['::write::'])
    const timed = steps!.lines.map(line => /^\d+\. \*\*(\d+) 分钟\*\* \S/.exec(line)?.[1])
    expect(timed).not.toContain(undefined)
    expect(timed.reduce((sum, value) => sum + Number(value), 0)).toBe(slide.frontmatter.time)
    expect(minutes).toBeGreaterThanOrEqual(slide.frontmatter.time as number)
  })

  it.each(exercises)('$where: is debriefed, on a slide or in the notes', ({ slide }) => {
    const debrief = deck.find(page => page.layout === 'debrief' && page.slide.frontmatter.exercise === slide.frontmatter.exercise)
    const questions = debrief?.blocks.find(block => block.kind === 'list')?.lines ?? note(slide, '复盘')
    expect(questions.length).toBeGreaterThanOrEqual(debrief ? 2 : 1)
    expect(questions.length).toBeLessThanOrEqual(4)
  })

  it.each(exercises)('$where: purpose, materials, grouping, what to watch for and an example are in the notes', ({ slide }) => {
    expect(['目的', '材料', '分组', '远程', '留意', '参考'].map(label => note(slide, label).length)).toEqual([1, 1, 1, 1, 1, 1])
    expect(slide.frontmatter.alone, 'a way to do it alone').toMatch(/^.{8,26}$/)
    expect(note(slide, '参考')[0]).toMatch(/（本课整理）。$/)
  })

  it('ask the same three questions before and after', () => {
    const asked = deck.flatMap(page => page.components.filter(({ name }) => name === 'CheckQuestions').map(({ attrs }) => [page.slide.frontmatter.questions, attrs.when]))
    expect(asked).toEqual([['before', 'before'], ['after', 'after']])
    expect(roadmap.checks.questions).toHaveLength(3)
  })
})
