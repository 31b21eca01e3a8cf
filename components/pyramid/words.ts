import type { Words } from '../../core/words/language'

const zh = {
  tier: '层',
  name: '名称',
  image: '形象',
  meaning: '说明',
  text: (tiers: string[], ends?: { top: string, base: string }) => `从塔尖到塔基${ends ? `，由${ends.top}到${ends.base}` : ''}：${tiers.join('；')}。`,
  tierText: (number: number, texts: string[]) => `第 ${number} 层${texts.join('，')}`,
}

export type PyramidWords = typeof zh

export const pyramidWords: Words<PyramidWords> = {
  'zh-CN': zh,
  'en': {
    tier: 'Tier',
    name: 'Name',
    image: 'Image',
    meaning: 'Meaning',
    text: (tiers, ends) => `From top to base${ends ? `, ${ends.top} to ${ends.base}` : ''}: ${tiers.join('; ')}. `,
    tierText: (number, texts) => `tier ${number}, ${texts.join(', ')}`,
  },
}
