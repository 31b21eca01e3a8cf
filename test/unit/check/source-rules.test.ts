import type { CheckedSlide } from '../../../tools/check/sources'
import { describe, expect, it } from 'vitest'
import { checkSources } from '../../../tools/check/source-rules'

function slideOf(frontmatter: Record<string, unknown>, content: string): CheckedSlide {
  const head = Object.entries(frontmatter).map(([key, value]) => `${key}: ${String(value)}`)
  const raw = ['---', ...head, '---', '', ...content.split('\n')]
  const place = { file: 'pages/zh/00.md', line: 1 }
  return { no: 1, shown: true, title: '一页', layout: String(frontmatter.layout ?? 'default'), frontmatter, content, contentLine: head.length + 4, note: '说：一句话。\n复盘：一问？', ...place, raw, sources: [{ ...place, raw: raw.join('\n'), frontmatter }], accepted: new Map(), acceptFaults: [] }
}

const found = (frontmatter: Record<string, unknown>, content = '# 一页') => checkSources([slideOf({ minutes: 9, ...frontmatter }, content)], new Map()).map(({ rule, line, message }) => ({ rule, line, message }))
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

it('knows the keys of slide, deck and layout, and no others', () => {
  expect(found({ layout: 'cover', siteUrl: 'https://example.org/deck/', trainer: '王敏', seoMeta: 'x', optional: true })).toEqual([])
  // The first is a prop of another layout.
  expect(found({ layout: 'default', kicker: '一行', siteUrll: 'x' })).toMatchObject([{ rule: 'frontmatter', line: 4, message: 'Nothing reads "kicker"' }, { rule: 'frontmatter', line: 5, message: 'Nothing reads "siteUrll"; is it siteUrl?' }])
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
  ['# 一页\n\n<RoadmapFigure name="chian" />', 8, 'There is no figure "chian"'],
  ['# 一页\n\n::left::\n\n- 左边', 8, 'The layout "default" has no slot "left"'],
])('tells what Vue cannot read: %j', (content, line, message) => {
  const told = found({ layout: 'default' }, content).filter(({ rule }) => rule === 'markup')
  expect(told.map(({ line, message }) => ({ line, message }))).toEqual([{ line, message: expect.stringContaining(message) as string }])
})

it('is silent about code, mathematics, addresses and Slidev\'s own tags', () => {
  const content = '# 一页\n\n`<LayerDetial>` 与 `{{ x }}`\n\n```html\n<div>\n{{ x }}\n```\n\n$\\frac{{a}}{b}$ {{ $page }}\n\n<https://example.com>\n\n<v-click>一句</v-click>\n\n<style>\np > a { color: red }\n</style>'
  expect(found({ layout: 'default' }, content)).toEqual([])
})

describe('tracks and editions', () => {
  const slides = (...all: [Record<string, unknown>, string?][]) => all.map(([frontmatter, note], i) => ({ ...slideOf(frontmatter, '# 一页'), no: i + 1, title: `第 ${i + 1} 页`, line: 1 + i * 20, note: note ?? '说：一句话。' }))
  const told = (...all: Parameters<typeof slides>) => checkSources(slides(...all), new Map()).map(({ rule, slide, line, message }) => [rule, slide, line, message])

  it('finds tracks and editions that are not there', () => {
    expect(told([{ minutes: 1, tracks: ['full', 'shrot'] }])).toEqual([['frontmatter', 1, 3, 'tracks: there is no track "shrot"; there are full, short, talk']])
    expect(told([{ edition: 'trianer', minutes: 1 }])).toEqual([['frontmatter', 1, 2, 'edition: "trianer" is not known; write edition: trainer to keep the slide from participants, or nothing']])
    expect(told([{ minutes: { full: 1, short: 1, talk: 1, tlak: 2 } }])).toEqual([['frontmatter', 1, 2, 'minutes: there is no track "tlak"; there are full, short, talk']])
  })

  it('finds a slide without minutes in one track, which has it', () => {
    expect(told([{ minutes: { full: 3, talk: 2 } }])).toEqual([['minutes', 1, 1, 'Track short: There are no minutes; add minutes: 2 to the frontmatter']])
    expect(told([{ minutes: { full: 3, talk: 2 }, tracks: ['full', 'talk'] }])).toEqual([])
    expect(told([{}])).toEqual([['minutes', 1, 1, 'There are no minutes; add minutes: 2 to the frontmatter']])
  })

  it('finds a chapter that is overfull in one track', () => {
    const chapter: [Record<string, unknown>] = [{ minutes: 2, chapter: 1, budget: { full: 5, short: 2, talk: 2 } }]
    expect(told(chapter, [{ minutes: 3, tracks: ['full'] }])).toEqual([])
    expect(told(chapter, [{ minutes: 3, tracks: ['full', 'short'] }])).toEqual([['budget', 1, 4, 'Track short: The slides of this chapter take 5 min (1: 2, 2: 3), its budget is 2; change minutes or budget']])
    expect(told([{ minutes: 2, chapter: 1, budget: { full: 2, short: 2 } }])).toEqual([['budget', 1, 4, 'budget: the track "talk" has this chapter, and no budget for it']])
  })

  it('finds a slide whose chapter a track drops', () => {
    expect(told([{ minutes: 2, chapter: 1, tracks: ['full', 'talk'] }], [{ minutes: 3, tracks: ['full', 'short'] }])).toMatchObject([['frontmatter', 2, 23, 'Track short has this slide, but not the one that opens its chapter (第 1 页)']])
  })

  it('finds an exercise without a debrief, slide or note, in each track', () => {
    const withNote = (note: string) => checkSources([{ ...slideOf({ layout: 'exercise', exercise: 1, time: 8, minutes: 9 }, exercise(5)), note }], new Map()).map(({ message, line }) => [line, message])
    expect(withNote('说：一句话。')).toEqual([[3, expect.stringContaining('Exercise 1 has no debrief; add a slide with layout: debrief') as string]])
    expect(withNote('说：一句话。\n\n复盘：哪一条最难？')).toEqual([])
    const [task, debrief] = slides([{ layout: 'exercise', exercise: 1, time: 8, minutes: 9 }], [{ layout: 'debrief', exercise: 1, minutes: 2, tracks: ['full', 'talk'] }])
    const content = { content: exercise(5), raw: [...task!.raw.slice(0, 7), ...exercise(5).split('\n')] }
    expect(checkSources([{ ...task!, ...content }, debrief!], new Map()).map(({ message }) => message)).toEqual([expect.stringMatching(/^Track short: Exercise 1 has no debrief/)])
  })
})
