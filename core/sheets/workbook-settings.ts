/**
 * What a slide's frontmatter `workbook` may say: what of the slide, and which places to write, stand in the workbook.
 * Without it an exercise has three lines for each item of its list to write down.
 */
import type { Fault } from '../deck/values'
import type { Kinds } from '../roadmap/kind'
import type { Roadmap } from '../roadmap/schema'
import * as v from 'valibot'
import { count, faultAt, object, oneOf, text as words } from '../deck/values'

/** Name of a figure of the roadmap. */
const figure = words

/** What belongs into a place: own words, or the item of the slide's list to write down, counted from 1; or both. */
const what = { label: v.optional(words), of: v.optional(count(9)) }

/** Ruled lines. */
const lines = object({ kind: v.literal('lines'), ...what, lines: v.optional(count(12), 2) })
/** As many lines with a number each. */
const numbered = object({ kind: v.literal('numbered'), ...what, lines: count(9) })
/** Short fields side by side. */
const row = object({ kind: v.literal('row'), labels: v.pipe(v.array(words, 'must be a list'), v.minLength(1, 'needs a label'), v.maxLength(3, 'holds at most 3 labels')) })
/** Points from 1 to `points`, and lines for the evidence. */
const score = object({ kind: v.literal('score'), ...what, points: v.optional(count(10), 5), lines: v.optional(count(6), 1) })
/** A figure to mark with a pen. */
const mark = object({ kind: v.literal('mark'), ...what, figure })
/** An empty map with the two scales of a figure, to mark: a quadrant, a plot. */
const map = object({ kind: v.literal('map'), ...what, figure })
/** A place on such a map as two numbers, and lines for the reason. */
const position = object({ kind: v.literal('position'), ...what, figure, lines: v.optional(count(6), 1) })
/** Cards of the roadmap, one of which is ticked. */
const cards = object({ kind: v.literal('cards'), ...what, cards: words })
/** The day of arrival at each stage of a timeline, and what is picked from it. */
const stages = object({ kind: v.literal('stages'), figure, pick: words })

const KINDS = { lines, numbered, row, score, mark, map, position, cards, stages }

export const placeSchema = v.variant('kind', [lines, numbered, row, score, mark, map, position, cards, stages], issue => `"${String(issue.input)}" is no kind of place; there are ${Object.keys(KINDS).join(', ')}`)

export const workbookSettings = object({
  /** The chapter's key figure; `trace` draws a product's line through a chain. */
  figure: v.optional(figure),
  trace: v.optional(words),
  /** Ids of the glossary's terms that the chapter needs. */
  terms: v.optional(v.array(words, 'must be a list of ids of the glossary'), []),
  /** All stages of this timeline, with their topics, follow the figure. */
  stages: v.optional(figure),
  /** The slide's list stands in the workbook; `ticks` puts a box before each item. */
  list: v.optional(oneOf(['plain', 'ticks'])),
  /** Places to write of an exercise. */
  places: v.optional(v.array(placeSchema, 'must be a list of places')),
})

export type Place = v.InferOutput<typeof placeSchema>
export type WorkbookSettings = v.InferOutput<typeof workbookSettings>

/** What a place takes from the roadmap, with what it needs of it. */
function neededBy(place: Place): { key: string, name: string, needs?: 'map' | 'stages' }[] {
  switch (place.kind) {
    case 'mark': return [{ key: 'figure', name: place.figure }]
    case 'map':
    case 'position': return [{ key: 'figure', name: place.figure, needs: 'map' }]
    case 'stages': return [{ key: 'figure', name: place.figure, needs: 'stages' }]
    default: return []
  }
}

/** What the roadmap does not have, and items beyond the `items` that the slide asks to write down. */
export function unknownReferences({ figure, stages, terms, places = [] }: WorkbookSettings, items: number, { cards, figures, glossary }: Roadmap, kinds: Kinds): Fault[] {
  const among = (names: string[]) => `there are ${names.join(', ') || 'none'}`
  const wrongFigure = (path: (string | number)[], name: string, needs?: 'map' | 'stages'): Fault[] => {
    const kind = Object.hasOwn(figures, name) ? figures[name]!.kind : undefined
    if (kind === undefined)
      return [faultAt(path, `the roadmap has no figure "${name}"; ${among(Object.keys(figures))}`)]
    if (needs === 'map' && !kinds[kind]?.map)
      return [faultAt(path, `"${name}" is a ${kind}, which has no two scales to mark`)]
    return needs === 'stages' && kind !== 'timeline' ? [faultAt(path, `"${name}" is a ${kind}; stages are those of a timeline`)] : []
  }
  return [
    ...figure === undefined ? [] : wrongFigure(['workbook', 'figure'], figure),
    ...stages === undefined ? [] : wrongFigure(['workbook', 'stages'], stages, 'stages'),
    ...terms.flatMap((term, i) => glossary.some(({ id }) => id === term) ? [] : [faultAt(['workbook', 'terms', i], `the glossary has no term "${term}"`)]),
    ...places.flatMap((place, i) => [
      ...'of' in place && place.of !== undefined && place.of > items
        ? [faultAt(['workbook', 'places', i, 'of'], `there is no item ${place.of} to write down; the slide has ${items}`)]
        : [],
      ...neededBy(place).flatMap(({ key, name, needs }) => wrongFigure(['workbook', 'places', i, key], name, needs)),
      ...place.kind === 'cards' && !Object.hasOwn(cards, place.cards)
        ? [faultAt(['workbook', 'places', i, 'cards'], `the roadmap has no cards "${place.cards}"; ${among(Object.keys(cards))}`)]
        : [],
    ]),
  ]
}
