/** The whole route with the labels of its stages in a column, left of the scale: for more stages than the map has room for. */
import type { TimelineGeometry, TimelineRow } from './geometry'
import type { Timeline } from './schema'
import type { TimelineWords } from './words'
import { timeScale, timeTicks } from '../../core/plan/scale'
import { stageSpans } from '../../core/plan/stages'
import { measureText } from '../../core/text/text'
import { axisEnd, placeLegendInline } from './legend'
import { stageMeta, TIMELINE, wholeDuration } from './timeline'
import { placeColumnTracks } from './tracks'

const HEAD = 48
const FOOT = 36

export function placeInColumn({ stages, unit }: Timeline, words: TimelineWords): TimelineGeometry {
  const spans = stageSpans(stages)
  const pitch = Math.min((TIMELINE.height - HEAD - FOOT) / spans.length, 110)
  const dense = pitch < 56
  const size = { name: dense ? 20 : 24, meta: 18, track: dense ? 8 : 14, bullet: dense ? 15 : 18, total: 32 }
  const names = spans.map(({ stage }) => dense ? stage.short : stage.name)
  const metas = spans.map(({ stage }) => stageMeta(stage, unit, words))
  const text = 2 * size.bullet + 12
  const nameWidth = Math.max(...names.map(name => measureText(name, size.name, 700)))
  const metaWidth = Math.max(...metas.map(meta => measureText(meta, size.meta)))
  const totalWidth = measureText(`${words.whole} ${wholeDuration(spans, unit, words)}`, size.total, 900)
  const column = Math.max(totalWidth, text + (dense ? nameWidth + 16 + metaWidth : Math.max(nameWidth, metaWidth)))
  const [start, end] = [column + 36, TIMELINE.width - axisEnd(unit, words)]
  const total = spans.at(-1)!.late[1]
  const { middle, tracks } = placeColumnTracks(spans, timeScale(total, start, end), { top: HEAD, pitch, track: size.track, gap: dense ? 1.5 : 3 })

  const rows = spans.map((span, index): TimelineRow => {
    const y = middle(index)
    const label = dense
      ? { nameBaseline: y + 7, metaX: text + nameWidth + 16, metaBaseline: y + 7, y: y - 15, h: 30 }
      : { nameBaseline: y - 3, metaX: text, metaBaseline: y + 23, y: y - 26, h: 54 }
    return { ...span, ...tracks[index]!, bullet: { x: size.bullet, y }, label: { x: 0, w: column, side: 'column', name: names[index]!, meta: metas[index]!, ...label } }
  })
  const bottom = TIMELINE.height - FOOT
  return {
    mode: 'column',
    ticks: timeTicks(total, start, end, unit),
    grid: { top: HEAD - 14, bottom },
    rows,
    size,
    total: { x: 0, y: 0, w: totalWidth, h: 40, baseline: 30, anchor: 'start' },
    legend: placeLegendInline(start, bottom, words),
  }
}
