/** Everything that the deck keeps on a device: what is added here shows in the list of what is kept, and goes when that is deleted. */
import type { Thing } from '../../core/kept/thing'
import type { Outline } from '../../core/roadmap/figures'
import { things } from '../../core/kept/things'
import { figuresOf } from '../../core/roadmap/figures'
import { tracesOf } from '../chain/kept'
import { quadrantThings } from '../quadrant/kept'
import { planOf } from '../timeline/kept'

type Use<Result> = <Value>(thing: Thing<Value>) => Result

/** What `use` makes of each thing, in the order of the session. */
export function forThings<Result>(roadmap: Outline, use: Use<Result>): Result[] {
  const { checks, exercises, trap, commitment, countdowns, pace } = things
  const figures = (kind: string) => figuresOf(roadmap, kind)
  return [
    use(checks),
    use(exercises),
    ...figures('chain').map(name => use(tracesOf(name))),
    ...figures('quadrant').flatMap((name) => {
      const { self, room } = quadrantThings(name)
      return [use(self), use(room)]
    }),
    use(trap),
    ...figures('timeline').map(name => use(planOf(roadmap.id, name))),
    use(commitment),
    use(countdowns),
    use(pace),
  ]
}

/** The same for what a room does together: with `npm start` that is in step on all screens, also of other machines. */
export function forShared<Result>(roadmap: Outline, use: Use<Result>): Result[] {
  return [
    use(things.countdowns),
    ...figuresOf(roadmap, 'quadrant').map(name => use(quadrantThings(name).room)),
    ...figuresOf(roadmap, 'chain').map(name => use(tracesOf(name))),
  ]
}
