/** The questions that are answered before and after the session: what somebody wrote, their points, and what changed. */
export interface Answer { text: string, points?: number }

/** Answers by id of the question. */
export type Answers = Record<string, Answer>

export interface Checks { before: Answers, after: Answers }
export type When = keyof Checks

/** What an answer can be given. */
export const POINTS = [0, 1, 2, 3] as const
export const MAX_POINTS = 3
export const MAX_ANSWER = 60

export const emptyChecks = (): Checks => ({ before: {}, after: {} })

export function withAnswer(checks: Checks, when: When, id: string, change: Partial<Answer>): Checks {
  const answers = checks[when]
  return { ...checks, [when]: { ...answers, [id]: { text: '', ...answers[id], ...change } } }
}

export interface Comparison { before?: number, after?: number }

export function compare({ before, after }: Checks, id: string): Comparison {
  return { before: before[id]?.points, after: after[id]?.points }
}

export interface Sum {
  before: number
  after: number
  /** Questions with points from both times: only these are added up. */
  count: number
}

export function sumUp(checks: Checks, ids: readonly string[]): Sum {
  return ids.map(id => compare(checks, id)).reduce<Sum>((sum, { before, after }) => before === undefined || after === undefined
    ? sum
    : { before: sum.before + before, after: sum.after + after, count: sum.count + 1 }, { before: 0, after: 0, count: 0 })
}

/** Questions that have words or points. */
export function answered(answers: Answers): number {
  return Object.values(answers).filter(({ text, points }) => text !== '' || points !== undefined).length
}
