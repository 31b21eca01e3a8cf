/** What looks as if it kept something from participants is told where it does not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { markFaults } from '../../../core/session/mark-faults'
import { participantsContent, partsOf } from '../../../core/session/trainer-parts'

/** Faults of a slide with `content`, and a note. */
const faultsIn = (content: string, note = '\n\n<!--\n说：话。\n-->') => markFaults(`---\nlayout: default\nminutes: 2\n---\n\n${content}${note}`, { layout: 'default', minutes: 2 })
const told = (content: string, note?: string) => faultsIn(content, note).map(({ line, message }) => `${line + 1} ${message}`)
const wrapped = (mark: string, end: string) => `# 题\n\n${mark}\n\n- 密\n\n${end}`
const BEGIN = 'write <!-- trainer --> where the trainer\'s part begins'
const END = 'write <!-- /trainer --> where the trainer\'s part ends'

it('is silent where marks are right', () => {
  expect(told(wrapped('<!-- trainer -->', '<!-- /trainer -->'))).toEqual([])
  expect(told(wrapped('<!--trainer-->', '<!--/trainer-->'))).toEqual([])
  expect(told('# 题\n\n<!-- trainer -->一<!-- /trainer --> 二 <!-- trainer -->三<!-- /trainer -->')).toEqual([])
  expect(told(wrapped('<!-- trainer -->', '<!-- /trainer -->'), '')).toEqual([])
})

describe('a mark that is spelt otherwise', () => {
  const pairs = [
    ['<!-- Trainer -->', '<!-- /Trainer -->'],
    ['<!-- TRAINER -->', '<!-- /TRAINER -->'],
    ['<!-- trainer only -->', '<!-- /trainer only -->'],
    ['<!-- trainer-only: answers -->', '<!-- end of trainer-only -->'],
    ['<!-- 讲师 -->', '<!-- /讲师 -->'],
    ['<!-- 讲师专用 -->', '<!-- 讲师专用结束 -->'],
    ['<!-- 仅讲师可见 -->', '<!-- 讲师部分完 -->'],
    ['<!-- 讲师：答案 -->', '<!-- 讲师，结束 -->'],
    ['<!--trainer:-->', '<!--/trainer:-->'],
    ['<!-- [trainer] -->', '<!-- [/trainer] -->'],
    ['<!-- begin trainer -->', '<!-- end trainer -->'],
    ['<!-- trianer -->', '<!-- /trianer -->'],
    ['<!-- trainers -->', '<!-- / trainers -->'],
    ['<!-- tr\u0430iner -->', '<!-- /tr\u0430iner -->'],
    ['<!-- trainer\u200B -->', '<!-- /trainer\u200B -->'],
    ['<!-- ｔｒａｉｎｅｒ -->', '<!-- ／ｔｒａｉｎｅｒ -->'],
    ['<!--- trainer --->', '<!--- /trainer --->'],
    ['<!-- Teacher -->', '<!-- /Teacher -->'],
    ['<!-- for the speaker only -->', '<!-- end speaker -->'],
    ['<!-- 老师 -->', '<!-- 老师结束 -->'],
    ['<!-- 学员 -->', '<!-- /学员 -->'],
    ['<!- trainer ->', '<!- /trainer ->'],
    ['<!— trainer —>', '<!— /trainer —>'],
    ['＜!-- trainer --＞', '＜!-- /trainer --＞'],
    ['< !-- trainer -->', '< !-- /trainer -->'],
    ['<trainer>', '</trainer>'],
    ['<Trainer only>', '</Trainer only>'],
    ['::: trainer', '::: end trainer'],
    ['::trainer::', '::/trainer::'],
    ['{/* trainer */}', '{/* /trainer */}'],
    ['[//]: # (trainer)', '[//]: # (/trainer)'],
    ['[comment]: <> (trainer)', '[comment]: <> (/trainer)'],
    ['{trainer}', '{/trainer}'],
    ['&lt;!-- trainer --&gt;', '&lt;!-- /trainer --&gt;'],
  ] as const

  it.each(pairs)('is told: %s … %s', (begin, end) => {
    const lines = faultsIn(wrapped(begin, end)).map(({ line }) => line + 1)
    expect([...new Set(lines)]).toEqual([8, 12])
    // One of the two mistakes is enough.
    expect(faultsIn(wrapped(begin, '<!-- /trainer -->'))).not.toEqual([])
    expect(faultsIn(wrapped('<!-- trainer -->', end))).not.toEqual([])
  })

  it('is told with the right one', () => {
    expect(told(wrapped('<!-- Trainer -->', '<!-- /Trainer -->'))).toEqual([
      `8 "<!-- Trainer -->" is no mark; ${BEGIN}, or say a remark in other words`,
      `12 "<!-- /Trainer -->" is no mark; ${END}, or say a remark in other words`,
    ])
    expect(told(wrapped('::: trainer', '{/trainer}'))).toEqual([expect.stringContaining(BEGIN), expect.stringContaining(END)])
    expect(told(wrapped('<!-- 讲师 -->', '<!-- 讲师结束 -->'))).toEqual([expect.stringContaining(BEGIN), expect.stringContaining(END)])
  })

  it('is told at the end of a slide, where it is taken for the note', () => {
    expect(told(wrapped('<!-- Trainer -->', '<!-- /Trainer -->'), '')).toHaveLength(2)
    expect(told('# 题\n\n- 密', '\n\n<!-- 讲师 -->')).toHaveLength(1)
  })

  it('is told where its comment has no end', () => {
    expect(told(wrapped('<!-- trainer', '密'), '')).toEqual([`8 "<!-- trainer" is no mark; ${BEGIN}`])
    expect(told(wrapped('<!-- trainer', '<!-- /trainer -->'))).not.toEqual([])
    expect(told(wrapped('<!-- trainer --!>', '<!-- /trainer -->'))).not.toEqual([])
  })
})

describe('a mark without its counterpart', () => {
  it.each([
    ['no end', '# 题\n\n<!-- trainer -->\n\n密', ['8 The trainer\'s part that begins here has no end; write <!-- /trainer --> behind it, on the same slide']],
    ['no beginning', '# 题\n\n密\n\n<!-- /trainer -->', ['10 No part of the trainer\'s is open that could end here; write <!-- trainer --> where it begins, on the same slide']],
    ['two beginnings', '<!-- trainer -->\n密\n<!-- trainer -->\n密\n<!-- /trainer -->', ['8 The trainer\'s part that is open begins here once more; write <!-- /trainer --> before this line']],
    ['another end', '<!-- trainer -->\n密\n<!-- /x -->\n公', ['6 The trainer\'s part that begins here has no end; write <!-- /trainer --> behind it, on the same slide', expect.stringMatching(/^8 "<!-- \/x -->" is no mark/)]],
  ])('is told: %s', (_, content, messages) => {
    expect(told(content)).toEqual(messages)
  })
})

describe('code', () => {
  it.each([
    '```html\n<!-- Trainer -->\n<!-- /trainer -->\n<trainer>\n```',
    '~~~\n<!-- trainer -->\n~~~',
    '- 项\n\n  ```\n  <!-- 讲师 -->\n  ```',
    '写 `<!-- Trainer -->`，不写 `<trainer>`',
    '````md\n```html\n<!-- trainer -->\n```\n````',
  ])('is text: %j', (code) => {
    expect(told(`# 题\n\n${code}`)).toEqual([])
  })

  it('that does not end where it should is told, since it could take marks for code', () => {
    const message = expect.stringContaining('The code that begins here has no end of its own')
    expect(told(`# 题\n\n\`\`\`js\na()\n\n${wrapped('<!-- trainer -->', '<!-- /trainer -->')}`)).toEqual([message])
    expect(told(`# 题\n\n\`\`\`js\na()\n\n${wrapped('<!-- trainer -->', '<!-- /trainer -->')}\n\n\`\`\`js\nb()\n\`\`\``)).toEqual([message])
    expect(told(`# 题\n\n\`\`\`\na()\n\n${wrapped('<!-- trainer -->', '<!-- /trainer -->')}\n\n\`\`\`\nb()\n\`\`\``)).toEqual([message])
    expect(told('# 题\n\n```js\na()')).toEqual([])
  })
})

it.each(['# 讲师', '- 讲师', '**讲师**', '| 讲师 | 学员 |', '[讲师](/3)', '<!-- 图待换 -->', '<!-- container -->', '<!-- 讲师可以在这里停一下 -->', '<!-- the trainer may pause here -->', '<div class="trainer">\n\n一\n\n</div>', 'AI trainer 是一种岗位', '<RoadmapFigure name="roles" />', '::left::\n\n一\n\n::right::\n\n二', '{{ $page }}', '---', '1 < 2 > 讲师', '<!---->', 'Edition: 第二版'])('leaves ordinary words alone: %j', (content) => {
  expect(told(`# 题\n\n${content}`)).toEqual([])
})

it('leaves notes alone, whatever they say of the trainer', () => {
  expect(told('# 题', '\n\n<!--\n讲师：先问一句。\n\n```\n没有关的\n\n说：trainer。\n-->')).toEqual([])
})

describe('edition', () => {
  const editions = (head: string) => {
    let frontmatter: Record<string, unknown> = {}
    try {
      frontmatter = parse(head) as Record<string, unknown>
    }
    catch {}
    return markFaults(`---\n${head}\n---\n\n# 题\n\n- 密`, frontmatter).map(({ line, message }) => `${line + 1} ${message}`)
  }

  it.each(['editon: trainer', 'Edition: trainer', 'edtion: trainer', 'editions: [trainer]', 'edition：trainer', 'edition = trainer', 'edition trainer', 'EDITION: TRAINER', 'audience: trainer', 'for: Trainer', 'trainer: true', 'trainer: only', '"editon": "trainer"', 'workbook:\n  edition: trainer', 'lines: [1\nedition: trainer'])('under another name is told: %j', (head) => {
    const at = head.split('\n').length + 2
    expect(editions(`layout: default\n${head}`)).toEqual([`${at} "${head.split('\n').at(-1)!.trim()}" keeps nothing from participants; write edition: trainer`])
  })

  it.each(['edition: trainer', 'edition: trianer', '# edition: trainer', 'trainer: 王敏', 'kicker: 讲师培训', 'alone: 没有讲师时', 'author: Trainer', 'minutes: 2'])('is left alone: %j', (head) => {
    expect(editions(`layout: cover\n${head}`)).toEqual([])
  })

  it('outside of frontmatter is told', () => {
    expect(markFaults('\nedition: trainer\nminutes: 2', {}).map(({ line }) => line)).toEqual([1])
  })
})

it('leaves nothing of the trainer\'s to participants where it is silent', () => {
  const piece = fc.constantFrom('<!-- trainer -->', '<!-- /trainer -->', '<!-- Trainer -->', '<!-- x -->', '\n', '\n```\n', '\n```js\n', '`', '\\`', '字', ' ', '~~~', '\n~~~\n', '<script>', '</script>', '>', '-->')
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 8 }), (before, inside, after) => {
    const content = `${before.join('')}\n\n<!-- trainer -->\n\n密\n\n${inside.join('')}\n\n<!-- /trainer -->\n\n${after.join('')}`
    const shown = participantsContent(content)
    const at = content.indexOf('密')
    const isCode = partsOf(content).some(({ from, to, comment }) => comment === undefined && from < at && at < to)
    expect(!shown.includes('密') || isCode || faultsIn(content, '').length > 0).toBe(true)
  }), { numRuns: 2000 })
})
