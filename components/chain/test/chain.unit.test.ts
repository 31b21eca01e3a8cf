/** What a chain says in words, what opens in it, and how it is built up. */
import type { ChainView } from '../view'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonWords } from '../../../core/words/common'
import { LANGUAGES } from '../../../core/words/language'
import { describeChain, stepOf } from '../chain'
import { chainKind } from '../kind'
import { chainDetail, detailText } from '../opened/detail'
import { openedWords } from '../opened/words'
import { describeTrace } from '../traced/traced'
import { tracedWords } from '../traced/words'
import { chainWords } from '../words'
import { bread, breadView, chainOf } from './data'

const common = commonWords['zh-CN']
const words = { common, opened: openedWords['zh-CN'] }
const detail = (id: string, chain: ChainView = breadView) => chainDetail(chain, id, words)

describe('steps', () => {
  it('are one per layer, or per stop of the line', () => {
    expect(chainKind.steps(breadView, {})).toBe(3)
    expect(chainKind.steps(breadView, { trace: 'toast' })).toBe(5)
    expect(chainKind.steps(breadView, { trace: 'unknown' })).toBe(3)
  })

  it('are known for everything that opens', () => {
    fc.assert(fc.property(chainOf(6, 4), (chain) => {
      for (const [i, layer] of chain.layers.entries()) {
        for (const id of [layer.id, layer.groups[0]!.id, layer.groups.at(-1)!.items.at(-1)!.id])
          expect(stepOf(chain, id)).toBe(i + 1)
      }
      expect([stepOf(chain, 'nothing'), stepOf(chain, undefined)]).toEqual([0, 0])
    }), { numRuns: 30, endOnFailure: true })
  })
})

it('gives its layers to other figures, with the colours they have here', () => {
  expect(chainKind.entries!(bread).map(({ id, name, image, place, line }) => [id, name, image, place, line])).toEqual([
    ['field', '田地', '种出原料', '源头', 7],
    ['mill', '磨坊', '加工', '中段', 3],
    ['bakery', '面包房', '烤和卖', '末端', 5],
  ])
  expect(chainKind.items!(bread)).toEqual(expect.arrayContaining(['crops', 'wheat', 'trace:toast']))
})

it.each(LANGUAGES)('describes every layer, group, item and stop in %s', (language) => {
  const text = describeChain(bread, chainWords[language], commonWords[language])
  for (const layer of bread.layers) {
    for (const part of [layer, ...layer.groups, ...layer.groups.flatMap(group => group.items)])
      expect(text).toContain(part.name)
  }
  const line = describeTrace(bread, bread.traces[0]!, tracedWords[language], commonWords[language])
  for (const { text } of bread.traces[0]!.stops)
    expect(line).toContain(text)
  expect(line).toContain(commonWords[language].synthesis)
})

describe('what is opened', () => {
  it('says what a layer, a group and an item are, with provenance', () => {
    expect(detail('field')).toMatchObject({
      name: '田地',
      number: 1,
      path: ['源头', '种出原料'],
      notes: [{ text: '原料从这里来。', marks: [] }, { text: '产粮的地方：东原、西原、南原等 4 个', marks: ['据 2025-01 原文'] }],
    })
    expect(detail('animals')).toMatchObject({ path: ['田地'], notes: [{ text: '奶牛、母鸡' }, {}] })
    expect(detail('moisture')).toMatchObject({ path: ['磨坊', '检验'], notes: [{ text: '含水太多，放不久。' }] })
    expect(detail('nothing')).toBeUndefined()
  })

  it('says what a part gets and gives, and lists the cells of the matrix', () => {
    const gluten = detail('gluten')!
    expect(gluten.needs).toEqual([
      { name: '上游', text: '田地给谷物与奶；前一站：辊式磨', marks: ['本课整理'] },
      { name: '下游', text: '把面粉与黄油交给面包房；下一站：面团', marks: ['本课整理'] },
    ])
    expect(gluten.cells).toEqual([{ name: '种植的人', text: '送粮' }, { name: '烘焙的人', text: '挑面粉' }])
    expect(gluten.cellsTitle).toEqual({ text: '谁在这里做', marks: ['本课整理'] })
    expect(detailText(gluten, common)).toContain('下游：把面粉与黄油交给面包房；下一站：面团（本课整理）')
    expect(detailText(gluten, common)).toContain('谁在这里做：种植的人（送粮）；烘焙的人（挑面粉）（本课整理）')
    // A part that no line passes has only what its layer gives; nothing is made up for it.
    expect(detail('seed')!.needs).toEqual([{ name: '下游', text: '把谷物与奶交给磨坊', marks: [] }])
    // The stops inside a group are its own affair.
    expect(detail('mill')!.needs[0]!.text).toBe('田地给谷物与奶')
    expect(detail('crops')!.needs[0]!.text).not.toContain('小麦')
  })

  it('has the chain\'s own words where it has some', () => {
    const own = { ...breadView, labels: { before: '前道', after: '后道' } }
    expect(detail('gluten', own)!.needs.map(({ name }) => name)).toEqual(['前道', '后道'])
    expect(detail('gluten', own)!.cellsTitle.text).toBe('分工')
    const { matrix: _, ...plain } = breadView
    expect(detail('gluten', plain)!.cells).toEqual([])
  })

  it('says the same in English', () => {
    const english = { common: commonWords.en, opened: openedWords.en }
    expect(detailText(chainDetail(breadView, 'gluten', english)!, commonWords.en)).toContain('Upstream: 田地 gives 谷物与奶; stop before: 辊式磨 (Our synthesis)')
  })
})
