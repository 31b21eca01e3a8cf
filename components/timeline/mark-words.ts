/** How far each topic of a plan is. */
import type { Words } from '../../core/words/language'

const zh = {
  marks: { none: '未开始', learning: '在学', done: '学完', skipped: '跳过' },
  marked: (topic: string, mark: string) => `${topic}：${mark}`,
  markHint: '点一下换一档',
}

export type MarkWords = typeof zh

export const markWords: Words<MarkWords> = {
  'zh-CN': zh,
  'en': {
    marks: { none: 'not started', learning: 'learning', done: 'done', skipped: 'skipped' },
    marked: (topic, mark) => `${topic}: ${mark}`,
    markHint: 'Click to change',
  },
}
