import type { Words } from '../../core/words/language'

const zh = {
  above: '水面以上',
  below: '水面以下',
  part: '部分',
  items: '内容',
  text: (side: string, name: string, items: string[]) => `${side}，${name}：${items.join('、')}。`,
}

export type IcebergWords = typeof zh

export const icebergWords: Words<IcebergWords> = {
  'zh-CN': zh,
  'en': {
    above: 'Above water',
    below: 'Below water',
    part: 'Part',
    items: 'What is there',
    text: (side, name, items) => `${side}, ${name}: ${items.join(', ')}. `,
  },
}
