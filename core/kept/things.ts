/**
 * Everything that the deck keeps on a device, and the one place that names its keys in the browser's storage: a thing
 * that is added here shows in the list of what is kept, and goes when that is deleted.
 */
import type { Self } from '../figures/assessment'
import type { OwnTrace } from '../figures/own-trace'
import type { Countdowns } from '../session/countdown'
import type { ExerciseLines } from '../session/exercise-lines'
import type { Trap } from './shapes'
import type { Thing } from './thing'
import * as v from 'valibot'
import { SKIPPED } from '../figures/assessment'
import { parseOwnTraces } from '../figures/own-trace'
import { emptyRoom } from '../figures/quadrant-room'
import { keptWords as words } from '../messages'
import { parsePlan, planData } from '../plan/format'
import { emptyPlan } from '../plan/plan'
import { answered, emptyChecks } from '../session/checks'
import { exercisesWith } from '../session/exercise-lines'
import { emptyLog, parsePaceLog } from '../session/pace'
import { checksSchema, commitmentSchema, countdownsSchema, exercisesSchema, oldRoomSchema, selfSchema, stepsSchema, tracesSchema, trapSchema } from './shapes'

const thing = <Value>(thing: Thing<Value>) => thing
const reads = <Value>(schema: v.GenericSchema<unknown, Value>) => (stored: unknown) => v.parse(schema, stored)

export const things = {
  self: thing({
    key: 'quadrant.self',
    label: words.self,
    initial: (): Self => ({ answers: {} }),
    parse: reads(selfSchema),
    fields: ['place', 'answers/*'],
    tell: ({ place, answers }) => words.tellSelf(place !== undefined, Object.values(answers).filter(answer => answer !== SKIPPED).length),
  }),
  room: thing({
    key: 'quadrant.room',
    label: words.room,
    initial: emptyRoom,
    parse: reads(oldRoomSchema),
    fields: ['*'],
    tree: { to: ({ past }) => Object.fromEntries(past.map(({ id, ...step }) => [id, step])), from: reads(stepsSchema) },
    tell: ({ points, tallies }) => words.tellRoom(points.length, Object.values(tallies).reduce((sum, hands) => sum + hands, 0)),
  }),
  traces: thing({
    key: 'chain-traces',
    label: words.traces,
    initial: (): OwnTrace[] => [],
    parse: parseOwnTraces,
    fields: ['*/product', '*/stops'],
    tree: { to: traces => Object.fromEntries(traces.map(({ id, ...trace }) => [id, trace])), from: reads(tracesSchema) },
    tell: traces => words.tellTraces(traces.map(({ product }) => product).filter(Boolean), traces.length),
  }),
  countdowns: thing({
    key: 'countdowns',
    label: words.countdowns,
    initial: (): Countdowns => ({}),
    parse: reads(countdownsSchema),
    fields: ['*'],
    tell: countdowns => words.tellCountdowns(Object.keys(countdowns)),
  }),
  pace: thing({
    key: 'pace',
    label: words.pace,
    initial: emptyLog,
    parse: parsePaceLog,
    fields: [''],
    tell: ({ spent }) => words.tellPace(Object.keys(spent).length),
  }),
  checks: thing({
    key: 'checks',
    label: words.checks,
    initial: emptyChecks,
    parse: reads(checksSchema),
    fields: ['before/*/text', 'before/*/points', 'after/*/text', 'after/*/points'],
    tell: ({ before, after }) => words.tellChecks(answered(before), answered(after)),
  }),
  exercises: thing({
    key: 'exercises',
    label: words.exercises,
    initial: (): ExerciseLines => ({}),
    parse: reads(exercisesSchema),
    fields: ['*'],
    tell: lines => words.tellExercises(exercisesWith(lines)),
  }),
  trap: thing({
    key: 'trap',
    label: words.trap,
    initial: (): Trap => ({}),
    parse: reads(trapSchema),
    fields: ['id'],
    tell: ({ id }, { growth }) => growth.traps.find(trap => trap.id === id)?.name ?? '',
  }),
  commitment: thing({
    key: 'commitment',
    label: words.commitment,
    initial: () => ({ what: '', day: '', who: '' }),
    parse: reads(commitmentSchema),
    fields: ['what', 'day', 'who'],
    tell: ({ what, day, who }) => [what, day, who].filter(Boolean).join(words.comma),
  }),
}

/** The plan for the roadmap `id`, in the form of an exported file. */
export function planOf(id: string) {
  return thing({
    key: `plan.${id}`,
    label: words.plan,
    initial: () => planData(emptyPlan(), id),
    parse: stored => planData(parsePlan(stored, id), id),
    fields: ['start', 'hoursPerWeek', 'marks/*'],
    tell: ({ start, marks }) => words.tellPlan(start, Object.values(marks).filter(mark => mark === 'done').length),
  })
}

type Use<Result> = <Value>(thing: Thing<Value>) => Result

/** What `use` makes of each thing, in the order of the session. */
export function forThings<Result>(roadmap: string, use: Use<Result>): Result[] {
  const { checks, exercises, traces, self, room, trap, commitment, countdowns, pace } = things
  return [use(checks), use(exercises), use(traces), use(self), use(room), use(trap), use(planOf(roadmap)), use(commitment), use(countdowns), use(pace)]
}

/** The same for what a room does together: with `npm start` that is in step on all screens, also of other machines. */
export function forShared<Result>(use: Use<Result>): Result[] {
  const { countdowns, room, traces } = things
  return [use(countdowns), use(room), use(traces)]
}
