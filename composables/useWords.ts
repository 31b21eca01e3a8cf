import type { InjectionKey } from 'vue'
import type { Language, Words } from '../core/words/language'
import { hasInjectionContext, inject } from 'vue'
import { languageOf } from '../core/words/language'

/** The deck's language: `app.provide(languageKey, languageOf(lang))`. */
export const languageKey: InjectionKey<Language> = Symbol('language')

/** The language of the deck around the calling component; outside a deck that of the page (`<html lang>`). Call it in setup. */
export function useLanguage(): Language {
  return (hasInjectionContext() ? inject(languageKey, undefined) : undefined) ?? languageOf(document.documentElement.lang)
}

/** `words` in the language of the deck. Call it in setup; hand the result on to placement and descriptions. */
export function useWords<T>(words: Words<T>): T {
  return words[useLanguage()]
}
