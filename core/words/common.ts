/** Words and marks that several figures and sheets use. */
import type { Words } from './language'

const zh = {
  colon: '：',
  comma: '、',
  semicolon: '；',
  stop: '。',
  /** What explains a name, behind it. */
  aside: (text: string) => `（${text}）`,
  showTable: '看表格',
  showPicture: '看图',
  /** A part of a figure could not be loaded: without a connection, or because the site is a newer one by now. */
  lost: '这一部分没有加载到，请连上网络后刷新页面',
  synthesis: '本课整理',
  /** `month` is `2025-01`. */
  asOf: (month: string) => `据 ${month} 原文`,
}

export type CommonWords = typeof zh

export const commonWords: Words<CommonWords> = {
  'zh-CN': zh,
  'en': {
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    stop: '. ',
    aside: text => ` (${text})`,
    showTable: 'Show table',
    showPicture: 'Show picture',
    lost: 'This part did not load; connect to the network and reload the page',
    synthesis: 'Our synthesis',
    asOf: month => `Source as of ${month}`,
  },
}
