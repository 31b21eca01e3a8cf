/** The Markdown of a slide as blocks, as far as the writing rules look at it. */

export interface Block {
  kind: 'heading' | 'list' | 'paragraph' | 'component' | 'slot'
  lines: string[]
}

const HEADING = /^#{1,6}\s/
const ITEM = /^(?:-|\d+\.)\s+/
const SLOT = /^::[\w-]+::$/
const TAG = /<[^>]+>/g

function kindOf(line: string): Block['kind'] {
  if (HEADING.test(line))
    return 'heading'
  if (ITEM.test(line))
    return 'list'
  if (SLOT.test(line))
    return 'slot'
  return line.replace(TAG, '').trim() ? 'paragraph' : 'component'
}

/** A blank line or a change of kind ends a block. */
export function blocksOf(content: string): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  for (const line of content.split('\n').map(line => line.trim())) {
    const kind = line ? kindOf(line) : undefined
    if (kind && open?.kind === kind)
      open.lines.push(line)
    else if (kind)
      blocks.push(open = { kind, lines: [line] })
    else
      open = undefined
  }
  return blocks
}

/** What is read of Markdown: no tags, no emphasis, no list marks. */
export function words(text: string): string {
  return text.replace(TAG, '').replace(/\*\*|::[\w-]+::|\[click\]\s?/g, '').replace(/^(?:#+|-|\d+\.)\s+/gm, '').trim()
}

/** Half-width punctuation, brackets and quotes beside Chinese, as they stand in `text`. */
export function halfWidth(text: string): string | undefined {
  return /[\p{Script=Han}」）][,;:!?.()"']|[,;:!?()"']\p{Script=Han}/u.exec(text)?.[0]
}

/** What to do about it. */
export const FULL_WIDTH = 'in Chinese write ，；：！？。（）and 「」'

export function han(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}
