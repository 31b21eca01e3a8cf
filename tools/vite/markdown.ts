/**
 * Marks up the words of the slides for their typography, while the Markdown is compiled:
 *
 * - Between Han and Latin there is one space (`core/spacing.ts`).
 * - Chinese breaks between clauses, else between words (`core/session/phrases.ts`): each place gets a `<wbr>`, each clause is a box,
 *   see styles/type.css.
 * - In a list item that begins with bold words, what follows them is one `<span>`, so that it can stand in a column
 *   of its own (styles/lists.css). A list of three or six such items has the class `thirds` (layouts/default.vue).
 */
import type { SlidevPluginOptions } from '@slidev/types'
import { clauses, hasGap } from '../../core/text/phrases'
import { spaced } from '../../core/text/spacing'

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

/**
 * The words of a text as boxes and places to break. `boxed`: its clauses are boxes; not where other inline content
 * touches the text, which could then be parted from it.
 */
function withBreaks(state: State, token: Token, boxed: boolean): Token[] {
  // What Vue reads as code stays whole.
  if (token.type !== 'text' || token.content.includes('{{'))
    return [token]
  const text = (content: string) => Object.assign(new state.Token('text', '', 0), { content })
  const span = (name: string, children: Token[]) => [html(state, `<span class="${name}">`), ...children, html(state, '</span>')]
  return clauses(token.content).flatMap(({ whole, parts }, i) => {
    // Space at the edge of a clause is lost where the clause is a box: it stands outside.
    const clause = parts.join('')
    const before = clause.slice(0, clause.length - clause.trimStart().length)
    const after = clause.slice(clause.trimEnd().length)
    const box = whole && boxed
    const words = parts.flatMap((part, k) => {
      const content = box ? part.slice(k === 0 ? before.length : 0, k === parts.length - 1 && after ? -after.length : undefined) : part
      const word = hasGap(content) ? span('together', [text(content)]) : [text(content)]
      return k === 0 ? word : [html(state, '<wbr>'), ...word]
    })
    return [...i > 0 ? [html(state, '<wbr>')] : [], ...box ? [text(before), ...span('clause', words), text(after)] : words]
  })
}

const opens = (token: Token | undefined, type: string) => token?.children?.find(({ type, content }) => type !== 'text' || content !== '')?.type === type

function withLead(state: State, children: Token[]): Token[] {
  const end = children.findIndex(token => token.type === 'strong_close') + 1
  return end === children.length ? children : [...children.slice(0, end), html(state, '<span>'), ...children.slice(end), html(state, '</span>')]
}

/** Marks lists of three or six items that all begin with bold words, `thirds`: they can stand in three columns. */
function markThirds(tokens: Token[]): void {
  tokens.forEach((list, i) => {
    if (!list.type.endsWith('_list_open'))
      return
    const end = tokens.findIndex((token, k) => k > i && token.level === list.level && token.type.endsWith('_list_close'))
    const items = tokens.slice(i, end).filter(token => token.type === 'inline' && token.level === list.level + 3)
    if ((items.length === 3 || items.length === 6) && items.every(item => opens(item, 'strong_open')))
      list.attrJoin('class', 'thirds')
  })
}

export function markWords(md: MarkdownExit): void {
  md.core.ruler.push('words', (state) => {
    markThirds(state.tokens)
    state.tokens.forEach((token, i, all) => {
      if (token.type !== 'inline' || !token.children)
        return
      const around = all[i - 1]
      withSpaces(token.children)
      // In a tight list the paragraph is hidden, and the words stand in the item itself.
      const isItem = around?.type === 'paragraph_open' && around.hidden && all[i - 2]?.type === 'list_item_open'
      const inlines = token.children.filter(child => /^(?:strong|em|link)_open$|^code_inline$/.test(child.type)).length
      const hasLead = isItem && opens(token, 'strong_open')
      const boxed = inlines === 0 || (hasLead && inlines === 1)
      const words = token.children.flatMap(child => withBreaks(state, child, boxed))
      token.children = hasLead ? withLead(state, words) : words
    })
  })
}
