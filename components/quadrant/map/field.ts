/** What stands in one field of the quadrant map: bullet, name, image, tagline, first fact. Figure units. */
import type { Box, PlacedText, Point } from '../../../core/text/placed'
import type { CommonWords } from '../../../core/words/common'
import type { Profile } from '../schema'
import { inside } from '../../../core/geometry/boxes'
import { provenance } from '../../../core/roadmap/provenance-text'
import { fitPhrases, overlap, placeLines } from '../../../core/text/placed'
import { measureText } from '../../../core/text/text'

export interface FieldText { role: 'name' | 'image' | 'tagline' | 'fact' | 'note', placed: PlacedText }

export interface FieldContent {
  bullet: Point & { r: number }
  texts: FieldText[]
  /** What an opened field fills where points need its light ground. */
  plate?: Box
}

/** A profile with the fact that its field tells. */
export interface FieldProfile extends Profile { fact: string }

/** Centre of a Han character above the baseline, in em; see `placed.ts`. */
const CENTRE = 0.38

/** Sizes; 0 leaves a text out. */
export interface Style {
  name: number
  image: number
  tagline: number
  fact: number
  /** The texts begin under the bullet rather than under the name, and use all of the width. */
  wide?: boolean
  /** The image has a line of its own. */
  stacked?: boolean
}

/** From roomy to dense; nothing below 18. */
const ROOMY: Style[] = [
  { name: 46, image: 24, tagline: 28, fact: 20 },
  { name: 40, image: 22, tagline: 24, fact: 20 },
  { name: 36, image: 20, tagline: 22, fact: 18 },
  { name: 30, image: 18, tagline: 18, fact: 18, wide: true },
  { name: 24, image: 18, tagline: 18, fact: 18, wide: true },
  { name: 24, image: 18, tagline: 18, fact: 18, wide: true, stacked: true },
]
const TOPS = [40, 24]
const SIDE = 30
/** Space below the content. */
export const FOOT = 8

const boxOf = ({ x, y, r }: FieldContent['bullet']) => ({ x: x - r, y: y - r, w: r * 2, h: r * 2 })

/** What the content of a field covers. */
export function contentBoxes({ bullet, texts, plate }: FieldContent): Box[] {
  return plate ? [plate] : [boxOf(bullet), ...texts.map(text => text.placed.box)]
}

/** How fields may be set. */
export interface FieldKind {
  /** From roomy to dense. */
  styles: Style[]
  /** Space above the content; the later ones where a sign of the vertical axis is in the way of the first. */
  tops: number[]
  place: (profile: FieldProfile, box: Box, style: Style, top: number, words: CommonWords) => FieldContent
}

/** In the map that has the canvas to itself. */
export const roomy: FieldKind = { styles: ROOMY, tops: TOPS, place: roomyField }

/**
 * The contents of all fields in one style, so that they compare: the roomiest in which each stays in its field
 * and clear of the `signs` that hang into it. Fields of one row start at one height.
 */
export function placeFields(fields: { profile: FieldProfile, box: Box }[], signs: Box[], { styles, tops, place }: FieldKind, words: CommonWords): FieldContent[] {
  const rows = [...new Set(fields.map(({ box }) => box.y))]
  for (const style of styles) {
    const chosen = rows.map(y => tops.find(top => fields.every(({ profile, box }) => box.y !== y || fits(place(profile, box, style, top, words), box, signs))))
    if (chosen.every(top => top !== undefined) || style === styles.at(-1))
      return fields.map(({ profile, box }) => place(profile, box, style, chosen[rows.indexOf(box.y)] ?? tops[0] ?? 0, words))
  }
  return []
}

function fits(content: FieldContent, box: Box, signs: Box[]): boolean {
  const boxes = contentBoxes(content)
  return boxes.every(each => inside(each, { ...box, h: box.h - FOOT }) && !signs.some(sign => overlap(sign, each)))
    && !boxes.some((a, i) => boxes.slice(i + 1).some(b => overlap(a, b)))
}

/** Texts below each other. */
export function stack(top: number) {
  let y = top
  const texts: FieldText[] = []
  return {
    texts,
    skip: (space: number) => void (y += space),
    add(role: FieldText['role'], lines: string[], x: number, size: number, weight: 400 | 700 | 900) {
      const pitch = Math.round(size * 1.4)
      texts.push({ role, placed: placeLines(lines, x, y + pitch / 2, size, weight, pitch) })
      y += lines.length * pitch
    },
  }
}

function roomyField(profile: FieldProfile, box: Box, style: Style, top: number, words: CommonWords): FieldContent {
  const { name, image, tagline, fact } = profile
  const r = Math.min(24, Math.round(style.name * 0.7))
  const nameX = box.x + SIDE + r * 2 + 20
  const x = style.wide ? box.x + SIDE : nameX
  // The signs of the vertical axis reach into the inner corners: the measure ends before them.
  const width = box.x + box.w - x - (style.wide ? SIDE : 54)
  const rows = stack(box.y + top)
  rows.add('name', [name], nameX, style.name, 900)
  const middle = box.y + top + Math.round(style.name * 1.4) / 2
  let end = nameX + measureText(name, style.name, 900)
  /** A smaller text on the baseline of the name. */
  const beside = (role: FieldText['role'], text: string, at: number, size: number, weight: 400 | 700, anchor: 'start' | 'end' = 'start') =>
    void rows.texts.push({ role, placed: placeLines([text], at, middle + (style.name - size) * CENTRE, size, weight, size, anchor) })
  if (image && !style.stacked) {
    beside('image', image, end + 18, style.image, 700)
    end += 18 + measureText(image, style.image, 700)
  }
  rows.skip(style.wide ? 2 : 6)
  if (image && style.stacked)
    rows.add('image', fitPhrases(image, width, style.image, 700), x, style.image, 700)
  if (tagline)
    rows.add('tagline', fitPhrases(tagline, width, style.tagline, 700), x, style.tagline, 700)
  rows.skip(style.wide ? 2 : 8)
  rows.add('fact', fitPhrases(fact, width, style.fact), x, style.fact, 400)
  const note = provenance(profile, words).join(' · ')
  const right = box.x + box.w - 24
  if (note && end + 24 + measureText(note, 18) <= right)
    beside('note', note, right, 18, 400, 'end')
  else if (note)
    rows.add('note', [note], x, 18, 400)
  return { bullet: { x: box.x + SIDE + r, y: middle, r }, texts: rows.texts }
}
