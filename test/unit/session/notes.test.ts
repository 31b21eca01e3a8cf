import { describe, expect, it } from 'vitest'
import { noteOf } from '../../../core/session/notes'

describe('lines of a note by track', () => {
  const note = '说：一句，[click] 再一句。\n\n问：为什么？\n\n转：全场的。\n转（short、talk）：短的。'

  it('gives each track its own, and the others to all', () => {
    const common = '说：一句，[click] 再一句。\n\n问：为什么？\n\n'
    expect(['full', 'short', 'talk'].map(track => noteOf(note, track))).toEqual([`${common}转：全场的。`, `${common}转：短的。`, `${common}转：短的。`])
  })

  it('leaves a line out that only other tracks have', () => {
    expect(noteOf('转（talk）：讲座的。\n问：好吗？', 'full')).toBe('问：好吗？')
  })

  it('keeps paragraphs of rendered notes whole', () => {
    const html = '<p>说：<strong>一句</strong>。</p>\n<p>转：全场的。\n转（short）：短的。</p>\n'
    expect(noteOf(html, 'full')).toBe('<p>说：<strong>一句</strong>。</p>\n<p>转：全场的。\n</p>\n')
    expect(noteOf(html, 'short')).toBe('<p>说：<strong>一句</strong>。</p>\n<p>\n转：短的。</p>\n')
  })

  it('takes brackets inside a sentence for what they are', () => {
    const said = '说：两层（基础、技术）：缺一不可。\n没有标签的一行（full）。'
    expect(noteOf(said, 'short')).toBe(said)
  })
})
