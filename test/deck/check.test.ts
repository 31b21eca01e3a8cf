/** `npm run check` on a deck with one planted fault per rule and the clean twin of each. */
import type { Finding } from '../../tools/check/finding'
import type { RuleName, Severity } from '../../tools/check/rules'
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RULES } from '../../tools/check/rules'
import { root } from '../../tools/lib/paths'
import { newPage, useBrowser } from '../browser/harness'
import { copyProject, runScript } from './project'

interface Case {
  rule: RuleName
  /** Markdown of the fault and of its mended twin: below the headline, or the whole slide where it begins with `---`. */
  bad: string
  good: string
  /** Words on the line that the finding names; the slide's first line without them. */
  at?: string
}

const at = (style: string, text: string) => `<p style="position: absolute; white-space: nowrap; ${style}">${text}</p>`
const NOTE = '<!--\n说：这一页只给检查用。\n-->'
/** Of an exercise without a debrief slide. */
const DEBRIEFED = NOTE.replace('-->', '复盘：哪一步最难？\n-->')
const slide = (head: string[], title: string, body: string, note = NOTE) => ['---', ...head, '---', '', `# ${title}`, '', body, '', note, ''].join('\n')

const CASES: Case[] = [
  { rule: 'canvas', bad: at('left: 1200px; top: 300px', '跑出右边的一行字'), good: at('left: 600px; top: 300px', '跑出右边的一行字'), at: '跑出右边' },
  { rule: 'overflow', bad: '<div style="height: 40px; overflow: hidden">装不下的两行<br>第二行看不见</div>', good: '<div style="height: 120px; overflow: hidden">装不下的两行<br>第二行看不见</div>', at: '第二行' },
  { rule: 'overlap', bad: at('left: 100px; top: 300px', '底下的一行') + at('left: 120px; top: 310px', '上面的一行'), good: at('left: 100px; top: 300px', '底下的一行') + at('left: 120px; top: 400px', '上面的一行'), at: '底下的一行' },
  { rule: 'overlap', bad: `${at('left: 100px; top: 300px', '被图盖住的字')}\n\n<img src="/favicon.svg" alt="路线的标志" width="300" style="position: absolute; left: 80px; top: 200px">`, good: `${at('left: 500px; top: 300px', '被图盖住的字')}\n\n<img src="/favicon.svg" alt="路线的标志" width="300" style="position: absolute; left: 80px; top: 200px">`, at: '被图盖住' },
  { rule: 'footer', bad: at('left: 64px; top: 640px', '写到路线上了'), good: at('left: 64px; top: 500px', '写到路线上了'), at: '写到路线' },
  { rule: 'small', bad: '<p style="font-size: 14px">后排看不清的小字</p>', good: '<p style="font-size: 18px">后排看不清的小字</p>', at: '小字' },
  {
    rule: 'headline',
    bad: slide(['layout: default', 'minutes: 1'], '这个标题写得太长了，长到两行也放不下，因为它想把所有的事情一口气都说完，从头说到尾，一件也不肯落下，还要再补充几句', ''),
    good: slide(['layout: default', 'minutes: 1'], '一行说完的标题', ''),
    at: '这个标题',
  },
  { rule: 'paragraph', bad: '这一段话一直往下写，写了四十多个字还没有停，坐在后排的人读到一半就走神了，台上的人也只好照着念，一屋子都没了精神。', good: '这一段很短。', at: '这一段话' },
  { rule: 'list', bad: '- 一\n- 二\n- 三\n- 四\n- 五\n- 六\n- 七', good: '- 一\n- 二\n- 三\n- 四\n- 五', at: '- 一' },
  { rule: 'orphan', bad: '<div style="width: 204px; font-size: 40px; word-break: normal; text-wrap: wrap">五个字一行多</div>', good: '<div style="width: 404px; font-size: 40px">五个字一行多</div>', at: '五个字' },
  { rule: 'font', bad: '字库里没有的字 ꙮ', good: '字库里都有的字', at: 'ꙮ' },
  { rule: 'punctuation', bad: '这里用了半角,标点', good: '这里用了全角，标点', at: '半角,' },
  { rule: 'punctuation', bad: '半角的括号(写在中文里)', good: '全角的括号（写在中文里）', at: '(写在' },
  { rule: 'spacing', bad: '<p>中间没有空的AI产品</p>', good: '<p>中间没有空的 AI 产品</p>', at: '没有空的AI' },
  { rule: 'contrast', bad: '<p style="color: #b8b8b8">浅得读不出的字</p>', good: '<p style="color: var(--ink-soft)">浅得读不出的字</p>', at: '浅得' },
  { rule: 'graphics', bad: '<svg viewBox="0 0 200 60" width="200" height="60" aria-hidden="true"><path d="M0 30H200" stroke="#e4e4e0" stroke-width="8" /></svg>', good: '<svg viewBox="0 0 200 60" width="200" height="60" aria-hidden="true"><path d="M0 30H200" stroke="currentColor" stroke-width="8" /></svg>' },
  { rule: 'axe', bad: '<img src="/favicon.svg" width="100">', good: '<img src="/favicon.svg" width="100" alt="路线的标志">', at: 'favicon.svg' },
  { rule: 'headings', bad: '### 跳了一级的小标题', good: '## 没有跳级的小标题', at: '###' },
  { rule: 'figure-name', bad: '<figure><table><tbody><tr><td>一格</td></tr></tbody></table></figure>', good: '<figure aria-label="一格的图"><table><tbody><tr><td>一格</td></tr></tbody></table></figure>' },
  { rule: 'figure-name', bad: '<div style="width: 100px">\n\n![](/favicon.svg)\n\n</div>', good: '<div style="width: 100px">\n\n![路线的标志](/favicon.svg)\n\n</div>', at: '![]' },
  { rule: 'figure-table', bad: '<figure aria-label="没有表的图"><b>一格</b></figure>', good: '<figure aria-label="有表的图"><b>一格</b><ul><li>一格</li></ul></figure>' },
  { rule: 'keyboard', bad: '<button type="button" onkeydown="if (event.key === \'Tab\') event.preventDefault()">出不去</button>', good: '<button type="button">出得去</button>', at: '出不去' },
  { rule: 'focus', bad: '<ClickBehaviour does="moves-focus" />', good: '<ClickBehaviour does="nothing" />' },
  { rule: 'markup', bad: slide(['layout: two-cols', 'minutes: 1'], '写错的插槽', '::lefft::\n\n- 左边\n\n::right::\n\n- 右边'), good: slide(['layout: two-cols', 'minutes: 1'], '写对的插槽', '::left::\n\n- 左边\n\n::right::\n\n- 右边'), at: '::lefft::' },
  { rule: 'markup', bad: '这里的 {{ name }} 不见了', good: '这里的 `{{ name }}` 还在', at: '{{ name }}' },
  { rule: 'markup', bad: slide(['layout: figure', 'minutes: 1'], '写错的名字', '<RoadmapFigure name="route" open="stagee-1" build="none" />'), good: slide(['layout: figure', 'minutes: 1'], '写对的名字', '<RoadmapFigure name="route" open="stage-1" build="none" />'), at: 'stagee-1' },
  { rule: 'frontmatter', bad: slide(['layout: default', 'minutes: 1', 'tme: 8'], '写错的键', '一句话'), good: slide(['layout: default', 'minutes: 1'], '没有写错的键', '一句话'), at: 'tme' },
  { rule: 'frontmatter', bad: slide(['layout: default', 'minutes: [1'], '读不了的开头', '一句话'), good: slide(['layout: default', 'minutes: 1'], '读得了的开头', '一句话'), at: 'minutes: [1' },
  { rule: 'notes', bad: slide(['layout: default', 'minutes: 1'], '没有备注', '一句话', ''), good: slide(['layout: default', 'minutes: 1'], '有备注', '一句话') },
  { rule: 'minutes', bad: slide(['layout: default'], '没写分钟', '一句话'), good: slide(['layout: default', 'minutes: 1'], '写了分钟', '一句话') },
  {
    rule: 'exercise',
    bad: slide(['layout: exercise', 'exercise: 3', 'time: 2', 'minutes: 3'], '少一块的练习', '动手之前先说一句。\n\n1. **2 分钟** 写下一件事', DEBRIEFED),
    good: slide(['layout: exercise', 'exercise: 1', 'time: 2', 'minutes: 3'], '完整的练习', '动手之前先说一句。\n\n1. **2 分钟** 写下一件事\n\n::write::\n\n- 一件事', DEBRIEFED),
  },
  {
    rule: 'exercise',
    bad: slide(['layout: exercise', 'exercise: 4', 'time: 4', 'minutes: 3'], '时间不够的练习', '动手之前先说一句。\n\n1. **4 分钟** 写下一件事\n\n::write::\n\n- 一件事', DEBRIEFED),
    good: slide(['layout: exercise', 'exercise: 2', 'time: 3', 'minutes: 3'], '时间够的练习', '动手之前先说一句。\n\n1. **3 分钟** 写下一件事\n\n::write::\n\n- 一件事', DEBRIEFED),
    at: 'minutes: 3',
  },
  { rule: 'link', bad: '[只在这台电脑上](http://localhost:3030/2)', good: '[去第二页](/2)', at: 'localhost' },
  { rule: 'link', bad: '[去一页没有的](/99)', good: '[去第二页](/2)', at: '/99' },
  { rule: 'term', bad: '先要有 Ai 思维', good: '先要有 AI 思维', at: 'Ai 思维' },
  { rule: 'placeholder', bad: '这里待补一个例子', good: '这里有一个例子', at: '待补' },
  { rule: 'accept', bad: slide(['layout: default', 'minutes: 1', 'check:', '  overlap:'], '没写理由的例外', '一句话'), good: slide(['layout: default', 'minutes: 1', 'check:', '  small: 版权行本来就小'], '写了理由的例外', '<p style="font-size: 14px">版权行</p>'), at: '  overlap:' },
  { rule: 'accept', bad: slide(['layout: default', 'minutes: 1', 'check:', '  small: 版权行本来就小'], '用不着的例外', '一句话'), good: slide(['layout: default', 'minutes: 1'], '没有例外', '一句话'), at: '  small:' },
  { rule: 'request', bad: '<img src="https://example.com/picture.png" alt="别处的图">', good: '<img src="/favicon.svg" width="100" alt="自己的图">', at: 'example.com' },
  { rule: 'console', bad: '<ClickBehaviour does="warns" />', good: '<ClickBehaviour does="nothing" />' },
  { rule: 'console', bad: '<ClickBehaviour does="fails" />', good: '<ClickBehaviour does="nothing" />' },
  { rule: 'slow', bad: '<ClickBehaviour does="takes-long" />', good: '<ClickBehaviour does="nothing" />' },
  { rule: 'weight', bad: '<ManyElements :count="2600" />', good: '<ManyElements :count="600" />' },
  { rule: 'print-text', bad: '<PrintBehaviour does="hides-text" />', good: '<PrintBehaviour does="nothing" />', at: '' },
  { rule: 'print-image', bad: '<PrintBehaviour does="blurs" />', good: '<PrintBehaviour does="nothing" />' },
  // Last: a chapter reaches to the end of the deck.
  { rule: 'budget', bad: slide(['layout: default', 'chapter: loose', 'minutes: 1'], '排不满的一章', '一句话'), good: slide(['layout: default', 'chapter: tight', 'minutes: 1'], '排满的一章', '一句话'), at: 'chapter:' },
]

const HEAD = ['title: 检查', 'lang: zh-CN']

/** Slides need minutes where the deck has tracks; how many they take in all is not told where one has none. */
const SETTINGS = ['workshop:', '  tracks:', '    all: { name: 检查, minutes: 99 }', '  chapters:', '    tight: { name: 排满, minutes: 1 }', '    loose: { name: 排不满, minutes: 5 }', '    check: { name: 检查 }']

/** Behind a first slide the mended twins and the faults, these with their slides and lines, in the order of the cases. */
function fixtureDeck(): { text: string, faults: { no: number, line: number }[] } {
  let text = slide([...HEAD, ...SETTINGS, 'layout: default', 'chapter: check', 'minutes: 1'], '只给检查用的一副片子', '一句话')
  const kinds = ['good', 'bad'] as const
  const [rest, last] = [CASES.slice(0, -1), CASES.slice(-1)]
  const order = [rest, last].flatMap(cases => kinds.flatMap(kind => cases.map(item => ({ item, kind }))))
  const faults = order.flatMap(({ item, kind }, i) => {
    const no = i + 2
    const source = item[kind].startsWith('---') ? item[kind] : slide(['layout: default', 'minutes: 1'], `第 ${no} 页`, item[kind])
    const first = text.split('\n').length
    text += source
    const words = item.at || undefined
    return kind === 'bad' ? [{ no, line: first + (words ? source.split('\n').findIndex(line => line.includes(words)) : 0) }] : []
  })
  return { text, faults }
}

/** What the slides show, and nothing else. */
const ROADMAP = `id: check
lang: zh-CN
title: 检查
glossary: [{ id: ai-thinking, term: AI 思维, text: 先看有没有数据。 }]
figures:
  route:
    kind: timeline
    name: 路线
    stages:
      - id: stage-1
        name: 第一段
        takes: [1, 2]
        topics:
          - { id: T1, name: 一个主题 }
`

type Reported = Finding & { severity: Severity }

/** A build and every state of some hundred slides, printed too, on a busy machine. */
const WHOLE_RUN = 300_000

useBrowser()

describe('the fixture deck', () => {
  let folder: string
  beforeAll(async () => {
    folder = await copyProject()
    await rm(join(folder, 'pages'), { recursive: true })
    await mkdir(join(folder, 'pages'))
    for (const name of await readdir(join(root, 'test/fixtures/check')))
      await cp(join(root, 'test/fixtures/check', name), join(folder, 'components/fixtures/check', name), { recursive: true })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function check(slides: string, args: string[] = ['--json']): Promise<{ code: number | null, output: string }> {
    await writeFile(join(folder, 'slides.md'), slides)
    await writeFile(join(folder, 'roadmap/zh.yaml'), slides.includes('<RoadmapFigure') ? ROADMAP : ROADMAP.split('figures:')[0]!)
    const running = runScript(folder, 'check', args)
    return { code: await running.ended, output: running.output() }
  }
  const findings = (output: string) => (JSON.parse(output) as { findings: Reported[] }).findings

  it('plants a fault for every rule but two, which have tests of their own below', () => {
    expect([...new Set([...CASES.map(({ rule }) => rule), 'language', 'print-pages'])].sort()).toEqual(Object.keys(RULES).sort())
  })

  it('finds each planted fault, at its slide and line, and is silent on every mended twin', async () => {
    const { text, faults } = fixtureDeck()
    const { code, output } = await check(text)
    expect(code, output).toBe(1)
    const found = findings(output)
    const planted = CASES.map(({ rule }, i) => ({ rule, slide: faults[i]!.no, file: 'slides.md', line: faults[i]!.line }))
    const unplanned = found.filter(finding => !planted.some(({ rule, slide }) => rule === finding.rule && slide === finding.slide))
    expect(unplanned.map(({ slide, message }) => `${slide}: ${message}`)).toEqual([])
    expect(found.map(({ rule, slide, file, line }) => ({ rule, slide, file, line })).sort((a, b) => a.slide - b.slide || a.line - b.line)).toEqual(planted.sort((a, b) => a.slide - b.slide || a.line - b.line))
    for (const finding of found) {
      expect(finding.severity).toBe(RULES[finding.rule].severity)
      expect(finding.message.length).toBeGreaterThan(20)
    }
    // What is accepted with a reason is told as such.
    expect((JSON.parse(output) as { accepted: (Reported & { reason: string })[] }).accepted.map(({ rule, reason }) => [rule, reason])).toEqual([['small', '版权行本来就小']])

    // The report: marks and crops for what has a place, and a filter.
    const page = await newPage()
    await page.goto(pathToFileURL(join(folder, 'out/check/index.html')).href)
    expect(await page.locator('section:visible').count()).toBe(CASES.length)
    // What has no place on the slide has no crop: notes, minutes, budget, exceptions, the console and the like.
    expect(await page.locator('img.crop').count()).toBeGreaterThanOrEqual(22)
    await page.locator('#filter').selectOption('overlap')
    expect(await page.locator('section:visible').count()).toBe(CASES.filter(({ rule }) => rule === 'overlap').length)
    expect(await page.locator('section:visible img.crop').first().evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(100)
    expect(await page.locator('section:visible figure i').count()).toBeGreaterThan(0)
    await page.close()
  }, WHOLE_RUN)

  it('tells all that stops the build, and what else the sources tell, without building', async () => {
    const text = slide([...HEAD, 'layout: default', 'minutes: 1'], '一页', '<LayerDetial id="ai-thinking" />')
      + slide(['layout: default', 'minutes: 1'], '又一页', '<div>\n\n没有关的标签')
      + slide(['layout: default', 'minutes: 1'], '第三页', '![图](./no.png)\n\n半角,标点')
    const { code, output } = await check(text)
    expect(findings(output).map(({ slide, rule, line, message }) => [slide, rule, text.split('\n')[line - 1], message])).toEqual([
      [1, 'markup', '<LayerDetial id="ai-thinking" />', 'There is no component or tag <LayerDetial>; is it LayerDetail?'],
      [2, 'markup', '<div>', 'Element is missing end tag: <div>'],
      [3, 'punctuation', '半角,标点', expect.stringContaining('half-width') as string],
      [3, 'link', '![图](./no.png)', 'The link ./no.png leads to public/no.png, which is not there'],
    ])
    expect(code).toBe(1)
    expect((await check(text, ['--only', '1'])).output).toContain('cannot be built like this: no slide was looked at')
  })

  it('names the slide at which the build fails for another reason', async () => {
    const text = slide([...HEAD, 'layout: default', 'minutes: 1'], '一页', '一句话') + slide(['layout: default', 'minutes: 1'], '又一页', '<script setup>\nimport x from "./no-such-file"\n</script>\n\n一句话')
    const { code, output } = await check(text, ['--fast'])
    expect(output).toContain('The deck cannot be built with this slide: Could not resolve')
    expect(output).toMatch(/\n2 {2}又一页\n/)
    expect(output).not.toContain('node_modules')
    expect(code).toBe(1)
  })

  it('finds where frontmatter and notes do not end', async () => {
    const [one, two, three] = ['一', '二', '三'].map(name => slide(['layout: default', 'minutes: 1'], `第${name}页`, '一句话'))
    const first = slide([...HEAD, 'layout: default', 'minutes: 1'], '首页', '一句话')
    const open = two!.replace('minutes: 1\n---', 'minutes: 1')
    const running = three!.replace('-->', '')
    const text = `${first}${one}${open}${one}${running}${one}`
    const { output } = await check(text, ['--json', '--rule', 'frontmatter,markup'])
    expect(findings(output).map(({ rule, line, message }) => [rule, line, message.split(',')[0]])).toEqual([
      ['frontmatter', text.split('\n').indexOf('# 第二页') - 3, 'The frontmatter that begins here has no end'],
      ['markup', text.split('\n').indexOf('# 第三页') + 5, 'The comment or note that begins here has no end'],
    ])
  })

  it('tells of pages that print breaks, of ids that a language lacks, and only what it is asked for', async () => {
    const text = slide([...HEAD, 'layout: default', 'minutes: 1'], '一页', '<PrintBehaviour does="breaks-pages" />') + slide(['layout: default', 'minutes: 1'], '又一页', '<p style="font-size: 14px">小字</p>')
    await writeFile(join(folder, 'roadmap/en.yaml'), ROADMAP.split('figures:')[0]!.replace('id: ai-thinking', 'id: thinking'))
    const { code, output } = await check(text, ['--format', 'github', '--rule', 'print-pages,language'])
    await rm(join(folder, 'roadmap/en.yaml'))
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toEqual([
      '::error file=roadmap/en.yaml,line=1,title=slide 1%2C language::The id "ai-thinking" of roadmap/zh.yaml is missing here',
      '::error file=roadmap/zh.yaml,line=1,title=slide 1%2C language::The id "thinking" of roadmap/en.yaml is missing here',
      expect.stringMatching(/^::error file=slides.md,line=\d+,title=slide 2%2C print-pages::The PDF has 3 pages for 2 slides/),
    ])
  })
})
