/**
 * The figures by name: which component draws which part of the roadmap, and in how many click steps.
 * `RoadmapFigure` shows them on slides; a plain Vue page uses the components directly.
 */
import type { Component } from 'vue'
import type { FigureContext } from '../core/roadmap/kind'
import type { Roadmap } from '../core/roadmap/schema'
import { spreadLines } from '../core/lines'
import ChainFigure from './chain/ChainFigure.vue'
import { chainKind } from './chain/kind'
import { icebergSteps } from './iceberg/iceberg'
import IcebergDiagram from './iceberg/IcebergDiagram.vue'
import DataLoop from './loop/DataLoop.vue'
import { loopSteps } from './loop/loop'
import { matrixKind } from './matrix/kind'
import MatrixFigure from './matrix/MatrixFigure.vue'
import TrendPhases from './phases/TrendPhases.vue'
import { trendsSteps } from './phases/trends'
import { maturitySteps } from './plot/maturity'
import MaturityMap from './plot/MaturityMap.vue'
import { pyramidSteps } from './pyramid/pyramid'
import RolePyramid from './pyramid/RolePyramid.vue'
import { quadrantSteps } from './quadrant/quadrant'
import QuadrantSession from './quadrant/QuadrantSession.vue'
import StageTimeline from './timeline/StageTimeline.vue'
import { timelineSteps } from './timeline/timeline'
import AbilityTriangle from './triangle/AbilityTriangle.vue'
import { triangleSteps } from './triangle/triangle'

/** What changes a figure's number of steps. */
export interface FigureOptions { open?: string, trace?: string }

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

/** What the chain and the matrix refer to. */
export function contextOf({ chain, quadrant, roles }: Roadmap): FigureContext {
  const lines = spreadLines(quadrant.archetypes.length)
  return {
    data: name => name === 'roles' ? roles : chain,
    entries: name => name === 'chain' ? chainKind.entries!(chain) : quadrant.archetypes.map(({ id, name, image }, i) => ({ id, name, image, line: lines[i] })),
  }
}

export const figures = {
  chain: figure(ChainFigure, roadmap => chainKind.view(roadmap.chain, contextOf(roadmap)), chainKind.steps),
  iceberg: figure(IcebergDiagram, roadmap => roadmap.iceberg, icebergSteps),
  loop: figure(DataLoop, roadmap => roadmap.capability, loopSteps),
  maturity: figure(MaturityMap, roadmap => roadmap.capability, maturitySteps),
  pyramid: figure(RolePyramid, roadmap => roadmap.quadrant.archetypes, pyramidSteps),
  quadrant: figure(QuadrantSession, ({ assessment, quadrant }) => ({ ...quadrant, assessment }), quadrantSteps),
  roles: figure(MatrixFigure, roadmap => matrixKind.view(roadmap.roles, contextOf(roadmap)), matrixKind.steps),
  timeline: figure(StageTimeline, roadmap => roadmap.stages, timelineSteps),
  trends: figure(TrendPhases, roadmap => roadmap.trends, trendsSteps),
  triangle: figure(AbilityTriangle, roadmap => roadmap.growth, triangleSteps),
}

export type FigureName = keyof typeof figures
