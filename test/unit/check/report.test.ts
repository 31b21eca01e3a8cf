import type { Finding } from '../../../tools/check/finding'
import type { CheckResult } from '../../../tools/check/run'
import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'
import { report } from '../../../tools/check/report'

const slide = { no: 3, shown: true, title: '一页', layout: 'default', tracks: new Map(), values: {}, faults: [], unreadable: false, content: '', contentLine: 5, note: '', file: 'pages/zh/00.md', line: 1, raw: [], accepted: new Map() }
const finding: Finding = { rule: 'small', slide: 3, file: 'pages/zh/00.md', line: 7, message: '"字" is 14.0 px high', state: { theme: 'night', click: 2 } }
const result = (more: Partial<CheckResult>): CheckResult => ({ slides: [slide], findings: [], accepted: [], pictures: [], states: 4, ...more })
const text = (more: Partial<CheckResult>) => stripVTControlCharacters(report(result(more), 'text', 'out/check/index.html'))

it('tells where, what and when, by slide', () => {
  expect(text({ findings: [finding] })).toBe('3  一页\n  error   small        "字" is 14.0 px high (night, click 2)\n          pages/zh/00.md:7\n\n1 error and 0 warnings on 1 slide of 1.\nPictures: out/check/index.html\n')
})

it('tells exceptions with their reason, a deck that was not built, and rules that needed no build', () => {
  expect(text({ accepted: [{ ...finding, reason: '版权行' }] })).toContain('3  small accepted: 版权行\n\nNothing found: 1 slide in 4 states, 1 exception.')
  expect(text({ findings: [finding], states: 0, missed: true })).toContain('The deck cannot be built like this: no slide was looked at.')
  expect(text({ states: 0 })).toContain('Nothing found: 1 slide.')
})

it('writes annotations that GitHub reads, with its signs escaped', () => {
  expect(report(result({ findings: [{ ...finding, message: '100 %\nof it' }] }), 'github')).toBe('::error file=pages/zh/00.md,line=7,title=slide 3%2C small::100 %25%0Aof it (night, click 2)\n')
})
