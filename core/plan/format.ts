/**
 * A plan as it is kept, exported and sent: JSON with a version, or a short text for an address. What is read is checked
 * by one schema; every mistake is told with its place and what would be right.
 */
import type { Mark, Plan } from './plan'
import * as v from 'valibot'
import { commonWords } from '../messages/common'
import { planWords } from '../messages/plan'
import { HOURS, MARKS } from './plan'
import { readDate } from './read-date'

const { problems } = planWords

export const FORMAT = 'roadmap-plan'
export const VERSION = 1

/** A topic's code. Others cannot be in an address without being taken apart wrongly. */
const CODE = /^L\d{1,2}(?:\.\d{1,2}){1,2}$/

const shape = v.strictObject({
  format: v.literal(FORMAT, problems.format(FORMAT)),
  version: v.literal(VERSION, ({ input }) => problems.version(String(input), VERSION)),
  /** Id of the roadmap it was made for. */
  roadmap: v.string(problems.text),
  start: v.optional(v.pipe(v.string(problems.text), v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = readDate(dataset.value)
    if ('date' in read)
      return read.date
    addIssue({ message: read.problem })
    return NEVER
  }))),
  hoursPerWeek: v.optional(v.pipe(
    v.number(problems.hours(HOURS.min, HOURS.max)),
    v.minValue(HOURS.min, problems.hours(HOURS.min, HOURS.max)),
    v.maxValue(HOURS.max, problems.hours(HOURS.min, HOURS.max)),
  )),
  marks: v.record(v.pipe(v.string(), v.regex(CODE, ({ input }) => problems.code(input))), v.picklist(MARKS, ({ input }) => problems.mark(String(input), [...MARKS]))),
}, ({ expected, received }) => expected === 'never' ? problems.unknown(received) : expected === 'Object' ? problems.object : problems.missing(expected ?? ''))

/** `marks.L1.4：…`, a line a mistake. */
export class PlanError extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'))
  }
}

/** The plan in `data`, made for the roadmap `roadmap`. @throws {PlanError} with every mistake. */
export function parsePlan(data: unknown, roadmap: string): Plan {
  // A list passes for an object there.
  const { success, output, issues } = v.safeParse(shape, Array.isArray(data) ? null : data)
  if (!success) {
    throw new PlanError(issues.map(({ path, message }) => {
      const where = path?.map(({ key }) => String(key)).join('.')
      return where ? `${where}${commonWords.colon}${message}` : message
    }))
  }
  if (output.roadmap !== roadmap)
    throw new PlanError([`roadmap${commonWords.colon}${problems.roadmap(output.roadmap, roadmap)}`])
  const { start, hoursPerWeek, marks } = output
  return { start, hoursPerWeek, marks }
}

/** Reads an exported file. @throws {PlanError} */
export function readPlan(text: string, roadmap: string): Plan {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  }
  catch (error) {
    throw new PlanError([problems.json(jsonPlace(text, error))])
  }
  return parsePlan(data, roadmap)
}

/** Line and column where JSON ends to be JSON, as far as the browser tells. */
function jsonPlace(text: string, error: unknown): [line: number, column: number] | undefined {
  const said = error instanceof Error ? error.message : ''
  const [, line, column] = /line (\d+) column (\d+)/.exec(said) ?? []
  if (line && column)
    return [Number(line), Number(column)]
  const position = /position (\d+)/.exec(said)?.[1] ?? (/end of JSON/.test(said) ? String(text.length) : undefined)
  if (position === undefined)
    return
  const before = text.slice(0, Number(position)).split('\n')
  return [before.length, before.at(-1)!.length + 1]
}

/** What is kept and exported. */
export function planData({ start, hoursPerWeek, marks }: Plan, roadmap: string) {
  return { format: FORMAT, version: VERSION, roadmap, start, hoursPerWeek, marks }
}

const LETTERS: Record<Mark, string> = { learning: 'l', done: 'd', skipped: 's' }

/**
 * A plan as one word that an address takes as it is: `1~2026-01-05~8~dL1.1_L1.2~lL1.3` is version, start, hours, then
 * codes by mark. What is not set stays empty.
 */
export function packPlan({ start, hoursPerWeek, marks }: Plan): string {
  const groups = MARKS.flatMap((mark) => {
    const codes = Object.keys(marks).filter(code => marks[code] === mark)
    return codes.length ? [LETTERS[mark] + codes.join('_')] : []
  })
  return [VERSION, start ?? '', hoursPerWeek ?? '', ...groups].join('~')
}

/** Reads what `packPlan` wrote. @throws {PlanError} */
export function unpackPlan(packed: string, roadmap: string): Plan {
  const [version = '', start, hours, ...groups] = packed.split('~')
  const marks = groups.flatMap((group) => {
    const mark = MARKS.find(mark => LETTERS[mark] === group[0])
    return group.slice(1).split('_').map(code => [code, mark ?? group[0]])
  })
  return parsePlan({
    format: FORMAT,
    version: /^\d+$/.test(version) ? Number(version) : version,
    roadmap,
    start: start || undefined,
    hoursPerWeek: hours ? Number(hours) : undefined,
    marks: Object.fromEntries(marks),
  }, roadmap)
}
