/** Words of an opened layer, group or item of a chain. */
import type { Words } from '../../../core/words/language'

const zh = {
  /** What a part gets from, and what it gives to. */
  before: '上游',
  after: '下游',
  gets: (layer: string, gift: string) => `${layer}给${gift}`,
  handsTo: (gift: string, layer: string) => `把${gift}交给${layer}`,
  handsOut: (gift: string) => `给出${gift}`,
  stopsBefore: (names: string) => `前一站：${names}`,
  stopsAfter: (names: string) => `下一站：${names}`,
  /** Some names of `count`. */
  amongStops: (some: string, count: number) => `${some}等 ${count} 处`,
  amongExamples: (some: string, count: number) => `${some}等 ${count} 个`,
}

export type OpenedWords = typeof zh

export const openedWords: Words<OpenedWords> = {
  'zh-CN': zh,
  'en': {
    before: 'Upstream',
    after: 'Downstream',
    gets: (layer, gift) => `${layer} gives ${gift}`,
    handsTo: (gift, layer) => `Hands ${gift} to ${layer}`,
    handsOut: gift => `Gives ${gift}`,
    stopsBefore: names => `stop before: ${names}`,
    stopsAfter: names => `next stop: ${names}`,
    amongStops: (some, count) => `${some} and more, ${count} in all`,
    amongExamples: (some, count) => `${some} and more, ${count} in all`,
  },
}
