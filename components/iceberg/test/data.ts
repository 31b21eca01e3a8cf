/** A small made-up iceberg. */
import type { Iceberg } from '../schema'

export const iceberg: Iceberg = {
  kind: 'iceberg',
  name: '书店的冰山',
  above: { name: '看得见', items: ['书架', '新书'] },
  below: { name: '看不见', items: ['选书', '进货', '退货', '记账', '搬书'] },
  origin: 'synthesis',
}
