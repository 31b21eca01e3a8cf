/** The figures of a roadmap with the components that draw them: `chain/ChainFigure.vue` draws the kind `chain`. */
import type { Component } from 'vue'
import type { Figure } from '../core/roadmap/figures'
import type { Roadmap } from '../core/roadmap/schema'
import { figureOf, partOf } from '../core/roadmap/figures'
import * as kinds from './kinds'

const files = import.meta.glob<{ default: Component }>(['./*/*Figure.vue', '!./{shared,workbook}/**'], { eager: true })
const components = Object.fromEntries(Object.entries(files).map(([file, { default: component }]) => [file.split('/')[1], component]))

/**
 * The figure `name` of `roadmap`, and its component.
 * @throws {Error} where there is none, with the names that there are.
 */
export function drawnFigure(roadmap: Pick<Roadmap, 'figures'>, name: string): Figure & { component: Component } {
  const figure = figureOf(roadmap, name, kinds)
  return { ...figure, component: partOf(components, figure.data.kind, 'component for the kind') }
}
