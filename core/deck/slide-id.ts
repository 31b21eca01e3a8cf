/**
 * Ids of slides: what links and what a device keeps refer to, so that neither a track nor a slide that is put in between
 * shifts anything. The author gives one as Slidev's `routeAlias`, and it is in the address too.
 */
import { DOCUMENTS } from '../sheets/documents'

/** Names of Slidev's own pages and of the sheets, which are no slides. */
const PAGES: readonly string[] = ['presenter', 'print', 'export', 'overview', 'notes', 'entry', ...DOCUMENTS]
const LONGEST = 40

/** Digits alone are the number of a slide. */
export const isSlideId = (text: string): boolean => /^[\p{L}\p{N}_-]+$/u.test(text) && !/^\d+$/.test(text) && !PAGES.includes(text)

/** `先看场景，**再看**技术` is `先看场景-再看技术`; empty without a letter or digit. */
function idFrom(title: string): string {
  const words = title.replace(/<[^>]*>|\]\([^)]*\)|[*_`]/g, '').normalize('NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const id = [...words.join('-')].slice(0, LONGEST).join('').replace(/-$/, '')
  return id === '' || isSlideId(id) ? id : `slide-${id}`
}

/** The id of each slide of a deck: its `routeAlias`, else one from its title, with a number where another slide has the same. */
export function slideIds(slides: readonly { routeAlias?: string, title?: string }[]): string[] {
  const taken = new Set(slides.flatMap(({ routeAlias }) => routeAlias ?? []))
  return slides.map(({ routeAlias, title = '' }, i) => {
    if (routeAlias !== undefined)
      return routeAlias
    const wanted = idFrom(title) || `slide-${i + 1}`
    let id = wanted
    for (let n = 2; taken.has(id); n++)
      id = `${wanted}-${n}`
    taken.add(id)
    return id
  })
}
