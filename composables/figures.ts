/**
 * The figures by name: which component draws which part of the roadmap, and in how many click steps.
 * `RoadmapFigure` shows them on slides; a plain Vue page uses the components directly.
 */
import type { Component } from 'vue'
import type { Roadmap } from '../core/roadmap/schema'
import RoleMap from '../components/chain/RoleMap.vue'
import StoredChain from '../components/chain/StoredChain.vue'
import QuadrantSession from '../components/quadrant/QuadrantSession.vue'
import AbilityTriangle from '../components/shapes/AbilityTriangle.vue'
import DataLoop from '../components/shapes/DataLoop.vue'
import IcebergDiagram from '../components/shapes/IcebergDiagram.vue'
import MaturityMap from '../components/shapes/MaturityMap.vue'
import RolePyramid from '../components/shapes/RolePyramid.vue'
import TrendPhases from '../components/shapes/TrendPhases.vue'
import StageTimeline from '../components/timeline/StageTimeline.vue'
import { chainSteps } from '../core/figures/chain'
import { icebergSteps } from '../core/figures/iceberg'
import { loopSteps } from '../core/figures/loop'
import { maturitySteps } from '../core/figures/maturity'
import { pyramidSteps } from '../core/figures/pyramid'
import { quadrantSteps } from '../core/figures/quadrant'
import { rolesSteps } from '../core/figures/roles'
import { timelineSteps } from '../core/figures/timeline'
import { trendsSteps } from '../core/figures/trends'
import { triangleSteps } from '../core/figures/triangle'

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
  loop: figure(DataLoop, roadmap => roadmap.capability, loopSteps),
  maturity: figure(MaturityMap, roadmap => roadmap.capability, maturitySteps),
  pyramid: figure(RolePyramid, roadmap => roadmap.quadrant.archetypes, pyramidSteps),
  quadrant: figure(QuadrantSession, ({ assessment, quadrant }) => ({ ...quadrant, assessment }), quadrantSteps),
  roles: figure(RoleMap, ({ chain, quadrant, roles }) => ({ ...roles, layers: chain.layers, archetypes: quadrant.archetypes }), rolesSteps),
  timeline: figure(StageTimeline, roadmap => roadmap.stages, timelineSteps),
  trends: figure(TrendPhases, roadmap => roadmap.trends, trendsSteps),
  triangle: figure(AbilityTriangle, roadmap => roadmap.growth, triangleSteps),
}

export type FigureName = keyof typeof figures
