/** Words of a chain as it is, without what opens in it. */
import type { Words } from '../../core/words/language'

const zh = {
  layer: '层',
  group: '组',
  items: '包含',
  gives: '提供',
  /** Names of `count` more items open in place. */
  unfold: (group: string, count: number) => `${group}：再看 ${count} 项`,
  overview: (count: number) => `${count} 层，自下而上。`,
}

export type ChainWords = typeof zh

export const chainWords: Words<ChainWords> = {
  'zh-CN': zh,
  'en': {
    layer: 'Layer',
    group: 'Group',
    items: 'Contains',
    gives: 'Gives',
    unfold: (group, count) => `${group}: ${count} more`,
    overview: count => `${count} layers, from bottom to top. `,
  },
}
