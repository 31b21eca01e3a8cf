/**
 * Where a Chinese headline may break: between words, not inside one. Browsers break Chinese anywhere.
 */

/** Longest Latin word that stays with the noun after it. */
const LATIN_LONGEST = 12

const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\s]/u
const OPENING = /[\p{Ps}\p{Pi}]$/u
const BREAK = /[\s\p{Po}]$/u

const LATIN_END = /[\p{Script=Latin}\d+] $/u

/** Lean on the word before them. */
const PARTICLES = new Set('的了着过吗呢吧啊得地')

const isSingle = (part: string | undefined) => part !== undefined && /^\p{Script=Han}$/u.test(part)

/** A longer clause is no unit for a line. */
const CLAUSE_LONGEST = 20
/** A longer entry of a list breaks between its words. In em, a Latin letter being half of one. */
const ENTRY_LONGEST = 8
const emsOf = (text: string) => [...text].reduce((sum, char) => sum + (char < '\u2000' ? 0.5 : 1), 0)

/** What stands between two stops; a list with `、` is one clause. */
const CLAUSE_ENDS = /(?<=[，。；：！？])(?![，。；：！？、」』）])/u
const LIST_ENDS = /(?<=、)/u

/** Whether browsers would break inside of a part, at its space or the dot of a name. */
export const hasGap = (part: string) => /\S[\s·]+\S/.test(part)

export interface Clause {
  /** Together on one line where they fit; undefined for text that flows. */
  whole: boolean
  /** What a line keeps whole in any case. */
  parts: string[]
}

/**
 * Where `text` may break, best places first: between clauses, then between the entries of a list, then between words.
 * All parts joined are `text` again.
 */
export function clauses(text: string, lang?: string): Clause[] {
  const all = text.split(CLAUSE_ENDS)
  return all.map(clause => ({
    whole: all.length > 1 && clause.length <= CLAUSE_LONGEST,
    parts: clause.split(LIST_ENDS).flatMap((entry, _, entries) => entries.length > 1 && emsOf(entry) <= ENTRY_LONGEST ? [entry] : phrases(entry, lang)),
  }))
}

/** By language: one takes longer to make than a text to cut. */
const segmenters = new Map<string, Intl.Segmenter>()

/**
 * The parts of `text` that stay whole on a line; joined they are `text` again. Words come from the platform's
 * dictionary (Unicode UAX 29 with ICU's Chinese words), which splits many words of two characters: two single
 * characters in a row are one part, and one that is left over at the end of a clause joins the word before it.
 */
export function phrases(text: string, lang = 'zh-CN'): string[] {
  if (!('Segmenter' in Intl))
    return [text]
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' })
  segmenters.set(lang, segmenter)
  const words = [...segmenter.segment(text)].map(({ segment }) => segment)
  const parts: string[] = []
  words.forEach((word, i) => {
    const last = parts.at(-1)
    const next = words[i + 1]
    const endsClause = next === undefined || CLOSING.test(next)
    const joins = last !== undefined && (
      CLOSING.test(word)
      || OPENING.test(last)
      || (PARTICLES.has(word) && !BREAK.test(last))
      || (isSingle(word) && isSingle(last))
      || (/^\p{Script=Han} $/u.test(last) && /^\p{Script=Latin}/u.test(word))
      // A Latin word belongs to the noun after it: `AI 技术`. So do the parts of a foreign name: `冯·诺依曼`.
      || (LATIN_END.test(last) && last.length <= LATIN_LONGEST && /^\p{Script=Han}/u.test(word))
      || (/\p{Script=Han}·\p{Script=Han}{0,2}$/u.test(last) && /^\p{Script=Han}{1,3}$/u.test(word) && `${last}${word}`.length - last.indexOf('·') <= 4)
      || (isSingle(word) && endsClause && !BREAK.test(last))
    )
    if (joins)
      parts[parts.length - 1] = last + word
    else
      parts.push(word)
  })
  return parts
}
