import type { Point } from '../../core/text/placed'
/**
 * From answers to a position on the map, and how firm it is. Each question is about one axis, each answer a
 * place on it from 0 to 100. The rule is our own and simple enough to say aloud:
 *
 * - position on an axis: the mean of the answers;
 * - margin: half the mean deviation of the answers (they contradict each other) and half the share of questions that
 *   were skipped (they could have moved the mean to either side);
 * - an axis is doubtful where the middle lies within the margin.
 */
import type { Assessment, Question } from './schema'

/** Index of the chosen answer, by id of the question; -1 says that it was skipped. */
export type Answers = Record<string, number>

export const SKIPPED = -1

/** What one person said of themselves: where they put their point, and their answers. */
export interface Self { place?: Point, answers: Answers }

export interface AxisResult {
  /** 0 to 1. */
  value: number
  margin: number
  doubtful: boolean
  answered: number
  asked: number
  /** The answers that count most for the side the axis came out on, strongest first. */
  reasons: { topic: string, answer: string }[]
  /** Answers that point to the other side. */
  against: { topic: string, answer: string }[]
}

export interface AssessmentResult {
  position: Point
  x: AxisResult
  y: AxisResult
  /** `firm`: no axis is doubtful; `fair`: one is; `loose`: both, or fewer than half of the questions were answered. */
  firmness: 'firm' | 'fair' | 'loose'
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function axisResult(questions: Question[], answers: Answers): AxisResult | undefined {
  const given = questions.flatMap((question) => {
    const answer = question.answers[answers[question.id] ?? -1]
    return answer ? [{ topic: question.topic, answer: answer.text, at: answer.at / 100 }] : []
  })
  if (given.length === 0)
    return undefined
  const value = mean(given.map(({ at }) => at))
  const margin = mean(given.map(({ at }) => Math.abs(at - value))) / 2 + (1 - given.length / questions.length) / 2
  const side = value >= 0.5 ? 1 : -1
  const weighed = given.map(({ topic, answer, at }) => ({ topic, answer, weight: (at - 0.5) * side })).sort((a, b) => b.weight - a.weight)
  const plain = ({ topic, answer }: { topic: string, answer: string }) => ({ topic, answer })
  return {
    value,
    margin,
    doubtful: Math.abs(value - 0.5) <= margin,
    answered: given.length,
    asked: questions.length,
    reasons: weighed.filter(({ weight }) => weight >= 0).map(plain),
    against: weighed.filter(({ weight }) => weight < 0).reverse().map(plain),
  }
}

/** Undefined as long as an axis has no answer at all. */
export function assess({ questions }: Assessment, answers: Answers): AssessmentResult | undefined {
  const x = axisResult(questions.filter(({ axis }) => axis === 'x'), answers)
  const y = axisResult(questions.filter(({ axis }) => axis === 'y'), answers)
  if (!x || !y)
    return undefined
  const doubts = Number(x.doubtful) + Number(y.doubtful)
  const few = (x.answered + y.answered) * 2 < x.asked + y.asked
  return {
    position: { x: x.value, y: y.value },
    x,
    y,
    firmness: few || doubts === 2 ? 'loose' : doubts === 1 ? 'fair' : 'firm',
  }
}
