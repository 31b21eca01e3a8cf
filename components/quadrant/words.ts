/** Words of the map: what is there before anything is opened. */
import type { Words } from '../../core/words/language'

interface Ends { name: string, low: string, high: string }

const zh = {
  label: (name: string, x: string, y: string) => `${name}：${x} × ${y}`,
  text: (x: Ends, y: Ends) => `横轴是${x.name}，从${x.low}到${x.high}；纵轴是${y.name}，从${y.low}到${y.high}。`,
  field: (name: string, x: string, y: string, facts: string[]) => `${name}（${x}，${y}）：${facts.join('；')}。`,
  profile: (name: string, facts: string[]) => `${name}的画像：${facts.join('；')}。`,
}

export type QuadrantWords = typeof zh

export const quadrantWords: Words<QuadrantWords> = {
  'zh-CN': zh,
  'en': {
    label: (name, x, y) => `${name}: ${x} × ${y}`,
    text: (x, y) => `Across: ${x.name}, from ${x.low} to ${x.high}. Up: ${y.name}, from ${y.low} to ${y.high}. `,
    field: (name, x, y, facts) => `${name} (${x}, ${y}): ${facts.join('; ')}. `,
    profile: (name, facts) => `${name}: ${facts.join('; ')}. `,
  },
}
