import type { CheckedSlide } from '../../../tools/check/sources'
import { describe, expect, it } from 'vitest'
import { parseSlide } from '../../../core/deck/parse-slide'
import { parseSettings } from '../../../core/deck/settings'
import { checkSources } from '../../../tools/check/source-rules'

function settingsOf(value: unknown) {
  const result = parseSettings(value)
  if ('faults' in result)
    throw new Error(result.faults.map(({ message }) => message).join())
  return result.settings
}
const ONE = settingsOf(undefined)
/** Of more minutes than slides take, which is not what these tests are about. */
const THREE = settingsOf({
  tracks: { day: { name: '全天', minutes: 5 }, evening: { name: '晚间', minutes: 2 }, lunch: { name: '午间', minutes: 2 } },
  chapters: { dough: { name: '和面', minutes: { day: 5, evening: 2, lunch: 2 } } },
})

function slideOf(frontmatter: Record<string, unknown>, content: string, settings = ONE): CheckedSlide {
  const head = Object.entries(frontmatter).map(([key, value]) => `${key}: ${String(value)}`)
  const raw = ['---', ...head, '---', '', ...content.split('\n')]
  const { tracks, faults } = parseSlide(frontmatter, settings)
  const values = [...tracks.values()][0] ?? {}
  const file = 'pages/zh/00.md'
  return {
    no: 1,
    shown: true,
    title: '一页',
    layout: values.layout ?? 'default',
    tracks,
    values,
    faults: faults.map(({ path: [key], message }) => ({ file, line: 2 + Object.keys(frontmatter).indexOf(String(key)), key: String(key), message })),
    unreadable: false,
    content,
    contentLine: head.length + 4,
    note: '说：一句话。\n复盘：一问？',
    file,
    line: 1,
    raw,
    accepted: new Map(),
  }
}

const found = (frontmatter: Record<string, unknown>, content = '# 一页') => checkSources([slideOf({ minutes: 9, ...frontmatter }, content)], ONE, new Map()).map(({ rule, line, message }) => ({ rule, line, message }))
const exercise = (first: number) => `# 练一练\n\n先说一句。\n\n1. **${first} 分钟** 写\n2. **3 分钟** 说\n\n::write::\n\n- 一件事`

it('finds a layout that is not there, at its line', () => {
  expect(found({ layout: 'defualt' })).toEqual([{ rule: 'link', line: 3, message: 'There is no layout "defualt"; layouts/README.md lists them' }])
  expect(found({ layout: 'default' })).toEqual([])
})

it('holds the steps of an exercise against its time', () => {
  expect(found({ layout: 'exercise', exercise: 1, time: 8 }, exercise(5))).toEqual([])
  expect(found({ layout: 'exercise', exercise: 1, time: 8 }, exercise(20))).toMatchObject([{ rule: 'exercise', message: 'The steps of this exercise take 23 min, its time is 8; make them one' }])
  expect(found({ layout: 'exercise', exercise: 1 }, exercise(5))).toMatchObject([{ rule: 'exercise', message: expect.stringContaining('time: in the frontmatter') as string }])
})

it('finds what was to be replaced in the frontmatter too', () => {
  expect(found({ layout: 'cover', trainer: '你的名字' })).toMatchObject([{ rule: 'placeholder', line: 4 }])
})

it.each([
  ['# 一页\n\n<div>\n\n没有关', 8, 'Element is missing end tag: <div>'],
  ['# 一页\n\n</div>', 8, 'Invalid end tag: </div>'],
  ['# 一页\n\n<RouteMap class="wide />\n\n一句话', 8, 'Unexpected EOF in tag: <RouteMap class="wide />'],
  ['# 一页\n\n{{ 1 + }}', 8, 'Error parsing JavaScript expression'],
  ['# 一页\n\n<RouteMpa />', 8, 'There is no component or tag <RouteMpa>; is it RouteMap?'],
  ['# 一页\n\n::left::\n\n- 左边', 8, 'The layout "default" has no slot "left"'],
])('tells what Vue cannot read: %j', (content, line, message) => {
  const told = found({ layout: 'default' }, content).filter(({ rule }) => rule === 'markup')
  expect(told.map(({ line, message }) => ({ line, message }))).toEqual([{ line, message: expect.stringContaining(message) as string }])
})

it('is silent about code, mathematics, addresses and Slidev\'s own tags', () => {
  const content = '# 一页\n\n`<LayerDetial>` 与 `{{ x }}`\n\n```html\n<div>\n{{ x }}\n```\n\n$\\frac{{a}}{b}$ {{ $page }}\n\n<https://example.com>\n\n<v-click>一句</v-click>\n\n<style>\np > a { color: red }\n</style>'
  expect(found({ layout: 'default' }, content)).toEqual([])
})

it('tells what every command tells of frontmatter under the rule it belongs to', () => {
  const told = (frontmatter: Record<string, unknown>) => checkSources([slideOf(frontmatter, '# 一页', THREE)], THREE, new Map()).filter(({ rule }) => rule !== 'budget').map(({ rule, line }) => [rule, line])
  expect(told({ minutes: 'two', optional: 'no' })).toEqual([['minutes', 2], ['frontmatter', 3]])
  expect(told({ minutes: 1, check: { overlap: '' } })).toEqual([['accept', 3]])
  expect(told({ minutes: 1, check: { overlaps: 'meant' } })).toMatchObject([['accept', 1]])
})

describe('tracks', () => {
  const slides = (...all: [Record<string, unknown>, string?][]) => all.map(([frontmatter, note], i) => ({ ...slideOf(frontmatter, '# 一页', THREE), no: i + 1, title: `第 ${i + 1} 页`, line: 1 + i * 20, note: note ?? '说：一句话。' }))
  const told = (...all: Parameters<typeof slides>) => checkSources(slides(...all), THREE, new Map()).map(({ rule, slide, line, message }) => [rule, slide, line, message])

  it('finds a chapter that is overfull in one track', () => {
    const chapter: [Record<string, unknown>] = [{ minutes: 2, chapter: 'dough' }]
    expect(told(chapter, [{ minutes: 3, tracks: ['day'] }])).toEqual([])
    expect(told(chapter, [{ minutes: 3, tracks: ['day', 'evening'] }])).toEqual([['budget', 1, 3, 'Track evening: The slides of this chapter take 5 min (1: 2, 2: 3), slides.md gives it 2; change either']])
  })

  it('finds a chapter without minutes in a track that has it', () => {
    const settings = settingsOf({ chapters: { dough: { name: '和面', minutes: { day: 5 } } }, tracks: { day: { name: '全天', minutes: 5 }, evening: { name: '晚间', minutes: 1, break: 1 } } })
    expect(checkSources([slideOf({ minutes: 5, chapter: 'dough' }, '# 一页', settings)], settings, new Map()).map(({ message }) => message)).toContain('Track evening: slides.md gives the chapter 和面 no minutes in the track evening, which has it')
  })

  it('finds a break and a whole that are not as the settings say', () => {
    expect(told([{ minutes: 5, chapter: 'dough', tracks: ['day'] }], [{ minutes: 1, break: true, tracks: ['day'] }])).toEqual([['budget', 2, 21, 'Slides with break: true take 1 min in the track day, slides.md says 0; change either']])
    expect(told([{ minutes: 9, tracks: ['day'] }])).toEqual([['budget', 1, 1, 'The slides of the track day take 9 min, slides.md says 5; change either']])
  })

  it('finds a slide whose chapter a track drops', () => {
    expect(told([{ minutes: { day: 2, lunch: 2 }, chapter: 'dough', tracks: ['day', 'lunch'] }], [{ minutes: { day: 3, evening: 2 }, tracks: ['day', 'evening'] }])).toMatchObject([['frontmatter', 2, 23, 'Track evening has this slide, but not the one that opens its chapter (第 1 页)']])
  })

  it('finds an exercise without a debrief, slide or note, and two with one number', () => {
    const withNote = (note: string) => checkSources([{ ...slideOf({ layout: 'exercise', exercise: 1, time: 8, minutes: 9 }, exercise(5)), note }], ONE, new Map()).map(({ message, line }) => [line, message])
    expect(withNote('说：一句话。')).toEqual([[3, expect.stringContaining('Exercise 1 has no debrief; add a slide with layout: debrief') as string]])
    expect(withNote('说：一句话。\n\n复盘：哪一条最难？')).toEqual([])
    const twins = [1, 2].map(no => ({ ...slideOf({ layout: 'exercise', exercise: 1, time: 8, minutes: 9 }, exercise(5)), no }))
    expect(checkSources(twins, ONE, new Map()).map(({ slide, message }) => [slide, message])).toEqual([[2, 'Slide 1 is exercise 1 too; each has its own number']])
  })

  it('finds in each track an exercise that only others debrief', () => {
    const settings = settingsOf({ tracks: { day: { name: '全天', minutes: 11 }, evening: { name: '晚间', minutes: 9 } } })
    const task = slideOf({ layout: 'exercise', exercise: 1, time: 8, minutes: 9 }, exercise(5), settings)
    const debrief = { ...slideOf({ layout: 'debrief', exercise: 1, minutes: 2, tracks: ['day'] }, '# 一页', settings), no: 2 }
    expect(checkSources([{ ...task, note: '说：一句话。' }, debrief], settings, new Map()).map(({ message }) => message)).toEqual([expect.stringMatching(/^Track evening: Exercise 1 has no debrief/)])
  })
})

it('follows links to slides by id, by number, and to nothing else', () => {
  const slide = (content: string) => found({ routeAlias: 'oven' }, `# 一页\n\n${content}`).filter(({ rule }) => rule === 'link').map(({ message }) => message)
  expect(slide('[这里](/oven) [这里](#/oven?clicks=2) [这里](/1)')).toEqual([])
  expect(slide('[那里](/ovne) [那里](/2) [那里](/%E0)')).toEqual([expect.stringContaining('/ovne'), expect.stringContaining('leads to slide 2'), expect.stringContaining('/%E0')])
})
