/** The sign at the start of a band: a block in the band's colour with its number, place, name and subtitle. */
import type { Box, PlacedText } from '../../core/text/placed'
import { fitLines, placeLines, widthOf } from '../../core/text/placed'

/** What a sign says. */
export interface SignText {
  name: string
  /** Where the band is among the others, such as 上游. */
  place?: string
  subtitle?: string
}

export interface PlacedSign {
  bullet: { x: number, y: number, r: number }
  name: PlacedText
  /** Missing where the sign is too small; the table has it. */
  place?: PlacedText
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

function placeSign(text: SignText, box: Box, { kind, size, wrap }: Variant): PlacedSign | undefined {
  const stack = kind === 'stack'
  const r = stack ? 17 : 15
  const x = box.x + PAD + (stack ? 0 : 2 * r + 8)
  const width = box.x + box.w - PAD - x
  const pitch = Math.ceil(size * 1.2)
  const names = fitLines(text.name, width, size, 900)
  const subtitles = kind === 'bare' || !text.subtitle ? [] : fitLines(text.subtitle, width, SMALL)
  if (!wrap && names.length > 1)
    return
  if (stack && text.place && widthOf(text.place, SMALL, 700) > width - 2 * r - 10)
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
    ...(stack && text.place && { place: placeLines([text.place], bullet.x + r + 10, bullet.y, SMALL, 700, SUB) }),
    ...(subtitles.length > 0 && { subtitle: placeLines(subtitles, x, top + head + names.length * pitch + 4 + SUB / 2, SMALL, 400, SUB) }),
  }
}

/** Signs of one kind and size for all bands, the strongest that fits each of `boxes`; `rank` is Infinity where none does. */
function placeSigns(texts: SignText[], boxes: Box[]): { signs: PlacedSign[], rank: number } {
  for (const [rank, variant] of VARIANTS.entries()) {
    const signs = texts.flatMap((text, i) => placeSign(text, boxes[i]!, variant) ?? [])
    if (signs.length === texts.length)
      return { signs, rank }
  }
  return { signs: [], rank: Infinity }
}

/** Signs at the left edge of `bands`, one for each of `texts`, as wide as the first of `widths` that takes the strongest. */
export function bestSigns(texts: SignText[], bands: Box[], widths: number[]): { width: number, signs: PlacedSign[] } {
  return widths
    .map(width => ({ width, ...placeSigns(texts, bands.map(band => ({ ...band, w: width }))) }))
    .reduce((a, b) => b.rank < a.rank ? b : a)
}
