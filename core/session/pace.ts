/**
 * How a session keeps to its plan. Durations are in ms, moments in ms since the epoch, minutes are those of the
 * slides' frontmatter. A pause keeps its time off the slide it happens on, not off the clock: it makes the end later.
 */
import * as v from 'valibot'

export interface PacedSlide {
  no: number
  id: string
  title: string
  minutes: number
  /** May be left out when time is short. */
  optional: boolean
  /** A pause of the session itself, which takes as long as it takes. */
  rest: boolean
  /** Number of its chapter; none for a pause, which is in no chapter's budget. */
  chapter?: number
  /** Name of the chapter, or what a pause is called. */
  station: string
}

/** What was recorded so far. Replaced, never changed in place. */
export interface PaceLog {
  /** When the session began. */
  started?: number
  /** The track: the log of another says nothing of this one. */
  track: string
  /** Time on each slide, by its id, without what runs now. */
  spent: Readonly<Record<string, number>>
  /** The slide that the time runs on, and since when; none while paused. */
  running?: { id: string, since: number }
}

const moment = v.pipe(v.number(), v.minValue(0))
const shape = v.object({
  started: v.optional(moment),
  track: v.string(),
  spent: v.record(v.string(), moment),
  running: v.optional(v.object({ id: v.string(), since: moment })),
})

/** @throws {v.ValiError} for what is no log. */
export function parsePaceLog(stored: unknown): PaceLog {
  return v.parse(shape, stored)
}

export const emptyLog = (): PaceLog => ({ track: '', spent: {} })

/** Time on slide `id`, with what runs now. A clock that was set back takes nothing away. */
export function spentOn({ spent, running }: PaceLog, id: string, now: number): number {
  return (spent[id] ?? 0) + (running?.id === id ? Math.max(0, now - running.since) : 0)
}

export function startSession(track: string, id: string, now: number): PaceLog {
  return { started: now, track, spent: {}, running: { id, since: now } }
}

/** The session goes on with slide `id`, also out of a pause. */
export function turnTo(log: PaceLog, id: string, now: number): PaceLog {
  return log.running?.id === id ? log : { ...pauseSession(log, now), running: { id, since: now } }
}

export function pauseSession(log: PaceLog, now: number): PaceLog {
  const { running, ...rest } = log
  return running ? { ...rest, spent: { ...rest.spent, [running.id]: spentOn(log, running.id, now) } } : log
}

/** A chapter, or all pauses. */
export interface ChapterPace {
  number?: number
  name: string
  planned: number
  spent: number
  /** The slide shown now is in it. */
  current: boolean
}

export interface Pace {
  /** Since the start, by the clock. */
  elapsed: number
  /** How far behind the plan the session is at this place; negative: ahead. */
  late: number
  /** When it ends at this pace, and when it was to end. */
  end: number
  plannedEnd: number
  chapters: ChapterPace[]
  /** Optional slides, still to come, whose time brings the end back to the plan; all of them where that is not `enough`. */
  cuts: PacedSlide[]
  enough: boolean
}

const MINUTE = 60_000
/** So much must be done before its pace says anything of the rest, which it then does within these bounds. */
const MEANINGFUL = 10 * MINUTE
const [SLOWEST, FASTEST] = [2, 0.5]
/** Less than this is no reason to leave anything out. */
const NOTICED = MINUTE

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const planned = ({ minutes }: PacedSlide) => minutes * MINUTE

/** Time that slides take here for each planned one: that of the slides left behind. */
function paceFactor(slides: readonly PacedSlide[], log: PaceLog, current: number, now: number): number {
  const done = slides.filter(({ no, id, rest }) => no < current && !rest && spentOn(log, id, now) > 0)
  const plan = sum(done.map(planned))
  return plan < MEANINGFUL ? 1 : Math.min(SLOWEST, Math.max(FASTEST, sum(done.map(({ id }) => spentOn(log, id, now))) / plan))
}

/** The fewest of `slides` that save `over`, in their order. */
function cutsFor(slides: readonly PacedSlide[], over: number, factor: number): { cuts: PacedSlide[], enough: boolean } {
  const cuts: PacedSlide[] = []
  let left = over < NOTICED ? 0 : over
  for (const slide of slides.filter(({ optional }) => optional).sort((a, b) => b.minutes - a.minutes || b.no - a.no)) {
    if (left <= 0)
      break
    cuts.push(slide)
    left -= planned(slide) * factor
  }
  return { cuts: cuts.sort((a, b) => a.no - b.no), enough: left <= 0 }
}

/** Where the session of `track` stands while slide `current` is shown; undefined before it has begun. */
export function paceOf(slides: readonly PacedSlide[], track: string, log: PaceLog, current: number, now: number): Pace | undefined {
  if (log.started === undefined || log.track !== track)
    return
  const here = slides.find(({ no }) => no === current)
  const before = sum(slides.filter(({ no }) => no < current).map(planned))
  const onThis = here ? Math.min(planned(here), spentOn(log, here.id, now)) : 0
  const factor = paceFactor(slides, log, current, now)
  const ahead = slides.filter(({ no }) => no > current)
  const rest = (slide: PacedSlide, time: number) => slide.rest ? time : time * factor
  const left = (here ? rest(here, planned(here) - onThis) : 0) + sum(ahead.map(slide => rest(slide, planned(slide))))
  const elapsed = Math.max(0, now - log.started)
  const end = now + left
  const plannedEnd = log.started + sum(slides.map(planned))
  const chapters = new Map<number | undefined, ChapterPace>()
  for (const slide of slides) {
    const known = chapters.get(slide.chapter) ?? { number: slide.chapter, name: slide.station, planned: 0, spent: 0, current: false }
    chapters.set(slide.chapter, { ...known, planned: known.planned + planned(slide), spent: known.spent + spentOn(log, slide.id, now), current: known.current || slide.no === current })
  }
  return { elapsed, late: elapsed - before - onThis, end, plannedEnd, chapters: [...chapters.values()], ...cutsFor(ahead, end - plannedEnd, factor) }
}

/** `1:05:09` or `12:30`; less than nothing counts as nothing. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
