import type { Words } from '../../core/words/language'
import { commonWords } from '../../core/words/common'

const zh = {
  ...commonWords['zh-CN'],
  phase: '阶段',
  leads: '更要紧的',
  follows: '其次',
  meaning: '说明',
  /** Between what leads and what follows, where the data has no sign of its own. */
  symbol: '＞',
  text: (phases: string[]) => `一条线依次经过：${phases.join('；')}。`,
  /** `pair` is what leads and what follows. */
  phaseText: (name: string, pair: string, text: string) => `${pair ? `${name}，${pair}` : name}（${text}）`,
  /** `label` is what the sign says; `month` is dated, or empty. */
  currentText: (label: string, name: string, month: string) => `${label}：${name}${month && `（${month}）`}。`,
}

export type PhasesWords = typeof zh

export const phasesWords: Words<PhasesWords> = {
  'zh-CN': zh,
  'en': {
    ...commonWords.en,
    phase: 'Phase',
    leads: 'Comes first',
    follows: 'Comes second',
    meaning: 'Meaning',
    symbol: '>',
    text: phases => `A line through these phases: ${phases.join('; ')}. `,
    phaseText: (name, pair, text) => `${pair ? `${name}, ${pair}` : name} (${text})`,
    currentText: (label, name, month) => `${label}: ${name}${month && ` (${month})`}.`,
  },
}
