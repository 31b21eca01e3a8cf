/** The words of a slide's Markdown, for what shows them elsewhere than on the slide: the workbook. */
import { spaced } from '../text/spacing'

/** An item of a list; `lead` are the bold words it begins with. */
export interface Item {
  lead?: string
  text: string
  /** It is marked as our own arrangement. */
  synthesis?: boolean
}

export interface SlideWords {
  /** The first paragraph under the headline. */
  intro?: string
  list: Item[]
  /** The list of the slot `write`. */
  write: Item[]
}

/** Text without tags, links and emphasis. */
function plain(markdown: string): string {
  return spaced(markdown.replace(/<[^>]*>/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*|__|`/g, '').replace(/\s+/g, ' ').trim())
}

function itemOf(line: string): Item {
  const [, lead, rest] = /^\*\*([^*]+)\*\*(.*)$/.exec(line) ?? []
  return {
    ...lead !== undefined && { lead: plain(lead) },
    text: plain(rest ?? line),
    ...line.includes('<SourceMark synthesis') && { synthesis: true },
  }
}

const itemsOf = (content: string) => [...content.matchAll(/^(?:[-*]|\d+\.)\s+(\S.*)$/gm)].map(([, line = '']) => itemOf(line))

/** Reads `content`: paragraphs of one line and lists of one level, which is what a slide may hold (layouts/README.md). */
export function readWords(content: string): SlideWords {
  const [main = '', write = ''] = content.replace(/<!--[\s\S]*?-->/g, '').split(/^::write::$/m)
  const intro = main.split('\n').map(line => line.trim()).find(line => line && !/^(?:#|[-*]\s|\d+\.\s|<|::)/.test(line))
  return { ...intro !== undefined && { intro: plain(intro) }, list: itemsOf(main), write: itemsOf(write) }
}
