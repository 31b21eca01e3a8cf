/**
 * The figures by name: which component draws which part of the roadmap, and in how many click steps.
 * `RoadmapFigure` shows them on slides; a plain Vue page uses the components directly.
 */
import type { Component } from 'vue'
import type { Roadmap } from '../core/roadmap/schema'
import { chainSteps } from './chain/chain'
import StoredChain from './chain/StoredChain.vue'
import { icebergSteps } from './iceberg/iceberg'
import IcebergFigure from './iceberg/IcebergFigure.vue'
import DataLoop from './loop/DataLoop.vue'
import { loopSteps } from './loop/loop'
import RoleMap from './matrix/RoleMap.vue'
import { rolesSteps } from './matrix/roles'
import TrendPhases from './phases/TrendPhases.vue'
import { trendsSteps } from './phases/trends'
import { maturitySteps } from './plot/maturity'
import MaturityMap from './plot/MaturityMap.vue'
import { pyramidKind } from './pyramid/kind'
import { pyramidSteps } from './pyramid/pyramid'
import PyramidFigure from './pyramid/PyramidFigure.vue'
import { quadrantKind } from './quadrant/kind'
import { quadrantSteps } from './quadrant/map/map'
import QuadrantFigure from './quadrant/QuadrantFigure.vue'
import StageTimeline from './timeline/StageTimeline.vue'
import { timelineSteps } from './timeline/timeline'
import { triangleSteps } from './triangle/triangle'
import TriangleFigure from './triangle/TriangleFigure.vue'

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
  chain: figure(StoredChain, ({ chain, quadrant, roles }) => ({ ...chain, roles: { ...roles, archetypes: quadrant.profiles } }), chainSteps),
  iceberg: figure(IcebergFigure, roadmap => roadmap.iceberg, icebergSteps),
  loop: figure(DataLoop, roadmap => roadmap.capability, loopSteps),
  maturity: figure(MaturityMap, roadmap => roadmap.capability, maturitySteps),
  pyramid: figure(PyramidFigure, ({ pyramid, quadrant }) => pyramidKind.view(pyramid, { data: () => quadrant, entries: () => quadrantKind.entries!(quadrant) }), pyramidSteps),
  quadrant: figure(QuadrantFigure, roadmap => roadmap.quadrant, quadrantSteps),
  roles: figure(RoleMap, ({ chain, quadrant, roles }) => ({ ...roles, layers: chain.layers, archetypes: quadrant.profiles }), rolesSteps),
  timeline: figure(StageTimeline, roadmap => roadmap.stages, timelineSteps),
  trends: figure(TrendPhases, roadmap => roadmap.trends, trendsSteps),
  triangle: figure(TriangleFigure, roadmap => roadmap.triangle, triangleSteps),
}

export type FigureName = keyof typeof figures
