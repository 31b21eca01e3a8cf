/** What was written in the exercises: the text of each line, by the exercise's number and the line's place. */
export type ExerciseLines = Record<string, string>

/** Characters; more is no line to write on. */
export const LONGEST = 200

export const lineKey = (exercise: number, line: number) => `${exercise}.${line + 1}`

/** Numbers of the exercises in which something is written. */
export function exercisesWith(lines: ExerciseLines): string[] {
  return [...new Set(Object.entries(lines).flatMap(([key, text]) => text.trim() ? key.split('.')[0]! : []))].sort()
}
