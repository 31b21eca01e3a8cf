/**
 * A plan as it is kept, exported and sent: JSON with a version, or a short text for an address. What is read is checked
 * by one schema; every mistake is told with its place and what would be right.
 */
import type { Mark, Plan } from './plan'
import type { PlanFileWords } from './words'
import * as v from 'valibot'
import { HOURS, MARKS, TOPIC_ID } from './plan'
import { readDate } from './read-date'
import { planFileWords } from './words'

export const FORMAT = 'roadmap-plan'
export const VERSION = 1

function shape(words: PlanFileWords) {
  const hours = words.hours(HOURS.min, HOURS.max)
  const day = v.pipe(v.string(words.text), v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = readDate(dataset.value, words)
    if ('date' in read)
      return read.date
    addIssue({ message: read.problem })
    return NEVER
  }))
  return v.strictObject({
    format: v.literal(FORMAT, words.format(FORMAT)),
    version: v.literal(VERSION, ({ input }) => words.version(String(input), VERSION)),
    /** Id of the roadmap it was made for. */
    roadmap: v.string(words.text),
    /** Name of the timeline in it; any of them without one. */
    figure: v.optional(v.string(words.text)),
    start: v.optional(day),
    hoursPerWeek: v.optional(v.pipe(v.number(hours), v.minValue(HOURS.min, hours), v.maxValue(HOURS.max, hours))),
    marks: v.record(v.pipe(v.string(), v.regex(TOPIC_ID, ({ input }) => words.topic(input))), v.picklist(MARKS, ({ input }) => words.mark(String(input), [...MARKS]))),
  }, ({ expected, received }) => expected === 'never' ? words.unknown(received) : expected === 'Object' ? words.object : words.missing(expected ?? ''))
}

/** `marks.L1.4：…`, a line a mistake. */
export class PlanError extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'))
  }
}

export interface Reading {
  /** Name of the timeline here, where a plan for another one is to be refused. */
  figure?: string
  words: PlanFileWords
}

/** The plan in `data`, made for the roadmap `roadmap`. Without `reading` its mistakes are told in the kit's first language. @throws {PlanError} with every mistake. */
export function parsePlan(data: unknown, roadmap: string, { figure, words }: Reading = { words: planFileWords['zh-CN'] }): Plan {
  // A list passes for an object there.
  const { success, output, issues } = v.safeParse(shape(words), Array.isArray(data) ? null : data)
  if (!success) {
    throw new PlanError(issues.map(({ path, message }) => {
      const where = path?.map(({ key }) => String(key)).join('.')
      return where ? `${where}${words.colon}${message}` : message
    }))
  }
  if (output.roadmap !== roadmap)
    throw new PlanError([`roadmap${words.colon}${words.roadmap(output.roadmap, roadmap)}`])
  if (figure !== undefined && output.figure !== undefined && output.figure !== figure)
    throw new PlanError([`figure${words.colon}${words.figure(output.figure, figure)}`])
  const { start, hoursPerWeek, marks } = output
  return { start, hoursPerWeek, marks }
}

/** Reads an exported file. @throws {PlanError} */
export function readPlan(text: string, roadmap: string, reading: Reading): Plan {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  }
  catch (error) {
    throw new PlanError([reading.words.json(jsonPlace(text, error))])
  }
  return parsePlan(data, roadmap, reading)
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
export function planData({ start, hoursPerWeek, marks }: Plan, roadmap: string, figure?: string) {
  return { format: FORMAT, version: VERSION, roadmap, ...figure !== undefined && { figure }, start, hoursPerWeek, marks }
}

const LETTERS: Record<Mark, string> = { learning: 'l', done: 'd', skipped: 's' }

/** Version of a plan in an address. Version 1 wrote the ids of one mark together: `dL1.1_L1.2`. */
const PACKED = 2

/**
 * A plan as one word that an address takes as it is: `2~2026-01-05~8~dL1.1~dL1.2~lL1.3` is version, start, hours, then
 * marks with their topics. What is not set stays empty.
 */
export function packPlan({ start, hoursPerWeek, marks }: Plan): string {
  const marked = Object.entries(marks).flatMap(([id, mark]) => mark ? [LETTERS[mark] + id] : [])
  return [PACKED, start ?? '', hoursPerWeek ?? '', ...marked].join('~')
}

/** Reads what `packPlan` wrote. @throws {PlanError} */
export function unpackPlan(packed: string, roadmap: string, reading: Reading): Plan {
  const [version = '', start, hours, ...groups] = packed.split('~')
  if (version !== '1' && version !== String(PACKED))
    throw new PlanError([reading.words.version(version, PACKED)])
  const marked = version === '1' ? groups.flatMap(group => group.slice(1).split('_').map(id => group.charAt(0) + id)) : groups
  return parsePlan({
    format: FORMAT,
    version: VERSION,
    roadmap,
    start: start || undefined,
    hoursPerWeek: hours ? Number(hours) : undefined,
    marks: Object.fromEntries(marked.map(text => [text.slice(1), MARKS.find(mark => LETTERS[mark] === text[0]) ?? text[0]])),
  }, roadmap, reading)
}
