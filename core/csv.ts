/**
 * A spreadsheet takes text that begins so for a formula, but for a number (OWASP, "CSV injection"). Full-width signs count, which
 * Chinese input types, and so does what no eye sees before them: white space and marks of no width.
 */
const FORMULA = /^(?!-\d+(?:\.\d+)?$)(?:[\t\r\n]|[\s\p{Cc}\p{Cf}\p{DI}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u

/** An apostrophe before it says that it is text; text that looks guarded already gets another, so that none is lost on the way back. */
const isGuardable = (text: string) => FORMULA.test(text.replace(/^'+/, ''))

/** Text of a cell as it was before `writeCsv` guarded it. */
export const unguarded = (text: string) => text.startsWith('\'') && isGuardable(text) ? text.slice(1) : text

/**
 * Chinese commas part fields where a list is pasted, a semicolon where a spreadsheet's language has decimal commas, and white space at
 * an edge is lost there: all are quoted.
 */
function cell(value: string): string {
  const text = isGuardable(value) ? `'${value}` : value
  return /[",;，、\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV (RFC 4180), with a byte order mark: without one, Excel takes Chinese for Latin. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}
