/** Languages that the interface speaks. The deck's `lang` chooses one when the deck starts, never when a module is read. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = typeof LANGUAGES[number]

/** The same words in every language: an object of texts, and of functions that put numbers and names into texts. */
export type Words<T> = Record<Language, T>

/** The language of a BCP 47 tag: `zh`, `zh-Hans-CN` and `zh-CN` are one, `en-GB` is English; anything else is the kit's first, Chinese. */
export function languageOf(tag: string | undefined): Language {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'zh-CN'
}
