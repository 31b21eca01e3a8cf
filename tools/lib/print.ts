/** Prints a built deck to PDF: one page a slide, tagged, with outline and metadata. */
import type { Page } from 'playwright-chromium'
import type { Deck } from './deck'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { launchBrowser } from './browser'
import { UserError } from './command'
import { replaceFile } from './files'
import { serveFolder } from './serve'

/** Canvas of a slide, in CSS px; a page of the PDF has the same size (1 px is 0.75 pt). */
const SIZE = { width: 1280, height: 720 }

/** Loading 300 slides takes some seconds; a page that stands still longer than this is broken. */
const PATIENCE = 120_000

/** Waits until every slide is mounted and every font and image is there. Names the slides that are not. */
async function waitForSlides(page: Page, count: number): Promise<void> {
  const missing = () => page.evaluate(() => [...document.querySelectorAll('.print-slide-container')].flatMap((slide, i) => slide.querySelector('.slide') ? [] : [i + 1]))
  try {
    await page.waitForFunction(
      count => document.querySelectorAll('.print-slide-container .slide').length >= count,
      count,
      { timeout: PATIENCE, polling: 50 },
    )
  }
  catch {
    throw new UserError(`The deck did not load: slides ${(await missing()).join(', ') || 'all'} are missing`)
  }
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map(image => image.decode().catch(() => {})))
  })
}

/**
 * Turns the places where a word may end (`<wbr>`, tools/vite/markdown.ts) into the line ends they became, and joins the
 * rest: each stretch of text between two of them would be a piece of its own in the PDF.
 */
async function settleLines(page: Page): Promise<void> {
  // One expression of anonymous functions: tsx gives named ones a helper that the page does not have.
  await page.evaluate(() => {
    const marks = [...document.querySelectorAll('.slide wbr')].map((mark) => {
      const [before, after] = [mark.previousSibling, mark.nextSibling].map((node, i) => {
        const range = document.createRange()
        if (node)
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
  })
}

/** Writes who made the document and what it is about; Chromium knows only title and language. */
async function describe(pdf: Uint8Array, deck: Deck): Promise<{ bytes: Uint8Array, pages: number }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  document.setTitle(deck.title, { showInWindowTitleBar: true })
  document.setAuthor(deck.author)
  document.setSubject(deck.subject)
  document.setLanguage(deck.lang)
  return { bytes: await document.save(), pages: document.getPageCount() }
}

/**
 * Prints the build in `folder` to `file`.
 * @throws {UserError} where there is no build or no browser, a slide does not load, or the file cannot be written.
 */
export async function printDeck(folder: string, deck: Deck, file: string): Promise<{ pages: number, bytes: number }> {
  if (!existsSync(join(folder, 'index.html')))
    throw new UserError(`${folder} holds no build; make one with: npm run build`)
  const server = await serveFolder(folder)
  try {
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' })
      await page.goto(`${server.url}?print#/print`)
      await waitForSlides(page, deck.slides.length)
      await settleLines(page)
      const raw = await page.pdf({ width: `${SIZE.width}px`, height: `${SIZE.height}px`, printBackground: true, tagged: true, outline: true })
      const { bytes, pages } = await describe(raw, deck)
      if (pages !== deck.slides.length)
        throw new UserError(`The PDF has ${pages} pages for ${deck.slides.length} slides; ${file} was not written`)
      await replaceFile(file, bytes)
      return { pages, bytes: bytes.length }
    }
    finally {
      await browser.close()
    }
  }
  finally {
    await server.close()
  }
}
