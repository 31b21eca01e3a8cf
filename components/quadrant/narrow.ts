/** The map of the archetypes beside an open profile, which says the rest. Figure units. */
import type { Archetype, Quadrant } from '../../core/roadmap/schema'
import type { Box } from '../../core/text/placed'
import type { FieldContent, Style } from './field'
import type { QuadrantMap } from './quadrant'
import { fitLines, fitPhrases } from '../../core/text/placed'
import { FOOT, stack } from './field'
import { COMPACT, placeQuadrant } from './quadrant'

/** The workplace stands in the profile beside the map; so does what the last ones leave out. */
const NARROW: Style[] = [
  { name: 34, image: 20, tagline: 20, workplace: 0 },
  { name: 30, image: 18, tagline: 18, workplace: 0 },
  { name: 24, image: 18, tagline: 18, workplace: 0 },
  { name: 24, image: 18, tagline: 0, workplace: 0 },
  { name: 18, image: 18, tagline: 0, workplace: 0 },
]
const SIDE = 18

/** Places the map as wide as it is beside a profile. */
export function placeNarrow(data: Quadrant): QuadrantMap {
  return placeQuadrant(data, COMPACT, { styles: NARROW, tops: [18, 46, 68, 90], place: narrowField })
}

function narrowField(archetype: Archetype, box: Box, style: Style, top: number): FieldContent {
  const r = 18
  const x = box.x + SIDE
  const nameX = x + r * 2 + 12
  const rows = stack(box.y + top)
  const middle = box.y + top + Math.round(style.name * 1.4) / 2
  const nameLines = fitLines(archetype.name, box.x + box.w - nameX - FOOT, style.name, 900)
  rows.add('name', nameLines, nameX, style.name, 900)
  rows.skip(6)
  rows.add('image', fitLines(archetype.image, box.w - SIDE * 2, style.image, 700), x, style.image, 700)
  if (style.tagline)
    rows.add('tagline', fitPhrases(archetype.tagline, box.w - SIDE * 2, style.tagline), x, style.tagline, 400)
  return { bullet: { x: x + r, y: middle, r }, texts: rows.texts }
}
