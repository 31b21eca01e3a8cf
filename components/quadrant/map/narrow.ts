/** The map beside an open profile, which says the rest. Figure units. */
import type { Box } from '../../../core/text/placed'
import type { CommonWords } from '../../../core/words/common'
import type { Profile, Quadrant } from '../schema'
import type { FieldContent, Style } from './field'
import type { QuadrantMap } from './map'
import { fitLines, fitPhrases } from '../../../core/text/placed'
import { FOOT, stack } from './field'
import { COMPACT, placeQuadrant } from './map'

/** The fact stands in the profile beside the map; so does what the last ones leave out. */
const NARROW: Style[] = [
  { name: 34, image: 20, tagline: 20, fact: 0 },
  { name: 30, image: 18, tagline: 18, fact: 0 },
  { name: 24, image: 18, tagline: 18, fact: 0 },
  { name: 24, image: 18, tagline: 0, fact: 0 },
  { name: 18, image: 18, tagline: 0, fact: 0 },
]
const SIDE = 18

/** Places the map as wide as it is beside a profile. */
export function placeNarrow(data: Quadrant, words: CommonWords): QuadrantMap {
  return placeQuadrant(data, words, COMPACT, { styles: NARROW, tops: [18, 46, 68, 90], place: narrowField })
}

function narrowField({ name, image, tagline }: Profile, box: Box, style: Style, top: number): FieldContent {
  const r = 18
  const x = box.x + SIDE
  const nameX = x + r * 2 + 12
  const rows = stack(box.y + top)
  const middle = box.y + top + Math.round(style.name * 1.4) / 2
  rows.add('name', fitLines(name, box.x + box.w - nameX - FOOT, style.name, 900), nameX, style.name, 900)
  rows.skip(6)
  if (image)
    rows.add('image', fitLines(image, box.w - SIDE * 2, style.image, 700), x, style.image, 700)
  if (tagline && style.tagline)
    rows.add('tagline', fitPhrases(tagline, box.w - SIDE * 2, style.tagline), x, style.tagline, 400)
  return { bullet: { x: x + r, y: middle, r }, texts: rows.texts }
}
