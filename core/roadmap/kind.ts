/**
 * A kind of figure: what the roadmap may say of one, and what its drawing, table and description need. A roadmap holds
 * instances by name, `figures: { industry-chain: { kind: chain, … } }`. Each kind is a folder in components/ whose
 * `kind.ts` is such an object; components/kinds.ts lists them.
 */
import type * as v from 'valibot'
import type { MarkMapModel } from '../sheets/mark-map'
import type { Entry, Finding } from './entries'
import type { Provenance } from './fields'

/** An instance as it was validated. */
export interface FigureData {
  kind: string
  /** Short label: the name of the picture for who cannot see it, and of the figure in lists. */
  name: string
  /** For lists where the name is too long. */
  short?: string
}

/** What another figure may take from one by reference: a layer of a chain, a profile of a quadrant, a stage … */
export interface FigureEntry extends Partial<Provenance> {
  id: string
  name: string
  /** A few words beside the name. */
  image?: string
  /** Where it is among the others, in a word such as 上游. */
  place?: string
  text?: string
  /** Number of its line colour (core/lines.ts). */
  line?: number
}

/** The other figures of the roadmap, for references. Both throw where there is none of that name; rules tell authors before. */
export interface FigureContext {
  data: (name: string) => FigureData
  entries: (name: string) => FigureEntry[]
}

/** Attributes of a figure on a slide that change its number of click steps. */
export interface StepOptions { open?: string, trace?: string }

/** What other figures may take from the figure of that name; undefined where its own data has errors. */
export type EntriesByName = (name: string) => FigureEntry[] | undefined

export interface FigureKind<Data extends FigureData, View> {
  /** Shape of an instance, with `kind: v.literal('…')`. */
  schema: v.GenericSchema<unknown, Data>
  /**
   * Rules that cross entries. `figure` is the instance as it was written, `others` the roadmap's figures by name, as
   * written; `entries` is what they have to refer to.
   */
  rules?: (figure: Entry, others: ReadonlyMap<string, Entry>, entries: EntriesByName) => Iterable<Finding>
  /** What the component takes as `data`: the instance with its references resolved. */
  view: (data: Data, context: FigureContext) => View
  /** Click steps that build the figure up. */
  steps: (view: View, options: StepOptions) => number
  /** What other figures may refer to; none without it. */
  entries?: (data: Data) => FigureEntry[]
  /** The same two scales, empty: what the workbook has to mark with a pen. */
  map?: (data: Data) => MarkMapModel
  /** Ids that `?item=` may open, beside those of `entries`. */
  items?: (data: Data) => string[]
}

/** Ties a kind's types together. */
export function defineKind<Data extends FigureData, View>(kind: FigureKind<Data, View>): FigureKind<Data, View> {
  return kind
}

/* eslint-disable ts/method-signature-style -- as methods they take any kind: what a kind gives as its view is what it takes itself */
/** A kind as those know it who look it up by name. */
export interface AnyKind {
  schema: v.GenericSchema<unknown, FigureData>
  rules?: FigureKind<FigureData, unknown>['rules']
  view(data: FigureData, context: FigureContext): unknown
  steps(view: unknown, options: StepOptions): number
  entries?(data: FigureData): FigureEntry[]
  map?(data: FigureData): MarkMapModel
  items?(data: FigureData): string[]
}
/* eslint-enable ts/method-signature-style */

/** The kinds by their names. */
export type Kinds = Readonly<Record<string, AnyKind>>
