/** A small made-up triangle. */
import type { Triangle } from '../schema'

export const triangle: Triangle = {
  kind: 'triangle',
  name: '三门手艺与两条底线',
  product: '一本好书',
  abilities: [
    { id: 'writing', name: '写', text: '把事情讲清楚。', origin: 'article' },
    { id: 'editing', name: '编', text: '知道删掉哪一句。', origin: 'article' },
    { id: 'printing', name: '印', text: '纸张和装订都对。', origin: 'synthesis' },
  ],
  boundaries: [
    { id: 'cost', name: '成本', text: '定价之内做得出来。', origin: 'article' },
    { id: 'demand', name: '需要', text: '真的有人想读。', origin: 'article' },
  ],
}
