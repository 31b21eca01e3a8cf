/**
 * The figures by name: which component draws which part of the roadmap, and in how many click steps.
 * `RoadmapFigure` shows them on slides; a plain Vue page uses the components directly.
 */
import type { Component } from 'vue'
import type { Roadmap } from '../core/roadmap/schema'
import { chainSteps } from './chain/chain'
import StoredChain from './chain/StoredChain.vue'
import { icebergSteps } from './iceberg/iceberg'
import IcebergDiagram from './iceberg/IcebergDiagram.vue'
import { loopSteps } from './loop/loop'
import LoopFigure from './loop/LoopFigure.vue'
import RoleMap from './matrix/RoleMap.vue'
import { rolesSteps } from './matrix/roles'
import { phasesSteps } from './phases/phases'
import PhasesFigure from './phases/PhasesFigure.vue'
import { plotSteps } from './plot/plot'
import PlotFigure from './plot/PlotFigure.vue'
import { pyramidSteps } from './pyramid/pyramid'
import RolePyramid from './pyramid/RolePyramid.vue'
import { quadrantSteps } from './quadrant/quadrant'
import QuadrantSession from './quadrant/QuadrantSession.vue'
import { timelineSteps } from './timeline/timeline'
import TimelineFigure from './timeline/TimelineFigure.vue'
import AbilityTriangle from './triangle/AbilityTriangle.vue'
import { triangleSteps } from './triangle/triangle'

/** What changes a figure's number of steps. */
export interface FigureOptions { open?: string, trace?: string, build?: string }

interface Figure {
  component: Component
  data: unknown
  steps: number
}

/** Ties the three together while their types are known: `steps` counts the data that the component draws. */
function figure<Data>(component: Component, data: (roadmap: Roadmap) => Data, steps: (data: Data, options: FigureOptions) => number) {
  return (roadmap: Roadmap, options: FigureOptions): Figure => {
    const slice = data(roadmap)
    return { component, data: slice, steps: steps(slice, options) }
  }
}

export const figures = {
  chain: figure(StoredChain, ({ chain, quadrant, roles }) => ({ ...chain, roles: { ...roles, archetypes: quadrant.archetypes } }), chainSteps),
  iceberg: figure(IcebergDiagram, roadmap => roadmap.iceberg, icebergSteps),
  loop: figure(LoopFigure, roadmap => roadmap.loop, loopSteps),
  maturity: figure(PlotFigure, roadmap => roadmap.capability, plotSteps),
  pyramid: figure(RolePyramid, roadmap => roadmap.quadrant.archetypes, pyramidSteps),
  quadrant: figure(QuadrantSession, ({ assessment, quadrant }) => ({ ...quadrant, assessment }), quadrantSteps),
  roles: figure(RoleMap, ({ chain, quadrant, roles }) => ({ ...roles, layers: chain.layers, archetypes: quadrant.archetypes }), rolesSteps),
  timeline: figure(TimelineFigure, roadmap => roadmap.stages, timelineSteps),
  trends: figure(PhasesFigure, roadmap => roadmap.trends, phasesSteps),
  triangle: figure(AbilityTriangle, roadmap => roadmap.growth, triangleSteps),
}

export type FigureName = keyof typeof figures
