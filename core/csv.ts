/** A spreadsheet takes text that begins so for a formula, but for a number. An apostrophe before it says that it is text (OWASP, "CSV injection"). */
const FORMULA = /^(?!-\d+(?:\.\d+)?$)[=+\-@\t\r]/
const GUARDED = /^'(?=[=+\-@\t\r])/

/** Text of a cell as it was before `writeCsv` guarded it. */
export const unguarded = (text: string) => text.replace(GUARDED, '')

/** Chinese commas part fields where a list is pasted, and white space at an edge is lost there: both are quoted too. */
function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",，、\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV (RFC 4180), with a byte order mark: without one, Excel takes Chinese for Latin. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}
