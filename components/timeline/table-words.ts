/** Headings of the table, which loads by itself. */
import type { Words } from '../../core/words/language'

const zh = {
  stage: '阶段',
  length: '时长',
  begins: '开始',
  ends: '结束',
}

export type TableWords = typeof zh

export const tableWords: Words<TableWords> = {
  'zh-CN': zh,
  'en': {
    stage: 'Stage',
    length: 'Duration',
    begins: 'Begins',
    ends: 'Ends',
  },
}
