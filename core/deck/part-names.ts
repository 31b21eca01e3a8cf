/** What slides name of the roadmap: its figures, tables and so on, as attributes of components. */

/** Keys of a roadmap that hold parts by name. */
export const PART_KEYS = ['figures', 'tables', 'cards', 'lists', 'checks'] as const
type PartKey = typeof PART_KEYS[number]

/** Components that show a part by its name: the attribute that says it, and the key of the part. */
const SHOWS: Readonly<Record<string, [attribute: string, key: PartKey]>> = {
  RoadmapFigure: ['name', 'figures'],
  RoadmapTable: ['name', 'tables'],
  RoadmapCards: ['name', 'cards'],
  EntryList: ['name', 'lists'],
  CheckQuestions: ['name', 'checks'],
}

/** Name of a component, from the tag of either spelling. */
export const pascal = (tag: string) => tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Code, mathematics, scripts, styles and links in angle brackets are no markup: spaces take their place, lines stay. */
export function withoutCode(markdown: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ')
  return markdown
    .replace(/^(```|~~~|\$\$)[\s\S]*?\n\1/gm, blank)
    .replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, blank)
    .replace(/(`+)[^`\n]+\1|\$[^$\n]+\$|<[a-z]+:\/\/[^>\s]+>/g, blank)
}

/** The parts that components name in a slide's Markdown, each with its line from 0. A figure's name is in `figure` of every other component. */
export function namedParts(markdown: string): { key: PartKey, name: string, line: number }[] {
  const text = withoutCode(markdown)
  return [...text.matchAll(/<([A-Z]\w*|[a-z]+-[\w-]+)((?:\s+[\w:@.-]+(?:="[^"]*")?)*)\s*\/?>/g)].flatMap(({ 1: tag = '', 2: attributes = '', index }) => {
    const [own, key] = SHOWS[pascal(tag)] ?? ['figure', 'figures']
    return [...attributes.matchAll(/\s([\w-]+)="([^"]*)"/g)]
      .filter(([, attribute]) => attribute === own)
      .map(match => ({ key, name: match[2]!, line: text.slice(0, index + 1 + tag.length + match.index + 1).split('\n').length - 1 }))
  })
}
