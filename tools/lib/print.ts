/** Prints a built deck to PDF: one page a slide, tagged, with outline and metadata. */
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser, Page } from 'playwright-chromium'
import type { Deck } from './deck'
import { UserError } from './command'
import { readDeck, requireBuild } from './deck'
import { replaceFile } from './files'
import { rightsLine } from './licenses'
import { serveFolder } from './serve'

/** Canvas of a slide, in CSS px; a page of the PDF has the same size (1 px is 0.75 pt). */
const SIZE = { width: 1280, height: 720 }

type PdfLibrary = typeof import('@cantoo/pdf-lib')

/** Loading 300 slides takes some seconds; a page that stands still longer than this is broken. */
export const PATIENCE = 120_000

/** Waits until every slide is mounted, and every part of a figure, font and image is there. Names the slides that are not. */
async function waitForSlides(page: Page): Promise<void> {
  try {
    await page.waitForFunction(() => {
      const slides = [...document.querySelectorAll('.print-slide-container')]
      return slides.length > 0 && slides.every(slide => slide.querySelector('.slide')) && document.documentElement.dataset.loading === undefined
    }, undefined, { timeout: PATIENCE })
  }
  catch {
    const there = await page.evaluate(() => [...document.querySelectorAll('.print-slide-container')].map(slide => slide.querySelector('.slide') !== null))
    const missing = there.flatMap((isThere, i) => isThere ? [] : [i + 1])
    if (missing.length > 0)
      throw new UserError(`The deck did not load: slides ${missing.join(', ')} are missing`)
    throw new UserError(`The deck did not load: ${there.length > 0 ? 'parts of figures still load' : 'every slide is missing'}`)
  }
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map(image => image.decode().catch(() => {})))
  })
}

/**
 * Turns the places where a word may end (`<wbr>`, tools/vite/markdown.ts) into the line ends they became, and joins the
 * rest: each stretch of text between two of them, and each clause in its box, would be a piece of its own in the PDF.
 */
export async function settleLines(page: Page, within: '.slide' | '.sheet'): Promise<void> {
  // One expression of anonymous functions: tsx gives named ones a helper that the page does not have.
  await page.evaluate((within) => {
    // One for all: the page keeps every range in step with every change below, and 2,800 of them take seconds.
    const range = document.createRange()
    const marks = [...document.querySelectorAll(`${within} wbr`)].map((mark) => {
      // Without a box of its own, each end of a line is where the next text is lower than the last.
      const [before, after] = (['previousSibling', 'nextSibling'] as const).map((side, i) => {
        let node = mark[side]
        // Vue puts empty nodes where a list begins and ends.
        while (node && node.textContent === '')
          node = node[side]
        if (!node)
          return undefined
        range.selectNodeContents(node)
        return [...range.getClientRects()].at(i - 1)
      })
      return { mark, ends: before && after && after.top > before.top + before.height / 2 }
    })
    for (const { mark, ends } of marks) {
      const parent = mark.parentNode
      mark.replaceWith(...ends ? [document.createElement('br')] : [])
      parent?.normalize()
    }
    for (const box of document.querySelectorAll(`${within} :is(.clause, .together)`)) {
      const parent = box.parentNode
      box.replaceWith(...box.childNodes)
      parent?.normalize()
    }
  }, within)
}

/**
 * Opens the deck at `url` as it is printed, every slide under the other.
 * @throws {UserError} where a slide does not load.
 */
export async function openPrint(page: Page, url: string): Promise<void> {
  await page.goto(`${url}?print#/print`)
  await waitForSlides(page)
  await settleLines(page, '.slide')
}

/**
 * Writes who made the document and what it is about; Chromium knows only title and language. `finish` may add to it.
 */
export async function describePdf(
  { ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFString }: PdfLibrary,
  pdf: Uint8Array,
  deck: Deck,
  { title = deck.title, finish }: { title?: string, finish?: (document: PDFDocument) => Promise<void> } = {},
): Promise<{ bytes: Uint8Array, pages: number }> {
  const document = await PDFDocument.load(pdf, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false })
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setAuthor(deck.author)
  document.setSubject(deck.subject)
  document.setLanguage(deck.lang)
  // Readers list keys that they do not know, too (PDF 1.7, 14.3.3).
  document.context.lookup(document.context.trailerInfo.Info, PDFDict).set(PDFName.of('Rights'), PDFString.of(rightsLine()))
  await finish?.(document)
  return { bytes: await document.save({ objectsPerTick: Infinity, updateFieldAppearances: false }), pages: document.getPageCount() }
}

/**
 * Prints the build in `folder`, in a page of `browser` of its own. `meanwhile` runs while the browser works.
 * @throws {UserError} where there is no build, or a slide does not load.
 */
export async function printPdf(browser: Browser, folder: string, meanwhile: () => unknown = () => {}): Promise<Uint8Array> {
  requireBuild(folder)
  const server = await serveFolder(folder)
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' })
  try {
    await openPrint(page, server.url)
    const printed = page.pdf({ width: `${SIZE.width}px`, height: `${SIZE.height}px`, printBackground: true, tagged: true, outline: true })
    meanwhile()
    return new Uint8Array(await printed)
  }
  finally {
    await Promise.all([page.close(), server.close()])
  }
}

/**
 * Prints the build in `folder` to `file`.
 * @throws {UserError} where there is no build, a slide does not load, or the file cannot be written.
 */
export async function printDeck(browser: Browser, folder: string, file: string): Promise<{ pages: number, bytes: number }> {
  const selection = requireBuild(folder)
  let loading: Promise<[PdfLibrary, Deck]> | undefined
  const load = () => loading ??= Promise.all([import('@cantoo/pdf-lib'), readDeck(selection)])
  // The browser is busy printing: time to load what comes next.
  const raw = await printPdf(browser, folder, load)
  const [library, deck] = await load()
  const { bytes, pages } = await describePdf(library, raw, deck)
  if (pages !== deck.slides.length)
    throw new UserError(`The PDF has ${pages} pages for ${deck.slides.length} slides; ${file} was not written`)
  await replaceFile(file, bytes)
  return { pages, bytes: bytes.length }
}
