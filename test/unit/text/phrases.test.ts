import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauses, phrases } from '../../../core/text/phrases'

const headline = fc.string({ unit: fc.constantFrom(...'大企业的研究部门把新技术做成了产品，。、：；！？（）「」《》 AImodel5%-—…'), maxLength: 40 })

describe('phrases', () => {
  it('loses and adds nothing', () => {
    fc.assert(fc.property(fc.oneof(headline, fc.string({ unit: 'grapheme', maxLength: 40 })), (text) => {
      const parts = phrases(text)
      expect(parts.join('')).toBe(text)
      expect(parts.every(part => part !== '')).toBe(true)
    }), { numRuns: 500 })
  })

  it('never begins a line with closing punctuation or ends one with an opening one', () => {
    fc.assert(fc.property(headline, (text) => {
      const parts = phrases(text)
      for (const part of parts.slice(1))
        expect(part).not.toMatch(/^[，。、：；！？）」》…%\s]/)
      for (const part of parts.slice(0, -1))
        expect(part).not.toMatch(/[（「《]$/)
    }), { numRuns: 500 })
  })

  it('keeps words, particles and single characters with their neighbours', () => {
    expect(phrases('前端越简单，后端越复杂。').join('|')).not.toMatch(/简\|单|复\|杂|\|[，。]/)
    expect(phrases('企业的选择')[0]).toBe('企业的')
    for (const text of ['四类产品经理各走各的路，谁也替不了谁。', '先自己写，再和别人对', '挑一个坑，换一条习惯']) {
      const parts = phrases(text)
      for (const [i, part] of parts.entries()) {
        const endsClause = parts[i + 1] === undefined || /[，。]$/.test(part)
        expect(endsClause && /^\p{Script=Han}[，。]?$/u.test(part), text).toBe(false)
      }
    }
    expect(phrases('谁也替不了谁').slice(0, 1)).toEqual(['谁也'])
  })

  it('handles Latin text and an empty one', () => {
    expect(phrases('')).toEqual([])
    expect(phrases('AI products, step by step', 'en')).toEqual(['AI ', 'products, ', 'step ', 'by ', 'step'])
  })
})

describe('clauses', () => {
  const parts = (text: string) => clauses(text).map(clause => clause.parts.join(''))

  it('end with their punctuation, and have lists as a whole', () => {
    expect(parts('从手上的产品往上游追，看看哪一环握在别人手里。')).toEqual(['从手上的产品往上游追，', '看看哪一环握在别人手里。'])
    expect(parts('写下「为什么？」，再说。')).toEqual(['写下「为什么？」，', '再说。'])
    expect(parts('分清主次缓急，有所为、有所不为，专心学好一样。')).toEqual(['分清主次缓急，', '有所为、有所不为，', '专心学好一样。'])
  })

  it('stay on one line where they are several and short', () => {
    const whole = (text: string) => clauses(text).map(clause => clause.whole)
    expect(whole('歇 10 分钟，回来找自己的位置')).toEqual([true, true])
    expect(whole('没有停顿的一句话')).toEqual([false])
    expect(whole('先看，再把技术和业务之间的每一道工序都走一遍直到产品落地')).toEqual([true, false])
  })

  it('break inside at the entries of a list, else between words', () => {
    expect(clauses('科大讯飞、格灵深瞳、地平线、商汤 SenseTime、永洪科技')[0]!.parts).toEqual(['科大讯飞、', '格灵深瞳、', '地平线、', '商汤 SenseTime、', '永洪科技'])
    expect(clauses('用成熟的 AI 技术改进系统')[0]!.parts.join('|')).toContain('AI 技术')
    expect(clauses('打破冯·诺依曼结构')[0]!.parts.join('|')).toContain('冯·诺依曼')
  })

  it('give the text back', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('路', '线', '，', '。', '、', '」', 'AI', ' ', '？', '·'), { maxLength: 30 }), (chars) => {
      const text = chars.join('')
      expect(clauses(text).flatMap(clause => clause.parts).join('')).toBe(text)
    }))
  })
})
