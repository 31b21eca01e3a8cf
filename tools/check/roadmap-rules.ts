/** What slides name of the roadmap, against what it holds, and against its other languages. */
import type { Finding } from './finding'
import type { CheckedSlide } from './sources'
import { PART_KEYS } from '../../core/deck/part-names'

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names of the parts of `roadmap`, as it was written, by their key. */
function partsOf(roadmap: unknown): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(PART_KEYS.map(key => [key, isMap(roadmap) && isMap(roadmap[key]) ? Object.keys(roadmap[key]) : []]))
}

/** Every id in the roadmap's data, wherever it is, and the names of its parts. */
export function idsOf(value: unknown): Set<string> {
  const ids = new Set(Object.values(partsOf(value)).flat())
  const collect = (part: unknown): void => {
    if (Array.isArray(part))
      return part.forEach(collect)
    if (!isMap(part))
      return
    if (typeof part.id === 'string')
      ids.add(part.id)
    Object.values(part).forEach(collect)
  }
  collect(value)
  return ids
}

/** Figures that no slide shows and no other figure refers to. */
export function unusedFigures(slides: readonly CheckedSlide[], roadmap: unknown, file: string, text: string): Finding[] {
  const words = slides.map(({ raw }) => raw.join('\n')).join('\n')
  const names = partsOf(roadmap).figures ?? []
  const referred = (name: string) => isMap(roadmap) && isMap(roadmap.figures) && Object.entries(roadmap.figures).some(([other, figure]) => other !== name && JSON.stringify(figure).includes(`"${name}"`))
  const shown = (name: string) => new RegExp(`(?:name|figure)="${name}"|(?:figure|stages): *["']?${name}(?![\\w-])`).test(words)
  return names.filter(name => !shown(name) && !referred(name)).map((name): Finding => ({
    rule: 'markup',
    slide: 1,
    file,
    line: Math.max(1, text.split('\n').findIndex(line => line.startsWith(`  ${name}:`)) + 1),
    message: `No slide shows the figure "${name}"; put <RoadmapFigure name="${name}" /> on one, or take the figure out`,
  }))
}

/** Ids that one language has and another lacks. `languages`: the roadmap's data by file, the first one is the deck's. */
export function checkLanguages(languages: ReadonlyMap<string, unknown>): Finding[] {
  const [[mainFile, main] = ['', undefined], ...others] = languages
  const ids = idsOf(main)
  return others.flatMap(([file, data]) => {
    const there = idsOf(data)
    return [
      ...[...ids].filter(id => !there.has(id)).map(id => ({ file, id, has: mainFile })),
      ...[...there].filter(id => !ids.has(id)).map(id => ({ file: mainFile, id, has: file })),
    ]
  }).map(({ file, id, has }): Finding => ({ rule: 'language', slide: 1, file, line: 1, message: `The id "${id}" of ${has} is missing here` }))
}
