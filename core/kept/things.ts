/**
 * What a device keeps beside the figures, with its keys in the browser's storage. A figure's own is in the folder of its
 * kind (`kept.ts`); components/kept/things.ts lists all.
 */
import type { Countdowns } from '../session/countdown'
import type { ExerciseLines } from '../session/exercise-lines'
import type { Trap } from './shapes'
import { answered, emptyChecks } from '../session/checks'
import { exercisesWith } from '../session/exercise-lines'
import { emptyLog, parsePaceLog } from '../session/pace'
import { checksSchema, commitmentSchema, countdownsSchema, exercisesSchema, trapSchema } from './shapes'
import { reads, thing } from './thing'

export const things = {
  countdowns: thing({
    key: 'countdowns',
    label: words => words.countdowns,
    initial: (): Countdowns => ({}),
    parse: reads(countdownsSchema),
    fields: ['*'],
    tell: (countdowns, words, { exercise }) => words.tellCountdowns(Object.keys(countdowns).map(exercise).sort()),
  }),
  pace: thing({
    key: 'pace',
    label: words => words.pace,
    initial: emptyLog,
    parse: parsePaceLog,
    fields: [''],
    tell: ({ spent }, words) => words.tellPace(Object.keys(spent).length),
  }),
  checks: thing({
    key: 'checks',
    label: words => words.checks,
    initial: emptyChecks,
    parse: reads(checksSchema),
    fields: ['before/*/text', 'before/*/points', 'after/*/text', 'after/*/points'],
    tell: ({ before, after }, words) => words.tellChecks(answered(before), answered(after)),
  }),
  exercises: thing({
    key: 'exercises',
    label: words => words.exercises,
    initial: (): ExerciseLines => ({}),
    parse: reads(exercisesSchema),
    fields: ['*'],
    tell: (lines, words, { exercise }) => words.tellExercises(exercisesWith(lines).map(exercise).sort()),
  }),
  trap: thing({
    key: 'trap',
    label: words => words.trap,
    initial: (): Trap => ({}),
    parse: reads(trapSchema),
    fields: ['id'],
    tell: ({ id }, _, { roadmap }) => Object.values(roadmap.cards).flatMap(({ cards }) => cards).find(card => card.id === id)?.name ?? '',
  }),
  commitment: thing({
    key: 'commitment',
    label: words => words.commitment,
    initial: () => ({ what: '', day: '', who: '' }),
    parse: reads(commitmentSchema),
    fields: ['what', 'day', 'who'],
    tell: ({ what, day, who }, words) => [what, day, who].filter(Boolean).join(words.comma),
  }),
}
