/**
 * The trainer's parts of a slide, between `<!-- trainer -->` and `<!-- /trainer -->`. What is written as code is text, whatever it
 * says: fences that end, code between backquotes on one line, scripts and styles.
 */

export interface Part {
  /** Where it begins and ends. */
  from: number
  to: number
  /** What a comment says, without space at its edges; code has none. */
  comment?: string
}

const STARTS = /^[ \t]*(?<fence>`{3,}(?=[^`\n]*$)|~{3,})|(?<!\\)(?<quotes>`+)|<(?<tag>script|style)\b|<!--/gm

/** What ends the part that has begun; the end of code between backquotes is on its line. */
function endOf({ fence, quotes, tag }: Readonly<Record<string, string | undefined>>): RegExp {
  if (fence)
    return new RegExp(`^[ \\t]*${fence}${fence[0]}*[ \\t]*$`, 'm')
  if (quotes)
    return new RegExp(`(?<=^[^\\n]*[^\`\\n])${quotes}(?!\`)`)
  return new RegExp(tag ? `</${tag}>` : '-->')
}

/** Code and comments of Markdown, in order. What does not end is neither. */
export function partsOf(markdown: string): Part[] {
  const parts: Part[] = []
  let done = 0
  for (const { 0: start, index, groups = {} } of markdown.matchAll(STARTS)) {
    // Within the part before it.
    if (index < done)
      continue
    const rest = markdown.slice(index + start.length)
    const end = endOf(groups).exec(rest)
    if (!end)
      continue
    done = index + start.length + end.index + end[0].length
    parts.push({ from: index, to: done, ...start === '<!--' && { comment: rest.slice(0, end.index).trim() } })
  }
  return parts
}

/** The comments among them. */
export const commentsOf = (markdown: string) => partsOf(markdown).flatMap(({ comment, ...part }) => comment === undefined ? [] : [{ ...part, comment }])

const OPENS = 'trainer'
const CLOSES = '/trainer'

export const isOpening = ({ comment }: Part) => comment === OPENS
export const isClosing = ({ comment }: Part) => comment === CLOSES

/** `text` of a comment, as the note of a slide is one. */
export const isMark = (text: string) => text.trim() === OPENS || text.trim() === CLOSES

/** Of a comment no word is kept, but its place, which can part two lists. */
const PLACE = '<!---->'

export function withoutComments(markdown: string): string {
  const comments = commentsOf(markdown)
  return [...comments.map(({ from }, i) => markdown.slice(comments[i - 1]?.to ?? 0, from)), markdown.slice(comments.at(-1)?.to ?? 0)].join(PLACE)
}

/** What participants get: nothing of the trainer's parts, of which one that does not end reaches to the slide's end, and no word of a comment. */
export function participantsContent(markdown: string): string {
  let kept = ''
  let from = 0
  let hidden = false
  for (const comment of commentsOf(markdown)) {
    if (!hidden)
      kept += markdown.slice(from, comment.from)
    if (isOpening(comment))
      hidden = true
    else if (isClosing(comment))
      hidden = false
    else if (!hidden)
      kept += PLACE
    from = comment.to
  }
  return (hidden ? kept : kept + markdown.slice(from)).trim()
}
