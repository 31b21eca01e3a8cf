/** Days as they are written where there is little room. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** `2026-02-05–2026-03-05`, or one day where both are the same. */
export function daySpan(early: string, late: string): string {
  return early === late ? early : `${early}–${late}`
}

/** `2026-02-05–03-05`: the year once where it is the same. */
export function daysInOne(early: string, late: string): string {
  return daySpan(early, early !== late && early.slice(0, 4) === late.slice(0, 4) ? late.slice(5) : late)
}

/** `2/5`, with its year where that has changed since the day `before`. */
export function tickDay(day: string, before: string | undefined): string {
  const [, year, month, date] = DAY.exec(day)!.map(Number)
  return [...before?.startsWith(String(year)) ? [] : [year], month, date].join('/')
}
