/** Prints a page of sheets (routes/) of a built deck. */
import type { Browser, Page } from 'playwright-chromium'
import type { SheetFault } from '../../composables/settleSheets'
import type { SheetsName } from '../../core/sheets/documents'
import type { PlacedField } from '../../core/sheets/field'
import { UserError } from './command'
import { PATIENCE, settleLines } from './print'

export interface PrintedSheets {
  pdf: Uint8Array
  /** Sheets that were laid out; the PDF has as many pages. */
  sheets: number
  /** Places to write, in reading order. */
  fields: PlacedField[]
}

async function open(page: Page, url: string, name: SheetsName, options: Record<string, string>): Promise<void> {
  await page.goto(`${url}#/${name}?${new URLSearchParams(options).toString()}`)
  try {
    await page.waitForFunction(() => document.documentElement.dataset.sheets === 'ready', undefined, { timeout: PATIENCE })
  }
  catch {
    throw new UserError(`The ${name} did not load: its sheets were not laid out within ${PATIENCE / 1000} s`)
  }
}

/** Places to write, where they stand on their sheets. */
async function fieldsOf(page: Page): Promise<PlacedField[]> {
  return page.evaluate(() => [...document.querySelectorAll('.sheet')].flatMap((sheet, page) => {
    const paper = sheet.getBoundingClientRect()
    return [...sheet.querySelectorAll<HTMLElement>('[data-field]')].map((field): PlacedField => {
      const { height, left, top, width } = field.getBoundingClientRect()
      const { field: name = '', fieldLabel: label = '', fieldType } = field.dataset
      return { name, label, type: fieldType as PlacedField['type'], page, x: left - paper.left, y: top - paper.top, width, height }
    })
  }))
}

/**
 * Prints `name` of the deck served at `url`, with the settings of its address.
 * @throws {UserError} where it does not load, or a block does not fit its sheet.
 */
export async function printSheets(browser: Browser, url: string, name: SheetsName, options: Record<string, string>): Promise<PrintedSheets> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 1200 }, colorScheme: 'light', reducedMotion: 'reduce' })
  try {
    await open(page, url, name, options)
    const faults = JSON.parse(await page.evaluate(() => document.documentElement.dataset.sheetsFaults ?? '[]')) as SheetFault[]
    if (faults.length > 0)
      throw new UserError(faults.map(({ page, key, by }) => `${name}, page ${page}: block "${key}" stands ${by} mm out of the text's box; shorten it, or choose other paper`).join('\n'))
    await settleLines(page, '.sheet')
    const fields = await fieldsOf(page)
    const sheets = await page.locator('.sheet').count()
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    return { pdf: new Uint8Array(pdf), sheets, fields }
  }
  finally {
    await page.close()
  }
}
