/** The industry chain as it stands. */
export const chainWords = {
  label: '人工智能产业链',
  direction: { upstream: '上游', midstream: '中游', downstream: '下游' },
  layer: '层',
  group: '组',
  items: '包含',
  gives: '提供',
  /** Names of `count` more items open in place. */
  unfold: (group: string, count: number) => `${group}：再看 ${count} 项`,
  overview: (count: number) => `${count} 层，自下而上从上游到下游。`,
}
