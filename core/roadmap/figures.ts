/** The figures of a roadmap by name, with their references to each other resolved. */
import type { AnyKind, FigureContext, FigureData, FigureEntry, Kinds } from './kind'
import type { Roadmap } from './schema'

export interface Figure {
  kind: AnyKind
  data: FigureData
  /** What its component draws. */
  view: unknown
}

type Figures = Roadmap['figures']

/** Which figures there are, without what they show. */
export interface Outline { id: string, figures: Readonly<Record<string, { kind: string }>> }

export const outlineOf = ({ id, figures }: Outline): Outline => ({ id, figures: Object.fromEntries(Object.entries(figures).map(([name, { kind }]) => [name, { kind }])) })

/**
 * `parts[name]`, where slides call it by name.
 * @throws {Error} with the names that there are.
 */
export function partOf<Part>(parts: Readonly<Record<string, Part>>, name: string, what: string): Part {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (part === undefined)
    throw new Error(`There is no ${what} "${name}" in the roadmap; there are: ${Object.keys(parts).join(', ') || 'none'}`)
  return part
}

function contextOf(figures: Figures, kinds: Kinds): FigureContext {
  const data = (name: string) => partOf(figures, name, 'figure')
  return {
    data,
    entries: (name) => {
      const figure = data(name)
      return kinds[figure.kind]?.entries?.(figure) ?? []
    },
  }
}

/** A slide is mounted several times, and placement remembers by the data: the same view each time. */
const known = new WeakMap<FigureData, Figure>()

/**
 * The figure `name` of a roadmap.
 * @throws {Error} where there is none, with the names that there are.
 */
export function figureOf({ figures }: Pick<Roadmap, 'figures'>, name: string, kinds: Kinds): Figure {
  const data = partOf(figures, name, 'figure')
  const figure = known.get(data)
  if (figure)
    return figure
  const kind = partOf(kinds, data.kind, 'kind of figure')
  const made = { kind, data, view: kind.view(data, contextOf(figures, kinds)) }
  known.set(data, made)
  return made
}

/** Names of the figures of `kind`. */
export function figuresOf({ figures }: Pick<Outline, 'figures'>, kind: string): string[] {
  return Object.entries(figures).flatMap(([name, figure]) => figure.kind === kind ? [name] : [])
}

/** What the figure `name` has to refer to: layers, profiles, stages … */
export function entriesOf({ figures }: Pick<Roadmap, 'figures'>, name: string, kinds: Kinds): FigureEntry[] {
  return contextOf(figures, kinds).entries(name)
}

type ViewOf<Kind> = Kind extends { view: (data: never, context: FigureContext) => infer View } ? View : never

/**
 * What the figure `name` draws, for a component that shows figures of one kind alone.
 * @throws {Error} where it is of another kind.
 */
export function viewOf<All extends Kinds, Name extends keyof All & string>(roadmap: Pick<Roadmap, 'figures'>, name: string, kinds: All, kind: Name): ViewOf<All[Name]> {
  const { data, view } = figureOf(roadmap, name, kinds)
  if (data.kind !== kind)
    throw new Error(`"${name}" is a ${data.kind}, and a ${kind} is needed; there are: ${figuresOf(roadmap, kind).join(', ') || 'none'}`)
  // The registry ties a kind's name to its view.
  return view as ViewOf<All[Name]>
}
