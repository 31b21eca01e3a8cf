import type { CheckedSlide } from '../../../tools/check/sources'
import { expect, it } from 'vitest'
import { checkSources } from '../../../tools/check/source-rules'

function slideOf(frontmatter: Record<string, unknown>, content: string): CheckedSlide {
  const head = Object.entries(frontmatter).map(([key, value]) => `${key}: ${String(value)}`)
  const raw = ['---', ...head, '---', '', ...content.split('\n')]
  return { no: 1, title: '一页', layout: String(frontmatter.layout ?? 'default'), frontmatter, content, contentLine: head.length + 4, note: '说：一句话。', file: 'pages/zh/00.md', line: 1, raw, accepted: new Map(), acceptFaults: [] }
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
