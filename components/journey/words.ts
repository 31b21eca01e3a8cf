import type { Words } from '../../core/words/language'

const zh = {
  step: '步骤',
  text: (step: string, cells: string[]) => `${step}：${cells.join('；')}。`,
  cell: (lane: string, text: string) => `${lane}，${text}`,
}

export type JourneyWords = typeof zh

export const journeyWords: Words<JourneyWords> = {
  'zh-CN': zh,
  'en': {
    step: 'Step',
    text: (step, cells) => `${step}: ${cells.join('; ')}. `,
    cell: (lane, text) => `${lane}, ${text}`,
  },
}
