/**
 * The bands of the industry chain: where each layer stands, with its sign and its groups. Upstream is the lowest band
 * (`bottom-up`) or the leftmost (`left-to-right`).
 */
import type { ChainLayer } from '../../core/roadmap/schema'
import type { Box, PlacedText } from '../../core/text/placed'
import type { PlacedLabel } from './label'
import type { PackOptions, PackStyle } from './pack-columns'
import type { PlacedGroup } from './pack-group'
import { chainWords } from '../../core/messages/chain'
import { placeLines, widthOf } from '../../core/text/placed'
import { bestLabels } from './label'
import { packGroups, slackUnder } from './pack'
import { columnsIn, packStyles } from './pack-columns'
import { stackGroups, stackHeights } from './pack-stack'

export const CHAIN_WIDTH = 1152
export const CHAIN_HEIGHT = 500

export type ChainDirection = 'bottom-up' | 'left-to-right'

export interface PlacedBand {
  id: string
  /** 1 is upstream. */
  number: number
  /** Number of the line colour. */
  line: number
  box: Box
  sign: Box
  /** SVG path of the sign, with the tab that points to what the layer hands on. */
  outline: string
  label: PlacedLabel
  /** What the empty band says before its layer is built: upstream, midstream or downstream. */
  frame: PlacedText
  groups: PlacedGroup[]
  /** What the layer hands on to the next one, where there is room for it. */
  gives?: PlacedText
}

/** Earth, water, green, then the lines that no trace uses. */
export const LINES = [7, 3, 5, 4, 6, 2]

/** Layers that the gaps can hold what they give for. */
const GIVES_MAX = 3
/** From the edge of a band to its groups; a line needs the room below them, where it is all together. */
const PAD = 4

interface Plan {
  layers: ChainLayer[]
  upright: boolean
  tracing: boolean
  /** Right edge of the bands. */
  right: number
  /** Items that fold last; only where not everything finds room without folding. */
  keep: ReadonlySet<string>
}

interface Spacing {
  gap: number
  /** Free space over the bands. */
  above: number
  /** Sizes are multiples of this. */
  round: number
}

interface Frame extends Plan {
  options: PackOptions
  boxes: Box[]
  signs: Box[]
}

/** Bands along one axis, upstream first: alike, or where `needs` are given, those sizes and an even share of the rest. */
function stack({ layers: { length: count }, upright, right }: Plan, { gap, above, round }: Spacing, needs?: number[]): Box[] {
  // Upright, the tab of the last sign points out to the right.
  const total = upright ? right - (above ? 12 : 0) : CHAIN_HEIGHT - above
  const free = total - gap * (count - 1)
  const used = needs?.reduce((a, b) => a + b, 0) ?? 0
  const share = Math.floor((free - used) / count / round) * round
  const sizes = Array.from({ length: count }, (_, i) => (needs?.[i] ?? 0) + share)
  const boxes: Box[] = []
  if (upright) {
    for (const [i, w] of sizes.entries())
      boxes.push({ x: i * (share + gap), y: above, w, h: CHAIN_HEIGHT - above })
    return boxes
  }
  // What rounding leaves stays over the top band and under the lowest.
  let y = above + Math.floor((free - sizes.reduce((a, b) => a + b, 0)) / 2)
  for (const h of sizes.toReversed()) {
    boxes.unshift({ x: 0, y, w: right, h })
    y += h + gap
  }
  return boxes
}

function areaOf(box: Box, sign: Box, { upright, tracing }: Plan): Box {
  const above = tracing ? 0 : PAD
  return upright
    ? { x: box.x + 8, y: sign.y + sign.h + above, w: box.w - 16, h: box.h - sign.h - 2 * PAD }
    : { x: sign.x + sign.w + 8, y: box.y + above, w: box.w - sign.w - 16, h: box.h - 2 * PAD }
}

/** Groups of every layer in `columns` columns, or as `columns` says; undefined where `style` does not show all. */
function packLayers(frame: Frame, style: PackStyle, share: number | 'need' | 'fold'): PlacedGroup[][] | undefined {
  const { layers, boxes, signs, upright, options, keep } = frame
  const areas = boxes.map((box, i) => areaOf(box, signs[i]!, frame))
  if (upright)
    return stackLayers(layers, areas, style, share === 'fold' ? { ...options, between: 8 } : options, share, keep)
  const centred = (i: number, pack: (area: Box) => PlacedGroup[] | undefined) => {
    const area = areas[i]!
    const groups = pack(area)
    // What is free below is shared by top and bottom.
    const down = Math.floor(slackUnder(groups ?? []) / 16) * 8
    return down > 0 ? pack({ ...area, y: area.y + down, h: area.h - down }) ?? groups : groups
  }
  if (share === 'fold') {
    // A group without its title is worse than any number of folded items.
    const lost = (groups: PlacedGroup[]) => groups.reduce((sum, { fold, title }) => sum + (fold?.ids.length ?? 0) + (title ? 0 : 100), 0)
    const [one = [], two = []] = [1, 2].map(rows => layers.map((layer, i) => centred(i, area => packGroups(layer.groups, area, style, options, 'fold', keep, rows)) ?? []))
    // In two rows, a title and its "+n" stand side by side; in one, a station would cut into the title over it.
    const tight = one.flat().some(({ box, title }) => title?.lines[0]?.x === box.x)
    return lost(two.flat()) < lost(one.flat()) + (tight ? 1 : 0) ? two : one
  }
  const packed: PlacedGroup[][] = []
  for (const [i, layer] of layers.entries()) {
    const groups = centred(i, area => packGroups(layer.groups, area, style, options, share))
    if (!groups)
      return
    packed.push(groups)
  }
  return packed
}

/** Blocks stand side by side in rows where there is room for that. */
function stackLayers(layers: ChainLayer[], areas: Box[], style: PackStyle, options: PackOptions, share: number | 'need' | 'fold', keep: ReadonlySet<string>): PlacedGroup[][] | undefined {
  if (share === 'need')
    return
  const columns = share === 'fold' ? 1 : share
  const heights = layers.flatMap((layer, i) => [stackHeights(layer.groups, areas[i]!.w, style, options, columns) ?? []])
  const total = (list: number[]) => list.reduce((a, b) => a + b, 0) + options.between * (list.length - 1)
  const free = areas[0]!.h
  const rows = Array.from({ length: Math.max(...layers.map(layer => layer.groups.length)) }, (_, row) => Math.max(...heights.map(list => list[row] ?? 0)))
  const complete = heights.every((list, i) => list.length === layers[i]!.groups.length)
  if (share !== 'fold' && !(complete && heights.every(list => total(list) <= free)))
    return
  const aligned = complete && total(rows) <= free
  return layers.map((layer, i) => stackGroups(layer.groups, areas[i]!, style, options, columns, aligned ? rows.slice(0, layer.groups.length) : complete ? heights[i]! : layer.groups.map(() => free), keep))
}

/** The lowest band, in steps of 8, that shows all of `layer`; undefined where none up to `max` does. */
function neededHeight(layer: ChainLayer, min: number, max: number, style: PackStyle, frame: Frame): number | undefined {
  const { right, signs, options } = frame
  const fits = (h: number) => {
    const box = { x: 0, y: 0, w: right, h }
    return packGroups(layer.groups, areaOf(box, { ...box, w: signs[0]!.w }, frame), style, options, 'need') !== undefined
  }
  if (!fits(max))
    return
  let low = min
  let high = max
  while (low < high) {
    const middle = Math.floor((low + high) / 16) * 8
    if (fits(middle))
      high = middle
    else
      low = middle + 8
  }
  return high
}

/** Numbers of common columns that may do for `style`, the widest columns first. */
function columnsFor(frame: Frame, style: PackStyle): number[] {
  const { layers, boxes, signs, options } = frame
  const names = layers.flatMap(layer => layer.groups).flatMap(group => group.items).map(item => item.name)
  const widest = style.wrap ? 3 * style.item : Math.max(...names.map(name => widthOf(name, style.item, options.bold ? 700 : 400)))
  const most = columnsIn(areaOf(boxes[0]!, signs[0]!, frame).w, widest, options)
  return Array.from({ length: most }, (_, i) => i + 1)
}

interface Packing { boxes: Box[], packed: PlacedGroup[][], style: PackStyle }

/**
 * All items; undefined where they find no room. Blocks on common columns are worth a little size of the text; larger
 * text is worth blocks that do not line up.
 */
function packAll(frame: Frame, spacing: Spacing): Packing | undefined {
  const { layers, upright, boxes } = frame
  const plain = packStyles.filter(style => !style.wrap)
  const wrapped = packStyles.filter(style => style.wrap)
  const ladder = [
    ...plain.flatMap(style => columnsFor(frame, style).map(share => ({ style, share }))),
    ...plain.map(style => ({ style, share: 'need' as const })),
    ...wrapped.flatMap(style => [...columnsFor(frame, style), 'need' as const].map(share => ({ style, share }))),
  ]
  for (const { style, share } of ladder) {
    const packed = packLayers(frame, style, share)
    if (packed)
      return { boxes, packed, style }
  }
  // One layer may hold much more than the others: give each the height it needs.
  const min = Math.floor(Math.min(boxes[0]!.h, 72) / 8) * 8
  const free = CHAIN_HEIGHT - spacing.above - (layers.length - 1) * spacing.gap
  const max = Math.floor((free - (layers.length - 1) * min) / 8) * 8
  for (const style of upright ? [] : packStyles.filter(({ item }) => item === 18)) {
    const needs = layers.map(layer => neededHeight(layer, min, max, style, frame))
    if (!needs.every(need => need !== undefined) || needs.reduce((a, b) => a + b, 0) > free)
      continue
    const uneven = stack(frame, spacing, needs)
    const signs = uneven.map(box => ({ ...box, w: frame.signs[0]!.w }))
    const packed = packLayers({ ...frame, boxes: uneven, signs }, style, 'need')
    if (packed && bestLabels(layers, [signs]).rank < Infinity)
      return { boxes: uneven, packed, style }
  }
}

/** What finds room, the rest in "+n". */
function packSome(frame: Frame): Packing {
  const style = packStyles.at(-1)!
  return { boxes: frame.boxes, packed: packLayers(frame, style, 'fold') ?? [], style }
}

/** Places all layers of `plan`. */
export function placeBands(plan: Plan): { bands: PlacedBand[], style: PackStyle } {
  const { layers, upright, tracing } = plan
  const gives = !tracing && layers.length <= GIVES_MAX
  const spacing: Spacing = tracing ? { gap: 8, above: 0, round: 8 } : gives ? { gap: upright ? 16 : 29, above: 29, round: upright ? 8 : 1 } : { gap: 8, above: 0, round: upright ? 8 : 1 }
  const options: PackOptions = tracing ? { lead: 32, hang: 20, gutter: 8, between: 16, bold: true } : { lead: 28, hang: 16, gutter: 16, between: upright ? 12 : 8, bold: false }
  const even = stack(plan, spacing)
  const sizes = upright ? (gives ? [72, 128] : [72, 120, 168, 264]) : tracing ? [152, 176, 208, 240] : [208, 240, 272]
  const { boxes: signs } = bestLabels(layers, sizes.map(size => even.map(box => upright ? { ...box, h: size } : { ...box, w: size })))

  const frame: Frame = { ...plan, options, boxes: even, signs }
  const { boxes, packed, style } = (plan.keep.size === 0 && packAll(frame, spacing)) || packSome(frame)
  const placed = boxes.map((box, i): Box => upright ? signs[i]! : { ...box, w: signs[0]!.w })
  const { labels } = bestLabels(layers, [placed])
  return {
    style,
    bands: layers.flatMap((layer, i): PlacedBand[] => {
      const [box, sign, label] = [boxes[i], placed[i], labels[i]]
      if (!box || !sign || !label)
        return []
      const { x, y, w, h } = sign
      const { bullet } = label
      const tab = !gives ? '' : upright ? `V${bullet.y - 12}L${x + w + 12} ${bullet.y}L${x + w} ${bullet.y + 12}` : `H${bullet.x - 12}L${bullet.x} ${y - 12}L${bullet.x + 12} ${y}`
      return [{
        id: layer.id,
        number: i + 1,
        line: LINES[i % LINES.length]!,
        box,
        sign,
        outline: upright ? `M${x} ${y}H${x + w}${tab}V${y + h}H${x}Z` : `M${x} ${y}${tab}H${x + w}V${y + h}H${x}Z`,
        label,
        frame: placeLines([chainWords.direction[layer.position]], x + w / 2, y + h / 2, 24, 700, 30, 'middle'),
        groups: packed[i] ?? [],
        ...(gives && { gives: placeLines([layer.gives], upright ? x + w : bullet.x + 24, y - 15, 18, 700, 24, upright ? 'end' : 'start') }),
      }]
    }),
  }
}
