/**
 * Everything that the deck keeps on a device, and the one place that names its keys in the browser's storage: a thing
 * that is added here shows in the list of what is kept, and goes when that is deleted.
 */
import type { Self } from '../../components/quadrant/assessment'
import type { Roadmap } from '../roadmap/schema'
import type { Countdowns } from '../session/countdown'
import type { ExerciseLines } from '../session/exercise-lines'
import type { Trap } from './shapes'
import * as v from 'valibot'
import { parseOwnTraces } from '../../components/chain/own-trace'
import { SKIPPED } from '../../components/quadrant/assessment'
import { emptyRoom } from '../../components/quadrant/room'
import { keptWords as words } from '../messages'
import { parsePlan, planData } from '../plan/format'
import { emptyPlan } from '../plan/plan'
import { answered, emptyChecks } from '../session/checks'
import { exercisesWith } from '../session/exercise-lines'
import { emptyLog, parsePaceLog } from '../session/pace'
import { asideOf } from './aside'
import { checksSchema, commitmentSchema, countdownsSchema, exercisesSchema, roomSchema, selfSchema, trapSchema } from './shapes'

export interface Thing<Value> {
  key: string
  label: string
  initial: () => Value
  /** Reads what was stored, or throws. */
  parse: (stored: unknown) => Value
  /** What is in it, in a few words; empty where nothing is. */
  tell: (value: Value, roadmap: Roadmap) => string
}

const thing = <Value>(thing: Thing<Value>) => thing
const reads = <Value>(schema: v.GenericSchema<unknown, Value>) => (stored: unknown) => v.parse(schema, stored)

export const things = {
  self: thing({
    key: 'quadrant.self',
    label: words.self,
    initial: (): Self => ({ answers: {} }),
    parse: reads(selfSchema),
    tell: ({ place, answers }) => words.tellSelf(place !== undefined, Object.values(answers).filter(answer => answer !== SKIPPED).length),
  }),
  room: thing({
    key: 'quadrant.room',
    label: words.room,
    initial: emptyRoom,
    parse: reads(roomSchema),
    tell: ({ points, tallies }) => words.tellRoom(points.length, Object.values(tallies).reduce((sum, hands) => sum + hands, 0)),
  }),
  traces: thing({
    key: 'chain-traces',
    label: words.traces,
    initial: () => [],
    parse: parseOwnTraces,
    tell: traces => words.tellTraces(traces.map(({ product }) => product).filter(Boolean), traces.length),
  }),
  countdowns: thing({
    key: 'countdowns',
    label: words.countdowns,
    initial: (): Countdowns => ({}),
    parse: reads(countdownsSchema),
    tell: countdowns => words.tellCountdowns(Object.keys(countdowns)),
  }),
  pace: thing({
    key: 'pace',
    label: words.pace,
    initial: emptyLog,
    parse: parsePaceLog,
    tell: ({ spent }) => words.tellPace(Object.keys(spent).length),
  }),
  checks: thing({
    key: 'checks',
    label: words.checks,
    initial: emptyChecks,
    parse: reads(checksSchema),
    tell: ({ before, after }) => words.tellChecks(answered(before), answered(after)),
  }),
  exercises: thing({
    key: 'exercises',
    label: words.exercises,
    initial: (): ExerciseLines => ({}),
    parse: reads(exercisesSchema),
    tell: lines => words.tellExercises(exercisesWith(lines)),
  }),
  trap: thing({
    key: 'trap',
    label: words.trap,
    initial: (): Trap => ({}),
    parse: reads(trapSchema),
    tell: ({ id }, { growth }) => growth.traps.find(trap => trap.id === id)?.name ?? '',
  }),
  commitment: thing({
    key: 'commitment',
    label: words.commitment,
    initial: () => ({ what: '', day: '', who: '' }),
    parse: reads(commitmentSchema),
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
    tell: ({ start, marks }) => words.tellPlan(start, Object.values(marks).filter(mark => mark === 'done').length),
  })
}

export interface Kept { key: string, label: string, text: string }

function told<Value>({ parse, tell }: Thing<Value>, text: string, roadmap: Roadmap): string {
  try {
    return tell(parse(JSON.parse(text)), roadmap)
  }
  catch {
    return words.unreadable
  }
}

function find<Value>(thing: Thing<Value>, read: (key: string) => string | null, roadmap: Roadmap): Kept[] {
  const { key, label } = thing
  const [text, aside] = [read(key), read(asideOf(key))]
  return [
    ...text === null ? [] : [{ key, label, text: told(thing, text, roadmap) || words.empty }],
    ...aside === null ? [] : [{ key: asideOf(key), label: words.aside(label), text: words.tellAside(aside.length) }],
  ]
}

/** What is kept, in the order of the session; `read` gives the text under a key. */
export function listKept(read: (key: string) => string | null, roadmap: Roadmap): Kept[] {
  const look = <Value>(thing: Thing<Value>) => find(thing, read, roadmap)
  const { checks, exercises, traces, self, room, trap, commitment, countdowns, pace } = things
  return [look(checks), look(exercises), look(traces), look(self), look(room), look(trap), look(planOf(roadmap.id)), look(commitment), look(countdowns), look(pace)].flat()
}
