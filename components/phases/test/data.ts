import type { Phases } from '../schema'

export const phases: Phases = {
  kind: 'phases',
  name: '一块地的三年',
  phases: [
    { id: 'clear', name: '开荒', leads: '力气', follows: '种子', text: '先把石头搬走，种什么以后再说。', current: '我们在这里', origin: 'article', asOf: '2025-01' },
    { id: 'plant', name: '播种', leads: '种子', follows: '力气', text: '选对种子，比多出力气要紧。', origin: 'article' },
    { id: 'sell', name: '卖菜', leads: '市场', follows: '种子', text: '种得再好，也要有人来买。', origin: 'synthesis' },
  ],
}
