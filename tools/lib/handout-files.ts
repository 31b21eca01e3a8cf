/** One file for the room: printed, described, and checked for its number of pages. */
import type { Browser } from 'playwright-chromium'
import type { SheetsName } from '../../core/sheets/documents'
import type { Deck } from './deck'
import * as library from '@cantoo/pdf-lib'
import { guideWords } from '../../core/words/guide'
import { languageOf } from '../../core/words/language'
import { handoutWords } from '../../core/words/sheets'
import { workbookWords } from '../../core/words/workbook'
import { UserError } from './command'
import { addFields } from './form'
import { describePdf, printPdf } from './print'
import { printSheets } from './print-sheets'
import { serveFolder } from './serve'

function nameOf(name: SheetsName, lang: string): string {
  const language = languageOf(lang)
  return { handout: handoutWords[language].title, workbook: workbookWords[language].name, guide: guideWords[language].title }[name]
}

export interface Printed { bytes: Uint8Array, pages: number }

async function printDocument(browser: Browser, folder: string, name: SheetsName, deck: Deck, settings: Record<string, string>): Promise<Printed> {
  const server = await serveFolder(folder)
  try {
    const { pdf, sheets, fields } = await printSheets(browser, server.url, name, settings)
    const described = await describePdf(library, pdf, deck, { title: `${deck.title} · ${nameOf(name, deck.lang)}`, finish: document => addFields(document, fields) })
    return checked(name, described, sheets)
  }
  finally {
    await server.close()
  }
}

function checked(name: string, printed: Printed, planned: number): Printed {
  if (printed.pages !== planned)
    throw new UserError(`The ${name} has ${printed.pages} pages instead of ${planned}; it was not written`)
  return printed
}

/**
 * Prints the slides or a page of sheets of the build in `folder`.
 * @throws {UserError} where something does not load, does not fit its page, or pages are too many or missing.
 */
export async function printFile(browser: Browser, folder: string, file: 'slides' | SheetsName, { deck, settings }: { deck: Deck, settings: Record<string, string> }): Promise<Printed> {
  if (file !== 'slides')
    return printDocument(browser, folder, file, deck, settings)
  return checked(file, await describePdf(library, await printPdf(browser, folder), deck), deck.slides.length)
}
