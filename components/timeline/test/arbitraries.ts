/** Timelines over their whole range: 1 to 12 stages, up to 80 topics, every unit, with codes and without. */
import type { Timeline } from '../schema'
import * as fc from 'fast-check'
import { UNITS } from '../../../core/plan/units'

const NAMES = ['模型工程', '基于 GPTAS 的 Prompt 框架与实际应用', '人工智能简述与大模型的起源、发展和今后的几条路线图', 'Retrieval-augmented generation', 'API']
const MOST = 80

interface Shape { ranges: [number, number][], topics: number[], seed: number, unit: Timeline['unit'], coded: boolean, notes: boolean, marked: boolean }

function make({ ranges, topics, seed, unit, coded, notes, marked }: Shape): Timeline {
  const name = (i: number) => NAMES[(i + seed) % NAMES.length]!
  const provenance = marked ? { origin: 'synthesis' as const, asOf: '2025-01' } : { origin: 'article' as const }
  const entry = (id: string, i: number) => ({ id, code: coded ? id : undefined, name: name(i).slice(0, 28), ...provenance })
  let left = MOST - ranges.length
  const take = (wanted: number) => {
    const taken = Math.min(wanted, left)
    left -= taken
    return taken
  }
  const part = unit === 'days' ? 1 : 2
  return {
    kind: 'timeline',
    name: '路线',
    unit,
    pace: notes ? { hoursPerWeek: 8, ...provenance } : undefined,
    stages: ranges.map(([a, b], s) => ({
      id: `stage-${s + 1}`,
      name: name(s).slice(0, 16).trim(),
      short: name(s).slice(0, 8).trim(),
      goal: notes ? '弄清基本概念、来龙去脉和核心原理。' : undefined,
      focus: notes && seed % 2 ? '搭起知识体系。' : undefined,
      takes: [Math.min(a, b) / part, Math.max(a, b) / part],
      // One topic a stage at least; the others as far as all stages together may have them.
      topics: Array.from({ length: 1 + take(topics.length - 1) }, (_, t) => ({
        ...entry(`L${s + 1}.${t + 1}`, s + t),
        topics: Array.from({ length: take(topics[t]!) }, (_, u) => entry(`L${s + 1}.${t + 1}.${u + 1}`, t + u)),
      })),
      ...provenance,
    })),
  }
}

const time = fc.integer({ min: 1, max: 72 })

export const anyTimeline: fc.Arbitrary<Timeline> = fc.record({
  ranges: fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 12 }),
  topics: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 8 }),
  seed: fc.nat(4),
  unit: fc.constantFrom(...UNITS),
  coded: fc.boolean(),
  notes: fc.boolean(),
  marked: fc.boolean(),
}).map(make)

/** One stage with as many topics as a stage may have. */
export function crowded(topics: number, subs: number): Timeline {
  return make({ ranges: [[2, 4]], topics: Array.from<number>({ length: topics }).fill(subs), seed: 1, unit: 'months', coded: true, notes: true, marked: false })
}
