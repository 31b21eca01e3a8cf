/** What was written in the exercises: the text of each line, by the id of the exercise's slide and the line's place. */
export type ExerciseLines = Record<string, string>

/** Characters; more is no line to write on. */
export const LONGEST = 200

export const lineKey = (slide: string, line: number) => `${slide}.${line + 1}`

/** Slides with exercises in which something is written, by id. Earlier versions had the exercise's number there. */
export function exercisesWith(lines: ExerciseLines): string[] {
  return [...new Set(Object.entries(lines).flatMap(([key, text]) => text.trim() ? key.slice(0, key.lastIndexOf('.')) : []))]
}
