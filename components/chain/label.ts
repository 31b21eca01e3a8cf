/** The sign of a chain layer: a block in the layer's colour with number, direction, name and subtitle. */
import type { ChainLayer } from '../../core/roadmap/schema'
import type { Box, PlacedText } from '../../core/text/placed'
import { chainWords } from '../../core/messages/chain'
import { fitLines, placeLines } from '../../core/text/placed'

export interface PlacedLabel {
  bullet: { x: number, y: number, r: number }
  name: PlacedText
  /** Missing where the sign is too small; the table and the opened layer have it. */
  direction?: PlacedText
  subtitle?: PlacedText
}

interface Variant {
  /** `stack`: number above the name. `line`: number beside it. `bare`: beside it, no subtitle. */
  kind: 'stack' | 'line' | 'bare'
  size: number
  wrap: boolean
}

const PAD = 12
const SUB = 24
const SMALL = 18

/** From the strongest to the smallest sign. */
const VARIANTS: Variant[] = [
  { kind: 'stack', size: 32, wrap: false },
  { kind: 'stack', size: 28, wrap: false },
  { kind: 'stack', size: 28, wrap: true },
  { kind: 'line', size: 28, wrap: false },
  { kind: 'line', size: 24, wrap: true },
  { kind: 'line', size: 20, wrap: true },
  { kind: 'bare', size: 24, wrap: true },
  { kind: 'bare', size: 20, wrap: true },
]

function placeLabel(layer: ChainLayer, box: Box, { kind, size, wrap }: Variant): PlacedLabel | undefined {
  const stack = kind === 'stack'
  const r = stack ? 17 : 15
  const x = box.x + PAD + (stack ? 0 : 2 * r + 8)
  const width = box.x + box.w - PAD - x
  const pitch = Math.ceil(size * 1.2)
  const names = fitLines(layer.name, width, size, 900)
  const subtitles = kind === 'bare' ? [] : fitLines(layer.subtitle, width, SMALL)
  if (!wrap && names.length > 1)
    return
  const head = stack ? 2 * r + 8 : 0
  const sub = subtitles.length * SUB + (subtitles.length > 0 ? 4 : 0)
  const height = head + names.length * pitch + sub
  const free = box.h - height
  if (free < (stack ? 20 : 4))
    return
  const top = box.y + free / 2
  const nameY = top + head + pitch / 2
  const bullet = { x: box.x + PAD + r, y: stack ? top + r : nameY, r }
  return {
    bullet,
    name: placeLines(names, x, nameY, size, 900, pitch),
    ...(stack && { direction: placeLines([chainWords.direction[layer.position]], bullet.x + r + 10, bullet.y, SMALL, 700, SUB) }),
    ...(subtitles.length > 0 && { subtitle: placeLines(subtitles, x, top + head + names.length * pitch + 4 + SUB / 2, SMALL, 400, SUB) }),
  }
}

/** The first of `sets` of boxes, one box per layer, that takes the strongest signs; `rank` is Infinity where none takes any. */
export function bestLabels(layers: ChainLayer[], sets: Box[][]): { boxes: Box[], labels: PlacedLabel[], rank: number } {
  const placed = sets.map(boxes => ({ rank: Infinity, labels: [], ...placeLabels(layers, boxes), boxes }))
  return placed.reduce((a, b) => b.rank < a.rank ? b : a)
}

/** Signs of one kind and size for all layers, the strongest that fits each of `boxes`; undefined if none does. */
function placeLabels(layers: ChainLayer[], boxes: Box[]): { labels: PlacedLabel[], rank: number } | undefined {
  for (const [rank, variant] of VARIANTS.entries()) {
    const labels = layers.map((layer, i) => boxes[i] && placeLabel(layer, boxes[i], variant))
    if (labels.every(label => label !== undefined))
      return { labels, rank }
  }
}
