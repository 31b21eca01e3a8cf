/** Words of the list of sources. */
import type { Words } from './language'

const zh = {
  article: (title: string, date: string) => `事实取自《${title}》，${date}`,
  dated: (months: string[]) => `据 ${months.join('、')} 原文，用前请核`,
  more: (count: number) => `等 ${count} 项`,
  /** A whole part is marked and its entries have no names. */
  whole: '整张图',
  /** Entries that have no name of their own, by their key. */
  entries: { pace: '每周学习时间' } as Record<string, string>,
  /** Parts that have no name of their own. */
  sections: { tables: '对照表', glossary: '术语' } as Record<string, string>,
}

export type SourcesWords = typeof zh

export const sourcesWords: Words<SourcesWords> = {
  'zh-CN': zh,
  'en': {
    article: (title, date) => `Facts from “${title}”, ${date}`,
    dated: months => `As the source had it in ${months.join(', ')}; check before use`,
    more: count => `and more, ${count} in all`,
    whole: 'The whole figure',
    entries: { pace: 'Hours a week' },
    sections: { tables: 'Tables', glossary: 'Terms' },
  },
}
