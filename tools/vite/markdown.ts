/**
 * Marks up the words of the slides for their typography, while the Markdown is compiled:
 *
 * - Between Han and Latin there is one space (`core/spacing.ts`).
 * - Chinese breaks between clauses, else between words (`core/session/phrases.ts`): each place gets a `<wbr>`, see styles/type.css.
 * - In a list item that begins with bold words, what follows them is one `<span>`, so that it can stand in a column
 *   of its own (styles/lists.css).
 */
import type { SlidevPluginOptions } from '@slidev/types'
import { CLAUSE, clauses, phrases } from '../../core/session/phrases'
import { spaced } from '../../core/spacing'

type MarkdownExit = Parameters<NonNullable<NonNullable<SlidevPluginOptions['markdown']>['markdownSetup']>>[0]
type Rule = Parameters<MarkdownExit['core']['ruler']['push']>[1]
type State = Parameters<Rule>[0]
type Token = State['tokens'][number]

function html(state: State, content: string): Token {
  const token = new state.Token('html_inline', '', 0)
  token.content = content
  return token
}

/** Puts the space between Han and Latin that an author left out, also where bold words begin or end. */
function withSpaces(children: Token[]): void {
  let before: Token | undefined
  for (const token of children) {
    if (token.type !== 'text') {
      before = /^(?:strong|em|link)_/.test(token.type) ? before : undefined
      continue
    }
    const last = before?.content.at(-1) ?? ''
    token.content = spaced(last + token.content).slice(last.length)
    before = token.content ? token : before
  }
}

function withBreaks(state: State, token: Token, longest: number): Token[] {
  if (token.type !== 'text')
    return [token]
  return (clauses(token.content, longest) ?? phrases(token.content)).flatMap((phrase, i) => {
    const text = new state.Token('text', '', 0)
    text.content = phrase
    return i === 0 ? [text] : [html(state, '<wbr>'), text]
  })
}

function withLead(state: State, children: Token[]): Token[] {
  const end = children.findIndex(token => token.type === 'strong_close') + 1
  if (children.find(token => token.type !== 'text' || token.content !== '')?.type !== 'strong_open' || end === 0 || end === children.length)
    return children
  return [...children.slice(0, end), html(state, '<span>'), ...children.slice(end), html(state, '</span>')]
}

export function markWords(md: MarkdownExit): void {
  md.core.ruler.push('words', (state) => {
    state.tokens.forEach((token, i, all) => {
      if (token.type !== 'inline' || !token.children)
        return
      const around = all[i - 1]
      const longest = around?.type === 'heading_open' ? CLAUSE.headline : CLAUSE.text
      withSpaces(token.children)
      token.children = token.children.flatMap(child => withBreaks(state, child, longest))
      // In a tight list the paragraph is hidden, and the words stand in the item itself.
      if (around?.type === 'paragraph_open' && around.hidden && all[i - 2]?.type === 'list_item_open')
        token.children = withLead(state, token.children)
    })
  })
}
