import type { Words } from '../../core/words/language'

const zh = {
  ability: '能力',
  boundary: '边界',
  kind: '类别',
  name: '名称',
  meaning: '说明',
  text: (product: string, abilities: string, boundaries: string) => `三种能力汇到一处：${abilities}。${product}在两条边界之间：${boundaries}。`,
}

export type TriangleWords = typeof zh

export const triangleWords: Words<TriangleWords> = {
  'zh-CN': zh,
  'en': {
    ability: 'Ability',
    boundary: 'Boundary',
    kind: 'Kind',
    name: 'Name',
    meaning: 'Meaning',
    text: (product, abilities, boundaries) => `Three abilities meet: ${abilities}. Between two boundaries, ${product}: ${boundaries}. `,
  },
}
