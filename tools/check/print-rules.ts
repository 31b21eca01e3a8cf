/** The printed deck against its slides: the same text, as text, and a page for each. */
import type { Browser } from 'playwright-chromium'
import type { Seen } from './finding'
import { printPdf } from '../lib/print'

/** How often each character stands in `text`, white space aside. */
function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const char of text.replace(/\s/g, ''))
    counts.set(char, (counts.get(char) ?? 0) + 1)
  return counts
}

/** Findings by number of the slide. `texts`: what each slide shows in its last state; `pictures`: whether it has any. */
export async function checkPrint(browser: Browser, folder: string, texts: ReadonlyMap<number, { words: readonly string[], pictures: boolean }>, count: number): Promise<{ slide: number, seen: Seen }[]> {
  const bytes = await printPdf(browser, folder)
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const found: { slide: number, seen: Seen }[] = []
  if (pdf.numPages !== count)
    found.push({ slide: Math.min(pdf.numPages, count), seen: { rule: 'print-pages', message: `The PDF has ${pdf.numPages} pages for ${count} slides; something on this slide or the next breaks the page` } })
  for (const [slide, { words, pictures }] of texts) {
    if (slide > pdf.numPages)
      continue
    const page = await pdf.getPage(slide)
    const { items } = await page.getTextContent({ disableNormalization: true })
    const printed = countOf(items.map(item => 'str' in item ? item.str : '').join(''))
    const missing = words.filter((text) => {
      const lacks = [...countOf(text)].some(([char, times]) => (printed.get(char) ?? 0) < times)
      if (!lacks) {
        for (const [char, times] of countOf(text))
          printed.set(char, printed.get(char)! - times)
      }
      return lacks
    })
    if (missing.length > 0)
      found.push({ slide, seen: { rule: 'print-text', words: missing[0], message: `The printed page lacks "${missing[0]!.slice(0, 20)}"${missing.length > 1 ? ` and ${missing.length - 1} more texts` : ''}; see what hides it in print` } })
    const { fnArray } = await page.getOperatorList()
    if (!pictures && fnArray.some(op => [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject].includes(op)))
      found.push({ slide, seen: { rule: 'print-image', message: 'The printed page holds a picture though the slide has none: a filter, shadow, mask or blend was turned into pixels; use flat fills' } })
  }
  await pdf.loadingTask.destroy()
  return found
}
