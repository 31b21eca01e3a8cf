/** Stages that the tests of plans share: four, of 1 to 2, 2 to 3, 3 to 4 and 4 to 5 units. */
import type { PlanStage } from '../../../core/plan/stages'

function stage(number: number, name: string, takes: [number, number], ...subTopics: number[]): PlanStage {
  return {
    id: `stage-${number}`,
    name,
    goal: `${name}的目标。`,
    takes,
    topics: subTopics.map((count, t) => ({
      id: `G${number}.${t + 1}`,
      name: `主题 ${t + 1}`,
      topics: Array.from({ length: count }, (_, s) => ({ id: `G${number}.${t + 1}.${s + 1}`, name: `子主题 ${s + 1}` })),
    })),
  }
}

export const stages = [
  stage(1, '认识土地', [1, 2], 0, 4),
  stage(2, '备好工具', [2, 3], 2, 3, 0),
  stage(3, '播种与看护', [3, 4], 0, 3),
  stage(4, '收获', [4, 5], 0, 0, 0, 0),
]
