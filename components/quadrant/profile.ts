/** The profile beside the compact quadrant map: a line from the archetype's bullet down through five stops. Figure units. */
import type { Archetype } from '../../core/roadmap/schema'
import type { Box, PlacedText, Point } from '../../core/text/placed'
import { archetypeWords } from '../../core/messages/archetype'
import { commonWords } from '../../core/messages/common'
import { provenance } from '../../core/roadmap/provenance-text'
import { fitPhrases, placeLines } from '../../core/text/placed'
import { measureText } from '../../core/text/text'
import { BESIDE, COMPACT, PROFILE_KEYS, QUADRANT } from './quadrant'

export type ProfileKey = typeof PROFILE_KEYS[number]

export interface ProfileRow { key: ProfileKey, station: Point, label: PlacedText, text: PlacedText }

export interface QuadrantProfile {
  box: Box
  bullet: Point & { r: number }
  name: PlacedText
  image: PlacedText
  tagline: PlacedText
  rows: ProfileRow[]
  note?: PlacedText
  line: { x: number, from: number, to: number }
}

/** Room at the upper right for the button that closes. */
export const CLOSE = { w: 76, h: 40 }

const SIZES = [22, 20, 18]
const BULLET = 26
/** Between the line and the text. */
const INDENT = 24
const NOTE = 26

/** Placed already: setting five texts takes a moment. */
const known = new WeakMap<Archetype, QuadrantProfile>()

/** Places the profile of `archetype`: the largest text size that leaves air between the rows, never below 18. */
export function placeProfile(archetype: Archetype): QuadrantProfile {
  const profile = known.get(archetype) ?? setProfile(archetype)
  known.set(archetype, profile)
  return profile
}

function setProfile(archetype: Archetype): QuadrantProfile {
  const box = { x: COMPACT + BESIDE, y: 0, w: QUADRANT.width - COMPACT - BESIDE, h: QUADRANT.height }
  const lineX = box.x + BULLET
  const x = lineX + BULLET + INDENT
  const right = box.x + box.w

  const nameSize = measureText(archetype.name, 44, 900) + measureText(archetype.image, 24, 700) + 18 <= right - x - CLOSE.w ? 44 : 32
  const name = placeLines([archetype.name], x, BULLET, nameSize, 900, nameSize)
  const image = placeLines([archetype.image], name.box.x + name.box.w + 18, BULLET + (nameSize - 24) * 0.38, nameSize === 44 ? 24 : 18, 700, 24)
  const taglineSize = measureText(archetype.tagline, 24, 700) <= right - x ? 24 : 20
  const tagline = placeLines(fitPhrases(archetype.tagline, right - x, taglineSize, 700), x, 84, taglineSize, 700, 28)

  const noteText = provenance(archetype, commonWords).join(' · ')
  const top = tagline.box.y + tagline.box.h + 26
  const room = box.h - top - (noteText ? NOTE + 8 : 0)
  const labels = PROFILE_KEYS.map(key => archetypeWords[key])
  const tries = SIZES.map((size) => {
    const textX = x + Math.max(...labels.map(label => measureText(label, size, 700))) + 26
    const pitch = Math.round(size * 1.4)
    const lines = PROFILE_KEYS.map(key => fitPhrases(archetype[key], right - textX, size))
    const height = lines.reduce((sum, each) => sum + each.length * pitch, 0)
    return { size, textX, pitch, lines, gap: (room - height) / (PROFILE_KEYS.length - 1) }
  })
  const { size, textX, pitch, lines, gap } = tries.find(each => each.gap >= 14) ?? tries.at(-1) ?? { size: 18, textX: x, pitch: 25, lines: [], gap: 0 }

  let y = top
  const rows = PROFILE_KEYS.map((key, i) => {
    const text = lines[i] ?? []
    const middle = y + pitch / 2
    y += text.length * pitch + Math.min(gap, 40)
    return {
      key,
      station: { x: lineX, y: middle },
      label: placeLines([archetypeWords[key]], x, middle, size, 700, pitch),
      text: placeLines(text, textX, middle, size, 400, pitch),
    }
  })
  return {
    box,
    bullet: { x: lineX, y: BULLET, r: BULLET },
    name,
    image,
    tagline,
    rows,
    ...noteText && { note: placeLines([noteText], textX, y - Math.min(gap, 40) + 8 + NOTE / 2, 18, 400, 18) },
    line: { x: lineX, from: BULLET, to: rows.at(-1)?.station.y ?? top },
  }
}
