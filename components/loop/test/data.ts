import type { Loop } from '../schema'

export const loop: Loop = {
  kind: 'loop',
  name: '面包店的循环',
  steps: [
    { id: 'bake', name: '烤面包', text: '每天早上按昨天卖掉的量来烤。', origin: 'article' },
    { id: 'sell', name: '卖面包', text: '边卖边记下哪种先卖完。', origin: 'article' },
    { id: 'ask', name: '问客人', text: '问一句：明天还想吃什么？', origin: 'synthesis' },
    { id: 'improve', name: '改配方', text: '按记下的改一样东西，不多改。', origin: 'article', asOf: '2025-01' },
  ],
  barrier: { name: '口碑', text: '转得越久，越难被隔壁学走。' },
}
