/**
 * Stages as two trains on one scale of time: one takes the shortest time in every stage, the other the longest. What
 * lies between them is when a stage may begin and end.
 */
import { roundTime } from './units'

export interface PlanEntry { id: string, name: string, code?: string }

/** With sub-topics, or without. */
export interface PlanTopic extends PlanEntry { topics: PlanEntry[] }

/** Shortest and longest duration, in the unit of the timeline. */
export interface Timed { takes: [min: number, max: number] }

/** What a plan needs of a stage. */
export interface PlanStage extends PlanEntry, Timed {
  goal?: string
  topics: PlanTopic[]
}

/** When a stage may begin and end, from the start: with every stage before it at its shortest, and at its longest. */
export interface StageSpan<Stage extends Timed = Timed> {
  stage: Stage
  /** Counted from 1. */
  number: number
  early: [start: number, end: number]
  late: [start: number, end: number]
}

export function stageSpans<Stage extends Timed>(stages: readonly Stage[]): StageSpan<Stage>[] {
  let [early, late] = [0, 0]
  return stages.map((stage, index) => {
    const from = { early, late }
    early = roundTime(early + stage.takes[0])
    late = roundTime(late + stage.takes[1])
    return { stage, number: index + 1, early: [from.early, early], late: [from.late, late] }
  })
}

/** Time after `count` stages, both ends: `[10, 14]`. */
export function timeAfter(spans: readonly StageSpan[], count = spans.length): [min: number, max: number] {
  const last = spans[Math.min(count, spans.length) - 1]
  return last ? [last.early[1], last.late[1]] : [0, 0]
}
