import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spaced } from '../../../core/text/spacing'

it.each([
  ['用AI做产品', '用 AI 做产品'],
  ['半天180分钟', '半天 180 分钟'],
  ['占80%以上', '占 80% 以上'],
  ['24 GHz雷达，AI+行业', '24 GHz 雷达，AI+ 行业'],
  ['「API」：会接API。', '「API」：会接 API。'],
  ['已经有 5 处', '已经有 5 处'],
  ['L1.4.1', 'L1.4.1'],
])('%s', (text, expected) => {
  expect(spaced(text)).toBe(expected)
})

it('adds nothing but spaces, and nothing twice', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'产品，「」AI5%+. ') }), (text) => {
    const once = spaced(text)
    expect(once.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    expect(spaced(once)).toBe(once)
    expect(once).not.toMatch(/\p{Script=Han}[a-z\d]|[a-z\d%+]\p{Script=Han}/iu)
  }))
})
