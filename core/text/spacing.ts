/**
 * The gap between Han and Latin letters or digits, as a character of the text.
 *
 * CSS `text-autospace` draws one too, but only in browsers of late 2025 and after; a real space is there in every
 * browser, in the PDF, and in what is copied or searched, and `text-autospace` adds nothing to it. The space of Noto
 * Sans SC is 0.22 em wide, within the quarter of an em that CLREQ 3.2.2 allows.
 */

const HAN_BEFORE = /\p{Script=Han}(?=[\p{Script=Latin}\p{Nd}])/gu
const HAN_AFTER = /[\p{Script=Latin}\p{Nd}%+](?=\p{Script=Han})/gu

/** `text` with one space at each such place that has none. */
export function spaced(text: string): string {
  return text.replace(HAN_BEFORE, '$& ').replace(HAN_AFTER, '$& ')
}
