import type { Stage, Timeline, Topic } from '../schema'

export function topic(id: string, name: string, topics: Topic['topics'] = [], coded = true): Topic {
  return { id, ...coded && { code: id }, name, topics, origin: 'article' }
}

export function stage(number: number, name: string, takes: [number, number], topics: Topic[], more: Partial<Stage> = {}): Stage {
  return { id: `stage-${number}`, name, short: name.slice(0, 8), goal: `${name}的目标。`, focus: `${name}的重点。`, takes, topics, origin: 'article', ...more }
}

const sub = (id: string, name: string) => topic(id, name)

/** Stages of months with codes, sub-topics and a pace. */
export const garden: Timeline = {
  kind: 'timeline',
  name: '一年种好菜',
  unit: 'months',
  pace: { hoursPerWeek: 8, origin: 'synthesis' },
  stages: [
    stage(1, '认识土地', [1, 2], [
      topic('G1.1', '土从哪里来'),
      topic('G1.2', '看懂土质', [sub('G1.2.1', '沙土'), sub('G1.2.2', '黏土'), sub('G1.2.3', '壤土'), sub('G1.2.4', '盐碱土')]),
      topic('G1.3', '量一量地'),
    ]),
    stage(2, '备好工具', [2, 3], [
      topic('G2.1', '铲子', [sub('G2.1.1', '选铲子'), sub('G2.1.2', '磨铲子')]),
      topic('G2.2', '水', [sub('G2.2.1', '打井'), sub('G2.2.2', '存雨水'), sub('G2.2.3', '滴灌')]),
      topic('G2.3', '总结'),
    ]),
    stage(3, '播种与看护', [3, 4], [
      topic('G3.1', '选种子'),
      topic('G3.2', '防虫', [sub('G3.2.1', '认虫'), sub('G3.2.2', '捉虫'), sub('G3.2.3', '请来天敌')]),
    ]),
    stage(4, '收获', [4, 5], [topic('G4.1', '什么时候收'), topic('G4.2', '怎么存'), topic('G4.3', '卖给谁'), topic('G4.4', '留种')]),
  ],
}

/** Stages of weeks, without codes, goals or a pace. */
export const baking: Timeline = {
  kind: 'timeline',
  name: 'Learn to bake',
  unit: 'weeks',
  stages: [
    stage(1, 'Dough', [1, 2], [topic('flour', 'Flour', [], false), topic('yeast', 'Yeast', [topic('fresh', 'Fresh', [], false), topic('dry', 'Dry', [], false)], false)], { goal: undefined, focus: undefined }),
    stage(2, 'Bread', [3, 4], [topic('first-loaf', 'First loaf', [], false)], { goal: undefined, focus: undefined }),
  ],
}
