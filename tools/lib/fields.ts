/** Finds the places to write on sheets that a browser has laid out. */
import type { Page } from 'playwright-chromium'
import type { PlacedField } from '../../core/sheets/field'

/**
 * Every element with `data-field` on a `.sheet` of `page`, in reading order: its name, `data-field-type` and
 * `data-field-label`, and where it stands on its sheet. A sheet is a page of the print.
 */
export async function findFields(page: Page): Promise<PlacedField[]> {
  const found = await page.evaluate(() => [...document.querySelectorAll('.sheet')].flatMap((sheet, page) => {
    const edge = sheet.getBoundingClientRect()
    return [...sheet.querySelectorAll<HTMLElement>('[data-field]')].map((element) => {
      const box = element.getBoundingClientRect()
      const { field = '', fieldType = '', fieldLabel = '' } = element.dataset
      return { name: field, type: fieldType, label: fieldLabel, page, x: box.x - edge.x, y: box.y - edge.y, width: box.width, height: box.height }
    })
  }))
  return found.map(({ type, ...field }) => {
    if (type !== 'text' && type !== 'multiline' && type !== 'number' && type !== 'checkbox')
      throw new Error(`Field "${field.name}": there is no type "${type}"`)
    return { ...field, type }
  })
}
