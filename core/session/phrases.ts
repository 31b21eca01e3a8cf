/**
 * Where a Chinese headline may break: between words, not inside one. Browsers break Chinese anywhere.
 */

const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\s]/u
const OPENING = /[\p{Ps}\p{Pi}]$/u
const BREAK = /[\s\p{Po}]$/u

/** Lean on the word before them. */
const PARTICLES = new Set('的了着过吗呢吧啊得地')

const isSingle = (part: string | undefined) => part !== undefined && /^\p{Script=Han}$/u.test(part)

/** Up to so many characters, a clause is better kept whole: what fits a line of a poster, and one of running text. */
export const CLAUSE = { headline: 8, text: 16 }

/**
 * The clauses of `text`, joined they are `text` again; undefined where it is one clause, or one is longer than
 * `longest` and has to break inside.
 */
export function clauses(text: string, longest: number): string[] | undefined {
  const parts = text.split(/(?<=[，。；：！？、])(?![，。；：！？、」』）])/u)
  return parts.length > 1 && parts.every(part => part.length <= longest + 1) ? parts : undefined
}

/**
 * The parts of `text` that stay whole on a line; joined they are `text` again. Words come from the platform's
 * dictionary (Unicode UAX 29 with ICU's Chinese words), which splits many words of two characters: two single
 * characters in a row are one part, and one that is left over at the end of a clause joins the word before it.
 */
export function phrases(text: string, lang = 'zh-CN'): string[] {
  if (!('Segmenter' in Intl))
    return [text]
  const words = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
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
      || (isSingle(word) && endsClause && !BREAK.test(last))
    )
    if (joins)
      parts[parts.length - 1] = last + word
    else
      parts.push(word)
  })
  return parts
}
