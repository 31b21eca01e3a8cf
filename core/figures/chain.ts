/**
 * The industry chain as strata under a city: upstream at the bottom, downstream on top, each layer a band with its
 * groups and items; with a trace, one product's line rises through them. Units: 1152 x 500.
 */
import type { Chain, ChainLayer } from '../roadmap/schema'
import type { PlacedLabel } from './chain-label'
import type { PackOptions, PackStyle, PlacedGroup, Share } from './pack'
import type { Box, PlacedText, Point } from './placed'
import type { PlacedStrip } from './trace'
import { messages } from '../messages'
import { bestLabels, placeLabels } from './chain-label'
import { packGroups, packStyles, slackUnder } from './pack'
import { placeLines } from './placed'
import { placeLegs, placeStrip } from './trace'

export const CHAIN_WIDTH = 1152
export const CHAIN_HEIGHT = 500

export interface PlacedBand {
  id: string
  /** 1 is upstream. */
  number: number
  /** Number of the line colour. */
  line: number
  box: Box
  sign: Box
  label: PlacedLabel
  /** What the empty band says before its layer is built: upstream, midstream or downstream. */
  frame: PlacedText
  groups: PlacedGroup[]
  /** What the layer hands up, above its band, where there is room for it. */
  gives?: PlacedText
}

export interface ChainGeometry {
  /** Upstream first. */
  bands: PlacedBand[]
  style: PackStyle
  strip?: PlacedStrip
  /** One polyline per pair of neighbouring stops. */
  legs: Point[][]
}

/** Earth, water, green, then the lines that no trace uses. */
export const LINES = [7, 3, 5, 4, 6, 2]

/** Layers that a band gap can hold what they give for. */
const GIVES_MAX = 3

/** Clicks to build the figure up: one per layer, or one per stop of the trace. */
export function chainSteps(chain: Chain, { trace }: { trace?: string } = {}): number {
  return chain.traces.find(({ id }) => id === trace)?.stops.length ?? chain.layers.length
}

interface Spacing {
  /** Right edge of the bands. */
  right: number
  gap: number
  /** Free space over the top band. */
  above: number
  /** From the edge of a band to its groups. */
  pad: number
  /** Heights are multiples of this. */
  round: number
}

/** Bands from the bottom up: alike, or where `needs` are given, those heights and an even share of the rest. */
function stack(count: number, { right, gap, above, round }: Spacing, needs?: number[]): Box[] {
  const free = CHAIN_HEIGHT - gap * (count - 1) - above
  const used = needs?.reduce((a, b) => a + b, 0) ?? 0
  const share = Math.floor((free - used) / count / round) * round
  const heights = Array.from({ length: count }, (_, i) => (needs?.[i] ?? 0) + share)
  // What rounding leaves stays over the top band and under the lowest.
  let y = above + Math.floor((free - heights.reduce((a, b) => a + b, 0)) / 2)
  const boxes: Box[] = []
  for (const h of heights.toReversed()) {
    boxes.unshift({ x: 0, y, w: right, h })
    y += h + gap
  }
  return boxes
}

/** Blocks that line up from layer to layer are worth a little room; larger text is worth uneven blocks. */
const LADDER: [style: number, share: Share][] = [[0, 'even'], [1, 'even'], [2, 'even'], [0, 'need'], [1, 'need'], [2, 'need'], [3, 'even'], [3, 'need'], [4, 'even'], [4, 'need'], [5, 'even'], [5, 'need'], [6, 'need']]

interface Frame { options: PackOptions, keep: ReadonlySet<string>, sign: number, spacing: Spacing }

const areaOf = (band: Box, { sign, spacing: { pad } }: Frame): Box => ({ x: sign + 8, y: band.y + pad, w: band.w - sign - 16, h: band.h - 2 * pad })

/** Groups of every layer in one style, or undefined where it does not show all. */
function packLayers(layers: ChainLayer[], boxes: Box[], style: PackStyle, frame: Frame, share: Share): PlacedGroup[][] | undefined {
  const packed: PlacedGroup[][] = []
  for (const [i, layer] of layers.entries()) {
    const pack = (area: Box) => packGroups(layer.groups, area, style, frame.options, share, frame.keep)
    const area = boxes[i] && areaOf(boxes[i], frame)
    const groups = area && pack(area)
    if (!groups)
      return
    // What is free below is shared by top and bottom.
    const down = Math.floor(slackUnder(groups) / 2 / frame.spacing.round) * frame.spacing.round
    packed.push(down > 0 ? pack({ ...area, y: area.y + down, h: area.h - down }) ?? groups : groups)
  }
  return packed
}

/** The lowest band, in steps of 8, that shows all of `layer`; undefined where none up to `max` does. */
function neededHeight(layer: ChainLayer, min: number, max: number, style: PackStyle, frame: Frame): number | undefined {
  const fits = (h: number) => packGroups(layer.groups, areaOf({ x: 0, y: 0, w: frame.spacing.right, h }, frame), style, frame.options, 'need') !== undefined
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

function placeBands(layers: ChainLayer[], right: number, traced: ReadonlySet<string>, tracing: boolean): { bands: Omit<PlacedBand, 'gives'>[], style: PackStyle } {
  const few = layers.length <= GIVES_MAX
  const spacing: Spacing = tracing
    ? { right, gap: 16, above: 0, pad: 4, round: 8 }
    : few ? { right, gap: 29, above: 29, pad: 4, round: 1 } : { right, gap: 8, above: 0, pad: 4, round: 1 }
  const options: PackOptions = tracing ? { lead: 32, hang: 20, gutter: 8, between: 16, bold: true } : { lead: 28, hang: 16, gutter: 16, between: 8, bold: false }
  const even = stack(layers.length, spacing)

  const { width: sign } = bestLabels(layers, even, tracing ? [152, 176, 208, 240] : [208, 240, 272])
  const frame: Frame = { options, keep: traced, sign, spacing }

  const attempt = (): { boxes: Box[], packed: PlacedGroup[][], style: PackStyle } => {
    for (const [rank, share] of LADDER) {
      const style = packStyles[rank]
      const packed = style && packLayers(layers, even, style, frame, share)
      if (style && packed)
        return { boxes: even, packed, style }
    }
    // One layer may hold much more than the others: give each the height it needs.
    const min = Math.floor(Math.min(even[0]!.h, 72) / 8) * 8
    const free = CHAIN_HEIGHT - spacing.above - (layers.length - 1) * spacing.gap
    const max = Math.floor((free - (layers.length - 1) * min) / 8) * 8
    for (const style of packStyles.slice(3)) {
      const needs = layers.map(layer => neededHeight(layer, min, max, style, frame))
      if (!needs.every(need => need !== undefined) || needs.reduce((a, b) => a + b, 0) > free)
        continue
      const boxes = stack(layers.length, spacing, needs)
      const packed = packLayers(layers, boxes, style, frame, 'need')
      if (packed && placeLabels(layers, boxes.map(box => ({ ...box, w: sign }))))
        return { boxes, packed, style }
    }
    const style = packStyles.at(-1)!
    return { boxes: even, packed: packLayers(layers, even, style, frame, 'fold') ?? [], style }
  }

  const { boxes, packed, style } = attempt()
  const labels = placeLabels(layers, boxes.map(box => ({ ...box, w: sign })))?.labels ?? []
  return {
    style,
    bands: layers.flatMap((layer, i) => {
      const box = boxes[i]
      const label = labels[i]
      return box && label
        ? [{ id: layer.id, number: i + 1, line: LINES[i % LINES.length]!, box, sign: { ...box, w: sign }, label, frame: placeLines([messages.chain.direction[layer.position]], sign / 2, box.y + box.h / 2, 24, 700, 30, 'middle'), groups: packed[i] ?? [] }]
        : []
    }),
  }
}

/** Routing a trace takes a moment, and a slide is mounted several times. */
const placed = new WeakMap<Chain, Map<string, ChainGeometry>>()

/**
 * Places all layers, and the trace with the given id. Every item is placed or in the `fold` of its group.
 * An id that is not in the data counts as no trace: the data check has told about it.
 */
export function placeChain(chain: Chain, traceId = ''): ChainGeometry {
  const known = placed.get(chain) ?? new Map<string, ChainGeometry>()
  placed.set(chain, known)
  const geometry = known.get(traceId) ?? placeAll(chain, traceId)
  known.set(traceId, geometry)
  return geometry
}

function placeAll(chain: Chain, traceId: string): ChainGeometry {
  const trace = chain.traces.find(({ id }) => id === traceId)
  const names = new Map(chain.layers.flatMap(layer => layer.groups).flatMap(group => group.items).map(item => [item.id, item.name]))
  const strip = trace && placeStrip(trace, item => names.get(item) ?? item, CHAIN_WIDTH, CHAIN_HEIGHT)
  const right = strip ? Math.floor((strip.box.x - 24) / 8) * 8 : CHAIN_WIDTH
  const traced = new Set(trace?.stops.map(stop => stop.item))
  const { bands, style } = placeBands(chain.layers, right, traced, trace !== undefined)

  if (!trace || !strip) {
    const above = chain.layers.length <= GIVES_MAX
    return {
      style,
      legs: [],
      bands: bands.map((band, i) => ({
        ...band,
        ...(above && { gives: placeLines([chain.layers[i]?.gives ?? ''], band.label.bullet.x + 24, band.box.y - 15, 18, 700, 24) }),
      })),
    }
  }
  // The grid of the line starts with the bands, so that every station lies on it.
  const top = bands.at(-1)?.box.y ?? 0
  const legs = placeLegs(trace, bands.flatMap(band => band.groups), bands.map(band => band.sign), { x: 4, y: top + 4, w: right - 8, h: CHAIN_HEIGHT - 2 * top - 8 })
  return { bands, style, strip, legs }
}

/** The figure in words: layers with groups and items, or a trace with its stops. */
export function describeChain(chain: Chain, traceId?: string): string {
  const { colon, comma } = messages
  const trace = chain.traces.find(({ id }) => id === traceId)
  if (trace) {
    const items = new Map(chain.layers.flatMap(layer => layer.groups.flatMap(group => group.items.map(item => [item.id, `${layer.name}${messages.chain.of}${item.name}`] as const))))
    const stops = trace.stops.map((stop, i) => `${i + 1} ${items.get(stop.item) ?? stop.item}${colon}${stop.text}`)
    const mark = trace.origin === 'synthesis' ? `（${messages.synthesis}）` : ''
    return `${messages.chain.crosses(trace.product, stops.length)}${stops.join('；')}${mark}。`
  }
  const layers = chain.layers.map((layer) => {
    const groups = layer.groups.map(group => `${group.name}${colon}${group.items.map(item => item.name).join(comma)}`)
    return `${messages.chain.direction[layer.position]}${layer.name}（${layer.subtitle}）${colon}${groups.join('；')}。${messages.chain.gives}${colon}${layer.gives}。`
  })
  return `${messages.chain.overview(layers.length)}${layers.join('')}`
}
