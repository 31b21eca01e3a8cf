/** The profile beside the compact map: a line from its bullet down through a stop for each fact. Figure units. */
import type { Box, PlacedText, Point } from '../../../core/text/placed'
import type { CommonWords } from '../../../core/words/common'
import type { Profile, Quadrant } from '../schema'
import { provenance } from '../../../core/roadmap/provenance-text'
import { fitPhrases, placeLines } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'
import { BESIDE, COMPACT, QUADRANT } from '../map/map'

export interface ProfileRow { id: string, station: Point, label: PlacedText, text: PlacedText }

export interface PlacedProfile {
  box: Box
  bullet: Point & { r: number, text: string }
  name: PlacedText
  image?: PlacedText
  tagline?: PlacedText
  rows: ProfileRow[]
  note?: PlacedText
  line: { x: number, from: number, to: number }
}

/** Room at the upper right for the button that closes. */
export const CLOSE = { w: 76, h: 40 }

const BOX = { x: COMPACT + BESIDE, y: 0, w: QUADRANT.width - COMPACT - BESIDE, h: QUADRANT.height }
const RIGHT = BOX.x + BOX.w
const BULLET = 26
const LINE_X = BOX.x + BULLET
/** Left edge of the texts, beside the line. */
const TEXT_X = LINE_X + BULLET + 24
const TAGLINE = { y: 84, pitch: 28 }
/** Between the head and the rows. */
const HEAD_AIR = 26
const NOTE = 34
const SIZES = [22, 20, 18]
/** Rows have this much air, and at least some of it. */
const [AIR, LEAST_AIR, MOST_AIR] = [14, 8, 40]

/** Rows in type of `size`: where their texts begin, and their lines. */
function setRows(labels: string[], texts: string[], size: number) {
  const x = TEXT_X + Math.max(...labels.map(label => measureText(label, size, 700))) + 26
  return { size, x, pitch: Math.round(size * 1.4), lines: texts.map(text => fitPhrases(text, RIGHT - x, size)) }
}

/** How many lines these facts are too long for a profile, in its smallest type; 0 where they fit. */
export function linesOver(labels: string[], texts: string[]): number {
  const { lines, pitch } = setRows(labels, texts, SIZES.at(-1)!)
  const room = BOX.h - TAGLINE.y - TAGLINE.pitch / 2 - HEAD_AIR - NOTE - (texts.length - 1) * LEAST_AIR
  return Math.max(0, lines.flat().length - Math.floor(room / pitch))
}

/** Places the profile at `index`: the largest text size that leaves air between the rows, never below 18. */
export function placeProfile({ facts, profiles }: Pick<Quadrant, 'facts' | 'profiles'>, index: number, words: CommonWords): PlacedProfile {
  const profile = profiles[index]!
  const head = placeHead(profile)
  const noteText = provenance(profile, words).join(' · ')
  const top = head.bottom + HEAD_AIR
  const room = BOX.h - top - (noteText ? NOTE : 0)
  const tries = SIZES.map((size) => {
    const set = setRows(facts.map(({ name }) => name), facts.map(({ id }) => profile.facts[id] ?? ''), size)
    return { ...set, gap: (room - set.lines.flat().length * set.pitch) / (facts.length - 1) }
  })
  const { size, x, pitch, lines, gap } = tries.find(each => each.gap >= AIR) ?? tries.at(-1)!
  const air = Math.min(gap, MOST_AIR)

  let y = top
  const rows = facts.map(({ id, name }, i) => {
    const middle = y + pitch / 2
    y += lines[i]!.length * pitch + air
    return {
      id,
      station: { x: LINE_X, y: middle },
      label: placeLines([name], TEXT_X, middle, size, 700, pitch),
      text: placeLines(lines[i]!, x, middle, size, 400, pitch),
    }
  })
  return {
    box: BOX,
    bullet: { x: LINE_X, y: BULLET, r: BULLET, text: String(index + 1) },
    ...head.texts,
    rows,
    ...noteText && { note: placeLines([noteText], x, y - air + NOTE - 13, 18, 400, 18) },
    line: { x: LINE_X, from: BULLET, to: rows.at(-1)?.station.y ?? top },
  }
}

/** Name, image beside it, tagline below. */
function placeHead({ name, image, tagline }: Profile) {
  const nameRoom = RIGHT - TEXT_X - CLOSE.w
  const widths = (size: number, small: number) => measureText(name, size, 900) + (image ? measureText(image, small, 700) + 18 : 0)
  const [size, small] = ([[44, 24], [32, 18], [24, 18]] as const).find(([size, small]) => widths(size, small) <= nameRoom) ?? [20, 18]
  const placed = placeLines([name], TEXT_X, BULLET, size, 900, size)
  const taglineSize = tagline && measureText(tagline, 24, 700) <= RIGHT - TEXT_X ? 24 : 20
  const below = tagline ? placeLines(fitPhrases(tagline, RIGHT - TEXT_X, taglineSize, 700), TEXT_X, TAGLINE.y, taglineSize, 700, TAGLINE.pitch) : undefined
  return {
    bottom: below ? below.box.y + below.box.h : BULLET * 2,
    texts: {
      name: placed,
      ...image && { image: placeLines([image], TEXT_X + placed.box.w + 18, BULLET + (size - small) * 0.38, small, 700, small) },
      ...below && { tagline: below },
    },
  }
}
