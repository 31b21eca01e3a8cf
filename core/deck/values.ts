/** Values that settings and slides are made of, with messages for people, and what is wrong with them by path. */
import * as v from 'valibot'

/** Keys from the outside in; list items count from 0. */
export type Path = readonly (string | number)[]

export interface Fault { path: Path, message: string }

/** `workbook.places.2.lines`: for people, who count from 1. */
const pathText = (path: Path) => path.map(step => typeof step === 'number' ? step + 1 : step).join('.')

export const faultAt = (path: Path, message: string): Fault => ({ path, message: `${pathText(path)}: ${message}` })

/** What valibot found in the value at `at`. */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[], at: Path): Fault[] {
  return issues.map(issue => faultAt([...at, ...(issue.path ?? []).map(({ key }) => key as string | number)], issue.message))
}

export const text = v.pipe(v.string('must be text'), v.nonEmpty('must not be empty'))

export const flag = v.boolean('must be true or false')

/** A whole number from 1 to `max`. */
export const count = (max: number) => v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1'), v.maxValue(max, `must be at most ${max}`))

export const minutes = v.pipe(v.number('must be a number of minutes'), v.gtValue(0, 'must be above 0'))

export const oneOf = <const Names extends readonly string[]>(names: Names) => v.picklist(names, issue => `"${String(issue.input)}" is not known; there are ${names.join(', ')}`)

/** Names that settings give and slides refer to. Never a number, so that they keep their order as keys. */
export const id = v.pipe(v.string('must be a name'), v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, issue => `"${issue.input}" is no name; use lower-case letters, digits and single hyphens, such as "half-day"`))

/** An object without other keys than these. */
export function object<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, ({ expected, received }) => {
    const keys = Object.keys(entries).join(', ')
    return expected === 'never' ? `${received} is not known; allowed here: ${keys}` : expected === 'Object' ? `must hold keys: ${keys}` : `${expected} is missing; needed here: ${keys}`
  })
}
