/** One file for the room: printed, described, and checked for its number of pages. */
import type { Browser } from 'playwright-chromium'
import type { SheetsName } from '../../core/sheets/documents'
import type { Deck } from './deck'
import * as library from '@cantoo/pdf-lib'
import { guideWords } from '../../core/guide-messages'
import { handoutWords } from '../../core/sheet-messages'
import { workbookWords } from '../../core/workbook-messages'
import { UserError } from './command'
import { addFields } from './form'
import { describePdf, printPdf } from './print'
import { printSheets } from './print-sheets'
import { serveFolder } from './serve'

const NAMES: Record<SheetsName, string> = { handout: handoutWords.title, workbook: workbookWords.name, guide: guideWords.title }

export interface Printed { bytes: Uint8Array, pages: number }

async function printDocument(browser: Browser, folder: string, name: SheetsName, deck: Deck, settings: Record<string, string>): Promise<Printed> {
  const server = await serveFolder(folder)
  try {
    const { pdf, sheets, fields } = await printSheets(browser, server.url, name, settings)
    const described = await describePdf(library, pdf, deck, { title: `${deck.title} · ${NAMES[name]}`, finish: document => addFields(document, fields) })
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
