/** A rehearsal as a file: how long each slide really took. The presenter view writes it, the run sheet reads it. */
import * as v from 'valibot'

const VERSION = 1

export interface Rehearsal {
  /** Id of the roadmap, and the track that was rehearsed. */
  roadmap: string
  track: string
  /** Slides that were shown, with the seconds spent on each. Files of earlier versions have no ids. */
  slides: { id?: string, title: string, seconds: number }[]
}

/** valibot says so of the whole, and of each key that is not there. */
const objectOf = (shape: string) => ({ expected }: v.ObjectIssue) => expected === 'Object' ? `is no ${shape}` : 'is missing'

const schema = v.object({
  version: v.literal(VERSION, `is not ${VERSION}, the only version there is`),
  roadmap: v.pipe(v.string('is no text'), v.nonEmpty('is empty')),
  track: v.pipe(v.string('is no text'), v.nonEmpty('is empty')),
  slides: v.array(v.object({
    id: v.optional(v.pipe(v.string('is no text'), v.nonEmpty('is empty'))),
    title: v.string('is no text'),
    seconds: v.pipe(v.number('is no number'), v.minValue(0, 'is below 0')),
  }, objectOf('slide: { "id", "title", "seconds" }')), 'is no list'),
}, objectOf('rehearsal: { "version", "roadmap", "track", "slides" }'))

/** The rehearsal in a file's text, or what is wrong with it, a line each. */
export function parseRehearsal(text: string): { rehearsal: Rehearsal } | { errors: string[] } {
  let data: unknown
  try {
    data = JSON.parse(text)
  }
  catch {
    return { errors: ['is no JSON'] }
  }
  const result = v.safeParse(schema, data)
  if (!result.success)
    return { errors: result.issues.map(issue => `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim()) }
  const { version: _, ...rehearsal } = result.output
  return { rehearsal }
}

export function serialiseRehearsal({ roadmap, track, slides }: Rehearsal): string {
  return `${JSON.stringify({ version: VERSION, roadmap, track, slides }, null, 2)}\n`
}
