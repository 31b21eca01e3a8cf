import type { Words } from '../../core/words/language'
import { commonWords } from '../../core/words/common'

const zh = {
  ...commonWords['zh-CN'],
  zone: '位置',
  meaning: '含义',
  text: (x: string, y: string) => `横轴是${x}，纵轴是${y}`,
  /** The area that a point spans. */
  product: (name: string) => `；${name}是两者围出的面积`,
  zoneText: (name: string, x: string, y: string, text: string) => `${name}（${x}，${y}）：${text}`,
}

export type PlotWords = typeof zh

export const plotWords: Words<PlotWords> = {
  'zh-CN': zh,
  'en': {
    ...commonWords.en,
    zone: 'Zone',
    meaning: 'Meaning',
    text: (x, y) => `The horizontal axis is ${x}, the vertical axis ${y}`,
    product: name => `; ${name} is the area between them`,
    zoneText: (name, x, y, text) => `${name} (${x}, ${y}): ${text} `,
  },
}
