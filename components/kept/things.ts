/** Everything that the deck keeps on a device: what is added here shows in the list of what is kept, and goes when that is deleted. */
import type { Thing } from '../../core/kept/thing'
import { things } from '../../core/kept/things'
import { chainThings } from '../chain/kept'
import { quadrantThings } from '../quadrant/kept'
import { planOf } from '../timeline/kept'

type Use<Result> = <Value>(thing: Thing<Value>) => Result

/** What `use` makes of each thing, in the order of the session. */
export function forThings<Result>(roadmap: string, use: Use<Result>): Result[] {
  const { checks, exercises, trap, commitment, countdowns, pace } = things
  const { self, room } = quadrantThings
  return [use(checks), use(exercises), use(chainThings.traces), use(self), use(room), use(trap), use(planOf(roadmap)), use(commitment), use(countdowns), use(pace)]
}

/** The same for what a room does together: with `npm start` that is in step on all screens, also of other machines. */
export function forShared<Result>(use: Use<Result>): Result[] {
  return [use(things.countdowns), use(quadrantThings.room), use(chainThings.traces)]
}
