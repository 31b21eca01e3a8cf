/**
 * What a slide's frontmatter `workbook` may say: what of the slide, and which places to write, stand in the workbook.
 * Without it an exercise has three lines for each item of its list to write down.
 */
import type { Fault } from '../deck/values'
import type { Roadmap } from '../roadmap/schema'
import * as v from 'valibot'
import { count, faultAt, flag, object, oneOf, text as words } from '../deck/values'

/** Figures that a chapter or an exercise of the workbook can show; `RoadmapFigure` has the same names. */
export const WORKBOOK_FIGURES = ['chain', 'iceberg', 'loop', 'maturity', 'pyramid', 'quadrant', 'roles', 'timeline', 'trends', 'triangle'] as const
export type WorkbookFigure = typeof WORKBOOK_FIGURES[number]

const figure = v.picklist(WORKBOOK_FIGURES, issue => `"${String(issue.input)}" is no figure; there are ${WORKBOOK_FIGURES.join(', ')}`)

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
/** An empty map with two scales to mark: the quadrant, 0 to 100, or the maturity map, 1 to 5. */
const map = object({ kind: v.literal('map'), ...what, map: oneOf(['quadrant', 'maturity']) })
/** A place on the quadrant as two numbers, and lines for the reason. */
const position = object({ kind: v.literal('position'), ...what, lines: v.optional(count(6), 1) })
/** The traps, one of which is ticked. */
const traps = object({ kind: v.literal('traps'), ...what })
/** The day of arrival at each stage, and what is picked from it. */
const stages = object({ kind: v.literal('stages'), pick: words })

const KINDS = { lines, numbered, row, score, mark, map, position, traps, stages }

export const placeSchema = v.variant('kind', [lines, numbered, row, score, mark, map, position, traps, stages], issue => `"${String(issue.input)}" is no kind of place; there are ${Object.keys(KINDS).join(', ')}`)

export const workbookSettings = object({
  /** The chapter's key figure; `trace` draws a product's line through the chain. */
  figure: v.optional(figure),
  trace: v.optional(words),
  /** Ids of the glossary's terms that the chapter needs. */
  terms: v.optional(v.array(words, 'must be a list of ids of the glossary'), []),
  /** All stages with their topics follow the figure. */
  stages: v.optional(flag, false),
  /** The slide's list stands in the workbook; `ticks` puts a box before each item. */
  list: v.optional(oneOf(['plain', 'ticks'])),
  /** Places to write of an exercise. */
  places: v.optional(v.array(placeSchema, 'must be a list of places')),
})

export type Place = v.InferOutput<typeof placeSchema>
export type WorkbookSettings = v.InferOutput<typeof workbookSettings>

/** Terms that the glossary does not have, and items beyond the `items` that the slide asks to write down. */
export function unknownReferences({ terms, places = [] }: WorkbookSettings, items: number, { glossary }: Roadmap): Fault[] {
  return [
    ...terms.flatMap((term, i) => glossary.some(({ id }) => id === term) ? [] : [faultAt(['workbook', 'terms', i], `the glossary has no term "${term}"`)]),
    ...places.flatMap((place, i) => 'of' in place && place.of !== undefined && place.of > items
      ? [faultAt(['workbook', 'places', i, 'of'], `there is no item ${place.of} to write down; the slide has ${items}`)]
      : []),
  ]
}
