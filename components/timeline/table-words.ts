/** Words of the table and the alternative text, which load by themselves. */
import type { Words } from '../../core/words/language'

const zh = {
  text: (stages: number, shortest: string, longest: string) => `${stages} 个阶段接成一条线：每个阶段都用最短时间，${shortest}走完；都用最长时间，${longest}走完。`,
  stageText: (number: number, name: string, meta: string, span: string) => `${number} ${name}：${meta}；${span}。`,
  /** A sentence after a heading, such as a goal. */
  headed: (heading: string, text: string) => `${heading}：${text}`,
  stage: '阶段',
  length: '时长',
  begins: '开始',
  ends: '结束',
}

export type TableWords = typeof zh

export const tableWords: Words<TableWords> = {
  'zh-CN': zh,
  'en': {
    text: (stages, shortest, longest) => `${stages} stages in a row: ${shortest} in all at their shortest, ${longest} at their longest. `,
    stageText: (number, name, meta, span) => `${number} ${name}: ${meta}; ${span}. `,
    headed: (heading, text) => `${heading}: ${text} `,
    stage: 'Stage',
    length: 'Duration',
    begins: 'Begins',
    ends: 'Ends',
  },
}
