import type { Box } from '../../core/text/placed'
/** Packs the groups of a chain layer that stands upright: titled blocks one under the other, their items in columns. */
import type { PackOptions, PackStyle } from './pack-columns'
import type { PackGroup, PlacedGroup } from './pack-group'
import { fitLines } from '../../core/text/placed'
import { COLUMN_GAP, down8, LINE, textsFor, up8 } from './pack-columns'
import { placeGroup, TOP } from './pack-group'

/** The most air between two blocks. */
const AIR = 32

/** Height of each of `groups` in `columns` columns of `w`; undefined where `style` does not show all of one. */
export function stackHeights(groups: PackGroup[], w: number, style: PackStyle, options: PackOptions, columns: number): number[] | undefined {
  const pitch = down8((w + COLUMN_GAP) / columns)
  const heights = groups.flatMap(({ name, items }) => {
    const title = fitLines(name, w - options.lead, style.title, 700)
    const texts = textsFor(items.map(item => item.name), pitch, style, options)
    if (!texts || (!style.wrap && title.length > 1))
      return []
    const per = Math.ceil(texts.length / columns)
    const tallest = Math.max(...Array.from({ length: columns }, (_, c) => texts.slice(c * per, (c + 1) * per)
      .reduce((sum, lines) => sum + lines.length * LINE + style.gap, -style.gap)))
    return [up8(TOP + title.length * LINE + style.drop + tallest)]
  })
  return heights.length === groups.length ? heights : undefined
}

/** Takes from the tallest until `heights` fill no more than `free`; none gets lower than a title and one row. */
function squeeze(heights: number[], free: number, style: PackStyle): number[] {
  const row = LINE + style.gap
  const least = up8(TOP + LINE + style.drop + LINE)
  const out = [...heights]
  while (out.reduce((a, b) => a + b, 0) > free) {
    const tallest = Math.max(...out)
    if (tallest <= least)
      return out.map(() => down8(free / out.length))
    out[out.lastIndexOf(tallest)] = Math.max(least, tallest - row)
  }
  return out
}

/**
 * Places `groups` one under the other in `area`, as high as `heights` say. What is higher than the area folds, items in
 * `keep` last.
 */
export function stackGroups(groups: PackGroup[], area: Box, style: PackStyle, options: PackOptions, columns: number, heights: number[], keep?: ReadonlySet<string>): PlacedGroup[] {
  const between = options.between * (groups.length - 1)
  const fitted = squeeze(heights, area.h - between, style)
  const spare = area.h - between - fitted.reduce((a, b) => a + b, 0)
  const air = groups.length > 1 ? Math.min(AIR, down8(spare / (groups.length - 1))) : 0
  const pitch = down8((area.w + COLUMN_GAP) / columns)
  let y = area.y
  return groups.flatMap((group, i) => {
    const h = fitted[i]!
    const box = { ...area, y, h }
    y += h + options.between + Math.max(0, air)
    return placeGroup(group, box, { style, options, pitch, keep, fold: true }) ?? []
  })
}
