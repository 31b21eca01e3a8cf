/** The route as a slim strip on top of an opened stage: where the stage lies, and a tab for each of the others. */
import type { Box } from '../../core/text/placed'
import type { Timeline } from './schema'
import type { Span } from './timeline'
import type { TimelineWords } from './words'
import { timeScale } from '../../core/plan/scale'
import { stageSpans } from '../../core/plan/stages'
import { measureText } from '../../core/text/text'
import { TIMELINE, wholeDuration } from './timeline'

export interface StripTab extends Span {
  /** The button. */
  box: Box
  /** Left out where the tabs are too many for their names. */
  label?: string
  /** Level parts of both chains. */
  earlyX: [from: number, to: number]
  lateX: [from: number, to: number]
}

export interface StripGeometry {
  tabs: StripTab[]
  total: { text: string, box: Box }
  /** Centres of the tracks, and their width. */
  track: { early: number, late: number, size: number }
}

export const STRIP = { tab: 36, bullet: 15, text: 20, gap: 18, height: 76, margin: 24 }

/** Tabs stand over the longest run of their stage, or as near as they can. `selected` keeps its name longest. */
export function placeStrip({ stages, unit }: Timeline, selected: number, words: TimelineWords): StripGeometry {
  const spans = stageSpans(stages)
  const scale = timeScale(spans.at(-1)!.late[1], STRIP.margin, TIMELINE.width - STRIP.margin)
  const text = `${words.whole} ${wholeDuration(spans, unit, words)}`
  const totalWidth = measureText(text, STRIP.text, 700) + 16
  const limit = TIMELINE.width - totalWidth - 24

  const bare = 2 * STRIP.bullet + 6
  const named = spans.map(({ stage }) => bare + 4 + measureText(stage.short, STRIP.text, 700))
  const fits = (widths: number[]) => widths.reduce((sum, width) => sum + width + STRIP.gap, -STRIP.gap) <= limit
  const widths = [named, spans.map((_, index) => index === selected ? named[index]! : bare)].find(fits) ?? spans.map(() => bare)
  const xs = spread(spans.map(({ late }) => scale(late[0])), widths, STRIP.gap, limit)
  return {
    tabs: spans.map((span, index): StripTab => ({
      ...span,
      box: { x: xs[index]!, y: 0, w: widths[index]!, h: STRIP.tab },
      label: widths[index]! > bare ? span.stage.short : undefined,
      earlyX: [scale(span.early[0]), scale(span.early[1])],
      lateX: [scale(span.late[0]), scale(span.late[1])],
    })),
    total: { text, box: { x: TIMELINE.width - totalWidth, y: 0, w: totalWidth, h: STRIP.tab } },
    track: { late: 51, early: 67, size: 10 },
  }
}

/** Left edges as near to `wanted` as `gap` between neighbours and the end at `limit` allow; the order stays. */
function spread(wanted: number[], widths: number[], gap: number, limit: number): number[] {
  const xs: number[] = []
  for (const [index, x] of wanted.entries())
    xs.push(Math.max(x, index ? xs[index - 1]! + widths[index - 1]! + gap : 0))
  let end = limit
  for (let index = xs.length - 1; index >= 0; index--) {
    xs[index] = Math.min(xs[index]!, end - widths[index]!)
    end = xs[index]! - gap
  }
  return xs
}
