import type { Words } from '../../core/words/language'
import { commonWords } from '../../core/words/common'

const zh = {
  ...commonWords['zh-CN'],
  step: '环节',
  meaning: '做什么',
  next: '通向',
  /** `steps` with arrows between them. */
  text: (steps: string) => `一条环线：${steps}，再回到起点。`,
}

export type LoopWords = typeof zh

export const loopWords: Words<LoopWords> = {
  'zh-CN': zh,
  'en': {
    ...commonWords.en,
    step: 'Step',
    meaning: 'What happens',
    next: 'Leads to',
    text: steps => `A closed loop: ${steps}, and back to the start. `,
  },
}
